//! An organization's identity provider.
use super::issuer::Issuer;
use crate::values::{OrganizationId, Secret};
use chrono::{DateTime, Utc};

/// An organization's identity provider.
#[derive(Debug, Clone)]
pub struct Provider {
    /// Whose.
    pub organization: OrganizationId,
    /// How it is reached.
    pub details: Details,
    /// How far it is.
    pub state: State,
    /// Rises with every change.
    pub version: i64,
    /// When its details were entered.
    pub entered_at: DateTime<Utc>,
    /// When a test of them succeeded.
    pub tested_at: Option<DateTime<Utc>>,
}

/// What the provider and the portal know each other by.
#[derive(Debug, Clone)]
pub struct Details {
    /// The provider.
    pub issuer: Issuer,
    /// The provider's name for the portal.
    pub client_id: String,
    /// What the portal proves with that it is the one.
    pub secret: Secret,
}

/// How far an identity provider is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nobody knows yet whether it works.
    Entered,
    /// It works, and is not used.
    Tested,
    /// People sign in through it.
    On,
}

impl State {
    /// Its name, as it is kept and in its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::Tested => "tested",
            Self::On => "on",
        }
    }

    /// The state of a name.
    pub fn find(name: &str) -> Option<Self> {
        [Self::Entered, Self::Tested, Self::On].into_iter().find(|state| state.as_str() == name)
    }

    /// Whether people sign in through it.
    pub fn is_on(self) -> bool {
        self == Self::On
    }
}
