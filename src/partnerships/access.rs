//! How administrator access of a provider to a reseller's work account stands.
use chrono::{DateTime, Utc};

/// How it stands, as lists know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Held {
    /// It was never given.
    #[default]
    Never,
    /// It lasts until then, unless it is ended before.
    Until(DateTime<Utc>),
    /// It was removed before its last day.
    Removed,
    /// Its last day is over.
    Over(DateTime<Utc>),
}

impl Held {
    /// Whether it gives anything at a moment: compared at use, whatever was noted (reliability rule 14).
    pub fn is_live(self, now: DateTime<Utc>) -> bool {
        matches!(self, Self::Until(until) if until > now)
    }

    /// At a moment: what is past its last day is over.
    #[must_use]
    pub fn at(self, now: DateTime<Utc>) -> Self {
        match self {
            Self::Until(until) if until <= now => Self::Over(until),
            other => other,
        }
    }

    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Until(_) => "until",
            Self::Removed => "removed",
            Self::Over(_) => "over",
        }
    }

    /// Its last moment, where there is one to be told.
    pub fn end(self) -> Option<DateTime<Utc>> {
        match self {
            Self::Until(at) | Self::Over(at) => Some(at),
            Self::Never | Self::Removed => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn its_last_moment_counts_whatever_was_noted() {
        let now = "2026-01-05T09:00:00Z".parse().unwrap();
        let held = Held::Until(now);
        assert!(held.is_live(now - TimeDelta::seconds(1)) && !held.is_live(now));
        assert_eq!((held.at(now), Held::Removed.at(now)), (Held::Over(now), Held::Removed));
    }
}
