//! Where an enrollment is.
use crate::values::Wrong;
use std::str::FromStr;

/// Where an enrollment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Being filled in.
    Draft,
    /// Submitted; the rest is verification's.
    Submitted,
    /// Taken back by the company.
    Withdrawn,
    /// Deleted before it was submitted.
    Deleted,
    /// Forgotten for 90 days.
    Lapsed,
}

impl State {
    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Withdrawn => "withdrawn",
            Self::Deleted => "deleted",
            Self::Lapsed => "lapsed",
        }
    }
}

impl FromStr for State {
    type Err = Wrong;

    fn from_str(text: &str) -> Result<Self, Wrong> {
        let all = [Self::Draft, Self::Submitted, Self::Withdrawn, Self::Deleted, Self::Lapsed];
        all.into_iter().find(|s| s.as_str() == text).ok_or_else(|| Wrong::new("state-unknown"))
    }
}
