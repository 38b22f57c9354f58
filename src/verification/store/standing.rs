//! Where a case stands, as columns and back.
use super::parts::{naive, utc};
use crate::{
    platform::schema::verification_cases as cases,
    verification::case::{
        Authorized, AwaitingContact, AwaitingDecision, Case, Check, Failure, Passed, Rejected,
        State, UnderReview, Withdrawn,
    },
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// Where the case stands.
#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = cases, treat_none_as_null = true)]
pub struct StandingRow {
    status: String,
    sub_status: String,
    asked_at: Option<NaiveDateTime>,
    waiting_flagged_at: Option<NaiveDateTime>,
    closed_at: Option<NaiveDateTime>,
    pub failure_id: Option<String>,
    mend_by: Option<NaiveDateTime>,
}

impl StandingRow {
    /// Of a case.
    pub fn of(case: &Case<State>) -> Self {
        let (status, sub_status) = names(&case.state);
        let proposal = case.proposal.as_ref();
        let mut row = Self {
            failure_id: proposal.map(|proposal| proposal.id.to_string()),
            ..Self::plain(status, sub_status)
        };
        match &case.state {
            State::AwaitingContact(state) => {
                row.asked_at = Some(state.asked_at.naive_utc());
                row.waiting_flagged_at = naive(state.flagged_at);
            }
            State::Rejected(state) => {
                row.failure_id = Some(state.failure.id.to_string());
                row.mend_by = Some(state.mend_by.naive_utc());
            }
            State::Authorized(Authorized { at }) | State::Withdrawn(Withdrawn { at }) => {
                row.closed_at = Some(at.naive_utc());
            }
            State::UnderReview(_) | State::AwaitingDecision(_) => {}
        }
        row
    }

    fn plain(status: &str, sub_status: &str) -> Self {
        Self {
            status: status.to_owned(),
            sub_status: sub_status.to_owned(),
            asked_at: None,
            waiting_flagged_at: None,
            closed_at: None,
            failure_id: None,
            mend_by: None,
        }
    }

    /// The state; nothing, for combinations that no case can be in.
    pub fn read(&self, passed: &Passed, failure: Option<&Failure>) -> Option<State> {
        match (self.status.as_str(), utc(self.closed_at)) {
            ("authorized", Some(at)) => Some(Authorized { at }.into()),
            ("none", Some(at)) => Some(Withdrawn { at }.into()),
            ("rejected", None) => {
                let failure = failure.filter(|it| it.check.as_str() == self.sub_status)?.clone();
                Some(Rejected { failure, mend_by: utc(self.mend_by)? }.into())
            }
            ("pending", None) => {
                let check: Check = self.sub_status.parse().ok()?;
                if check == passed.next() { self.pending(check) } else { None }
            }
            _ => None,
        }
    }

    fn pending(&self, check: Check) -> Option<State> {
        Some(match check {
            Check::EmailOwnership => {
                let flagged_at = utc(self.waiting_flagged_at);
                AwaitingContact { asked_at: utc(self.asked_at)?, flagged_at }.into()
            }
            Check::Decision => AwaitingDecision.into(),
            check => UnderReview { check }.into(),
        })
    }
}

fn names(state: &State) -> (&'static str, &'static str) {
    match state {
        State::AwaitingContact(_) => ("pending", Check::EmailOwnership.as_str()),
        State::UnderReview(state) => ("pending", state.check.as_str()),
        State::AwaitingDecision(_) => ("pending", Check::Decision.as_str()),
        State::Rejected(state) => ("rejected", state.failure.check.as_str()),
        State::Authorized(_) => ("authorized", "none"),
        State::Withdrawn(_) => ("none", "none"),
    }
}
