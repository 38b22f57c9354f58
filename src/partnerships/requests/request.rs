//! A request to be invited, and what became of it.
use crate::values::{InvitationId, Note, OrganizationId, RequestId, UserId, Wrong};
use chrono::{DateTime, Utc};
use std::str::FromStr;

/// A reseller's request.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Its key.
    pub id: RequestId,
    /// Who is asked.
    pub provider: OrganizationId,
    /// Who asks.
    pub reseller: OrganizationId,
    /// What the provider is called.
    pub provider_name: String,
    /// What the reseller is called.
    pub reseller_name: String,
    /// Which person asked.
    pub asked_by: UserId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What they wrote.
    pub message: Note,
    /// What became of it.
    pub state: State,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// Why the provider does not invite.
    pub reason: Option<Note>,
    /// The invitation that answered it.
    pub invitation: Option<InvitationId>,
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It waits for an answer.
    Open,
    /// The provider sent an invitation.
    Invited,
    /// The provider said why not.
    Ignored,
    /// The reseller thought better of it.
    Withdrawn,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Invited, Self::Ignored, Self::Withdrawn];

    /// As it is kept, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Invited => "invited",
            Self::Ignored => "ignored",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// How it looks as a chip.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Open => "chip--warn",
            Self::Invited => "chip--good",
            Self::Ignored => "chip--bad",
            Self::Withdrawn => "",
        }
    }
}

impl FromStr for State {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let same = Self::ALL.into_iter().find(|state| state.as_str() == text);
        same.ok_or_else(|| Wrong::new("request-state"))
    }
}
