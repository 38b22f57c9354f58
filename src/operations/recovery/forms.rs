//! What the operator types to begin a recovery.
use super::candidate::{Named, Wanted};
use crate::{
    platform::web::FormErrors,
    values::{EmailAddress, Note, PersonName, UserName, Wrong},
};
use serde::{Deserialize, Serialize};

/// Who is to become global admin, by which domain, and why.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct RecoveryForm {
    /// The domain that was chosen.
    pub known_domain: String,
    /// Whether they have an account: `known` or `new`.
    pub candidate: String,
    /// The user name of somebody who has one, as typed.
    pub known_user: String,
    /// Of somebody new, as typed.
    pub first_name: String,
    /// As typed.
    pub last_name: String,
    /// As typed.
    pub email: String,
    /// As typed.
    pub reason: String,
}

impl RecoveryForm {
    /// What is asked for, or what is wrong with each field.
    pub fn parse(&self) -> Result<Wanted, FormErrors> {
        let mut errors = FormErrors::default();
        let domain = errors.field("known_domain", given(&self.known_domain));
        let person = match self.candidate.as_str() {
            "known" => errors.field("known_user", self.known()),
            "new" => self.new_person(&mut errors),
            _ => errors.field("candidate", Err(Wrong::new("missing"))),
        };
        let reason = errors.field("reason", self.reason.parse::<Note>());
        match (domain, person, reason) {
            (Some(domain), Some(person), Some(reason)) => Ok(Wanted { domain, person, reason }),
            _ => Err(errors),
        }
    }

    /// Whether this is the domain that was chosen.
    pub fn is_domain(&self, domain: &str) -> bool {
        self.known_domain == domain
    }

    /// A user name, or the whole sign-in name.
    fn known(&self) -> Result<Named, Wrong> {
        let (user, host) = match self.known_user.split_once('@') {
            Some((user, host)) => (user, Some(host.trim().to_ascii_lowercase())),
            None => (self.known_user.as_str(), None),
        };
        Ok(Named::Known { user: user.parse::<UserName>()?, host })
    }

    fn new_person(&self, errors: &mut FormErrors) -> Option<Named> {
        let first_name = errors.field("first_name", self.first_name.parse::<PersonName>());
        let last_name = errors.field("last_name", self.last_name.parse::<PersonName>());
        let email = errors.field("email", self.email.parse::<EmailAddress>());
        Some(Named::New { first_name: first_name?, last_name: last_name?, email: email? })
    }
}

fn given(typed: &str) -> Result<String, Wrong> {
    if typed.is_empty() { Err(Wrong::new("missing")) } else { Ok(typed.to_owned()) }
}
