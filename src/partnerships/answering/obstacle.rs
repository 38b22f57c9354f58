//! Why somebody cannot answer an invitation here and now. Each has a page, or a note, of its own.
use super::Hindrance;
use crate::{
    partnerships::{
        invitations::{Dead, Invitation, Stage},
        open_link::DeadLink,
    },
    users::{Permission, Person, Role},
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
    /// The open link by which the reader came leads nowhere.
    Link(DeadLink),
    /// The reader has answered it, with yes or no.
    ByYou(Dead),
    /// Somebody else of the reader's company has.
    ByColleague(Dead),
    /// The reader came by an open link, and did not want to answer.
    LeftByYou,
    /// Somebody else of the reader's company did so.
    LeftByColleague,
    /// The reader has taken back what waited for the provider.
    TakenBackByYou,
    /// Somebody else of the reader's company has.
    TakenBackByColleague,
    /// The provider has the last word.
    Waiting,
    /// The provider had the last word, and did not say it.
    Lapsed,
    /// The provider said no a short while ago; again at this moment.
    TooSoon(DateTime<Utc>),
    /// It was sent to somebody else.
    NotTheirs,
    /// The two companies cannot become partners, or not now.
    Cannot(Hindrance),
    /// They are partners already.
    Partners,
    /// The reader may not answer for their company.
    NotTheirTask,
    /// Administrator access goes with it, which a global admin alone gives.
    NeedsGlobalAdmin,
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
    /// Whether they may give administrator access, too.
    pub is_global_admin: bool,
    /// Whether they may see the company's providers.
    pub sees_providers: bool,
}

impl Reader {
    /// Somebody who is signed in.
    pub fn of(person: &Person) -> Self {
        Self {
            user: person.user,
            home: person.home.id,
            may_answer: person.may(Permission::AuthorizeProvider),
            is_global_admin: person.is(Role::GlobalAdmin),
            sees_providers: person.may(Permission::SeeProviders),
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
        let dead = match invitation.stage(now) {
            Stage::Unseen | Stage::Seen => return None,
            Stage::Waiting => return Some(Self::Waiting),
            Stage::Accepted => Dead::Accepted,
            Stage::Over(dead) => dead,
        };
        let is_answer = matches!(dead, Dead::Accepted | Dead::Declined);
        let own = reader.filter(|reader| is_answer && invitation.is_for(reader.home));
        Some(match (own, &invitation.answer) {
            (Some(me), Some(answer)) if answer.by == me.user => Self::ByYou(dead),
            (Some(_), Some(_)) => Self::ByColleague(dead),
            _ => Self::Over(dead),
        })
    }

    /// The same for whoever came by an open link: whether they had consented before.
    #[must_use]
    pub fn by_open_link(self, has_consented: bool) -> Self {
        match (self, has_consented) {
            (Self::Over(Dead::Expired), true) => Self::Lapsed,
            (Self::ByYou(Dead::Declined), true) => Self::TakenBackByYou,
            (Self::ByYou(Dead::Declined), false) => Self::LeftByYou,
            (Self::ByColleague(Dead::Declined), true) => Self::TakenBackByColleague,
            (Self::ByColleague(Dead::Declined), false) => Self::LeftByColleague,
            (other, _) => other,
        }
    }

    /// The middle of its texts' ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Replaced => "replaced",
            Self::Over(dead) => dead.as_str(),
            Self::Link(dead) => dead.as_str(),
            Self::ByYou(Dead::Declined) => "declined-by-you",
            Self::ByYou(_) => "accepted-by-you",
            Self::ByColleague(Dead::Declined) => "declined-by-colleague",
            Self::ByColleague(_) => "accepted-by-colleague",
            Self::LeftByYou => "left-by-you",
            Self::LeftByColleague => "left-by-colleague",
            Self::TakenBackByYou => "taken-back-by-you",
            Self::TakenBackByColleague => "taken-back-by-colleague",
            Self::Waiting => "waiting",
            Self::Lapsed => "lapsed",
            Self::TooSoon(_) => "too-soon",
            Self::NotTheirs => "not-theirs",
            Self::Cannot(hindrance) => hindrance.as_str(),
            Self::Partners => "partners",
            Self::NotTheirTask => "not-your-task",
            Self::NeedsGlobalAdmin => "needs-global-admin",
        }
    }

    /// Whether the link leads nowhere, to nobody, ever again.
    pub fn is_final(self) -> bool {
        // A link whose provider can bring it back to life is none that is dead for good.
        matches!(
            self,
            Self::Replaced | Self::Over(_) | Self::Link(_) | Self::ByYou(_) | Self::ByColleague(_)
        ) && self != Self::Link(DeadLink::Orphaned)
    }

    /// Whether somebody else of the reader's company can do it.
    pub fn asks_colleague(self) -> bool {
        matches!(self, Self::NotTheirTask | Self::NeedsGlobalAdmin)
    }

    /// Whether the two companies work together.
    pub fn is_done(self) -> bool {
        matches!(
            self,
            Self::ByYou(Dead::Accepted) | Self::ByColleague(Dead::Accepted) | Self::Partners
        )
    }

    /// Whether the provider is the one to ask.
    pub fn asks_provider(self) -> bool {
        matches!(
            self,
            Self::Replaced
                | Self::Link(_)
                | Self::Over(Dead::Expired | Dead::Cancelled | Dead::Refused | Dead::Declined)
                | Self::ByYou(Dead::Declined)
                | Self::ByColleague(Dead::Declined)
                | Self::NotTheirs
                | Self::Cannot(Hindrance::Inviter)
                | Self::Waiting
                | Self::Lapsed
        )
    }
}
