//! A provider's list, by name. However many resellers there are, a page is read from an index in the order of the list:
//! walked by the terms of what is asked for. No count goes on after [`COUNTED`].
mod row;

use super::{
    filter::{COUNTED, Filter, PAGE_SIZE, Place},
    listed::{Found, Listed},
};
use crate::{
    partnerships::terms,
    platform::{
        db::{Conn, Error, Key, TermTable, Wanted},
        schema::partnerships,
    },
    values::{Cut, OrganizationId, PartnershipId, one_more},
};
use diesel::prelude::*;

/// How many resellers of a file are in memory at once.
const PIECE: i64 = 500;

/// By what they are found.
const TERMS: TermTable =
    TermTable { table: "partnership_terms", owner: "provider_id", key: "partnership_id" };

/// A page of those that are looked for.
pub fn look(
    conn: &mut Conn,
    filter: &Filter,
    provider: OrganizationId,
    place: Option<Place>,
) -> Result<Found, Error> {
    let wanted = wanted(filter, provider);
    let from = match place {
        Some(Place::After(id)) => Some((key_of(conn, provider, id)?, false)),
        Some(Place::Before(id)) => Some((key_of(conn, provider, id)?, true)),
        None => None,
    };
    let keys = wanted.keys(conn, &from, one_more(PAGE_SIZE))?;
    // A place that is none any more: from the beginning.
    if keys.is_empty() && place.is_some() {
        return look(conn, filter, provider, None);
    }
    let Cut { rows: keys, has_previous, has_next } = Cut::of(keys, PAGE_SIZE, place.as_ref());
    let total = wanted.count(conn, one_more(COUNTED))?;
    Ok(Found { resellers: row::load(conn, &keys)?, total, has_previous, has_next })
}

/// The next of all that are looked for, for a file: after this place, or from the beginning. With them the place after
/// which others follow, if there are any: whatever is renamed or ends meanwhile, nobody else is told twice or left out.
pub fn piece(
    conn: &mut Conn,
    filter: &Filter,
    provider: OrganizationId,
    place: Option<Key>,
) -> Result<(Vec<Listed>, Option<Key>), Error> {
    let from = place.map(|key| (key, false));
    let keys = wanted(filter, provider).keys(conn, &from, PIECE)?;
    let is_full = i64::try_from(keys.len()).is_ok_and(|found| found == PIECE);
    Ok((row::load(conn, &keys)?, keys.last().filter(|_| is_full).cloned()))
}

/// Where a partnership stands in the list; one that is not in it, before all.
fn key_of(conn: &mut Conn, provider: OrganizationId, id: PartnershipId) -> Result<Key, Error> {
    let row = partnerships::table
        .find(id.to_string())
        .filter(partnerships::provider_id.eq(provider.to_string()));
    let key = row.select((partnerships::sort_name, partnerships::id)).first(conn).optional()?;
    Ok(key.unwrap_or_default())
}

/// What is asked for of a provider's list: everybody, if nothing else is.
fn wanted(filter: &Filter, provider: OrganizationId) -> Wanted {
    let mut asked = filter.terms();
    if asked.is_empty() {
        asked.push(terms::ALL.to_owned());
    }
    Wanted { of: TERMS, owner: provider.to_string(), state: filter.tab.state(), terms: asked }
}
