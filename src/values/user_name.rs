//! The name by which a person is known inside a work account.
use super::{
    Wrong, fold,
    text::{plain, text_value},
};
use std::str::FromStr;

text_value!(
    /// The part before the `@` of a sign-in name: 1 to 64 of a–z, 0–9 and `.` `_` `-`, no dot at either end or twice.
    UserName
);

const MAX: usize = 64;

/// Lower-cases what was typed. Errors: those of all text (max 64), `user-name-format` (max).
impl FromStr for UserName {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = plain(text, MAX)?.to_ascii_lowercase();
        if is_formed(&name) {
            Ok(Self(name))
        } else {
            Err(Wrong::new("user-name-format").with("max", MAX))
        }
    }
}

/// Dots as mail servers want them, for the sign-in name has the shape of a mail address.
fn is_formed(name: &str) -> bool {
    let is_allowed =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-".contains(&byte);
    name.bytes().all(is_allowed) && !name.split('.').any(str::is_empty)
}

impl UserName {
    /// A free name for a newcomer: `sanne`; if taken, `sanne.devries`; then `sanne2`, `sanne3` …
    /// A name that has no plain letters becomes `user`. `taken` is asked lower-case names.
    pub fn suggest(first: &str, last: &str, taken: impl Fn(&str) -> bool) -> Self {
        let (first, last) = (letters(first), letters(last));
        let base = [first.as_str(), last.as_str(), "user"]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or("user");
        let both = if first.is_empty() || last.is_empty() {
            base.to_owned()
        } else {
            format!("{first}.{last}")
        };
        let numbered = (2_u64..).map(|number| format!("{base}{number}"));
        let mut names = [base.to_owned(), both].into_iter().chain(numbered);
        Self(names.find(|name| !taken(name)).unwrap_or_else(|| base.to_owned()))
    }
}

/// At most 25 letters and digits, so that two with a dot and a number stay within bounds.
fn letters(name: &str) -> String {
    fold::ascii(name).chars().filter(char::is_ascii_alphanumeric).take(25).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggest(first: &str, last: &str, taken: &[&str]) -> String {
        UserName::suggest(first, last, |name| taken.contains(&name)).into()
    }

    #[test]
    fn good_names_are_lower_cased() {
        for (text, name) in
            [("sanne", "sanne"), ("Sanne.De-Vries", "sanne.de-vries"), ("a", "a"), ("_x1_", "_x1_")]
        {
            assert_eq!(text.parse::<UserName>().unwrap().as_str(), name);
        }
        assert!("a".repeat(64).parse::<UserName>().is_ok());
    }

    #[test]
    fn badly_formed_names() {
        for text in ["a b", "a@b", "é", ".a", "a.", "a..b", "a+b", "\u{212a}ees", "a/b"] {
            assert_eq!(
                text.parse::<UserName>(),
                Err(Wrong::new("user-name-format").with("max", 64)),
                "{text}"
            );
        }
        assert_eq!(" ".parse::<UserName>(), Err(Wrong::missing()));
        assert_eq!("a".repeat(65).parse::<UserName>().unwrap_err().code(), "too-long");
    }

    #[test]
    fn suggestions_give_way() {
        assert_eq!(suggest("Sanne", "de Vries", &[]), "sanne");
        assert_eq!(suggest("Sanne", "de Vries", &["sanne"]), "sanne.devries");
        assert_eq!(suggest("Sanne", "de Vries", &["sanne", "sanne.devries"]), "sanne2");
        assert_eq!(suggest("Sanne", "de Vries", &["sanne", "sanne.devries", "sanne2"]), "sanne3");
    }

    #[test]
    fn suggestions_for_all_kinds_of_names() {
        assert_eq!(suggest("José María", "Núñez", &[]), "josemaria");
        assert_eq!(suggest("李", "小龍", &[]), "user");
        assert_eq!(suggest("李", "Lee", &[]), "lee");
        assert_eq!(suggest("李", "Lee", &["lee"]), "lee2");
        assert_eq!(suggest("", "", &["user"]), "user2");
    }

    #[test]
    fn every_suggestion_is_itself_right() {
        let long = "Wolfeschlegelsteinhausenbergerdorff";
        for taken in [&[][..], &["wolfeschlegelsteinhausenb"]] {
            assert!(suggest(long, long, taken).parse::<UserName>().is_ok());
        }
    }
}
