//! A company's name as the register has it.
use super::{
    Wrong, lists,
    names::company,
    text::{prose, text_value},
};
use std::str::FromStr;

text_value!(
    /// The legal name of a company: 2 to 200 characters, more than its legal form (feature map, B7 and Appendix C).
    LegalName
);

/// Legal forms without dots, lower-case.
const LEGAL_FORMS: &str = include_str!("legal_forms.txt");

/// Errors: those of all text (max 200), `name-too-short` (min), `name-only-symbols`, `name-only-legal-form` (form).
impl FromStr for LegalName {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = company(text)?;
        if is_legal_form(&name) {
            return Err(Wrong::new("name-only-legal-form").with("form", name));
        }
        Ok(Self(name))
    }
}

impl LegalName {
    /// What looks odd but may be right: codes, for a friendly question (feature map, Appendix C).
    /// `name-looks-like-domain`, `name-repeats`, `name-spaced-letters`.
    pub fn warnings(&self) -> Vec<&'static str> {
        let checks = [
            ("name-looks-like-domain", looks_like_domain(&self.0)),
            ("name-repeats", repeats(&self.0)),
            ("name-spaced-letters", has_spaced_letters(&self.0)),
        ];
        checks.into_iter().filter(|(_, holds)| *holds).map(|(code, _)| code).collect()
    }
}

/// Whether the text is nothing but a legal form, in any spelling: `B.V.`, `pty. ltd.`, `A/S`.
pub(super) fn is_legal_form(text: &str) -> bool {
    let bare: String =
        text.to_lowercase().chars().filter(|c| !matches!(c, '.' | ',' | '/' | '(' | ')')).collect();
    prose(&bare, 200).is_ok_and(|bare| lists::has(LEGAL_FORMS, &bare))
}

/// A word such as `tulip.com`: at least two letters before a public suffix, so that `S.A.` and `St. Moritz` pass.
fn looks_like_domain(name: &str) -> bool {
    name.to_lowercase().split(' ').any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_known = psl::suffix(word.as_bytes()).is_some_and(|suffix| suffix.is_known());
        let label = psl::domain_str(word).and_then(|domain| domain.split('.').next());
        is_known && label.is_some_and(|label| label.chars().count() > 1)
    })
}

/// The same character three times in a row, of either case.
fn repeats(name: &str) -> bool {
    let letters: Vec<char> = name.to_lowercase().chars().collect();
    letters.windows(3).any(|three| matches!(three, [a, b, c] if a == b && b == c))
}

/// Single characters with blanks between them: three in a row, or nothing else.
fn has_spaced_letters(name: &str) -> bool {
    let is_single =
        |word: &str| word.chars().count() == 1 && word.chars().all(char::is_alphanumeric);
    let singles: Vec<bool> = name.split(' ').map(is_single).collect();
    singles.windows(3).any(|three| three.iter().all(|&single| single))
        || singles.iter().all(|&single| single)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> &'static str {
        text.parse::<LegalName>().unwrap_err().code()
    }

    fn warnings(text: &str) -> Vec<&'static str> {
        text.parse::<LegalName>().unwrap().warnings()
    }

    #[test]
    fn bare_legal_forms_are_refused() {
        let english = [
            "inc",
            "Inc.",
            "L.L.C.",
            "plc",
            "pty ltd",
            "Pty. Ltd.",
            "Private Limited",
            "sdn  bhd",
            "c.p.a.",
        ];
        for text in
            english.into_iter().chain(["B.V.", "bv", "N.V.", "GmbH", "A/S", "S.R.L.", "(Ltd)"])
        {
            assert_eq!(wrong(text), "name-only-legal-form", "{text}");
        }
        let wrong = "B.V.".parse::<LegalName>().unwrap_err();
        assert_eq!(wrong, Wrong::new("name-only-legal-form").with("form", "B.V."));
    }

    #[test]
    fn forms_beside_a_name_are_fine() {
        for text in [
            "Tulp B.V.",
            "Bergmann GmbH",
            "Nuage SARL",
            "Alpine AG",
            "Inc Studios",
            "Northwind Ltd",
        ] {
            let name: LegalName = text.parse().unwrap();
            assert_eq!(name.as_str(), text);
            assert!(name.warnings().is_empty(), "{text}");
        }
    }

    #[test]
    fn the_other_refusals() {
        assert_eq!(wrong(" \t "), "missing");
        assert_eq!(wrong("A"), "name-too-short");
        assert_eq!(wrong("!"), "name-too-short");
        assert_eq!(wrong("***"), "name-only-symbols");
        assert_eq!(wrong(&"x".repeat(201)), "too-long");
    }

    #[test]
    fn the_three_warnings() {
        assert_eq!(warnings("tulip.com"), ["name-looks-like-domain"]);
        assert_eq!(warnings("Booking.com B.V."), ["name-looks-like-domain"]);
        assert_eq!(warnings("AAA Logistics"), ["name-repeats"]);
        assert_eq!(warnings("1 2 3"), ["name-spaced-letters"]);
        assert_eq!(warnings("T u l p BV"), ["name-spaced-letters"]);
        assert_eq!(warnings("aaa.com"), ["name-looks-like-domain", "name-repeats"]);
    }

    #[test]
    fn initials_and_saints_are_no_domains() {
        for text in [
            "A.S. Watson",
            "St. Moritz Hotels",
            "J.P. Morgan",
            "Tulp S.A.",
            "V & D",
            "P.C. Hooft Co.",
        ] {
            assert!(warnings(text).is_empty(), "{text}: {:?}", warnings(text));
        }
    }
}
