//! What is typed as a second factor.
use super::recovery::DIGITS;
use crate::{
    platform::web::FormErrors,
    users::passkeys::{self, Answer},
    values::{MISSING, Secret, Wrong},
};
use serde::Deserialize;

/// A code of the app, or a recovery code.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    /// As typed. It opens something, so it is never sent back.
    pub code: Secret,
    /// What the browser answered with a passkey instead; nothing where there is no such field.
    pub passkey: Option<String>,
}

/// A code, by its length.
#[derive(Clone)]
pub enum Code {
    /// Six digits that the app shows.
    App(String),
    /// A recovery code.
    Recovery(String),
    /// A passkey in place of a code.
    Passkey(Box<Answer>),
}

/// How many digits an app shows.
const OF_APP: usize = 6;

impl CodeForm {
    /// The code.
    pub fn parse(&self) -> Result<Code, FormErrors> {
        Code::parse(&self.code).map_err(|wrong| FormErrors::one("code", wrong))
    }

    /// The same where only the app's will do.
    pub fn of_app(&self) -> Result<String, FormErrors> {
        match self.parse()? {
            Code::App(code) => Ok(code),
            Code::Recovery(_) | Code::Passkey(_) => Err(Self::refused()),
        }
    }

    /// What is wrong with one that is another, or was used already.
    pub fn refused() -> FormErrors {
        FormErrors::one("code", Code::refused())
    }
}

impl Code {
    /// What is wrong with one that was not accepted.
    pub fn told(&self) -> FormErrors {
        match self {
            Self::App(_) | Self::Recovery(_) => CodeForm::refused(),
            Self::Passkey(_) => passkeys::refused(),
        }
    }

    /// As typed, whatever stands between its digits.
    pub fn parse(typed: &Secret) -> Result<Self, Wrong> {
        let code: String =
            typed.expose().chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let is_digits = code.bytes().all(|byte| byte.is_ascii_digit());
        match code.len() {
            0 => Err(Wrong::new(MISSING)),
            OF_APP if is_digits => Ok(Self::App(code)),
            DIGITS if is_digits => Ok(Self::Recovery(code)),
            _ => Err(Wrong::new("factor-code-format")),
        }
    }

    /// What is wrong with one that is another, or was used already.
    pub fn refused() -> Wrong {
        Wrong::new("factor-code")
    }
}
