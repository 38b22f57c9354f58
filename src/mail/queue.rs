//! The outbox's rows on their way: waiting, sending (with a lease), and where they end.
use super::{
    letter::Recipient,
    post::{PURPOSE, Parts},
};
use crate::platform::{
    context,
    db::{Conn, Error},
    schema::outbox,
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use diesel::prelude::*;

/// How long a worker may take for one letter before another may take it over. Nodes' clocks may be five
/// minutes apart (reliability G15).
pub const LEASE: TimeDelta = TimeDelta::minutes(10);
/// How long is tried before a letter is parked for the operator to see.
const GIVE_UP: TimeDelta = TimeDelta::hours(48);
/// Waiting between tries doubles from a minute to six hours.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(6);

/// A letter in a worker's hands.
pub struct Claimed {
    pub id: String,
    pub to: Recipient,
    pub subject: String,
    pub text: String,
    pub html: String,
    queued_at: DateTime<Utc>,
    attempts: i32,
}

type Row = (String, String, String, String, String, Option<String>, NaiveDateTime, i32);

/// Takes the letter that has waited longest, if one is due. Letters that came too late are set aside.
pub fn claim(conn: &mut Conn, now: DateTime<Utc>) -> Result<Option<Claimed>, Error> {
    let naive = now.naive_utc();
    set_aside(conn, naive)?;
    let Some(id) = next(conn, naive)? else { return Ok(None) };
    let free = outbox::table.find(&id).filter(is_free(naive));
    let claimed = diesel::update(free)
        .set((
            outbox::state.eq("sending"),
            outbox::claimed_until.eq((now + LEASE).naive_utc()),
            outbox::attempts.eq(outbox::attempts + 1),
        ))
        .execute(conn)?;
    if claimed != 1 {
        return Ok(None);
    }
    match load(conn, &id) {
        // Sealed with a key that is gone: it must not stand in the way of the others.
        Err(Error::Corrupt { .. }) => park(conn, &id, "unreadable").map(|()| None),
        loaded => loaded.map(Some),
    }
}

/// Letters that came too late, left behind by a killed worker or not.
fn set_aside(conn: &mut Conn, now: NaiveDateTime) -> Result<(), Error> {
    let left_behind =
        outbox::state.eq("sending").and(outbox::claimed_until.assume_not_null().lt(now));
    let late = outbox::table
        .filter(outbox::not_after.le(now))
        .filter(outbox::state.eq("waiting").or(left_behind));
    diesel::update(late)
        .set((
            outbox::state.eq("outdated"),
            outbox::claimed_until.eq(None::<NaiveDateTime>),
            outbox::body.eq(None::<String>),
        ))
        .execute(conn)?;
    Ok(())
}

fn park(conn: &mut Conn, id: &str, problem: &str) -> Result<(), Error> {
    diesel::update(outbox::table.find(id))
        .set((
            outbox::state.eq("parked"),
            outbox::claimed_until.eq(None::<NaiveDateTime>),
            outbox::problem.eq(problem),
        ))
        .execute(conn)?;
    Ok(())
}

#[diesel::dsl::auto_type(no_type_alias)]
fn is_free(now: NaiveDateTime) -> _ {
    let waiting = outbox::state.eq("waiting").and(outbox::next_attempt_at.le(now));
    // A worker that was killed left its letter behind: after the lease it is free again.
    let left_behind =
        outbox::state.eq("sending").and(outbox::claimed_until.assume_not_null().lt(now));
    waiting.or(left_behind)
}

fn next(conn: &mut Conn, now: NaiveDateTime) -> Result<Option<String>, Error> {
    Ok(outbox::table
        .filter(is_free(now))
        .order((outbox::next_attempt_at, outbox::id))
        .select(outbox::id)
        .first(conn)
        .optional()?)
}

/// Whether anything is due. Cheap, so that an idle worker writes nothing.
pub fn is_anything_due(conn: &mut Conn, now: DateTime<Utc>) -> Result<bool, Error> {
    Ok(next(conn, now.naive_utc())?.is_some())
}

fn load(conn: &mut Conn, id: &str) -> Result<Claimed, Error> {
    let row: Row = outbox::table
        .find(id)
        .select((
            outbox::recipient,
            outbox::recipient_name,
            outbox::language,
            outbox::subject,
            outbox::id,
            outbox::body,
            outbox::queued_at,
            outbox::attempts,
        ))
        .first(conn)?;
    open(row).ok_or_else(|| Error::corrupt("outbox", id))
}

/// The letter of a row, if one of our keys opens it.
fn open((email, name, language, subject, id, body, queued_at, attempts): Row) -> Option<Claimed> {
    let opened = context::current().secrets.open(PURPOSE, &body?).ok()?;
    let parts: Parts = serde_json::from_str(&opened).ok()?;
    let to = Recipient { name, email: email.parse().ok()?, language: language.parse().ok()? };
    let queued_at = queued_at.and_utc();
    Some(Claimed { id, to, subject, text: parts.text, html: parts.html, queued_at, attempts })
}

/// It arrived: its body is wiped.
pub fn delivered(conn: &mut Conn, id: &str, now: DateTime<Utc>) -> Result<(), Error> {
    diesel::update(outbox::table.find(id).filter(outbox::state.eq("sending")))
        .set((
            outbox::state.eq("delivered"),
            outbox::claimed_until.eq(None::<NaiveDateTime>),
            outbox::delivered_at.eq(now.naive_utc()),
            outbox::body.eq(None::<String>),
            outbox::problem.eq(None::<String>),
        ))
        .execute(conn)?;
    Ok(())
}

/// It did not arrive: again later, or parked when that has gone on too long or cannot help.
pub fn failed(
    conn: &mut Conn,
    letter: &Claimed,
    problem: &str,
    is_final: bool,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let doubled = TimeDelta::minutes(1 << letter.attempts.clamp(1, 10).saturating_sub(1));
    let gives_up = is_final || now - letter.queued_at > GIVE_UP;
    diesel::update(outbox::table.find(&letter.id).filter(outbox::state.eq("sending")))
        .set((
            outbox::state.eq(if gives_up { "parked" } else { "waiting" }),
            outbox::claimed_until.eq(None::<NaiveDateTime>),
            outbox::next_attempt_at.eq((now + doubled.min(LONGEST_WAIT)).naive_utc()),
            outbox::problem.eq(problem.chars().take(200).collect::<String>()),
        ))
        .execute(conn)?;
    Ok(())
}
