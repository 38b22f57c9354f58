//! What waits for a company, for its home page.
use super::is_theirs;
use crate::{
    organizations,
    partnerships::{
        answering::{Opened, hindrance_of},
        invitations::{Invitation, store},
        store::find_live,
    },
    platform::db::{Conn, Error},
    users::links,
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// An invitation that waits for a company's answer.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Who invites.
    pub provider: String,
    /// Where it is answered.
    pub href: String,
    /// Its last moment.
    pub until: DateTime<Utc>,
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
    for invitation in store::waiting_for(conn, company, now)? {
        let href = format!("/invitations/{}", invitation.id);
        waiting.extend(one(conn, company, &invitation, href, now)?);
    }
    let opened = match opened {
        Some(opened) if !links::is_void(conn, opened.link)? => {
            store::find(conn, opened.invitation)?
        }
        _ => None,
    };
    if let Some(opened) = opened.filter(|one| one.open(now).is_ok() && one.seen.is_none())
        && is_theirs(conn, company, &opened)?
    {
        waiting.extend(one(conn, company, &opened, "/invitation".to_owned(), now)?);
    }
    Ok(waiting)
}

/// An invitation, if there is something to answer: its provider is able to work with the company, and does not yet.
fn one(
    conn: &mut Conn,
    company: OrganizationId,
    invitation: &Invitation,
    href: String,
    now: DateTime<Utc>,
) -> Result<Option<Waiting>, Error> {
    let provider = organizations::load(conn, invitation.provider)?;
    let is_partner = find_live(conn, provider.id, company, now)?.is_some();
    if is_partner || hindrance_of(&provider).is_some() {
        return Ok(None);
    }
    let (provider, until) = (provider.name.to_string(), invitation.expires_at);
    Ok(Some(Waiting { provider, href, until }))
}
