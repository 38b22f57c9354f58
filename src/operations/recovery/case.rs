//! A recovery, and what can happen to it.
use super::{
    candidate::Candidate,
    progress::{Asked, Done, Ended, State, Waiting, Why},
};
use crate::{
    domains::{Look, Record},
    values::{CompanyDomain, Note, OrganizationId, RecoveryId, UserId},
};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// How long everybody in the organization has to read of it, and its global admins to object.
pub const NOTICE: TimeDelta = TimeDelta::hours(72);
/// How long the record may take to be seen for the first time.
const TO_PROVE: TimeDelta = TimeDelta::days(14);
/// How long after the notice it may take to be seen again, where nobody can be asked.
const TO_SEE_AGAIN: TimeDelta = TimeDelta::days(7);
/// When it is tried again if nobody could be asked.
const NEXT_TRY: TimeDelta = TimeDelta::hours(1);

/// A recovery. What can happen to it depends on `S`.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery<S> {
    /// Its key.
    pub id: RecoveryId,
    /// Of which organization.
    pub organization: OrganizationId,
    /// By whose DNS it is proven.
    pub domain: CompanyDomain,
    /// What the record says. No secret.
    pub token: String,
    /// Who becomes global admin.
    pub candidate: Candidate,
    /// Why, as the operator has it.
    pub reason: Note,
    /// Who began it.
    pub by: UserId,
    /// When.
    pub started_at: DateTime<Utc>,
    /// The latest look, if there was one.
    pub look: Option<Look>,
    /// What a write goes by, to notice a change in between.
    pub version: i64,
    /// How far it is.
    pub state: S,
}

impl Recovery<Asked> {
    /// A new one, with a record of its own.
    pub fn new(
        organization: OrganizationId,
        domain: CompanyDomain,
        candidate: Candidate,
        (by, reason): (UserId, Note),
        at: DateTime<Utc>,
    ) -> Self {
        Self {
            id: RecoveryId::new(),
            organization,
            domain,
            token: Uuid::new_v4().simple().to_string(),
            candidate,
            reason,
            by,
            started_at: at,
            look: None,
            version: 1,
            state: Asked,
        }
    }

    /// The record was seen: the notice begins.
    pub fn prove(self, at: DateTime<Utc>) -> Recovery<Waiting> {
        let due_at = at + NOTICE;
        self.with(Waiting { due_at, next_look_at: due_at })
    }
}

impl Recovery<Waiting> {
    /// Nobody could be asked: that says nothing about the record.
    #[must_use]
    pub fn postpone(self, at: DateTime<Utc>) -> Self {
        let state = Waiting { next_look_at: at + NEXT_TRY, ..self.state.clone() };
        self.with(state)
    }

    /// The organization has a global admin again.
    pub fn complete(self, at: DateTime<Utc>) -> Recovery<Done> {
        let due_at = self.state.due_at;
        self.with(Done { due_at, at })
    }
}

impl Recovery<State> {
    /// The recovery in one particular state, if that is how far it is.
    pub fn at<S: TryFrom<State>>(self) -> Option<Recovery<S>> {
        let state = S::try_from(self.state.clone()).ok()?;
        Some(self.with(state))
    }

    /// Whether something can still come of it.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Asked(_) | State::Waiting(_))
    }

    /// Since when nothing can come of it any more, as its row has it.
    pub fn over_at(&self) -> Option<DateTime<Utc>> {
        match &self.state {
            State::Asked(_) | State::Waiting(_) => None,
            State::Done(state) => Some(state.at),
            State::Ended(state) => Some(state.at),
        }
    }

    /// When the notice is over, or was or would have been, if everybody was told.
    pub fn due_at(&self) -> Option<DateTime<Utc>> {
        match &self.state {
            State::Asked(_) => None,
            State::Waiting(state) => Some(state.due_at),
            State::Done(state) => Some(state.due_at),
            State::Ended(state) => state.due_at,
        }
    }

    /// Until when the record has to be seen.
    pub fn until(&self) -> DateTime<Utc> {
        self.due_at().map_or(self.started_at + TO_PROVE, |due_at| due_at + TO_SEE_AGAIN)
    }

    /// As it is at this moment: what was not seen in time is over, whether or not anybody noticed.
    #[must_use]
    pub fn seen_at(self, now: DateTime<Utc>) -> Self {
        let until = self.until();
        if self.is_open() && until <= now { self.end(Why::Expired, until).widen() } else { self }
    }

    /// It comes to nothing.
    pub fn end(self, why: Why, at: DateTime<Utc>) -> Recovery<Ended> {
        let due_at = self.due_at();
        self.with(Ended { at, why, due_at })
    }
}

impl<S: Into<State> + Clone> Recovery<S> {
    /// The same, its state one of all.
    pub fn widen(self) -> Recovery<State> {
        let state = self.state.clone().into();
        self.with(state)
    }
}

impl<S> Recovery<S> {
    /// The record that proves it.
    pub fn record(&self) -> Record {
        Record::of(&self.domain, &self.token)
    }

    /// Somebody looked.
    #[must_use]
    pub fn looked(self, look: Look) -> Self {
        Self { look: Some(look), ..self }
    }

    /// The same recovery, in another state.
    pub fn with<T>(self, state: T) -> Recovery<T> {
        Recovery {
            id: self.id,
            organization: self.organization,
            domain: self.domain,
            token: self.token,
            candidate: self.candidate,
            reason: self.reason,
            by: self.by,
            started_at: self.started_at,
            look: self.look,
            version: self.version,
            state,
        }
    }
}
