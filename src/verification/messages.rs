//! What desk and company write to each other, and what verifiers note for each other.
use super::case::{Check, Reason};
use crate::values::{Description, MessageId, UserId};
use chrono::{DateTime, Utc};

/// A message of the correspondence that both sides see.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Its key; documents name the request that they answer.
    pub id: MessageId,
    /// Who writes to whom, and why.
    pub kind: Kind,
    /// Which check it is about.
    pub check: Check,
    /// Why a check was refused, where it was.
    pub reason: Option<Reason>,
    /// The author's own words, if there are any.
    pub body: Option<Description>,
    /// Who wrote it.
    pub author: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// When the company answered what the desk asked, or no answer was needed any more.
    pub answered_at: Option<DateTime<Utc>>,
}

/// Who writes, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The desk refused a check.
    Refusal,
    /// The desk asks for documents.
    Request,
    /// The company answers.
    Answer,
}

/// What a verifier notes for the others. The company never sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Who wrote it.
    pub author: UserId,
    /// The words.
    pub body: Description,
    /// When.
    pub at: DateTime<Utc>,
}

impl Message {
    /// Whether the desk still waits for an answer.
    pub fn is_open(&self) -> bool {
        self.kind != Kind::Answer && self.answered_at.is_none()
    }
}

impl Kind {
    /// As it is kept, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refusal => "refusal",
            Self::Request => "request",
            Self::Answer => "answer",
        }
    }

    /// Reads it.
    pub fn read(text: &str) -> Option<Self> {
        [Self::Refusal, Self::Request, Self::Answer].into_iter().find(|kind| kind.as_str() == text)
    }
}
