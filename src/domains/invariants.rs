//! What always holds for domains.
use crate::{
    audit::{Event, Invariant},
    platform::{
        db::{Conn, Error},
        schema::{audit_log, domain_claims as claims},
    },
};
use diesel::{
    dsl::{count_star, exists, not},
    prelude::*,
};

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "domain-once",
        says: "no domain is proven by two organizations",
        broken: held_twice,
    },
    Invariant {
        name: "I7-domain",
        says: "every domain that is proven, or was, has the audit row of its proof or its loss",
        broken: without_proof,
    },
];

fn held_twice(conn: &mut Conn) -> Result<Vec<String>, Error> {
    Ok(claims::table
        .filter(claims::state.eq("proven"))
        .group_by(claims::domain)
        .having(count_star().gt(1))
        .select(claims::domain)
        .load(conn)?)
}

fn without_proof(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let mut found = without_row(conn, "proven", &[Event::DomainProven])?;
    found.extend(without_row(conn, "lost", &[Event::DomainTakenOver, Event::DomainLost])?);
    Ok(found)
}

fn without_row(conn: &mut Conn, state: &str, events: &[Event]) -> Result<Vec<String>, Error> {
    let row = audit_log::table
        .filter(audit_log::organization_id.eq(claims::organization_id))
        .filter(audit_log::subject_kind.eq("domain"))
        .filter(audit_log::subject_id.eq(claims::id))
        .filter(audit_log::event.eq_any(events.iter().map(|event| event.as_str())));
    Ok(claims::table
        .filter(claims::state.eq(state))
        .filter(not(exists(row)))
        .select(claims::id)
        .load(conn)?)
}
