//! A partner's list, by name: walked by the terms of what is asked for, as the list of resellers is.
mod row;

use super::{
    filter::{COUNTED, Filter, PAGE_SIZE, Place, Tab},
    listed::{Found, Listed},
};
use crate::{
    platform::{
        db::{Conn, Error, Key, TermTable, Wanted},
        schema::customer_relationships as relationships,
    },
    values::{Cut, OrganizationId, RelationshipId, one_more},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
pub use row::of_one;

/// By what they are found.
const TERMS: TermTable =
    TermTable { table: "customer_terms", owner: "partner_id", key: "relationship_id" };

/// How many customers of a file are in memory at once.
const PIECE: i64 = 500;

/// Whose list, and with whom it is shared, if it is narrowed to that.
#[derive(Debug, Clone, Copy)]
pub struct Of {
    /// Whose.
    pub partner: OrganizationId,
    /// With whom.
    pub with: Option<OrganizationId>,
}

/// A page of those that are looked for.
pub fn look(
    conn: &mut Conn,
    filter: &Filter,
    of: Of,
    place: Option<Place>,
    now: DateTime<Utc>,
) -> Result<Found, Error> {
    let wanted = wanted(filter, of);
    let from = from(conn, of.partner, place)?;
    // A place that is none: from the beginning.
    if from.is_none() && place.is_some() {
        return look(conn, filter, of, None, now);
    }
    let keys = wanted.keys(conn, &from, one_more(PAGE_SIZE))?;
    // A place that is none any more: from the beginning.
    if keys.is_empty() && place.is_some() {
        return look(conn, filter, of, None, now);
    }
    let Cut { rows: keys, has_previous, has_next } = Cut::of(keys, PAGE_SIZE, place.as_ref());
    let total = wanted.count(conn, one_more(COUNTED))?;
    Ok(Found { customers: row::load(conn, &keys, of.partner, now)?, total, has_previous, has_next })
}

/// The first customers of a partner that are found by these words, and whether there are others.
pub fn first_of(
    conn: &mut Conn,
    partner: OrganizationId,
    q: &str,
    now: DateTime<Utc>,
) -> Result<(Vec<Listed>, bool), Error> {
    let filter = Filter { q: q.to_owned(), ..Filter::default() };
    let found = look(conn, &filter, Of { partner, with: None }, None, now)?;
    Ok((found.customers, found.has_next))
}

/// The next of all that are looked for, for a file: after this place, or from the beginning. With them the place after
/// which others follow, if there are any.
pub fn piece(
    conn: &mut Conn,
    filter: &Filter,
    of: Of,
    place: Option<Key>,
    now: DateTime<Utc>,
) -> Result<(Vec<Listed>, Option<Key>), Error> {
    let from = place.map(|key| (key, false));
    let keys = wanted(filter, of).keys(conn, &from, PIECE)?;
    let is_full = i64::try_from(keys.len()).is_ok_and(|found| found == PIECE);
    let listed = row::load(conn, &keys, of.partner, now)?;
    Ok((listed, keys.last().filter(|_| is_full).cloned()))
}

fn wanted(filter: &Filter, of: Of) -> Wanted {
    let state = match filter.tab {
        Tab::Open => "open",
        Tab::Ended => "ended",
    };
    Wanted { of: TERMS, owner: of.partner.to_string(), state, terms: filter.terms(of.with) }
}

/// Where a page begins or ends: beside which key, and whether before it.
fn from(
    conn: &mut Conn,
    partner: OrganizationId,
    place: Option<Place>,
) -> Result<Option<(Key, bool)>, Error> {
    let (id, is_before) = match place {
        Some(Place::After(id)) => (id, false),
        Some(Place::Before(id)) => (id, true),
        None => return Ok(None),
    };
    Ok(key_of(conn, partner, id)?.map(|key| (key, is_before)))
}

/// Where a relationship of a partner stands in its list.
fn key_of(
    conn: &mut Conn,
    partner: OrganizationId,
    id: RelationshipId,
) -> Result<Option<Key>, Error> {
    let row = relationships::table
        .find(id.to_string())
        .filter(relationships::partner_id.eq(partner.to_string()));
    Ok(row.select((relationships::sort_name, relationships::id)).first(conn).optional()?)
}
