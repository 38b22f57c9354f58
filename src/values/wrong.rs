//! What can be wrong with something that was typed, as a code and facts.
use std::fmt;

/// Every value's code for empty input.
pub const MISSING: &str = "missing";

/// What is wrong with something that was typed: a code and the facts that its sentence needs.
///
/// `platform/i18n` turns it into words; the codes and their facts stand in [`CODES`](super::CODES).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    code: &'static str,
    facts: Vec<(&'static str, String)>,
}

impl Wrong {
    /// Something wrong that needs no facts, or not yet.
    pub fn new(code: &'static str) -> Self {
        Self { code, facts: Vec::new() }
    }

    /// The same with one more fact. Facts never hold what was typed into a password field.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "callers write with(\"max\", 50)")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }

    /// Empty input where something is required.
    pub fn missing() -> Self {
        Self::new(MISSING)
    }

    /// The key of the sentence.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The facts in the order in which they were added.
    pub fn facts(&self) -> &[(&'static str, String)] {
        &self.facts
    }

    /// Whether the reader typed nothing at all.
    pub fn is_missing(&self) -> bool {
        self.code == MISSING
    }
}

/// For logs and serde only: the code and its facts, no sentence.
impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)?;
        self.facts.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl std::error::Error for Wrong {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_keep_their_order() {
        let wrong = Wrong::new("account-name-format").with("min", 3).with("max", 27);
        assert_eq!(wrong.code(), "account-name-format");
        assert_eq!(wrong.facts(), [("min", "3".to_owned()), ("max", "27".to_owned())]);
        assert_eq!(wrong.to_string(), "account-name-format min=3 max=27");
    }

    #[test]
    fn missing_has_no_facts() {
        assert!(Wrong::missing().is_missing());
        assert!(Wrong::missing().facts().is_empty());
        assert!(!Wrong::new("too-long").is_missing());
    }
}
