//! What somebody answers to an invitation.
use crate::{
    platform::web::FormErrors,
    values::{Note, Wrong},
};
use serde::{Deserialize, Serialize};

/// What a box says that was ticked. Anything else is no consent.
const TICKED: &str = "yes";

/// The boxes, the terms that stood beside them, and why not.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    /// The box that has to be ticked: `yes`, or nothing.
    pub authorize: String,
    /// The box of administrator access, where it is a second one.
    pub access: String,
    /// The digest of the terms that were shown.
    pub digest: String,
    /// Why not, where somebody said so.
    pub reason: String,
}

impl AnswerForm {
    /// What is wrong with a yes: the box was not ticked.
    pub fn errors(&self) -> FormErrors {
        match self.authorize.as_str() {
            TICKED => FormErrors::default(),
            _ => FormErrors::one("authorize", Wrong::missing()),
        }
    }

    /// Whether the box of administrator access was ticked.
    pub fn is_access_ticked(&self) -> bool {
        self.access == TICKED
    }

    /// Why not. Nothing need be said.
    pub fn reason(&self) -> Result<Option<Note>, FormErrors> {
        if self.reason.trim().is_empty() {
            return Ok(None);
        }
        self.reason.parse().map(Some).map_err(|wrong| FormErrors::one("reason", wrong))
    }

    /// As far as it still holds: ticks are for the terms that stood beside them.
    #[must_use]
    pub fn on(self, digest: &str) -> Self {
        let reason = self.reason.clone();
        if self.digest == digest { self } else { Self { reason, ..Self::default() } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_for_the_terms_that_stood_beside_them() {
        let form = AnswerForm {
            authorize: "yes".into(),
            access: "yes".into(),
            digest: "a".into(),
            reason: "Not now.".into(),
        };
        assert!(form.errors().is_empty());
        assert!(form.clone().on("a").is_access_ticked());
        for other in ["no", "0", "YES", "yes "] {
            let form = AnswerForm { authorize: other.into(), access: other.into(), ..form.clone() };
            assert!(!form.errors().is_empty() && !form.is_access_ticked(), "{other}");
        }
        let other = form.on("b");
        assert!(!other.errors().is_empty() && !other.is_access_ticked());
        assert_eq!(other.reason, "Not now.");
    }

    #[test]
    fn nothing_need_be_said_with_a_no() {
        let saying = |reason: &str| AnswerForm { reason: reason.into(), ..AnswerForm::default() };
        assert_eq!(saying(" \n").reason(), Ok(None));
        assert_eq!(saying("Too far away.").reason().unwrap().unwrap().to_string(), "Too far away.");
        assert!(saying(&"x".repeat(501)).reason().is_err());
    }
}
