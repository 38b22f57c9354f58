//! What becomes of an invitation.
use crate::values::Wrong;
use std::str::FromStr;

/// What became of an invitation, as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It can be answered, until its last moment.
    Pending,
    /// A reseller consented through an open link; the provider has the last word.
    Waiting,
    /// The two are partners, or were.
    Accepted,
    /// The reseller said no.
    Declined,
    /// The provider took it back.
    Cancelled,
    /// The provider said no to who came by an open link.
    Refused,
    /// Nobody answered in time, and another took its place.
    Expired,
}

/// Where an invitation is at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It can be answered, and nobody of the company has seen it.
    Unseen,
    /// It can be answered, and somebody of the company has seen it.
    Seen,
    /// It is over.
    Over(Dead),
    /// The provider has the last word.
    Waiting,
    /// The two became partners.
    Accepted,
}

/// Why an invitation cannot be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dead {
    /// Its last day is over.
    Expired,
    /// The provider took it back.
    Cancelled,
    /// It was answered with yes.
    Accepted,
    /// It was answered with no.
    Declined,
    /// The provider said no to who came by an open link.
    Refused,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Pending,
        Self::Waiting,
        Self::Accepted,
        Self::Declined,
        Self::Cancelled,
        Self::Refused,
        Self::Expired,
    ];

    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
            Self::Refused => "refused",
            Self::Expired => "expired",
        }
    }
}

impl FromStr for State {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let same = Self::ALL.into_iter().find(|state| state.as_str() == text);
        same.ok_or_else(|| Wrong::new("invitation-state"))
    }
}

impl Stage {
    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unseen => "unseen",
            Self::Seen => "seen",
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Over(dead) => dead.as_str(),
        }
    }

    /// How it looks as a chip.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Unseen | Self::Seen | Self::Waiting => "chip--warn",
            Self::Accepted => "chip--good",
            Self::Over(Dead::Declined | Dead::Refused) => "chip--bad",
            Self::Over(_) => "",
        }
    }

    /// Whether it can be answered.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Unseen | Self::Seen)
    }
}

impl Dead {
    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Refused => "refused",
        }
    }
}
