//! The number of a company's profile in the membership directory.
use super::{
    Wrong,
    text::{plain, text_value},
};
use std::str::FromStr;

text_value!(
    /// A membership ID (MPN ID, partner location account): 5 to 9 digits (feature map, B5 and B6).
    MembershipId
);

const MIN: usize = 5;
const MAX: usize = 9;

/// Errors: those of all text, `membership-id-format` (min, max).
impl FromStr for MembershipId {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = plain(text, 64)?;
        let is_formed =
            (MIN..=MAX).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let wrong = || Wrong::new("membership-id-format").with("min", MIN).with("max", MAX);
        is_formed.then_some(Self(digits)).ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_to_nine_digits() {
        for text in ["12345", "123456789", " 4512345 ", "00012"] {
            assert_eq!(text.parse::<MembershipId>().unwrap().as_str(), text.trim());
        }
    }

    #[test]
    fn anything_else_is_none() {
        let wrong = Wrong::new("membership-id-format").with("min", 5).with("max", 9);
        for text in ["1234", "1234567890", "12 345", "12345a", "-12345", "+12345", "１２３４５"]
        {
            assert_eq!(text.parse::<MembershipId>(), Err(wrong.clone()), "{text}");
        }
        assert_eq!("".parse::<MembershipId>(), Err(Wrong::missing()));
    }
}
