//! What people and places are called.
use super::{
    Wrong,
    text::{optional, prose, text_value},
};
use std::str::FromStr;

text_value!(
    /// A person's first or last name: 1 to 50 characters with a letter among them (feature map, B3 and B8).
    PersonName
);
text_value!(
    /// What a work account is called on screen: 2 to 200 characters (feature map, B3).
    CompanyName
);
text_value!(
    /// A city, town or village: 1 to 100 characters.
    City
);
text_value!(
    /// One line of an address: 1 to 200 characters (feature map, B7).
    AddressLine
);

/// Errors: those of all text (max 50), `name-only-symbols`, `name-web-address`.
impl FromStr for PersonName {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = prose(text, 50)?;
        if !name.chars().any(char::is_alphabetic) {
            return Err(Wrong::new("name-only-symbols"));
        }
        // A name stands in letters to strangers: with an address in it, ours would carry somebody's advertisement.
        if name.contains("://") || name.to_ascii_lowercase().contains("www.") {
            return Err(Wrong::new("name-web-address"));
        }
        Ok(Self(name))
    }
}

/// Errors: those of all text (max 200), `name-too-short` (min), `name-only-symbols`.
impl FromStr for CompanyName {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        company(text).map(Self)
    }
}

/// What every company name is held to: 2 to 200 characters, not only signs (feature map, Appendix C).
pub(super) fn company(text: &str) -> Result<String, Wrong> {
    let name = prose(text, 200)?;
    if name.chars().count() < 2 {
        return Err(Wrong::new("name-too-short").with("min", 2));
    }
    if !name.chars().any(char::is_alphanumeric) {
        return Err(Wrong::new("name-only-symbols"));
    }
    Ok(name)
}

/// Errors: those of all text (max 100), `name-only-symbols`.
impl FromStr for City {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        place(text, 100).map(Self)
    }
}

/// Errors: those of all text (max 200), `name-only-symbols`.
impl FromStr for AddressLine {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        place(text, 200).map(Self)
    }
}

impl AddressLine {
    /// The second line, which may be left empty.
    ///
    /// # Errors
    /// As for the first line, except `missing`.
    pub fn optional(text: &str) -> Result<Option<Self>, Wrong> {
        optional(text)
    }
}

fn place(text: &str, max: usize) -> Result<String, Wrong> {
    let name = prose(text, max)?;
    if name.chars().any(char::is_alphanumeric) {
        Ok(name)
    } else {
        Err(Wrong::new("name-only-symbols"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong<T: FromStr<Err = Wrong> + std::fmt::Debug>(text: &str) -> &'static str {
        text.parse::<T>().unwrap_err().code()
    }

    #[test]
    fn people_have_all_kinds_of_names() {
        for text in
            ["Sanne", "van ’t Hoff", "O'Brien", "Łukasz", "李", "Ng", "X Æ A-12", "J.", "محمد"]
        {
            assert_eq!(text.parse::<PersonName>().unwrap().as_str(), text);
        }
    }

    #[test]
    fn names_that_are_none() {
        assert_eq!(wrong::<PersonName>(" "), "missing");
        assert_eq!(wrong::<PersonName>("12"), "name-only-symbols");
        assert_eq!(wrong::<PersonName>("---"), "name-only-symbols");
        assert_eq!(wrong::<PersonName>("Win at WWW.x.example"), "name-web-address");
        assert_eq!(wrong::<PersonName>("https://x.example"), "name-web-address");
        assert_eq!(wrong::<PersonName>("a\r\nBcc: b"), "control-characters");
        assert_eq!(wrong::<PersonName>(&"a".repeat(51)), "too-long");
        assert!("é".repeat(50).parse::<PersonName>().is_ok());
    }

    #[test]
    fn company_names() {
        for text in ["Fabrikam Cloud", "3M", "V&D", "7-Eleven"] {
            assert_eq!(text.parse::<CompanyName>().unwrap().to_string(), text);
        }
        assert_eq!("A".parse::<CompanyName>(), Err(Wrong::new("name-too-short").with("min", 2)));
        assert_eq!(wrong::<CompanyName>("&&"), "name-only-symbols");
        assert_eq!(wrong::<CompanyName>(&"a".repeat(201)), "too-long");
    }

    #[test]
    fn places() {
        for text in
            ["'s-Hertogenbosch", "Y", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"]
        {
            assert!(text.parse::<City>().is_ok(), "{text}");
        }
        assert_eq!(wrong::<City>("-"), "name-only-symbols");
        assert_eq!(wrong::<AddressLine>(""), "missing");
        assert_eq!(AddressLine::optional("  ").unwrap(), None);
        assert_eq!(AddressLine::optional(" Unit 2 ").unwrap().unwrap().as_str(), "Unit 2");
        assert!(AddressLine::optional(".").is_err());
    }

    #[test]
    fn json_is_checked_too() {
        assert!(serde_json::from_str::<City>("\"\"").is_err());
        assert_eq!(serde_json::from_str::<City>("\" Utrecht \"").unwrap().as_str(), "Utrecht");
        assert_eq!(
            serde_json::to_string(&"Utrecht".parse::<City>().unwrap()).unwrap(),
            "\"Utrecht\""
        );
    }
}
