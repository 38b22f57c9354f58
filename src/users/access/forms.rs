//! What is typed when something is asked for, and when it is answered.
use crate::{
    platform::web::FormErrors,
    users::Role,
    values::{Note, Wrong},
};
use serde::{Deserialize, Serialize};

/// *Request access*.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct AskForm {
    /// Why, as typed.
    pub reason: String,
}

/// The answer: a role, or a word why not.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct AnswerForm {
    /// The role that was chosen.
    pub role: String,
    /// As typed.
    pub note: String,
}

impl AskForm {
    /// Why, or what is wrong with it.
    pub fn parse(&self) -> Result<Note, FormErrors> {
        self.reason.parse().map_err(|wrong| FormErrors::one("reason", wrong))
    }
}

impl AnswerForm {
    /// The role that is to be given.
    pub fn role(&self) -> Result<Role, FormErrors> {
        self.role.parse().map_err(|_| Self::no_such_role())
    }

    /// Why it is not.
    pub fn note(&self) -> Result<Note, FormErrors> {
        self.note.parse().map_err(|wrong| FormErrors::one("note", wrong))
    }

    /// The role is none of those that can be chosen.
    pub fn no_such_role() -> FormErrors {
        FormErrors::one("role", Wrong::new("role-choice"))
    }
}
