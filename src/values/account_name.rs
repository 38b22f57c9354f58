//! The short name of a work account, the first part of its domain.
use super::{
    Wrong, fold,
    legal_name::is_legal_form,
    lists,
    text::{plain, text_value},
};
use std::str::FromStr;

text_value!(
    /// The short name in `user@name.twotier.example`: 3 to 27 of a–z, 0–9 and single hyphens within (feature map, B3).
    AccountName
);

const MIN: usize = 3;
const MAX: usize = 27;

/// Names that a stranger would take for the portal itself, or that have a meaning on the net.
const RESERVED: &str = include_str!("reserved_names.txt");

/// Lower-cases what was typed. Whether a company may choose it is [`AccountName::for_company`]'s to say.
/// Errors: those of all text, `account-name-format` (min, max).
impl FromStr for AccountName {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = plain(text, 64)?.to_ascii_lowercase();
        if !is_formed(&name) {
            return Err(Wrong::new("account-name-format").with("min", MIN).with("max", MAX));
        }
        Ok(Self(name))
    }
}

fn is_formed(name: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (MIN..=MAX).contains(&name.len())
        && name.bytes().all(is_allowed)
        && !name.starts_with('-')
        && !name.ends_with('-')
        && !name.contains("--")
}

impl AccountName {
    /// A name that a company chooses. Only the operator, who runs the portal, may be called like it.
    /// Errors: as in reading one, and `account-name-reserved` (name).
    pub fn for_company(text: &str) -> Result<Self, Wrong> {
        let name: Self = text.parse()?;
        if lists::has(RESERVED, name.as_str()) {
            return Err(Wrong::new("account-name-reserved").with("name", name));
        }
        Ok(name)
    }

    /// A short name made of a company's name: `fabrikam-cloud` of `Fabrikam Cloud B.V.`; nothing where none comes of it.
    pub fn suggest(company: &str) -> Option<Self> {
        let mut words: Vec<&str> = company.split_whitespace().collect();
        while words.last().is_some_and(|last| is_legal_form(last)) {
            words.pop();
        }
        let folded = fold::ascii(&words.join(" "));
        let parts =
            folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
        shortened(parts).parse().ok()
    }
}

/// As many whole words as fit; the beginning of the first where even that is too long.
fn shortened<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let mut name = String::new();
    for part in parts {
        let room = MAX.saturating_sub(name.len());
        if name.is_empty() {
            name.extend(part.chars().take(MAX));
        } else if part.len() < room {
            name.push('-');
            name.push_str(part);
        } else {
            break;
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_names() {
        for text in [
            "fabrikam",
            "northwind",
            "noordlicht",
            "tulp",
            "nuage",
            "alpine",
            "bergmann",
            "a-1",
            "365",
        ] {
            assert_eq!(text.parse::<AccountName>().unwrap().as_str(), text);
        }
        assert_eq!(" Tulp ".parse::<AccountName>().unwrap().to_string(), "tulp");
        assert!("a".repeat(27).parse::<AccountName>().is_ok());
    }

    #[test]
    fn badly_formed_names() {
        let wrong = Wrong::new("account-name-format").with("min", 3).with("max", 27);
        let long = "a".repeat(28);
        for text in [
            "ab",
            &long,
            "-tulp",
            "tulp-",
            "tu--lp",
            "xn--tulp",
            "tu lp",
            "tu.lp",
            "tulpé",
            "tu_lp",
            "ſulp",
            "\u{212a}elvin",
        ] {
            assert_eq!(text.parse::<AccountName>(), Err(wrong.clone()), "{text}");
        }
        assert_eq!("".parse::<AccountName>(), Err(Wrong::missing()));
    }

    #[test]
    fn reserved_names() {
        for text in [
            "www",
            "Mail",
            "admin",
            "portal",
            "support",
            "api",
            "smtp",
            "ns1",
            "root",
            "abuse",
            "postmaster",
        ] {
            assert_eq!(
                AccountName::for_company(text).unwrap_err().code(),
                "account-name-reserved",
                "{text}"
            );
            assert!(text.parse::<AccountName>().is_ok(), "the operator may: {text}");
        }
    }

    #[test]
    fn every_reserved_name_is_well_formed() {
        assert!(lists::entries(RESERVED).all(is_formed));
    }

    #[test]
    fn suggestions() {
        for (company, name) in [
            ("Fabrikam Cloud", "fabrikam-cloud"),
            ("Fabrikam Cloud B.V.", "fabrikam-cloud"),
            ("Café Zoë & Søn ApS", "cafe-zoe-son"),
            ("Bergmann GmbH", "bergmann"),
            ("O’Brien's Books Ltd.", "obriens-books"),
            ("The Extraordinarily Long Company Name", "the-extraordinarily-long"),
            ("Donaudampfschifffahrtsgesellschaft", "donaudampfschifffahrtsgesel"),
            ("Tulp (Nederland)", "tulp-nederland"),
        ] {
            assert_eq!(AccountName::suggest(company).unwrap().as_str(), name);
        }
    }

    #[test]
    fn no_suggestion() {
        for company in ["", "東京", "3M", "B.V.", "--"] {
            assert_eq!(AccountName::suggest(company), None, "{company}");
        }
    }
}
