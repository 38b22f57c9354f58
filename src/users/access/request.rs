//! A request to be allowed something, and what became of it.
use super::way;
use crate::{
    users::{Permission, Role, management::Authority},
    values::{AccessId, Note, OrganizationId, UserId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// For so long a request waits for an answer.
pub const GOOD_FOR: TimeDelta = TimeDelta::days(30);

/// A request to be allowed something.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its key.
    pub id: AccessId,
    /// Where it was asked.
    pub organization: OrganizationId,
    /// Who asks.
    pub asker: UserId,
    /// First and last name of whoever asks.
    pub name: String,
    /// What they are at this moment.
    pub held: Vec<Role>,
    /// What they want to be allowed.
    pub what: Permission,
    /// Why.
    pub reason: Note,
    /// When they asked.
    pub asked_at: DateTime<Utc>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a request.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It waits for an answer.
    Open,
    /// Nobody answered in time.
    Expired,
    /// Nothing is left to decide: they may by now, or their account is closed.
    Moot,
    /// Whoever asked thought better of it.
    Cancelled,
    /// They were given a role.
    Granted(Decision, Role),
    /// They were not, and read why.
    Refused(Decision, Note),
}

/// Who answered, and when.
#[derive(Debug, Clone)]
pub struct Decision {
    /// First and last name.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Request {
    /// Until when it can be answered.
    pub fn until(&self) -> DateTime<Utc> {
        self.asked_at + GOOD_FOR
    }

    /// Whether it waits for an answer.
    pub fn is_open(&self) -> bool {
        matches!(self.outcome, Outcome::Open)
    }

    /// Whether this person answers it: they give a role that allows it, reach whoever asks, and are another.
    /// What was answered they may read for as long as they give such a role.
    pub fn is_for(&self, reader: &Authority) -> bool {
        let held: &[Role] = if self.is_open() { &self.held } else { &[] };
        self.asker != reader.me && way::answers(reader, self.what, held)
    }

    /// Who answered, if somebody did.
    pub fn decision(&self) -> Option<&Decision> {
        match &self.outcome {
            Outcome::Granted(decision, _) | Outcome::Refused(decision, _) => Some(decision),
            Outcome::Open | Outcome::Expired | Outcome::Moot | Outcome::Cancelled => None,
        }
    }
}

impl Outcome {
    /// The end of its texts' ids.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Expired => "expired",
            Self::Moot => "moot",
            Self::Cancelled => "cancelled",
            Self::Granted(..) => "granted",
            Self::Refused(..) => "refused",
        }
    }

    /// How it looks as a chip.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Open => "chip--warn",
            Self::Granted(..) => "chip--good",
            Self::Refused(..) => "chip--bad",
            Self::Expired | Self::Moot | Self::Cancelled => "",
        }
    }
}
