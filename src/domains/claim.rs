//! A domain that an organization claims, and what can happen to it.
use super::record::{Look, Record};
use crate::values::{CompanyDomain, DomainId, OrganizationId, states};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// How often a proven domain is looked at.
const WEEK: TimeDelta = TimeDelta::days(7);
/// When it is tried again if nobody could be asked.
const NEXT_DAY: TimeDelta = TimeDelta::days(1);
/// So many weekly looks in a row may find nothing before the domain is lost: the third loses it.
const PATIENCE: i32 = 2;

/// A domain that an organization claims. What can happen to it depends on `S`.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim<S> {
    /// Its key.
    pub id: DomainId,
    /// Whose claim.
    pub organization: OrganizationId,
    /// The domain.
    pub domain: CompanyDomain,
    /// What the record says: 32 hexadecimal digits, made once for this claim. No secret.
    pub token: String,
    /// Since when it is claimed.
    pub claimed_at: DateTime<Utc>,
    /// The latest look, if there was one.
    pub look: Option<Look>,
    /// What a write goes by, to notice a change in between.
    pub version: i64,
    /// How it stands.
    pub state: S,
}

/// The record is given; nobody has seen it yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Claimed;

/// The record was seen: the domain is this organization's, and nobody else's.
#[derive(Debug, Clone, PartialEq)]
pub struct Proven {
    /// Since when.
    pub at: DateTime<Utc>,
    /// When the record was last seen.
    pub seen_at: DateTime<Utc>,
    /// How many weekly looks in a row have missed it: at most two.
    pub misses: i32,
    /// When it is looked at again.
    pub next_check_at: DateTime<Utc>,
}

/// It was proven once.
#[derive(Debug, Clone, PartialEq)]
pub struct Lost {
    /// Since when it is not any more.
    pub at: DateTime<Utc>,
    /// Why.
    pub why: LostWhy,
}

/// Why a domain is not proven any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LostWhy {
    /// Another organization proved it.
    TakenOver,
    /// The record was missing at three weekly looks in a row.
    RecordGone,
}

states! {
    /// How a claim can stand.
    State { "claimed" => Claimed, "proven" => Proven, "lost" => Lost }
}

/// What a weekly look that found no record means.
pub enum Missed {
    /// The first: its people are warned.
    First(Claim<Proven>),
    /// One more.
    Again(Claim<Proven>),
    /// The third: the domain is lost.
    Last(Claim<Lost>),
}

impl Claim<Claimed> {
    /// A new claim, with a record of its own.
    pub fn new(organization: OrganizationId, domain: CompanyDomain, at: DateTime<Utc>) -> Self {
        Self {
            id: DomainId::new(),
            organization,
            domain,
            token: Uuid::new_v4().simple().to_string(),
            claimed_at: at,
            look: None,
            version: 1,
            state: Claimed,
        }
    }

    /// The record was seen.
    pub fn prove(self, at: DateTime<Utc>) -> Claim<Proven> {
        self.with(Proven::since(at))
    }
}

impl Claim<Lost> {
    /// The record was seen again.
    pub fn prove(self, at: DateTime<Utc>) -> Claim<Proven> {
        self.with(Proven::since(at))
    }
}

impl Claim<Proven> {
    /// The record is still there.
    #[must_use]
    pub fn see(self, at: DateTime<Utc>) -> Self {
        let since = self.state.at;
        self.with(Proven { at: since, ..Proven::since(at) })
    }

    /// A weekly look found no record.
    pub fn miss(self, at: DateTime<Utc>) -> Missed {
        let misses = self.state.misses + 1;
        if misses > PATIENCE {
            return Missed::Last(self.with(Lost { at, why: LostWhy::RecordGone }));
        }
        let state = Proven { misses, next_check_at: at + WEEK, ..self.state.clone() };
        let claim = self.with(state);
        if misses == 1 { Missed::First(claim) } else { Missed::Again(claim) }
    }

    /// Nobody could be asked: that says nothing about the record.
    #[must_use]
    pub fn postpone(self, at: DateTime<Utc>) -> Self {
        let state = Proven { next_check_at: at + NEXT_DAY, ..self.state.clone() };
        self.with(state)
    }

    /// Another organization proved the domain.
    pub fn take_over(self, at: DateTime<Utc>) -> Claim<Lost> {
        self.with(Lost { at, why: LostWhy::TakenOver })
    }
}

impl Claim<State> {
    /// The claim in one particular state, if that is how it stands.
    pub fn at<S: TryFrom<State>>(self) -> Option<Claim<S>> {
        let state = S::try_from(self.state.clone()).ok()?;
        Some(self.with(state))
    }
}

impl<S> Claim<S> {
    /// The record that proves it.
    pub fn record(&self) -> Record {
        Record::of(&self.domain, &self.token)
    }

    /// Somebody looked.
    #[must_use]
    pub fn looked(self, look: Look) -> Self {
        Self { look: Some(look), ..self }
    }

    /// The same claim, standing otherwise.
    pub fn with<T>(self, state: T) -> Claim<T> {
        Claim {
            id: self.id,
            organization: self.organization,
            domain: self.domain,
            token: self.token,
            claimed_at: self.claimed_at,
            look: self.look,
            version: self.version,
            state,
        }
    }
}

impl Proven {
    fn since(at: DateTime<Utc>) -> Self {
        Self { at, seen_at: at, misses: 0, next_check_at: at + WEEK }
    }
}

impl LostWhy {
    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TakenOver => "taken_over",
            Self::RecordGone => "record_gone",
        }
    }
}
