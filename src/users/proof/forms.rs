//! What is typed to prove that it is oneself.
use crate::{
    platform::web::FormErrors,
    values::{MISSING, Secret, Wrong},
};
use serde::Deserialize;

/// The password once more.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProofForm {
    /// As typed.
    pub password: Secret,
    /// Where to go afterwards.
    pub next: String,
}

impl ProofForm {
    /// It has to be there. Whether it is theirs is the door's business.
    pub fn errors(&self) -> FormErrors {
        let mut errors = FormErrors::default();
        if self.password.is_empty() {
            errors.add("password", Wrong::new(MISSING));
        }
        errors
    }

    /// What is wrong when it is another.
    pub fn refused() -> FormErrors {
        FormErrors::one("password", Wrong::new("proof"))
    }
}
