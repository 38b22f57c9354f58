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
    /// Somebody who was new then, and whose address is forgotten.
    Forgotten,
}

impl Candidate {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// Known or new, as texts tell it apart.
    pub fn kind(&self) -> &'static str {
        match self.who {
            Who::Known(_) => "known",
            Who::New(_) | Who::Forgotten => "new",
        }
    }
}

/// The text that says who can stop it: these, who answer for the organization and can sign in, or nobody there.
pub fn who_stops_it(admins: &[String]) -> &'static str {
    if admins.is_empty() { "recovery-ask-operator" } else { "recovery-ask-admins" }
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
    Known {
        /// The first part of their sign-in name.
        user: UserName,
        /// What follows the `@` in it, if the whole name was typed.
        host: Option<String>,
    },
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
