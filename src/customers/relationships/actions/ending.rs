//! *End relationship*, by either side.
use super::{
    Error,
    access::take_access_away,
    readers::{readers, tell},
    record, take,
};
use crate::{
    audit::Event,
    customers::relationships::{End, State, letters::Ended, store},
    platform::db::Conn,
    subscriptions,
    users::{Doer, Permission, grants},
    values::{Note, RelationshipId},
};
use chrono::{DateTime, Utc};

/// A relationship as a page showed it.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// Which.
    pub id: RelationshipId,
    /// As it was then.
    pub version: i64,
}

/// At once, and administrator access ends with it; not while active subscriptions depend on it (feature map, E.6).
pub fn end(
    conn: &mut Conn,
    me: &Doer,
    shown: Shown,
    reason: Note,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let it = take(conn, me, shown.id, Permission::EndRelationship)?;
    let by = it.part_of(me.home).ok_or(Error::NotFound)?;
    if it.version != shown.version || it.state != State::Active {
        return Err(Error::MovedOn);
    }
    if subscriptions::stands_between(conn, it.customer, it.partner)? {
        return Err(Error::Blocked);
    }
    let end = End { at: now, by, person: me.user, reason };
    if !store::end(conn, &it, &end)? {
        return Err(Error::MovedOn);
    }
    grants::end_expired(conn, it.customer, it.partner, now)?;
    take_access_away(conn, &me.actor(), &it, now)?;
    let facts = [("because", end.reason.to_string())];
    let event = Event::CustomerRelationshipEnded;
    let entries = record(conn, &me.actor(), &it, event, facts, now)?;
    let readers = readers(conn, &it, &[me.user])?;
    Ok(tell(conn, &entries, readers, |reader| Ended::new(reader, &end), now)?)
}
