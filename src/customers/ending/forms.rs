//! What those type who end a relationship.
use crate::{
    customers::relationships::Shown,
    platform::web::FormErrors,
    values::{Note, RelationshipId},
};
use serde::{Deserialize, Serialize};

/// An end.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct EndForm {
    /// The relationship's version as the page showed it.
    pub version: String,
    /// Why, as typed.
    pub reason: String,
}

impl EndForm {
    /// Why, or what is wrong with that.
    pub fn reason(&self) -> Result<Note, FormErrors> {
        self.reason.parse().map_err(|wrong| FormErrors::one("reason", wrong))
    }

    /// The relationship as the page showed it. No version is older than any.
    pub fn shown(&self, id: RelationshipId) -> Shown {
        Shown { id, version: self.version.parse().unwrap_or_default() }
    }
}

/// A button that needs nothing else.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Press {}
