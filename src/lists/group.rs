//! Which lines of a list are looked at.
use super::entry::Verdict;

/// Lines of which the same becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Any.
    All,
    /// Those that are sent, or will be.
    Good,
    /// The others.
    Held,
}

impl Group {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::All, Self::Good, Self::Held];

    /// Its name in addresses, and the end of its text's id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Good => "good",
            Self::Held => "held",
        }
    }

    /// The group of this name; of another, all.
    pub fn find(name: &str) -> Self {
        Self::ALL.into_iter().find(|group| group.as_str() == name).unwrap_or(Self::All)
    }

    /// Whether a line is in it.
    pub fn holds(self, verdict: Verdict) -> bool {
        match self {
            Self::All => true,
            Self::Good => verdict.is_good(),
            Self::Held => !verdict.is_good(),
        }
    }
}
