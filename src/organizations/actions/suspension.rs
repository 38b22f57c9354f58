//! A company may do nothing new for a while: the desk suspends it for a reason that has a code, the operator for one
//! that it writes. Each restores what it suspended.
use super::Error;
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    organizations::store,
    platform::db::Conn,
    values::{Note, OrganizationId},
};
use chrono::{DateTime, Utc};

/// The code of the reasons that the operator writes itself.
pub const BY_OPERATOR: &str = "operator";

/// Suspends a company, for a reason named by its code. What it may still do is asked at every request;
/// whoever suspends it also ends its people's sessions, through the users' door.
pub fn suspend(
    conn: &mut Conn,
    who: &Actor,
    id: OrganizationId,
    reason: &'static str,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    begin(conn, who, id, (reason, None), now)
}

/// The same, for a reason that the operator writes.
pub fn suspend_by_operator(
    conn: &mut Conn,
    who: &Actor,
    id: OrganizationId,
    note: &Note,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    begin(conn, who, id, (BY_OPERATOR, Some(note)), now)
}

/// Ends a suspension: the company's people may act again, at their next request.
pub fn restore(
    conn: &mut Conn,
    who: &Actor,
    id: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    end(conn, who, id, None, now).map(drop)
}

/// Ends a suspension that the operator began itself, for a reason that it writes.
pub fn restore_by_operator(
    conn: &mut Conn,
    who: &Actor,
    id: OrganizationId,
    note: &Note,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    let suspension = store::load(conn, id)?.suspension;
    if suspension.is_none_or(|suspension| suspension.reason != BY_OPERATOR) {
        return Err(Error::MovedOn);
    }
    end(conn, who, id, Some(note), now)
}

fn begin(
    conn: &mut Conn,
    who: &Actor,
    id: OrganizationId,
    (reason, note): (&'static str, Option<&Note>),
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    if !store::suspend(conn, id, reason, note, now)? {
        return Err(Error::MovedOn);
    }
    let said = note.map(|note| ("note", note.to_string()));
    let facts = [("reason", reason.to_owned())].into_iter().chain(said);
    let (event, subject) = (Event::OrganizationSuspended, Subject::Organization(id));
    Ok(audit::record(conn, who, id, event, subject, facts, now)?)
}

fn end(
    conn: &mut Conn,
    who: &Actor,
    id: OrganizationId,
    note: Option<&Note>,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    if !store::restore(conn, id)? {
        return Err(Error::MovedOn);
    }
    let said = note.map(|note| ("note", note.to_string()));
    let (event, subject) = (Event::OrganizationRestored, Subject::Organization(id));
    Ok(audit::record(conn, who, id, event, subject, said, now)?)
}
