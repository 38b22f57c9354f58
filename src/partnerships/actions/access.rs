//! Administrator access ends: a reseller takes it away, a provider gives it up, the operator stops it, or it ends with the
//! partnership.
use super::{
    Error,
    readers::{contact, readers, tell},
    record,
};
use crate::{
    audit::{Actor, Event},
    partnerships::{
        Partnership, Side,
        letters::{AccessRemoved, AccessStopped, Stop},
        store,
    },
    platform::db::{self, Conn},
    users::{
        Doer, Permission,
        grants::{self, Grant},
    },
    values::{Note, PartnershipId},
};
use chrono::{DateTime, Utc};

/// *Remove admin access*: the partnership stays. The next request of whoever used it is refused.
pub fn remove_access(
    conn: &mut Conn,
    me: &Doer,
    id: PartnershipId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let what = (Permission::RemoveAdminAccess, Event::PartnershipAccessRemoved);
    stop(conn, me, (id, Side::Reseller), what, now)
}

/// *Give up admin access*: the same by the provider, also of what a partnership that has ended left behind.
pub fn give_up_access(
    conn: &mut Conn,
    me: &Doer,
    id: PartnershipId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let what = (Permission::ActForPartners, Event::PartnershipAccessGivenUp);
    stop(conn, me, (id, Side::Provider), what, now)
}

fn stop(
    conn: &mut Conn,
    me: &Doer,
    (id, side): (PartnershipId, Side),
    (what, event): (Permission, Event),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let known = store::find_of(conn, me.home, id)?.ok_or(Error::NotFound)?;
    me.begin_with(conn, known.other_than(me.home), what)?;
    let found = store::find_of(conn, me.home, id)?;
    let found = found.filter(|it| it.side_of(me.home) == Some(side)).ok_or(Error::NotFound)?;
    let grant = take_access_away(conn, me, &found, now)?.ok_or(Error::NoAccess)?;
    let entry = record(conn, &me.actor(), &found, event, [], now)?;
    let readers = readers(conn, &found, &[me.user])?;
    let stays = found.is_live(now);
    let letter = |reader| AccessRemoved::new(reader, &grant, side, stays);
    Ok(tell(conn, entry, readers, letter, now)?)
}

/// The operator ends what a partnership has brought about: both companies read why. The partnership stays. The caller
/// holds the turns of both, and has asked whether whoever acts may.
pub fn stop_access(
    conn: &mut Conn,
    who: &Actor,
    grant: &Grant,
    reason: &Note,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let partnership = partnership_of(conn, grant, now)?;
    grants::end(conn, who, grant.id, now).map_err(grants::Error::into_db)?;
    let facts = [("because", reason.to_string())];
    let event = Event::PartnershipAccessStopped;
    let entry = record(conn, who, &partnership, event, facts, now)?;
    let mut readers = readers(conn, &partnership, &[])?;
    readers.extend(contact(conn, &partnership, &readers)?);
    let stays = partnership.is_live(now);
    let stop = Stop { grant: grant.clone(), reason: reason.clone(), stays };
    tell(conn, entry, readers, |reader| AccessStopped::new(reader, stop.clone()), now)
}

/// What a grant goes with: the live partnership of the two, else the one that it came with.
fn partnership_of(
    conn: &mut Conn,
    grant: &Grant,
    now: DateTime<Utc>,
) -> Result<Partnership, db::Error> {
    if let Some(live) = store::find_live(conn, grant.grantee, grant.grantor, now)? {
        return Ok(live);
    }
    let corrupt = || db::Error::corrupt("grants", grant.id);
    let id: PartnershipId = grant.source.id.parse().map_err(|_| corrupt())?;
    store::find(conn, id)?.ok_or_else(corrupt)
}

/// Access ends with the partnership. From a later day on it gives nothing either, whether or not a job has run by
/// then: the grant itself ends that day.
pub fn end_access(
    conn: &mut Conn,
    me: &Doer,
    partnership: &Partnership,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if at <= now {
        return take_access_away(conn, me, partnership, now).map(drop);
    }
    let Some(grant) = between(conn, partnership, now)? else { return Ok(()) };
    Ok(grants::shorten(conn, &me.actor(), grant.id, at, now).map_err(grants::Error::into_db)?)
}

/// Ends what lets the provider act for the reseller, if anything does.
fn take_access_away(
    conn: &mut Conn,
    me: &Doer,
    partnership: &Partnership,
    now: DateTime<Utc>,
) -> Result<Option<Grant>, Error> {
    let Some(grant) = between(conn, partnership, now)? else { return Ok(None) };
    Ok(Some(grants::end(conn, &me.actor(), grant.id, now).map_err(grants::Error::into_db)?))
}

/// What lets the provider act for the reseller, even if it gives nothing now.
pub fn between(
    conn: &mut Conn,
    partnership: &Partnership,
    now: DateTime<Utc>,
) -> Result<Option<Grant>, Error> {
    let grant = grants::between(conn, partnership.reseller, partnership.provider, now)?;
    // What a reseller gave as a customer, before it was one, is not the partnership's.
    Ok(grant.filter(|grant| grant.source.kind == "partnership"))
}
