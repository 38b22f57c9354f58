//! An invitation as somebody meets it: who invites, and what stands in the way.
mod waiting;
mod whereabouts;

pub use waiting::{Waiting, waiting};
pub use whereabouts::Whereabouts;

use super::{Obstacle, Reader};
use crate::{
    customers::{
        Cast, Hindrance,
        invitations::{Invitation, store},
        relationships::store as relationships,
    },
    domains,
    organizations::{self, Organization},
    partnerships::Side,
    platform::db::{Conn, Error},
    users,
    values::{CustomerInvitationId, OrganizationId},
};
use chrono::{DateTime, Utc};

/// An invitation, who is named in it, and who looks.
#[derive(Debug, Clone)]
pub struct View {
    /// The invitation.
    pub invitation: Invitation,
    /// Who is named.
    pub cast: Cast,
    /// Where those sit who are named.
    pub whereabouts: Vec<(Side, Whereabouts)>,
    /// A domain that the inviting company has proven, if there is one.
    pub domain: Option<String>,
    /// Who sent it last.
    pub sender: String,
    /// Who answered it, if somebody did.
    pub answered_by: Option<String>,
    /// Who looks, and what is known of their company, if they are signed in.
    pub reading: Option<Reading>,
}

/// Somebody of a company who looks.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Who.
    pub reader: Reader,
    /// Their company.
    pub company: Organization,
    /// Its global admins, by name.
    pub admins: Vec<String>,
    /// Whether the invitation was sent to the company.
    pub is_theirs: bool,
    /// Those who work for it already.
    pub active: Vec<OrganizationId>,
    /// Whether the reader is whoever invited, in another company.
    pub is_oneself: bool,
}

impl View {
    /// Reads an invitation, for a visitor or for somebody of a company.
    pub fn find(
        conn: &mut Conn,
        id: CustomerInvitationId,
        reader: Option<Reader>,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, Error> {
        let Some(invitation) = store::find(conn, id)? else { return Ok(None) };
        let answerer = match &invitation.answer {
            Some(answer) => users::find(conn, answer.by)?,
            None => None,
        };
        let cast = Cast::of(conn, &invitation, now)?;
        let mut whereabouts = vec![];
        for (side, partner) in cast.partners() {
            whereabouts.push((side, Whereabouts::find(conn, side, partner)?));
        }
        let proven = domains::proven_of(conn, cast.inviter.id)?;
        let reading = reader.map(|reader| Reading::find(conn, reader, &invitation)).transpose()?;
        Ok(Some(Self {
            domain: proven.first().map(|claim| claim.domain.for_people()),
            sender: users::load(conn, invitation.sent_by)?.name(),
            answered_by: answerer.map(|user| user.name()),
            reading,
            whereabouts,
            cast,
            invitation,
        }))
    }

    /// Whether the invitation is remembered for the reader's company.
    pub fn is_remembered(&self) -> bool {
        self.reading.as_ref().is_some_and(|it| self.invitation.is_for(it.reader.home))
    }

    /// Those who work for the reader's company already.
    pub fn active(&self) -> &[OrganizationId] {
        self.reading.as_ref().map_or(&[], |reading| &reading.active)
    }

    /// The sides of those who are named and do not work for the reader's company yet.
    pub fn open_sides(&self) -> Vec<Side> {
        let active = self.active();
        let open = self.cast.partners().into_iter().filter(|(_, it)| !active.contains(&it.id));
        open.map(|(side, _)| side).collect()
    }

    /// What keeps the reader from going on with the link.
    pub fn obstacle_at_the_door(&self, is_void: bool, now: DateTime<Utc>) -> Option<Obstacle> {
        let reading = self.reading.as_ref();
        let never = reading
            .map_or_else(|| self.cast.hindrance(), |it| self.cast.hindrance_for(&it.company))
            .filter(|why| !why.may_pass());
        let (kind, never) = (never.filter(|why| *why == Hindrance::Kind), never);
        Obstacle::over(&self.invitation, reading.map(|it| it.reader), now)
            .or(is_void.then_some(Obstacle::Replaced))
            .or(kind.map(Obstacle::Cannot))
            .or(reading.is_some_and(|it| !it.is_theirs).then_some(Obstacle::NotTheirs))
            .or(never.map(Obstacle::Cannot))
    }

    /// What keeps the reader from answering.
    pub fn obstacle(&self, now: DateTime<Utc>) -> Option<Obstacle> {
        let reading = self.reading.as_ref()?;
        let is_connected = self.invitation.content.parties.are_among(&reading.active);
        Obstacle::over(&self.invitation, Some(reading.reader), now)
            .or(is_connected.then_some(Obstacle::Connected))
            .or(self.cast.hindrance_for(&reading.company).map(Obstacle::Cannot))
            .or((!reading.reader.may_answer).then_some(Obstacle::NotTheirTask))
            .or(reading.is_oneself.then_some(Obstacle::Cannot(Hindrance::Oneself)))
    }

    /// Whether the reader can say no.
    pub fn can_decline(&self, now: DateTime<Utc>) -> bool {
        self.invitation.open(now).is_ok()
            && self.reading.as_ref().is_some_and(|it| it.reader.may_answer)
    }
}

impl Reading {
    fn find(conn: &mut Conn, reader: Reader, invitation: &Invitation) -> Result<Self, Error> {
        let company = organizations::load(conn, reader.home)?;
        Ok(Self {
            admins: users::admins_of(conn, &company)?.iter().map(users::User::name).collect(),
            is_theirs: is_theirs(conn, reader.home, invitation)?,
            active: relationships::active_of(conn, reader.home)?,
            is_oneself: users::shares_mailbox(conn, reader.user, &invitation.askers())?,
            reader,
            company,
        })
    }
}

/// Whether an invitation is a company's: remembered for it, or sent to an address of its own. What asks for a missing half
/// is its customer's alone.
pub fn is_theirs(
    conn: &mut Conn,
    company: OrganizationId,
    invitation: &Invitation,
) -> Result<bool, Error> {
    if let Some((seen, _)) = invitation.seen {
        return Ok(seen == company);
    }
    let first = match invitation.content.follows {
        Some(first) => store::find(conn, first)?,
        None => None,
    };
    if first.is_some_and(|first| !first.is_for(company)) {
        return Ok(false);
    }
    domains::is_addressed(conn, company, &invitation.content.email)
}
