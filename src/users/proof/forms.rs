//! What is typed to prove that it is oneself.
use crate::{
    platform::web::FormErrors,
    users::{factors::Code, sign_in::Proof},
    values::{MISSING, Secret, Wrong},
};
use serde::Deserialize;

/// The password once more, and a code of whoever signs in with one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ProofForm {
    /// As typed.
    pub password: Secret,
    /// As typed.
    pub code: Secret,
    /// Where to go afterwards.
    pub next: String,
}

impl ProofForm {
    /// Both have to be there, the code if it is asked for. Whether they are theirs is the door's business.
    pub fn parse(&self, asks_code: bool) -> Result<Proof, FormErrors> {
        let mut errors = FormErrors::default();
        if self.password.is_empty() {
            errors.add("password", Wrong::new(MISSING));
        }
        let code = asks_code.then(|| Code::parse(&self.code)).transpose();
        let code = code.map_err(|wrong| errors.add("code", wrong));
        match code {
            Ok(code) if errors.is_empty() => Ok(Proof { password: self.password.clone(), code }),
            _ => Err(errors),
        }
    }

    /// What is wrong when it is another password.
    pub fn refused() -> FormErrors {
        FormErrors::one("password", Wrong::new("proof"))
    }

    /// What is wrong when the password is right and the code another.
    pub fn code_refused() -> FormErrors {
        FormErrors::one("code", Code::refused())
    }
}
