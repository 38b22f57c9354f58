//! What always holds for mail.
use super::queue::LEASE;
use crate::{
    audit::{Event, Invariant},
    platform::{
        db::{Conn, Error},
        schema::{audit_log, outbox},
    },
};
use chrono::{NaiveDateTime, TimeDelta};
use diesel::{dsl::exists, prelude::*};

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I13",
        says: "each letter names its audit row, and each event that is mailed has a letter",
        broken: unmailed,
    },
    Invariant {
        name: "I13-wiped",
        says: "no delivered letter still has its body",
        broken: unwiped,
    },
    Invariant {
        name: "I13-lease",
        says: "no letter is being sent for longer than any worker may take",
        broken: stuck,
    },
];

fn unmailed(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let mailed: Vec<&str> =
        Event::ALL.iter().filter(|e| e.is_mailed()).map(|e| e.as_str()).collect();
    let letter = outbox::table
        .filter(outbox::organization_id.eq(audit_log::organization_id.nullable()))
        .filter(outbox::audit_seq.eq(audit_log::seq.nullable()));
    // What somebody does for another organization stands in their own chain, too; the letters are the other one's.
    let is_own = audit_log::acting_for.is_null();
    let is_there = audit_log::acting_for.eq(audit_log::organization_id.nullable());
    let events: Vec<(String, i64)> = audit_log::table
        .filter(audit_log::event.eq_any(mailed))
        .filter(is_own.or(is_there))
        .filter(diesel::dsl::not(exists(letter)))
        .select((audit_log::organization_id, audit_log::seq))
        .load(conn)?;
    let row = audit_log::table
        .filter(audit_log::organization_id.nullable().eq(outbox::organization_id))
        .filter(audit_log::seq.nullable().eq(outbox::audit_seq));
    let letters: Vec<String> = outbox::table
        .filter(outbox::organization_id.is_not_null())
        .filter(diesel::dsl::not(exists(row)))
        .select(outbox::id)
        .load(conn)?;
    let events = events.into_iter().map(|(org, seq)| format!("{org} row {seq} has no letter"));
    Ok(events
        .chain(letters.into_iter().map(|id| format!("letter {id} has no audit row")))
        .collect())
}

fn unwiped(conn: &mut Conn) -> Result<Vec<String>, Error> {
    Ok(outbox::table
        .filter(outbox::state.eq("delivered"))
        .filter(outbox::body.is_not_null())
        .select(outbox::id)
        .load(conn)?)
}

/// A letter whose worker was killed is free after its lease, and some worker takes it: an hour later
/// none is left. Time is told by the newest letter, so that a stopped portal is not blamed.
fn stuck(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let newest: Option<NaiveDateTime> =
        outbox::table.select(diesel::dsl::max(outbox::delivered_at)).first(conn)?;
    let Some(newest) = newest else { return Ok(vec![]) };
    let long_ago = newest - LEASE - TimeDelta::hours(1);
    Ok(outbox::table
        .filter(outbox::state.eq("sending"))
        .filter(outbox::claimed_until.lt(long_ago))
        .select(outbox::id)
        .load(conn)?)
}
