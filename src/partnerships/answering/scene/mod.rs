//! An invitation as somebody meets it: who invites, and what stands in the way.
mod host;
mod open_door;
mod view;
mod waiting;

pub use host::Host;
pub use open_door::{OpenDoor, begun_by};
pub use view::View;
pub use waiting::{Waiting, answerable, waiting};

use super::{Obstacle, Reader, hindrance_of};
use crate::{
    partnerships::{
        invitations::{Invitation, store},
        open_link::{self, Standing},
        store::find_consent,
    },
    platform::db::{Conn, Error},
    users,
    values::InvitationId,
};
use chrono::{DateTime, Utc};

/// An invitation and who sent it.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The invitation.
    pub invitation: Invitation,
    /// Who invites.
    pub host: Host,
    /// The open link by which the company came, if it did.
    pub link: Option<Standing>,
    /// Whether somebody has consented, whatever came of that.
    pub has_consented: bool,
    /// Who answered it, if somebody did.
    pub answered_by: Option<String>,
}

impl Scene {
    /// Reads an invitation.
    pub fn find(
        conn: &mut Conn,
        id: InvitationId,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, Error> {
        let Some(invitation) = store::find(conn, id)? else { return Ok(None) };
        let link = match invitation.link {
            Some(link) => open_link::standing(conn, link, now)?,
            None => None,
        };
        let answerer = match &invitation.answer {
            Some(answer) => users::find(conn, answer.by)?,
            None => None,
        };
        let inviter = link.as_ref().map_or(invitation.sent_by, |standing| standing.link.made_by);
        Ok(Some(Self {
            host: Host::load(conn, invitation.provider, inviter)?,
            has_consented: find_consent(conn, id)?.is_some(),
            answered_by: answerer.map(|user| user.name()),
            link,
            invitation,
        }))
    }

    /// What keeps a visitor from going on, of whom nothing is known.
    pub fn obstacle(&self, is_void: bool, now: DateTime<Utc>) -> Option<Obstacle> {
        Obstacle::over(&self.invitation, None, now)
            .or(is_void.then_some(Obstacle::Replaced))
            .or(hindrance_of(&self.host.provider).map(Obstacle::Cannot))
            .or(self.host.obstacle_of_inviter())
    }

    /// That it is over, or waits for the provider.
    fn over(&self, reader: Reader, now: DateTime<Utc>) -> Option<Obstacle> {
        let over = Obstacle::over(&self.invitation, Some(reader), now)?;
        let by_link = self.link.is_some().then(|| over.by_open_link(self.has_consented));
        Some(by_link.unwrap_or(over))
    }

    /// That the open link leads nowhere any more, by which an answer was begun.
    fn obstacle_of_link(&self, now: DateTime<Utc>) -> Option<Obstacle> {
        self.link.as_ref()?.dead(now).map(Obstacle::Link)
    }

    /// Whether the provider has the last word about an answer.
    pub fn needs_approval(&self) -> bool {
        self.link.as_ref().is_some_and(|standing| standing.link.needs_approval)
    }
}
