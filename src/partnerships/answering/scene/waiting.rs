//! What waits for a company, for its home page.
use super::{begun_by, view::is_theirs};
use crate::{
    organizations,
    partnerships::{
        answering::{Opened, hindrance_of},
        invitations::{Invitation, store},
        open_link,
        store::find_live,
    },
    platform::db::{Conn, Error},
    users::links,
    values::{InvitationId, LinkId, OpenLinkId, OrganizationId},
};
use chrono::{DateTime, Utc};

/// The page of whatever was opened in this browser.
const DOOR: &str = "/invitation";

/// An invitation that waits for a company's answer.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Who invites.
    pub provider: String,
    /// Where it is answered.
    pub href: String,
    /// Its last moment, where it has one.
    pub until: Option<DateTime<Utc>>,
}

/// The invitations that wait for a company's answer: those that are remembered for it, and the one whose link was
/// opened in this browser, if it is the company's.
pub fn waiting(
    conn: &mut Conn,
    company: OrganizationId,
    opened: Option<Opened>,
    now: DateTime<Utc>,
) -> Result<Vec<Waiting>, Error> {
    let mut waiting = vec![];
    for invitation in answerable(conn, company, now)? {
        let href = format!("/invitations/{}", invitation.id);
        let (of, until) = (invitation.provider, Some(invitation.expires_at));
        waiting.extend(one(conn, company, of, (href, until), now)?);
    }
    match opened {
        Some(Opened::Named { link, invitation }) => {
            waiting.extend(by_mail(conn, company, (link, invitation), now)?);
        }
        Some(Opened::Open(link)) => waiting.extend(by_link(conn, company, link, now)?),
        None => {}
    }
    Ok(waiting)
}

/// The invitations that are remembered for a company and can be answered: what it began by an open link that leads
/// nowhere any more is none.
pub fn answerable(
    conn: &mut Conn,
    company: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Invitation>, Error> {
    let mut found = vec![];
    for invitation in store::waiting_for(conn, company, now)? {
        let is_dead = match invitation.link {
            Some(link) => is_dead(conn, link, now)?,
            None => false,
        };
        if !is_dead {
            found.push(invitation);
        }
    }
    Ok(found)
}

/// The invitation whose link was opened in this browser, if it is the company's.
fn by_mail(
    conn: &mut Conn,
    company: OrganizationId,
    (link, invitation): (LinkId, InvitationId),
    now: DateTime<Utc>,
) -> Result<Option<Waiting>, Error> {
    if links::is_void(conn, link)? {
        return Ok(None);
    }
    let found = store::find(conn, invitation)?;
    let open = found.filter(|one| one.open(now).is_ok() && one.seen.is_none());
    let Some(open) = open else { return Ok(None) };
    if !is_theirs(conn, company, &open)? {
        return Ok(None);
    }
    one(conn, company, open.provider, (DOOR.to_owned(), Some(open.expires_at)), now)
}

/// The open link that was opened in this browser, unless it is over, or the company has answered.
fn by_link(
    conn: &mut Conn,
    company: OrganizationId,
    link: OpenLinkId,
    now: DateTime<Utc>,
) -> Result<Option<Waiting>, Error> {
    let Some(standing) = open_link::standing(conn, link, now)? else { return Ok(None) };
    let is_begun = begun_by(conn, &standing, company, now)?.is_some();
    let is_paused = open_link::paused_until(conn, standing.link.provider, company, now)?.is_some();
    if is_begun || is_paused || standing.dead(now).is_some() {
        return Ok(None);
    }
    let at = (DOOR.to_owned(), standing.link.ends_at);
    one(conn, company, standing.link.provider, at, now)
}

fn is_dead(conn: &mut Conn, link: OpenLinkId, now: DateTime<Utc>) -> Result<bool, Error> {
    let standing = open_link::standing(conn, link, now)?;
    Ok(standing.is_none_or(|standing| standing.dead(now).is_some()))
}

/// An invitation, if there is something to answer: its provider is able to work with the company, and does not yet.
fn one(
    conn: &mut Conn,
    company: OrganizationId,
    provider: OrganizationId,
    (href, until): (String, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> Result<Option<Waiting>, Error> {
    let provider = organizations::load(conn, provider)?;
    let is_partner = find_live(conn, provider.id, company, now)?.is_some();
    let is_needless = is_partner || provider.id == company || hindrance_of(&provider).is_some();
    let provider = provider.name.to_string();
    Ok((!is_needless).then_some(Waiting { provider, href, until }))
}
