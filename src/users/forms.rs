//! What people type about their accounts.
use crate::{
    platform::web::FormErrors,
    values::{MISSING, NewPassword, Secret, Wrong},
};
use serde::Deserialize;

/// Name and password.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignIn {
    /// As typed.
    pub user_name: String,
    /// As typed.
    pub password: Secret,
    /// Where to go afterwards.
    pub next: String,
}

/// A first password.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SetPassword {
    /// As typed.
    pub password: Secret,
}

impl SignIn {
    /// Both have to be there. What they mean is the door's business.
    pub fn errors(&self) -> FormErrors {
        let mut errors = FormErrors::default();
        if self.user_name.trim().is_empty() {
            errors.add("user_name", Wrong::new(MISSING));
        }
        if self.password.is_empty() {
            errors.add("password", Wrong::new(MISSING));
        }
        errors
    }
}

impl SetPassword {
    /// A password that somebody else would not guess, the person's own words left out.
    pub fn parse(&self, own_words: &[&str]) -> Result<NewPassword, FormErrors> {
        let mut errors = FormErrors::default();
        errors.field("password", NewPassword::parse(&self.password, own_words)).ok_or(errors)
    }
}
