//! Somebody whose password was right, and who has not taken the second step yet: nobody is signed in.
use super::Ask;
use crate::{users::sessions::Epoch, values::UserId};
use actix_session::Session;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The session's note of it.
pub const HALF: &str = "half_signed_in";
/// So long the second step can wait for.
const GOOD_FOR: TimeDelta = TimeDelta::minutes(10);

/// Somebody between the two steps.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Half {
    /// Whose password it was.
    pub user: UserId,
    /// The epoch of their sessions when it was checked.
    pub epoch: Epoch,
    /// What they signed in with.
    pub name: String,
    /// When.
    pub since: DateTime<Utc>,
    /// What the second step is.
    pub ask: Ask,
    /// Where to go afterwards.
    pub next: String,
}

impl Half {
    /// Who stands between the two steps in this browser, if the first is not too long ago.
    pub fn of(session: &Session, ask: Ask, now: DateTime<Utc>) -> Option<Self> {
        let half: Self = session.get(HALF).ok()??;
        (half.ask == ask && now - half.since <= GOOD_FOR).then_some(half)
    }
    /// What there was, if anything, and is not any more: it was too long ago, or does not count.
    pub fn take(session: &Session) -> Option<Self> {
        session.remove_as(HALF)?.ok()
    }
}
