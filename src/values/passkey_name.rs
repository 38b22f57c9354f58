//! What somebody calls a passkey of theirs.
use super::{
    Wrong,
    text::{prose, text_value},
};
use std::str::FromStr;

text_value!(
    /// By which its owner knows a passkey again: 1 to 60 characters.
    PasskeyName
);

const MAX: usize = 60;

/// Errors: those of all text (max 60).
impl FromStr for PasskeyName {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        prose(text, MAX).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_words_will_do() {
        for text in ["Phone", "Sanne’s laptop", "1", "ключ"] {
            assert_eq!(text.parse::<PasskeyName>().unwrap().as_str(), text);
        }
        assert!("é".repeat(60).parse::<PasskeyName>().is_ok());
        let long = "é".repeat(61).parse::<PasskeyName>();
        assert_eq!(long, Err(Wrong::new("too-long").with("max", 60)));
        assert_eq!(" ".parse::<PasskeyName>(), Err(Wrong::missing()));
        assert_eq!("a\0".parse::<PasskeyName>().unwrap_err().code(), "control-characters");
    }
}
