//! What a customer answers to an invitation.
use super::Ticks;
use crate::{
    partnerships::Side,
    platform::web::FormErrors,
    values::{Note, Wrong, optional},
};
use serde::{Deserialize, Serialize};

/// What a box says that was ticked. Anything else is no consent.
const TICKED: &str = "yes";

/// The boxes, the terms that stood beside them, and why not.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    /// The reseller's box: `yes`, or nothing.
    pub reseller: String,
    /// That of its administrator access.
    pub reseller_access: String,
    /// The provider's box.
    pub provider: String,
    /// That of its administrator access.
    pub provider_access: String,
    /// The digest of what was shown.
    pub digest: String,
    /// Why not, where somebody said so.
    pub reason: String,
}

impl AnswerForm {
    /// Which boxes of a partner were ticked.
    pub fn ticks(&self, side: Side) -> Ticks {
        let (relationship, access) = match side {
            Side::Reseller => (&self.reseller, &self.reseller_access),
            Side::Provider => (&self.provider, &self.provider_access),
        };
        Ticks { relationship: relationship == TICKED, access: access == TICKED }
    }

    /// What is wrong with a yes: nobody was authorized of those that stood there, or access was given to somebody who was
    /// not.
    pub fn errors(&self, sides: &[Side]) -> FormErrors {
        let mut errors = FormErrors::default();
        let is_any = sides.iter().any(|side| self.ticks(*side).relationship);
        for side in sides {
            let ticks = self.ticks(*side);
            let name = side.as_str();
            if ticks.access && !ticks.relationship {
                let wrong = Err::<(), _>(Wrong::new("access-without"));
                errors.field(access_field(*side), wrong);
            } else if !is_any && sides.first() == Some(side) {
                errors.field(name, Err::<(), _>(Wrong::new("tick-somebody")));
            }
        }
        errors
    }

    /// Why not. Nothing need be said.
    pub fn reason(&self) -> Result<Option<Note>, FormErrors> {
        optional(&self.reason).map_err(|wrong| FormErrors::one("reason", wrong))
    }

    /// As far as it still holds: ticks are for the terms that stood beside them.
    #[must_use]
    pub fn on(self, digest: &str) -> Self {
        let reason = self.reason.clone();
        if self.digest == digest { self } else { Self { reason, ..Self::default() } }
    }
}

/// The name of the box of a partner's administrator access.
pub fn access_field(side: Side) -> &'static str {
    match side {
        Side::Reseller => "reseller_access",
        Side::Provider => "provider_access",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [Side; 2] = [Side::Reseller, Side::Provider];

    #[test]
    fn somebody_has_to_be_ticked_and_access_goes_with_them() {
        let none = AnswerForm::default();
        assert!(!none.errors(&BOTH).is_empty());
        for other in ["no", "1", "YES", "yes "] {
            let form = AnswerForm { provider: other.into(), ..AnswerForm::default() };
            assert!(!form.errors(&BOTH).is_empty(), "{other}");
        }
        let one = AnswerForm { provider: "yes".into(), ..AnswerForm::default() };
        assert!(one.errors(&BOTH).is_empty());
        assert!(!one.errors(&[Side::Reseller]).is_empty(), "a box that did not stand there");
        let without = AnswerForm { reseller_access: "yes".into(), ..one };
        assert!(!without.errors(&BOTH).is_empty());
    }

    #[test]
    fn ticks_are_for_the_terms_that_stood_beside_them() {
        let form = AnswerForm {
            provider: "yes".into(),
            digest: "a".into(),
            reason: "Not now.".into(),
            ..AnswerForm::default()
        };
        assert!(form.clone().on("a").ticks(Side::Provider).relationship);
        let other = form.on("b");
        assert!(!other.ticks(Side::Provider).relationship);
        assert_eq!(other.reason, "Not now.");
    }
}
