//! Writes one row, inside the transaction it describes.
use super::{
    Actor, Event, Subject,
    chain::{Link, head, seal},
};
use crate::{
    platform::{
        context,
        db::{Conn, Error, touch},
        schema::{audit_log, organizations},
    },
    values::OrganizationId,
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// A row that was written: what a letter names as its reason.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// Whose chain.
    pub organization: OrganizationId,
    /// Its number in the chain, from 1.
    pub seq: i64,
}

/// Writes what happened to `organization`; for somebody who acts for another organization also into
/// the chain of their own. Returns the row in `organization`'s chain.
pub fn record(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    event: Event,
    subject: Subject,
    facts: impl IntoIterator<Item = (&'static str, String)>,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    let facts: BTreeMap<_, _> = facts.into_iter().collect();
    let facts = serde_json::to_string(&facts).map_err(|e| Error::corrupt("audit_log", e))?;
    let second = who.acting_for().and(who.home()).filter(|home| *home != organization);
    let mut chains = vec![organization];
    chains.extend(second);
    // Lock order: the smaller id first.
    chains.sort_by_key(OrganizationId::to_string);
    let mut entry = Entry { organization, seq: 0 };
    for chain in chains {
        let seq = append(conn, who, chain, event, &subject, &facts, now)?;
        if chain == organization {
            entry.seq = seq;
        }
    }
    Ok(entry)
}

fn append(
    conn: &mut Conn,
    who: &Actor,
    chain: OrganizationId,
    event: Event,
    subject: &Subject,
    facts: &str,
    now: DateTime<Utc>,
) -> Result<i64, Error> {
    touch(chain);
    let key = context::current().secrets.key_for("audit");
    let (seq, before) = take_number(conn, chain)?;
    let (actor_kind, actor_id) = who.columns();
    let mut link = Link {
        organization_id: chain.to_string(),
        seq,
        at: now.naive_utc(),
        actor_kind: actor_kind.to_owned(),
        actor_id,
        actor_home: who.home().map(|id| id.to_string()),
        acting_for: who.acting_for().map(|id| id.to_string()),
        event: event.as_str().to_owned(),
        subject_kind: subject.kind().to_owned(),
        subject_id: subject.id(),
        facts: facts.to_owned(),
        seal: String::new(),
    };
    link.seal = seal(&key, &before, &link);
    let head = head(&key, &link.organization_id, seq, &link.seal);
    diesel::insert_into(audit_log::table).values(&link).execute(conn)?;
    diesel::update(organizations::table.find(&link.organization_id))
        .set(organizations::audit_head.eq(head))
        .execute(conn)?;
    Ok(seq)
}

/// Locks the chain by taking its next number; returns it with the seal of the row before.
fn take_number(conn: &mut Conn, chain: OrganizationId) -> Result<(i64, String), Error> {
    let seq: i64 = diesel::update(organizations::table.find(chain.to_string()))
        .set(organizations::audit_count.eq(organizations::audit_count + 1))
        .returning(organizations::audit_count)
        .get_result(conn)?;
    let before: Option<String> = audit_log::table
        .find((chain.to_string(), seq - 1))
        .select(audit_log::seal)
        .first(conn)
        .optional()?;
    Ok((seq, before.unwrap_or_default()))
}
