//! What is typed when a provider is asked, and when it answers.
use crate::{platform::web::FormErrors, values::Note};
use serde::{Deserialize, Serialize};

/// *Ask to connect*.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct AskForm {
    /// As typed.
    pub message: String,
}

/// *Do not invite*.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct ReasonForm {
    /// As typed.
    pub reason: String,
}

impl AskForm {
    /// What is told to the provider, or what is wrong with it.
    pub fn parse(&self) -> Result<Note, FormErrors> {
        self.message.parse().map_err(|wrong| FormErrors::one("message", wrong))
    }
}

impl ReasonForm {
    /// Why not, or what is wrong with it.
    pub fn parse(&self) -> Result<Note, FormErrors> {
        self.reason.parse().map_err(|wrong| FormErrors::one("reason", wrong))
    }
}
