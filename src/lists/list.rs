//! A list of invitations, and where it is.
use super::{kind::Kind, terms::Terms};
use crate::{
    customers::{Cast, Hindrance, Unfit},
    values::{AdminAccess, ListId, OrganizationId, UserId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// So long it is kept: then it is of no use, and the addresses in it are other people's.
pub const KEPT_FOR: TimeDelta = TimeDelta::days(90);

/// A list of invitations.
#[derive(Debug, Clone)]
pub struct List {
    /// Its key.
    pub id: ListId,
    /// Whose.
    pub inviter: OrganizationId,
    /// Who uploaded it.
    pub made_by: UserId,
    /// When.
    pub made_at: DateTime<Utc>,
    /// What all its invitations have in common.
    pub terms: Terms,
    /// Where it is.
    pub state: State,
    /// How many pieces of work were put on the list of what is due.
    pub pieces: i32,
    /// Who had it sent, and when.
    pub sent: Option<(UserId, DateTime<Utc>)>,
    /// When it goes on, where a day's number is used up.
    pub goes_on_at: Option<DateTime<Utc>>,
    /// Why it is not sent any further, where it is stopped.
    pub stopped_for: Option<Halt>,
}

/// A list that is to be kept.
#[derive(Debug, Clone)]
pub struct NewList {
    /// What all its invitations have in common.
    pub terms: Terms,
    /// Its lines, judged.
    pub entries: Vec<super::Entry>,
}

/// Where a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing was sent.
    Draft,
    /// It is being sent, piece by piece.
    Sending,
    /// It is not sent any further, for now.
    Stopped,
    /// Whatever could be sent is.
    Done,
}

/// Why a list is not sent any further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Halt {
    /// Somebody of the company stopped it.
    Asked,
    /// Whoever had it sent may not any more.
    Sender,
    /// The company is suspended.
    Suspended,
    /// One of those whom customers are asked to authorize is suspended.
    PartnerSuspended,
    /// Those whom customers are asked to authorize do not work together any more.
    Unlinked,
    /// The last day of the administrator access that it asks for is over.
    Access,
}

impl State {
    const ALL: [Self; 4] = [Self::Draft, Self::Sending, Self::Stopped, Self::Done];

    /// As it is kept, and the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sending => "sending",
            Self::Stopped => "stopped",
            Self::Done => "done",
        }
    }

    /// The state of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// How it looks as a chip.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Draft | Self::Sending => "chip--warn",
            Self::Stopped => "chip--bad",
            Self::Done => "chip--good",
        }
    }

    /// Whether somebody can have it sent, or throw it away.
    pub fn is_idle(self) -> bool {
        matches!(self, Self::Draft | Self::Stopped)
    }
}

impl Halt {
    const ALL: [Self; 6] = [
        Self::Asked,
        Self::Sender,
        Self::Suspended,
        Self::PartnerSuspended,
        Self::Unlinked,
        Self::Access,
    ];

    /// Where nobody can authorize those whom a list names. The inviting company is one of them, and its own suspension is
    /// told as that.
    pub fn of(cast: &Cast) -> Option<Self> {
        let why = cast.hindrance()?;
        let is_own = |side| cast.on(side).is_some_and(|it| it.id == cast.inviter.id);
        Some(match why {
            _ if cast.inviter.suspension.is_some() => Self::Suspended,
            Hindrance::Partner(side, _) if is_own(side) => Self::Sender,
            why => why.into(),
        })
    }

    /// As it is kept, and the end of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Sender => "sender",
            Self::Suspended => "suspended",
            Self::PartnerSuspended => "partner-suspended",
            Self::Unlinked => "unlinked",
            Self::Access => "access",
        }
    }

    /// The one of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|halt| halt.as_str() == name)
    }
}

impl From<Hindrance> for Halt {
    fn from(why: Hindrance) -> Self {
        match why {
            Hindrance::InviterSuspended => Self::Suspended,
            Hindrance::Inviter => Self::Sender,
            Hindrance::Partner(_, Unfit::Suspended) => Self::PartnerSuspended,
            Hindrance::Partner(_, Unfit::Gone | Unfit::Region)
            | Hindrance::Unlinked
            | Hindrance::Kind
            | Hindrance::Suspended
            | Hindrance::Oneself => Self::Unlinked,
        }
    }
}

impl List {
    /// Who is invited.
    pub fn kind(&self) -> Kind {
        self.terms.kind()
    }

    /// Its address.
    pub fn page(&self) -> String {
        format!("{}/{}", self.kind().lists(), self.id)
    }

    /// Whether the administrator access that it asks for would be over. Where none is given any more, none is asked for.
    pub fn is_outdated(&self, way: AdminAccess, now: DateTime<Utc>) -> bool {
        let access = self.terms.access.as_ref().filter(|_| way != AdminAccess::Off);
        access.is_some_and(|access| access.until <= now)
    }

    /// The other one of the two whom customers are asked to authorize.
    pub fn partner(&self) -> Option<OrganizationId> {
        let named = self.terms.named.as_ref()?.parties.named().into_iter();
        named.map(|(_, partner)| partner).find(|partner| *partner != self.inviter)
    }

    /// Until when it is kept.
    pub fn kept_until(&self) -> DateTime<Utc> {
        self.made_at + KEPT_FOR
    }

    /// Its next piece of work.
    pub fn piece(&self) -> String {
        format!("{} {}", self.id, self.pieces)
    }
}
