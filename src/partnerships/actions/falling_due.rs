//! What was said to happen on a day happens: a partnership is over, administrator access has ended. Nothing depends
//! on this: last days are compared at use. Lists and history follow here.
use super::record;
use crate::{
    audit::{Actor, Event, PortalPart},
    organizations,
    partnerships::{Partnership, store},
    platform::db::{Conn, Error},
    users::grants,
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// The job that notes of a partnership what is over.
pub const OVER: &str = "partnership.over";

/// Notes that a partnership, or the access that came with it, is past its last day.
pub fn over(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let id = subject.parse().map_err(|_| Error::corrupt("due", subject))?;
    let Some(found) = store::find(conn, id)? else { return Ok(()) };
    organizations::take_turns(conn, [found.provider, found.reseller])?;
    let Some(partnership) = store::find(conn, id)? else { return Ok(()) };
    grants::end_expired(conn, partnership.reseller, partnership.provider, now)?;
    close(conn, &Actor::Portal(PortalPart::DueJob), &partnership, now)?;
    store::refresh(conn, partnership.reseller)
}

/// Notes of a pair's partnership whose last day has passed that it is over, so that another can begin. The caller
/// holds the turns of both.
pub fn note_over(
    conn: &mut Conn,
    who: &Actor,
    (provider, reseller): (OrganizationId, OrganizationId),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    match store::find_active(conn, provider, reseller)? {
        Some(partnership) => close(conn, who, &partnership, now),
        None => Ok(()),
    }
}

fn close(
    conn: &mut Conn,
    who: &Actor,
    partnership: &Partnership,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let is_over = !partnership.is_closed && !partnership.is_live(now);
    if is_over && store::close(conn, partnership)? {
        record(conn, who, partnership, Event::PartnershipOver, [], now)?;
    }
    Ok(())
}
