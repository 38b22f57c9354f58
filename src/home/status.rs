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
        Some(self.case.as_ref()?.expected_by(today, self.organization.country, calendar))
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

/// How a stage of verification stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Passed.
    Done,
    /// At work.
    Now,
    /// Stopped until somebody does something.
    Stopped,
    /// Still to come.
    Ahead,
}

impl Situation {
    /// Told from the story.
    pub fn of(story: &Story) -> Self {
        let organization = &story.organization;
        match organization.standing {
            Standing::Operator => return Self::Operator,
            Standing::Provider => return Self::Provider,
            _ if organization.suspension.is_some() => return Self::Suspended,
            Standing::Reseller => return Self::Active,
            Standing::None if story.is_draft => return Self::Draft,
            Standing::None => {}
        }
        match story.case.as_ref().map(|case| (&case.state, case.disputed_at)) {
            None => Self::New,
            Some((State::Withdrawn(_), _)) => Self::Withdrawn,
            Some((State::AwaitingContact(state), _)) if state.address_refused_at.is_some() => {
                Self::AddressRefused
            }
            Some((State::AwaitingContact(_), Some(_))) => Self::Disputed,
            Some((_, Some(_))) => Self::Contested,
            Some((State::AwaitingContact(_), None)) => Self::Awaiting,
            Some((State::UnderReview(_), None)) => Self::UnderReview,
            Some((State::Authorized(_), None)) => Self::Active,
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
            Self::Awaiting | Self::UnderReview | Self::Contested => "chip--warn",
            Self::AddressRefused | Self::Disputed | Self::Suspended => "chip--bad",
            _ => "",
        }
    }

    /// Whether there is a verification to be looked at.
    pub fn has_status(self) -> bool {
        !matches!(self, Self::New | Self::Draft | Self::Withdrawn | Self::Provider | Self::Operator)
    }

    /// Submitted, e-mail ownership, employment, business, decision (feature map, C.1).
    pub fn stages(self) -> [Stage; 5] {
        use Stage::{Ahead, Done, Now, Stopped};
        match self {
            Self::Active | Self::Suspended => [Done; 5],
            Self::UnderReview | Self::Contested => [Done, Done, Now, Ahead, Ahead],
            Self::AddressRefused | Self::Disputed => [Done, Stopped, Ahead, Ahead, Ahead],
            _ => [Done, Now, Ahead, Ahead, Ahead],
        }
    }

    /// Whether the contact can be written to again: not at an address that was refused.
    pub fn can_resend(self) -> bool {
        matches!(self, Self::Awaiting | Self::Disputed)
    }

    /// Whether the contact can be replaced.
    pub fn awaits_contact(self) -> bool {
        matches!(self, Self::Awaiting | Self::AddressRefused | Self::Disputed)
    }
}

impl Stage {
    /// The class of its mark.
    pub fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Stopped => "stop",
            Self::Ahead => "",
        }
    }
}
