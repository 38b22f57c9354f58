//! A passkey, as the portal knows it.
use crate::values::{PasskeyId, PasskeyName, UserId};
use chrono::{DateTime, Utc};
use webauthn_rs::prelude::Passkey as Key;

/// How many somebody may have.
pub const MOST: i64 = 10;

/// A passkey of somebody's.
#[derive(Debug, Clone)]
pub struct Passkey {
    /// Its key.
    pub id: PasskeyId,
    /// Whose it is.
    pub user: UserId,
    /// What they call it.
    pub name: PasskeyName,
    /// The public half, with its counter.
    pub key: Key,
    /// The question that it answered last.
    pub last_challenge: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// When it was last used, if it was.
    pub used_at: Option<DateTime<Utc>>,
}
