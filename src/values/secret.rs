//! What must never be printed, logged or kept.
use serde::Deserialize;
use std::fmt;

/// Something typed that nobody may read back: a password, a code. It cannot be printed by accident.
#[derive(Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps what was typed, exactly as it was typed.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for the one place that checks or hashes it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether nothing was typed. Blanks count: a password may begin with one.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_tells_nothing() {
        assert_eq!(format!("{:?}", Secret::new("hunter2")), "…");
        assert_eq!(format!("{:?}", Some(Secret::default())), "Some(…)");
    }

    #[test]
    fn a_form_field_becomes_a_secret_unchanged() {
        let secret: Secret = serde_json::from_str("\" a b \"").unwrap();
        assert_eq!(secret.expose(), " a b ");
        assert!(!secret.is_empty());
        assert!(Secret::from("").is_empty());
        assert_eq!(Secret::from("x".to_owned()).expose(), "x");
    }
}
