//! Either side ends a partnership, and can take that back for a day. A reseller takes administrator access away.
use super::{
    Error, OVER, of_grant,
    readers::{readers, tell},
    record,
};
use crate::{
    audit::Event,
    organizations::{self, Organization},
    partnerships::{
        End, Partnership, Side,
        answering::hindrance,
        letters::{AccessRemoved, Ended, Restored},
        open_link, store,
    },
    platform::{db::Conn, due},
    users::{
        Doer, Permission,
        grants::{self, Grant},
    },
    values::{Note, PartnershipId},
};
use chrono::{DateTime, Utc};

/// A partnership as a page showed it.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// Which.
    pub id: PartnershipId,
    /// As it was then.
    pub version: i64,
}

/// The end that somebody brings about.
#[derive(Debug, Clone)]
pub struct NewEnd {
    /// Why.
    pub reason: Note,
    /// When, if not at once.
    pub at: Option<DateTime<Utc>>,
    /// Whether administrator access ends with it.
    pub removes_access: bool,
}

/// *End partnership*: customers stay, orders are no longer possible. The other side is told why. What one side has
/// said the other can only bring forward, so that nobody keeps a partnership alive that somebody ended.
pub fn end(
    conn: &mut Conn,
    me: &Doer,
    shown: Shown,
    new: &NewEnd,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (partnership, side) = take(conn, me, shown, Permission::EndPartnership)?;
    if !partnership.is_live(now) {
        return Err(Error::MovedOn);
    }
    let had_access = between(conn, &partnership, now)?.is_some();
    let end = said(me, (&partnership, side), (new, had_access), now)?;
    if !store::end(conn, &partnership, &end, now)? {
        return Err(Error::MovedOn);
    }
    if !end.keeps_access {
        end_access(conn, me, &partnership, end.at, now)?;
    }
    due::schedule(conn, OVER, partnership.id, end.at)?;
    let facts = [("because", end.reason.to_string()), ("ends", end.at.to_rfc3339())];
    let entry = record(conn, &me.actor(), &partnership, Event::PartnershipEnded, facts, now)?;
    let readers = readers(conn, &partnership, &[me.user])?;
    Ok(tell(conn, entry, readers, |reader| Ended::new(reader, &end, had_access), now)?)
}

/// The end as it is kept. Nobody puts off an end that the other side has said.
fn said(
    me: &Doer,
    (partnership, side): (&Partnership, Side),
    (new, had_access): (&NewEnd, bool),
    now: DateTime<Utc>,
) -> Result<End, Error> {
    let at = new.at.filter(|at| *at > now).unwrap_or(now);
    let is_sooner = partnership.is_bound(side);
    if is_sooner && partnership.end.as_ref().is_some_and(|said| said.at <= at) {
        return Err(Error::EndsSooner);
    }
    let keeps_access = had_access && !removes_access(partnership, new);
    let reason = new.reason.clone();
    Ok(End { at, by: side, person: me.user, said_at: now, reason, keeps_access, is_sooner })
}

/// *Undo*: for a day, by the side that ended it. Administrator access that was taken away stays away, and nothing
/// is restored where the pair has a new partnership.
pub fn undo(conn: &mut Conn, me: &Doer, shown: Shown, now: DateTime<Utc>) -> Result<(), Error> {
    let (partnership, side) = take(conn, me, shown, Permission::EndPartnership)?;
    if partnership.undo_until(side, now).is_none() {
        return Err(Error::MovedOn);
    }
    let (provider, reseller) = both(conn, &partnership)?;
    if hindrance(&provider, &reseller).is_some() {
        return Err(Error::Suspended);
    }
    if store::has_later(conn, &partnership)? {
        return Err(Error::Partners);
    }
    if !store::reopen(conn, &partnership)? {
        return Err(Error::MovedOn);
    }
    open_link::settle(conn, &me.actor(), (provider.id, reseller.id), now)?;
    let entry = record(conn, &me.actor(), &partnership, Event::PartnershipRestored, [], now)?;
    let readers = readers(conn, &partnership, &[me.user])?;
    Ok(tell(conn, entry, readers, |reader| Restored::new(reader, side), now)?)
}

/// *Remove admin access*: the partnership stays. The next request of whoever used it is refused.
pub fn remove_access(
    conn: &mut Conn,
    me: &Doer,
    id: PartnershipId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let found = store::find_of(conn, me.home, id)?.ok_or(Error::NotFound)?;
    me.begin_with(conn, found.other_than(me.home), Permission::RemoveAdminAccess)?;
    let grant = take_access_away(conn, me, &found, now)?.ok_or(Error::NoAccess)?;
    let entry = record(conn, &me.actor(), &found, Event::PartnershipAccessRemoved, [], now)?;
    let readers = readers(conn, &found, &[me.user])?;
    Ok(tell(conn, entry, readers, |reader| AccessRemoved::new(reader, &grant), now)?)
}

/// Access ends with the partnership. From a later day on it gives nothing either, whether or not a job has run by
/// then: the grant itself ends that day.
fn end_access(
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
    Ok(grants::shorten(conn, &me.actor(), grant.id, at, now).map_err(of_grant)?)
}

/// Ends what lets the provider act for the reseller, if anything does.
fn take_access_away(
    conn: &mut Conn,
    me: &Doer,
    partnership: &Partnership,
    now: DateTime<Utc>,
) -> Result<Option<Grant>, Error> {
    let Some(grant) = between(conn, partnership, now)? else { return Ok(None) };
    Ok(Some(grants::end(conn, &me.actor(), grant.id, now).map_err(of_grant)?))
}

/// Whether access ends with the partnership: also where the other side has said so before.
fn removes_access(partnership: &Partnership, new: &NewEnd) -> bool {
    let was_said = partnership.end.as_ref().is_some_and(|said| !said.keeps_access);
    new.removes_access || was_said
}

/// What lets the provider act for the reseller, even if it gives nothing now.
fn between(
    conn: &mut Conn,
    partnership: &Partnership,
    now: DateTime<Utc>,
) -> Result<Option<Grant>, Error> {
    Ok(grants::between(conn, partnership.reseller, partnership.provider, now)?)
}

fn both(conn: &mut Conn, partnership: &Partnership) -> Result<(Organization, Organization), Error> {
    let provider = organizations::load(conn, partnership.provider)?;
    Ok((provider, organizations::load(conn, partnership.reseller)?))
}

/// The partnership as the page showed it, and the side of whoever acts, in the turns of both.
fn take(
    conn: &mut Conn,
    me: &Doer,
    shown: Shown,
    what: Permission,
) -> Result<(Partnership, Side), Error> {
    let found = store::find_of(conn, me.home, shown.id)?.ok_or(Error::NotFound)?;
    me.begin_with(conn, found.other_than(me.home), what)?;
    let partnership = store::find_of(conn, me.home, shown.id)?.ok_or(Error::NotFound)?;
    let side = partnership.side_of(me.home).ok_or(Error::NotFound)?;
    if partnership.version == shown.version { Ok((partnership, side)) } else { Err(Error::MovedOn) }
}
