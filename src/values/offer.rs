//! What an offer is called.
use super::{
    Wrong,
    text::{plain, prose, text_value},
};
use std::str::FromStr;

text_value!(
    /// By what an offer is known wherever it is ordered: 2 to 40 capital letters, digits, points and dashes.
    OfferCode
);
text_value!(
    /// What people call an offer: 2 to 100 characters.
    OfferName
);

const SHORTEST: usize = 2;
const LONGEST: usize = 40;

/// Errors: those of all text, `offer-code-format` (min, max). Small letters become capitals.
impl FromStr for OfferCode {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = plain(text, 200)?.to_ascii_uppercase();
        let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
        let ends_well = |end: Option<&u8>| end.is_some_and(u8::is_ascii_alphanumeric);
        let is_formed = (SHORTEST..=LONGEST).contains(&code.len())
            && code.bytes().all(is_inner)
            && ends_well(code.as_bytes().first())
            && ends_well(code.as_bytes().last());
        let wrong = || Wrong::new("offer-code-format").with("min", SHORTEST).with("max", LONGEST);
        is_formed.then_some(Self(code)).ok_or_else(wrong)
    }
}

/// Errors: those of all text (max 100), `name-too-short` (min).
impl FromStr for OfferName {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = prose(text, 100)?;
        if name.chars().count() < SHORTEST {
            return Err(Wrong::new("name-too-short").with("min", SHORTEST));
        }
        Ok(Self(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_and_plain() {
        for (text, code) in [("work-basic", "WORK-BASIC"), (" M365.E3 ", "M365.E3"), ("A1", "A1")] {
            assert_eq!(text.parse::<OfferCode>().unwrap().as_str(), code);
        }
        for text in ["A", "-A1", "A1-", "A 1", "É1", "A_1", &"A".repeat(41)] {
            let wrong = text.parse::<OfferCode>().unwrap_err();
            assert_eq!(wrong.code(), "offer-code-format", "{text}");
        }
        assert_eq!("".parse::<OfferCode>().unwrap_err().code(), "missing");
    }

    #[test]
    fn a_name_is_more_than_a_letter() {
        assert_eq!("  Werkplek   Basis ".parse::<OfferName>().unwrap().as_str(), "Werkplek Basis");
        assert_eq!("W".parse::<OfferName>().unwrap_err().code(), "name-too-short");
    }
}
