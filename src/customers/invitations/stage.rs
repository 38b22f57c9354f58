//! What becomes of an invitation to a customer (feature map, E.4).
use crate::values::Wrong;
use std::str::FromStr;

/// What became of it, as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It can be answered, until its last moment.
    Pending,
    /// The customer said yes to everybody whom it names.
    Accepted,
    /// The customer said yes to one of the two.
    PartiallyAccepted,
    /// The customer said no.
    Declined,
    /// It was taken back.
    Cancelled,
    /// Nobody answered in time.
    Expired,
}

/// Where it is at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It can be answered, and nobody of the customer has seen it.
    Unseen,
    /// It can be answered, and somebody of the customer has seen it.
    Seen,
    /// It is over.
    Over(Dead),
}

/// Why it cannot be answered any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dead {
    /// It was answered with yes.
    Accepted,
    /// It was answered with yes to one of the two.
    PartiallyAccepted,
    /// It was answered with no.
    Declined,
    /// It was taken back.
    Cancelled,
    /// Its last day is over.
    Expired,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Pending,
        Self::Accepted,
        Self::PartiallyAccepted,
        Self::Declined,
        Self::Cancelled,
        Self::Expired,
    ];

    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::PartiallyAccepted => "partially_accepted",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
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
            Self::Over(dead) => dead.as_str(),
        }
    }

    /// How it looks as a chip.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Unseen | Self::Seen | Self::Over(Dead::PartiallyAccepted) => "chip--warn",
            Self::Over(Dead::Accepted) => "chip--good",
            Self::Over(Dead::Declined) => "chip--bad",
            Self::Over(Dead::Cancelled | Dead::Expired) => "",
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
            Self::Accepted => "accepted",
            Self::PartiallyAccepted => "partly",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }

    /// Whether the customer answered it.
    pub fn is_answer(self) -> bool {
        matches!(self, Self::Accepted | Self::PartiallyAccepted | Self::Declined)
    }
}
