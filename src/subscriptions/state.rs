//! How a subscription stands, and what can be done with it.
use std::str::FromStr;

/// How a subscription stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is used, and paid for.
    Active,
    /// It is kept, and nobody can use it.
    Suspended,
    /// It is over.
    Cancelled,
}

/// What can be done with a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Have more seats, or fewer.
    Quantity,
    /// Keep it while nobody can use it.
    Suspend,
    /// Have it used again.
    Resume,
    /// End it for good.
    Cancel,
    /// Name another reseller of record, or none.
    Reseller,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Active, Self::Suspended, Self::Cancelled];

    /// As it is kept, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Cancelled => "cancelled",
        }
    }

    /// How it looks as a chip.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Active => "chip--good",
            Self::Suspended => "chip--warn",
            Self::Cancelled => "",
        }
    }
}

impl Act {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Quantity, Self::Reseller, Self::Suspend, Self::Resume, Self::Cancel];

    /// As it stands in addresses, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Quantity => "quantity",
            Self::Suspend => "suspend",
            Self::Resume => "resume",
            Self::Cancel => "cancel",
            Self::Reseller => "reseller",
        }
    }
}

/// Nobody is told what is none: it comes from addresses and tables.
impl FromStr for State {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or(())
    }
}

/// Nobody is told what is none: it comes from addresses and tables.
impl FromStr for Act {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|act| act.as_str() == text).ok_or(())
    }
}
