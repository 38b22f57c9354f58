//! What comes of passkeys in forms. The script fills the hidden field; everything else is an ordinary page.
use super::question::{Asked, Made, Offered};
use crate::{
    platform::web::FormErrors,
    values::{PasskeyName, Wrong},
};
use serde::{Deserialize, Serialize};

/// The field that holds what the browser answered.
const FIELD: &str = "passkey";

/// A passkey that is shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ShownForm {
    /// What the browser answered.
    pub passkey: String,
    /// Where to go afterwards.
    pub next: String,
}

/// A new passkey.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct NewForm {
    /// As typed.
    pub passkey_name: String,
    /// What the browser answered: good for one question, so it is never kept.
    #[serde(skip_serializing)]
    pub passkey: String,
}

impl NewForm {
    /// The name alone: it has to be one before the browser is asked for anything.
    pub fn name(&self) -> Result<PasskeyName, FormErrors> {
        self.passkey_name.parse().map_err(|wrong| FormErrors::one("passkey_name", wrong))
    }

    /// The name and what the browser made.
    pub fn parse(&self, offered: Option<Offered>) -> Result<(PasskeyName, Made), FormErrors> {
        let name = self.name()?;
        if self.passkey.is_empty() {
            return Err(missing());
        }
        let made = offered.ok_or_else(late)?.answered(&self.passkey);
        Ok((name, made.ok_or_else(not_made)?))
    }
}

/// What the browser answered to what it was asked.
pub fn answer(text: &str, asked: Option<Asked>) -> Result<super::Answer, FormErrors> {
    if text.is_empty() {
        return Err(missing());
    }
    asked.ok_or_else(late)?.answered(text).ok_or_else(refused)
}

/// What is wrong with one that opens nothing.
pub fn refused() -> FormErrors {
    FormErrors::one(FIELD, Wrong::new("passkey"))
}

/// What is wrong with a new one that is none, or somebody's already.
pub fn not_made() -> FormErrors {
    FormErrors::one(FIELD, Wrong::new("passkey-made"))
}

/// What is wrong when there are as many as there may be.
pub fn enough(most: i64) -> FormErrors {
    FormErrors::one(FIELD, Wrong::new("passkey-enough").with("max", most))
}

fn missing() -> FormErrors {
    FormErrors::one(FIELD, Wrong::new("passkey-missing"))
}

fn late() -> FormErrors {
    FormErrors::one(FIELD, Wrong::new("passkey-late"))
}
