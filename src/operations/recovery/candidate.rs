//! Who becomes global admin, and what the operator says of it.
use crate::values::{EmailAddress, Note, PersonName, UserId, UserName};

/// Who becomes global admin.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Where they are found.
    pub who: Who,
}

/// Where a candidate is found.
#[derive(Debug, Clone, PartialEq)]
pub enum Who {
    /// Somebody with an account in the organization.
    Known(UserId),
    /// Somebody new, invited there.
    New(EmailAddress),
}

impl Candidate {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// What the operator asks for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The domain, as it was chosen.
    pub domain: String,
    /// Who is to become global admin.
    pub person: Named,
    /// Why.
    pub reason: Note,
}

/// A candidate, by what the operator knows of them.
#[derive(Debug, Clone)]
pub enum Named {
    /// Somebody with an account in the organization.
    Known(UserName),
    /// Somebody new.
    New {
        /// First name.
        first_name: PersonName,
        /// Last name.
        last_name: PersonName,
        /// Where their invitation goes.
        email: EmailAddress,
    },
}
