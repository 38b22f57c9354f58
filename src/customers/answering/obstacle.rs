//! Why somebody cannot answer an invitation here and now. Each has a page, or a note, of its own.
use crate::{
    customers::{
        Hindrance,
        invitations::{Dead, Invitation, Stage},
    },
    users::{Permission, Person},
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, Utc};

/// What stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// No such link was ever made, or none was opened in this browser.
    Unknown,
    /// A newer link was sent in its place.
    Replaced,
    /// It is over, for whoever holds the link.
    Over(Dead),
    /// The reader has answered it.
    ByYou(Dead),
    /// Somebody else of the reader's company has.
    ByColleague(Dead),
    /// It was sent to somebody else.
    NotTheirs,
    /// Those whom it names cannot be authorized, or not now.
    Cannot(Hindrance),
    /// All whom it names work for the customer already.
    Connected,
    /// The reader may not answer for their company.
    NotTheirTask,
}

/// Who looks at an invitation.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// Who.
    pub user: UserId,
    /// Their company.
    pub home: OrganizationId,
    /// Whether they may answer for it.
    pub may_answer: bool,
    /// Whether they may see with whom it works.
    pub sees_partners: bool,
}

impl Reader {
    /// Somebody who is signed in.
    pub fn of(person: &Person) -> Self {
        Self {
            user: person.user,
            home: person.home.id,
            may_answer: person.may(Permission::AuthorizePartners),
            sees_partners: person.may(Permission::SeeCompany),
        }
    }
}

impl Obstacle {
    /// That the invitation is over. Who answered it is told to the company alone that did.
    pub fn over(
        invitation: &Invitation,
        reader: Option<Reader>,
        now: DateTime<Utc>,
    ) -> Option<Self> {
        let Stage::Over(dead) = invitation.stage(now) else { return None };
        let own = reader.filter(|reader| dead.is_answer() && invitation.is_for(reader.home));
        Some(match (own, &invitation.answer) {
            (Some(me), Some(answer)) if answer.by == me.user => Self::ByYou(dead),
            (Some(_), Some(_)) => Self::ByColleague(dead),
            _ => Self::Over(dead),
        })
    }

    /// The middle of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Replaced => "replaced",
            Self::Over(Dead::Expired) => "expired",
            Self::Over(Dead::Cancelled) => "cancelled",
            Self::Over(_) => "answered",
            Self::ByYou(Dead::Declined) => "declined-by-you",
            Self::ByYou(_) => "accepted-by-you",
            Self::ByColleague(Dead::Declined) => "declined-by-colleague",
            Self::ByColleague(_) => "accepted-by-colleague",
            Self::NotTheirs => "not-theirs",
            Self::Cannot(hindrance) => hindrance.as_str(),
            Self::Connected => "connected",
            Self::NotTheirTask => "not-your-task",
        }
    }

    /// Whether the link leads nowhere, to nobody, ever again.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Replaced | Self::Over(_) | Self::ByYou(_) | Self::ByColleague(_))
    }

    /// Whether the customer works with those whom it names, as far as it wanted to.
    pub fn is_done(self) -> bool {
        matches!(self, Self::ByYou(dead) | Self::ByColleague(dead) if dead != Dead::Declined)
            || self == Self::Connected
    }

    /// Whether another account is the way on.
    pub fn is_other_account(self) -> bool {
        matches!(self, Self::NotTheirs | Self::Cannot(Hindrance::Kind))
    }

    /// Whether the inviting company is the one to ask.
    pub fn asks_inviter(self) -> bool {
        let is_theirs = matches!(
            self,
            Self::Cannot(Hindrance::Inviter | Hindrance::Unlinked | Hindrance::Partner(..))
        );
        is_theirs || (self.is_final() && !self.is_done()) || self == Self::NotTheirs
    }
}
