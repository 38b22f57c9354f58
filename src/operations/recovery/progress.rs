//! How far a recovery is.
use crate::values::states;
use chrono::{DateTime, Utc};

/// Nobody has seen the record yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked;

/// The record was seen, and everybody was told.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// When the notice is over.
    pub due_at: DateTime<Utc>,
    /// When the record is looked for again.
    pub next_look_at: DateTime<Utc>,
}

/// The organization has a global admin again.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// When the notice was over.
    pub due_at: DateTime<Utc>,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// It came to nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Ended {
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub why: Why,
    /// When the notice would have been over, if everybody was told.
    pub due_at: Option<DateTime<Utc>>,
}

states! {
    /// How far a recovery can be.
    State { "asked" => Asked, "waiting" => Waiting, "done" => Done, "ended" => Ended }
}

/// Why a recovery came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A global admin of the organization stopped it.
    Objected,
    /// The operator did.
    Cancelled,
    /// The record was not seen in time.
    Expired,
    /// It was gone after the notice.
    RecordGone,
    /// The domain is not the organization's any more.
    DomainGone,
    /// Whoever was to become global admin cannot any more.
    PersonGone,
    /// Whoever began it may not any more.
    OperatorGone,
}

impl Why {
    /// All of them.
    const ALL: [Self; 7] = [
        Self::Objected,
        Self::Cancelled,
        Self::Expired,
        Self::RecordGone,
        Self::DomainGone,
        Self::PersonGone,
        Self::OperatorGone,
    ];

    /// As it is kept, and as the end of its text's id.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Objected => "objected",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
            Self::RecordGone => "record-gone",
            Self::DomainGone => "domain-gone",
            Self::PersonGone => "person-gone",
            Self::OperatorGone => "operator-gone",
        }
    }

    /// Reads what was kept.
    pub fn read(kept: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.as_str() == kept)
    }
}
