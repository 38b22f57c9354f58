//! A document, as everybody but its sender's browser knows it.
use super::Kind;
use crate::{
    values::{CaseId, DocumentId, MessageId, OrganizationId, UserId},
    verification::case::Check,
};
use chrono::{DateTime, Utc};

/// A document that arrived whole. Its content may be erased by now.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its key.
    pub id: DocumentId,
    /// Whose it is.
    pub organization: OrganizationId,
    /// The case that it belongs to.
    pub case: CaseId,
    /// The request that it answers.
    pub request: MessageId,
    /// The check that it serves.
    pub check: Check,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// How long it is, in bytes.
    pub size: u64,
    /// The SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
    /// Who sent it.
    pub by: UserId,
    /// When it was there.
    pub at: DateTime<Utc>,
    /// What a verifier made of it.
    pub judged: Option<Judged>,
    /// When its content was erased.
    pub erased_at: Option<DateTime<Utc>>,
}

/// What a verifier made of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// What.
    pub verdict: Verdict,
    /// Who.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
}

/// What a document is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It shows what it should.
    Accepted,
    /// It does not.
    Refused,
}

/// What is known of a document once its last byte is here.
#[derive(Debug, Clone)]
pub struct Received {
    /// How long it is, in bytes.
    pub size: u64,
    /// The SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
}

impl Document {
    /// Whether its content is still there.
    pub fn is_kept(&self) -> bool {
        self.erased_at.is_none()
    }

    /// The beginning of its fingerprint: enough to tell two documents apart.
    pub fn short_hash(&self) -> &str {
        self.sha256.get(..12).unwrap_or(&self.sha256)
    }

    /// Whether a verifier said this of it.
    pub fn is(&self, verdict: Verdict) -> bool {
        self.judged.is_some_and(|judged| judged.verdict == verdict)
    }
}

impl Verdict {
    /// As it is kept, and as the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        }
    }

    /// Reads it.
    pub fn read(text: &str) -> Option<Self> {
        [Self::Accepted, Self::Refused].into_iter().find(|verdict| verdict.as_str() == text)
    }
}
