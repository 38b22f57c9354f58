//! A list is thrown away, or its time is over. What was sent of it stays sent.
use super::{Error, PORTAL, record};
use crate::{
    lists::{entry::Verdict, kind::Kind, list::State, store},
    organizations,
    platform::db::{self, Conn},
    users::Doer,
    values::ListId,
};
use chrono::{DateTime, Utc};

/// *Discard*: it is forgotten at once. What was sent of it stays sent.
pub fn discard(
    conn: &mut Conn,
    me: &Doer,
    (kind, id): (Kind, ListId),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    me.begin(conn, kind.inviters())?;
    let list = store::find_of(conn, (me.home, kind), id, now)?.ok_or(Error::NotFound)?;
    if list.state == State::Sending {
        return Err(Error::Sent);
    }
    let count: u32 = store::counts(conn, id)?.iter().map(|(_, count)| count).sum();
    store::delete(conn, id)?;
    record(conn, &me.actor(), &list, (kind.events().discarded, count), now)?;
    Ok(())
}

/// Forgets a list whose time is over, and notes how many lines were still to be sent.
pub fn forget(conn: &mut Conn, id: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Ok(id) = id.parse() else { return Ok(()) };
    let Some(list) = store::find(conn, id)? else { return Ok(()) };
    organizations::take_turn(conn, list.inviter)?;
    if list.kept_until() > now {
        return Ok(());
    }
    let waiting = store::counts(conn, id)?.into_iter().find(|(it, _)| *it == Verdict::New);
    let unsent = waiting.map_or(0, |(_, count)| count);
    store::delete(conn, id)?;
    record(conn, &PORTAL, &list, (list.kind().events().forgotten, unsent), now).map(drop)
}
