//! The name by which a membership account is known.
use crate::values::Wrong;
use std::{fmt, str::FromStr};

/// What somebody signs in to a membership account with: 1 to 120 printable ASCII characters without
/// blanks, lower-case. Other directories hand out mail addresses, so nearly any sign may stand in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountUserName(String);

const MAX: usize = 120;

impl AccountUserName {
    /// The text as it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Lower-cases what was typed. Errors: `missing`, `membership-user-name-format` (max).
impl FromStr for AccountUserName {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Wrong::missing());
        }
        let is_formed = text.len() <= MAX && text.bytes().all(|byte| byte.is_ascii_graphic());
        let wrong = || Wrong::new("membership-user-name-format").with("max", MAX);
        is_formed.then(|| Self(text.to_ascii_lowercase())).ok_or_else(wrong)
    }
}

impl fmt::Display for AccountUserName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_blanks_around_do_not_matter() {
        let name: AccountUserName = " Info@Noordlicht.example ".parse().unwrap();
        assert_eq!(name.as_str(), "info@noordlicht.example");
    }

    #[test]
    fn anything_else_is_none() {
        for text in ["two words", "café", "tab\there", &"a".repeat(121)] {
            let wrong = text.parse::<AccountUserName>().unwrap_err();
            assert_eq!(wrong.code(), "membership-user-name-format", "{text}");
        }
        assert!("".parse::<AccountUserName>().unwrap_err().is_missing());
    }
}
