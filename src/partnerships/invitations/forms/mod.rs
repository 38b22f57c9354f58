//! What a provider types when it invites, and what it presses afterwards.
mod access;
mod invite;

pub use access::{Here, read_access};
pub use invite::{InviteForm, Invitee, mail_address, read_days};

use super::{
    Shown,
    filter::{Filter, Group},
};
use crate::{
    platform::web::FormErrors,
    values::{InvitationId, Note, Place, optional, searched},
};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What stands after the `?`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    stage: String,
    q: String,
    after: String,
    before: String,
}

/// A button beside an invitation.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Press {
    /// The invitation's version as the page showed it.
    pub version: String,
    /// Why it is cancelled, as typed.
    pub reason: String,
}

impl Search {
    /// Reads a query string. What makes no sense is not asked for.
    pub fn read(query: &str) -> Self {
        serde_html_form::from_str(query).unwrap_or_default()
    }

    /// Which invitations are looked at.
    pub fn filter(&self) -> Filter {
        Filter { group: Group::find(&self.stage), q: searched(&self.q) }
    }

    /// Which page of them.
    pub fn place<K: FromStr>(&self) -> Option<Place<K>> {
        Place::beside(self.after.parse().ok(), self.before.parse().ok())
    }
}

impl Press {
    /// The invitation as the page showed it. No version is older than any.
    pub fn shown(&self, id: InvitationId) -> Shown {
        Shown { id, version: self.version.parse().unwrap_or_default() }
    }

    /// Why, if they say so.
    pub fn reason(&self) -> Result<Option<Note>, FormErrors> {
        optional(&self.reason).map_err(|wrong| FormErrors::one("reason", wrong))
    }
}
