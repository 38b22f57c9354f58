//! How a company stands, told from what is known about it.
use super::situation::Situation;
use crate::{
    audit::Row,
    customers,
    organizations::{Organization, Standing},
    partnerships::Waiting,
    values::{Calendar, MembershipId},
    verification::{Case, OVERDUE, State},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

/// What is known about a company.
pub struct Story {
    /// The work account.
    pub organization: Organization,
    /// Its verification, if it ever submitted.
    pub case: Option<Case<State>>,
    /// Whether the desk waits for an answer.
    pub is_asked: bool,
    /// Whether an enrollment is being filled in.
    pub is_draft: bool,
    /// The membership ID that it holds.
    pub membership: Option<MembershipId>,
    /// Whether it has a security contact.
    pub has_security: bool,
    /// When somebody else becomes global admin, if the operator is about to help.
    pub notice: Option<DateTime<Utc>>,
    /// The providers' invitations that wait for its answer.
    pub invitations: Vec<Waiting>,
    /// The invitations to become a customer that wait for its answer.
    pub authorizations: Vec<customers::Waiting>,
    /// How many companies wait for its approval, if it is a provider.
    pub approvals: usize,
    /// Its global admins, by name.
    pub admins: Vec<String>,
    /// What happened, newest first.
    pub rows: Vec<Row>,
    /// The names of those who did it, by key.
    pub names: BTreeMap<String, String>,
}

impl Story {
    /// By when its verification is expected to be decided, by the holidays of its country.
    pub fn expected_by(&self, today: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
        Some(self.case.as_ref()?.expected_by(today, calendar))
    }
}

impl Situation {
    /// Told from the story.
    pub fn of(story: &Story) -> Self {
        let organization = &story.organization;
        match organization.standing {
            Standing::Operator => return Self::Operator,
            Standing::Provider => return Self::Provider,
            _ => {}
        }
        let suspended = organization.suspension.as_ref().map(|it| it.reason.as_str());
        match (suspended, organization.standing) {
            (Some(OVERDUE), _) => Self::overdue(story.case.as_ref()),
            (Some(_), _) => Self::Suspended,
            (None, Standing::None) if story.is_draft => Self::Draft,
            (None, Standing::Reseller) => Self::working(story.case.as_ref()),
            (None, _) => Self::enrolling(story.case.as_ref()),
        }
    }

    /// Of a company that wants to become a reseller.
    fn enrolling(case: Option<&Case<State>>) -> Self {
        let Some(case) = case else { return Self::New };
        match (&case.state, case.disputed_at) {
            (State::Withdrawn(_), _) => Self::Withdrawn,
            (State::AwaitingContact(_), _) if case.has_refused_address() => Self::AddressRefused,
            (State::AwaitingContact(_), Some(_)) => Self::Disputed,
            (State::Rejected(_), _) => Self::Refused,
            (_, Some(_)) => Self::Contested,
            (State::AwaitingContact(_), None) => Self::Awaiting,
            (State::UnderReview(_), None) => Self::UnderReview,
            (State::AwaitingDecision(_), None) => Self::Deciding,
            (State::Authorized(_), None) => Self::Active,
        }
    }

    /// Of a company that is suspended, since it did not mend a refusal in time.
    fn overdue(case: Option<&Case<State>>) -> Self {
        let Some(case) = case else { return Self::Overdue };
        match (&case.state, case.disputed_at) {
            (State::AwaitingContact(_), _) if case.has_refused_address() => Self::AddressRefused,
            (State::AwaitingContact(_), Some(_)) => Self::Disputed,
            (State::AwaitingContact(_), None) => Self::OverdueAwaiting,
            (State::UnderReview(_) | State::AwaitingDecision(_), Some(_)) => Self::Contested,
            (State::UnderReview(_) | State::AwaitingDecision(_), None) => Self::OverdueReview,
            _ => Self::Overdue,
        }
    }

    /// Of a reseller, whose details may have changed.
    fn working(case: Option<&Case<State>>) -> Self {
        let Some(case) = case else { return Self::Active };
        match (&case.state, case.disputed_at) {
            (State::AwaitingContact(_), _) if case.has_refused_address() => {
                Self::RecheckAddressRefused
            }
            (State::AwaitingContact(_), Some(_)) => Self::RecheckDisputed,
            (State::AwaitingContact(_), None) => Self::RecheckAwaiting,
            (State::UnderReview(_) | State::AwaitingDecision(_), Some(_)) => Self::RecheckContested,
            (State::UnderReview(_) | State::AwaitingDecision(_), None) => Self::Recheck,
            (State::Rejected(_), _) => Self::RecheckRefused,
            (State::Authorized(_) | State::Withdrawn(_), _) => Self::Active,
        }
    }
}
