//! An open link as somebody meets it.
use super::Host;
use crate::{
    organizations::{self, Organization},
    partnerships::{
        answering::{Obstacle, Reader, hindrance, hindrance_of},
        invitations::{Stage, store},
        open_link::{self, Standing},
        store::find_live,
    },
    platform::db::{Conn, Error},
    values::{InvitationId, OpenLinkId, OrganizationId},
};
use chrono::{DateTime, Utc};

/// An open link, who invites by it, and who looks.
#[derive(Debug, Clone)]
pub struct OpenDoor {
    /// The link.
    pub standing: Standing,
    /// Who invites.
    pub host: Host,
    /// Who looks, and their company, if they are signed in.
    pub reader: Option<(Reader, Organization)>,
    /// What their company has begun to answer by this link, or has answered.
    pub begun: Option<InvitationId>,
    /// Until when their company is not heard again, if the provider said no to it.
    pub paused: Option<DateTime<Utc>>,
    is_partner: bool,
}

impl OpenDoor {
    /// Reads a link, for a visitor or for somebody who is signed in.
    pub fn find(
        conn: &mut Conn,
        id: OpenLinkId,
        reader: Option<Reader>,
        now: DateTime<Utc>,
    ) -> Result<Option<Self>, Error> {
        let Some(standing) = open_link::standing(conn, id, now)? else { return Ok(None) };
        let provider = standing.link.provider;
        let (mut begun, mut paused, mut is_partner, mut reading) = (None, None, false, None);
        if let Some(reader) = reader {
            begun = begun_by(conn, &standing, reader.home, now)?;
            paused = open_link::paused_until(conn, provider, reader.home, now)?;
            is_partner = find_live(conn, provider, reader.home, now)?.is_some();
            reading = Some((reader, organizations::load(conn, reader.home)?));
        }
        let host = Host::load(conn, provider, standing.link.made_by)?;
        Ok(Some(Self { standing, host, reader: reading, begun, paused, is_partner }))
    }

    /// What keeps the reader from going on.
    pub fn obstacle(&self, now: DateTime<Utc>) -> Option<Obstacle> {
        let company = self.reader.as_ref().map(|(_, company)| company);
        let never = company
            .and_then(|company| hindrance(&self.host.provider, company))
            .filter(|why| !why.may_pass());
        self.standing
            .dead(now)
            .map(Obstacle::Link)
            .or(hindrance_of(&self.host.provider).or(never).map(Obstacle::Cannot))
            .or(self.is_partner.then_some(Obstacle::Partners))
            .or(self.paused.map(Obstacle::TooSoon))
    }
}

/// What a company has begun to answer by this link, or what waits for its provider by whichever link it came.
pub fn begun_by(
    conn: &mut Conn,
    standing: &Standing,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<InvitationId>, Error> {
    let known = store::answering(conn, standing.link.provider, company)?;
    let goes_on = known.filter(|it| match it.stage(now) {
        Stage::Waiting => true,
        Stage::Seen => it.link == Some(standing.link.id),
        _ => false,
    });
    Ok(goes_on.map(|it| it.id))
}
