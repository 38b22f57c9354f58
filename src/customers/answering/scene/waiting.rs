//! What waits for a customer, for its home page.
use super::is_theirs;
use crate::{
    customers::{
        Cast,
        answering::{DOOR, Opened},
        invitations::{Invitation, store},
        relationships::store as relationships,
    },
    organizations,
    platform::db::{Conn, Error},
    users::links,
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// An invitation that waits for a customer's answer.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Who invites.
    pub inviter: String,
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
        let href = format!("/authorizations/{}", invitation.id);
        waiting.extend(one(conn, company, (&invitation, href), now)?);
    }
    let Some(Opened { link, invitation }) = opened else { return Ok(waiting) };
    let Some(invitation) = store::find(conn, invitation)? else { return Ok(waiting) };
    let is_new = invitation.seen.is_none() && invitation.open(now).is_ok();
    if is_new && !links::is_void(conn, link)? && is_theirs(conn, company, &invitation)? {
        waiting.extend(one(conn, company, (&invitation, DOOR.to_owned()), now)?);
    }
    Ok(waiting)
}

fn one(
    conn: &mut Conn,
    company: OrganizationId,
    (invitation, href): (&Invitation, String),
    now: DateTime<Utc>,
) -> Result<Option<Waiting>, Error> {
    let cast = Cast::of(conn, invitation, now)?;
    let company = organizations::load(conn, company)?;
    let never = cast.hindrance_for(&company).filter(|why| !why.may_pass());
    let active = relationships::active_of(conn, company.id)?;
    // What it asks for may be done by now.
    if invitation.content.parties.are_among(&active) {
        return Ok(None);
    }
    let inviter = cast.inviter.name.to_string();
    Ok(never.is_none().then_some(Waiting { inviter, href, until: invitation.expires_at }))
}
