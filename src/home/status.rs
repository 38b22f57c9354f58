//! How a company stands, told from what is known about it.
use crate::{
    audit::Row,
    organizations::{Organization, Standing},
    values::{Calendar, MembershipId},
    verification::{Case, State},
};
use chrono::NaiveDate;
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

/// How a company stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    /// Nothing has begun.
    New,
    /// An enrollment is being filled in.
    Draft,
    /// The primary contact has not answered.
    Awaiting,
    /// The primary contact wants another address to be asked.
    AddressRefused,
    /// Whoever got the mail says that nobody signed up.
    Disputed,
    /// So somebody said, and then a contact confirmed: the operator has to look into it.
    Contested,
    /// The operator looks.
    UnderReview,
    /// Everything is checked; somebody has to say yes.
    Deciding,
    /// A check was refused; the company can mend it.
    Refused,
    /// A refusal was not mended in time.
    Overdue,
    /// It works; its new contact has not answered.
    RecheckAwaiting,
    /// It works, and the operator looks at what changed.
    Recheck,
    /// It works, and what changed was refused.
    RecheckRefused,
    /// It works as a reseller.
    Active,
    /// It may do nothing new.
    Suspended,
    /// The application was taken back.
    Withdrawn,
    /// It is an indirect provider.
    Provider,
    /// It runs the portal.
    Operator,
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
            (Some("verification_overdue"), _) => Self::Overdue,
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

    /// Of a reseller, whose details may have changed.
    fn working(case: Option<&Case<State>>) -> Self {
        let Some(case) = case else { return Self::Active };
        match &case.state {
            State::AwaitingContact(_) if case.has_refused_address() => Self::AddressRefused,
            State::AwaitingContact(_) => Self::RecheckAwaiting,
            State::UnderReview(_) | State::AwaitingDecision(_) => Self::Recheck,
            State::Rejected(_) => Self::RecheckRefused,
            State::Authorized(_) | State::Withdrawn(_) => Self::Active,
        }
    }

    /// The end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Draft => "draft",
            Self::Awaiting => "awaiting",
            Self::AddressRefused => "address-refused",
            Self::Disputed => "disputed",
            Self::Contested => "contested",
            Self::UnderReview => "under-review",
            Self::Deciding => "deciding",
            Self::Refused => "refused",
            Self::Overdue => "overdue",
            Self::RecheckAwaiting => "recheck-awaiting",
            Self::Recheck => "recheck",
            Self::RecheckRefused => "recheck-refused",
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Withdrawn => "withdrawn",
            Self::Provider => "provider",
            Self::Operator => "operator",
        }
    }

    /// The colour of its mark.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Active => "chip--good",
            Self::Awaiting
            | Self::UnderReview
            | Self::Deciding
            | Self::Contested
            | Self::RecheckAwaiting
            | Self::Recheck => "chip--warn",
            Self::AddressRefused
            | Self::Disputed
            | Self::Suspended
            | Self::Refused
            | Self::Overdue
            | Self::RecheckRefused => "chip--bad",
            _ => "",
        }
    }

    /// Whether there is a verification to be looked at.
    pub fn has_status(self) -> bool {
        !matches!(self, Self::New | Self::Draft | Self::Withdrawn | Self::Provider | Self::Operator)
    }

    /// Whether the contact can be written to again: not at an address that was refused.
    pub fn can_resend(self) -> bool {
        matches!(self, Self::Awaiting | Self::Disputed | Self::RecheckAwaiting)
    }

    /// Whether the contact can be replaced.
    pub fn awaits_contact(self) -> bool {
        self.can_resend() || self == Self::AddressRefused
    }

    /// Whether the operator has to do something, and nobody else.
    pub fn is_with_the_desk(self) -> bool {
        matches!(self, Self::UnderReview | Self::Deciding | Self::Recheck | Self::Contested)
    }

    /// Whether it works as a reseller.
    pub fn is_active(self) -> bool {
        matches!(self, Self::Active | Self::RecheckAwaiting | Self::Recheck | Self::RecheckRefused)
    }
}
