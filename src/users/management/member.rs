//! A person as those see them who look after the organization's people.
use crate::users::{Role, State, User};
use chrono::{DateTime, TimeDelta, Utc};

/// For so long somebody who was removed can be restored (feature map, F.1).
pub const RESTORABLE_FOR: TimeDelta = TimeDelta::days(30);

/// A person of the organization.
#[derive(Debug, Clone)]
pub struct Member {
    /// Who.
    pub user: User,
    /// What they may be.
    pub roles: Vec<Role>,
    /// Counts every change of the account: what a page showed is compared with it.
    pub version: i64,
    /// Since when they stand in the list.
    pub added_at: DateTime<Utc>,
    /// Until when their invitation can be answered, if they have one.
    pub invited_until: Option<DateTime<Utc>>,
    /// When they were removed, if they were, and what they were before.
    pub removal: Option<(DateTime<Utc>, State)>,
}

impl Member {
    /// Until when they can be restored, if they were removed.
    pub fn restorable_until(&self) -> Option<DateTime<Utc>> {
        self.removal.map(|(at, _)| at + RESTORABLE_FOR)
    }

    /// Whether they are as the action wants them.
    pub fn has_state(&self, state: State) -> bool {
        self.user.state == state
    }
}
