//! An enrollment that is still being filled in: an answer for each finished page.
use super::steps::Step;
use crate::values::{EnrollmentId, MembershipId, OrganizationId, UserId};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

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

/// What somebody saw of a page when it was shown to them: the versions of its answer and of what was
/// put aside; 0 where there was none. Pages carry it, to notice what others did in between.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    answer: i64,
    rough: i64,
}

/// What somebody else did to a page that its author has not seen.
#[derive(Debug, Clone)]
pub struct Theirs {
    /// What they saved.
    pub kept: Kept,
    /// Whether it was put aside, unfinished, rather than answered.
    pub is_rough: bool,
    /// What there is to see now.
    pub seen: Seen,
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

    /// What there is to see of a page now.
    pub fn seen(&self, slug: &str) -> Seen {
        let version = |key: &str| self.answers.get(key).map_or(0, |kept| kept.version);
        Seen { answer: version(slug), rough: version(&rough_key(slug)) }
    }

    /// What somebody else did to a page since `me` saw it, if they did.
    pub fn unseen(&self, slug: &str, seen: Seen, me: UserId) -> Option<Theirs> {
        let now = self.seen(slug);
        let theirs = |key: &str, is_rough| {
            let kept = self.answers.get(key)?.clone();
            Some(Theirs { kept, is_rough, seen: now })
        };
        let answer = (now.answer != seen.answer).then(|| theirs(slug, false)).flatten();
        let rough = (now.rough != seen.rough).then(|| theirs(&rough_key(slug), true)).flatten();
        answer.or(rough.filter(|theirs| theirs.kept.by != me))
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

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.answer, self.rough)
    }
}

impl FromStr for Seen {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (answer, rough) = text.split_once('.').unwrap_or((text, "0"));
        Ok(Self { answer: answer.parse()?, rough: rough.parse()? })
    }
}

/// Where typed text that is no answer yet is kept.
pub fn rough_key(slug: &str) -> String {
    format!("rough:{slug}")
}
