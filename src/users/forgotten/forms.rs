//! What people type who have forgotten something.
use crate::{
    platform::web::FormErrors,
    values::{EmailAddress, NewPassword, Secret, SignInName},
};
use serde::Deserialize;

/// Whose password was forgotten.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ForgotPassword {
    /// As typed.
    pub user_name: String,
}

/// Where the user names are to be mailed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ForgotUserName {
    /// As typed.
    pub email: String,
}

/// A new password.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ResetPassword {
    /// As typed.
    pub password: Secret,
}

impl ForgotPassword {
    /// A name as for signing in. Whether it is anybody's is told nobody.
    pub fn parse(&self, account_domain: &str) -> Result<SignInName, FormErrors> {
        let mut errors = FormErrors::default();
        let name = SignInName::parse(&self.user_name, account_domain);
        errors.field("user_name", name).ok_or(errors)
    }
}

impl ForgotUserName {
    /// A mail address. Whether it is anybody's is told nobody.
    pub fn parse(&self) -> Result<EmailAddress, FormErrors> {
        let mut errors = FormErrors::default();
        errors.field("email", self.email.parse()).ok_or(errors)
    }
}

impl ResetPassword {
    /// A password that somebody else would not guess, the person's own words left out.
    pub fn parse(&self, own_words: &[&str]) -> Result<NewPassword, FormErrors> {
        let mut errors = FormErrors::default();
        errors.field("password", NewPassword::parse(&self.password, own_words)).ok_or(errors)
    }
}
