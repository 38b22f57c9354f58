//! An enrollment that is still being filled in: an answer for each finished page.
use super::steps::Step;
use crate::values::{EnrollmentId, MembershipId, OrganizationId, UserId};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// A draft dies after so long without a saved page (issue 1).
pub const QUIET_DAYS: i64 = 90;
/// So many days before, its people are told.
pub const WARNING_DAYS: i64 = 7;

/// An enrollment that is still being filled in.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Its key.
    pub id: EnrollmentId,
    /// Whose it is: any global admin of the company can go on.
    pub organization: OrganizationId,
    /// Who began it.
    pub started_by: UserId,
    /// When a page was last saved.
    pub touched_at: DateTime<Utc>,
    /// The membership ID that was chosen, from a proof.
    pub membership: Option<MembershipId>,
    /// Grows with every saved page.
    pub version: i64,
    /// The answers, by page.
    pub answers: BTreeMap<String, Kept>,
}

/// What was saved for one page.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The answer, or what was typed so far, as JSON.
    pub body: String,
    /// Grows with every change of this page.
    pub version: i64,
    /// Who saved it.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
}

impl Draft {
    /// The answer to a page. One whose shape we can no longer read counts as not given: the person is
    /// simply asked again.
    pub fn answer<S: Step>(&self) -> Option<S::Answer> {
        serde_json::from_str(&self.answers.get(S::SLUG)?.body).ok()
    }

    /// What was typed on a page and put aside with "Save and come back later".
    pub fn rough<S: Step>(&self) -> Option<S::Form> {
        serde_json::from_str(&self.answers.get(&rough_key(S::SLUG))?.body).ok()
    }

    /// The version of a page's answer; 0 while there is none.
    pub fn version_of(&self, slug: &str) -> i64 {
        self.answers.get(slug).map_or(0, |kept| kept.version)
    }

    /// When it dies if nothing more is saved.
    pub fn dies_at(&self) -> DateTime<Utc> {
        self.touched_at + TimeDelta::days(QUIET_DAYS)
    }

    /// When its people are told that it will.
    pub fn warns_at(&self) -> DateTime<Utc> {
        self.dies_at() - TimeDelta::days(WARNING_DAYS)
    }
}

/// Where typed text that is no answer yet is kept.
pub fn rough_key(slug: &str) -> String {
    format!("rough:{slug}")
}
