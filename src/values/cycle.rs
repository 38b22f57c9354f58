//! How often something is paid for.
use super::Wrong;
use std::str::FromStr;

/// How often a subscription is paid for, each time in advance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cycle {
    /// Every month.
    Monthly,
    /// Every year.
    Annual,
}

impl Cycle {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Monthly, Self::Annual];

    /// As it stands in a file, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Annual => "annual",
        }
    }

    /// How many months are paid for at a time.
    pub fn months(self) -> u32 {
        match self {
            Self::Monthly => 1,
            Self::Annual => 12,
        }
    }
}

/// Errors: `cycle-unknown`.
impl FromStr for Cycle {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|cycle| cycle.as_str() == text);
        known.ok_or_else(|| Wrong::new("cycle-unknown"))
    }
}
