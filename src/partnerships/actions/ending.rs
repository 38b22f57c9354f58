//! Either side ends a partnership, and can take that back for a day.
use super::{
    Error, OVER,
    access::{between, end_access},
    readers::{readers, tell},
    record,
};
use crate::{
    audit::Event,
    organizations::{self, Organization},
    partnerships::{
        End, Partnership, Side,
        answering::hindrance,
        letters::{Ended, Restored},
        open_link, store,
    },
    platform::{db::Conn, due},
    users::{Doer, Permission},
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
    if let Some(theirs) = partnership.end.as_ref().filter(|said| said.by != side) {
        store::keep_end(conn, &partnership, theirs)?;
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
/// is restored where the pair has a new partnership. What the other side has said before counts again.
pub fn undo(conn: &mut Conn, me: &Doer, shown: Shown, now: DateTime<Utc>) -> Result<(), Error> {
    let (partnership, side) = take(conn, me, shown, Permission::EndPartnership)?;
    if partnership.undo_until(side, now).is_none() {
        return Err(Error::MovedOn);
    }
    let (provider, reseller) = both(conn, &partnership)?;
    if let Some(why) = hindrance(&provider, &reseller) {
        let own = if side == Side::Provider { provider } else { reseller };
        let is_own = own.suspension.is_some();
        return Err(if is_own { Error::Suspended } else { Error::NotEligible(why) });
    }
    if store::has_later(conn, &partnership)? {
        return Err(Error::Partners);
    }
    let ends_at = take_back(conn, &partnership, now)?;
    open_link::settle(conn, &me.actor(), (provider.id, reseller.id), now)?;
    let entry = record(conn, &me.actor(), &partnership, Event::PartnershipRestored, [], now)?;
    let readers = readers(conn, &partnership, &[me.user])?;
    Ok(tell(conn, entry, readers, |reader| Restored::new(reader, side, ends_at), now)?)
}

/// The partnership goes on; where its end had been brought forward, until the last day that the other side had said.
fn take_back(
    conn: &mut Conn,
    partnership: &Partnership,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    let theirs = store::take_end(conn, partnership.id)?;
    let is_done = match &theirs {
        Some(end) => store::end(conn, partnership, end, now)?,
        // Said before ends were kept: nothing tells which one would count again.
        None if partnership.end.as_ref().is_some_and(|end| end.is_sooner) => false,
        None => store::reopen(conn, partnership)?,
    };
    if !is_done {
        return Err(Error::MovedOn);
    }
    if let Some(end) = &theirs {
        due::schedule(conn, OVER, partnership.id, end.at)?;
    }
    Ok(theirs.map(|end| end.at))
}

/// Whether access ends with the partnership: also where the other side has said so before.
fn removes_access(partnership: &Partnership, new: &NewEnd) -> bool {
    let was_said = partnership.end.as_ref().is_some_and(|said| !said.keeps_access);
    new.removes_access || was_said
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
