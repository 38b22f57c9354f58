//! Why there is a case, who has it in hand, and whom it is about.
use crate::values::{EmailAddress, Language, UserId};
use chrono::{DateTime, Utc};

/// Why there is a verification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The company wants to become a reseller.
    Enrollment,
    /// A reseller changed its name, address or primary contact. It goes on working meanwhile.
    Change,
}

/// A verifier has the case in hand.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Who.
    pub by: UserId,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// The primary contact, who needs no account.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// First and last name.
    pub name: String,
    /// Where status mail goes.
    pub email: EmailAddress,
    /// The language of that mail.
    pub language: Language,
}

impl Cause {
    /// As it is kept, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Enrollment => "enrollment",
            Self::Change => "change",
        }
    }
}
