//! What is checked of a company, in this order (feature map, C.2).
use crate::values::Wrong;
use chrono::{DateTime, Utc};
use std::str::FromStr;

/// One check. Its name is the sub-status of a case at which it is done (feature map, C.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// The contact's address is read by somebody who says that the company signed up.
    EmailOwnership,
    /// The contact works for the company.
    Employment,
    /// There is such a company, at that address.
    Business,
    /// What the operator wants to know besides; only where it asks.
    Diligence,
    /// Everything together.
    Decision,
}

/// Which checks are done, and since when.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Passed {
    /// The contact confirmed the address.
    pub email: Option<DateTime<Utc>>,
    /// A proven domain, or a verifier.
    pub employment: Option<DateTime<Utc>>,
    /// A verifier.
    pub business: Option<DateTime<Utc>>,
    /// When the operator wanted to know more, if it did.
    pub diligence_asked: Option<DateTime<Utc>>,
    /// When it knew.
    pub diligence: Option<DateTime<Utc>>,
}

impl Check {
    /// All checks, in their order.
    pub const ALL: [Self; 5] =
        [Self::EmailOwnership, Self::Employment, Self::Business, Self::Diligence, Self::Decision];

    /// As it is kept, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EmailOwnership => "email_ownership",
            Self::Employment => "employment_verification",
            Self::Business => "business_verification",
            Self::Diligence => "other",
            Self::Decision => "decision",
        }
    }
}

impl FromStr for Check {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let found = Self::ALL.into_iter().find(|check| check.as_str() == text);
        found.ok_or_else(Wrong::missing)
    }
}

impl Passed {
    /// The check that is done next.
    pub fn next(&self) -> Check {
        let diligence_is_open = self.diligence_asked.is_some() && self.diligence.is_none();
        match self {
            Self { email: None, .. } => Check::EmailOwnership,
            Self { employment: None, .. } => Check::Employment,
            Self { business: None, .. } => Check::Business,
            _ if diligence_is_open => Check::Diligence,
            _ => Check::Decision,
        }
    }

    /// With this check done as well.
    #[must_use]
    pub fn with(self, check: Check, at: DateTime<Utc>) -> Self {
        match check {
            Check::EmailOwnership => Self { email: Some(at), ..self },
            Check::Employment => Self { employment: Some(at), ..self },
            Check::Business => Self { business: Some(at), ..self },
            Check::Diligence => Self { diligence: Some(at), ..self },
            Check::Decision => self,
        }
    }

    /// With these checks to be done again.
    #[must_use]
    pub fn without(self, checks: &[Check]) -> Self {
        checks.iter().fold(self, |passed, check| match check {
            Check::EmailOwnership => Self { email: None, ..passed },
            Check::Employment => Self { employment: None, ..passed },
            Check::Business => Self { business: None, ..passed },
            Check::Diligence => Self { diligence: None, ..passed },
            Check::Decision => passed,
        })
    }

    /// Whether this check is done.
    pub fn has(&self, check: Check) -> bool {
        match check {
            Check::EmailOwnership => self.email.is_some(),
            Check::Employment => self.employment.is_some(),
            Check::Business => self.business.is_some(),
            Check::Diligence => self.diligence.is_some(),
            Check::Decision => false,
        }
    }
}
