//! A provider's list, by name. However many resellers there are, a page is read from an index in the order of the
//! list: that of the list itself, or that of a word by which it is searched. No count goes on after [`COUNTED`].
mod row;
mod wanted;

use super::{
    filter::{COUNTED, Filter, PAGE_SIZE, Place},
    listed::{Found, Listed},
};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{partnership_words as words, partnerships},
    },
    values::{OrganizationId, PartnershipId},
};
use diesel::{dsl::sql, prelude::*, sql_types::Integer};
use row::Row;
use wanted::Wanted;

/// How many resellers of a file are in memory at once.
const PIECE: i64 = 500;
/// A word that more resellers have than these is not rare.
const RARE: usize = 1500;

/// Where a partnership stands in the list: by the folded name, then by key.
pub type Key = (String, String);

/// A page of those that are looked for.
pub fn look(
    conn: &mut Conn,
    filter: &Filter,
    provider: OrganizationId,
    place: Option<Place>,
) -> Result<Found, Error> {
    let words = by_rarity(conn, filter, provider)?;
    let total = wanted(filter, provider, &words).count(conn, most(COUNTED))?;
    let from = match place {
        Some(Place::After(id)) => Some((key_of(conn, provider, id)?, false)),
        Some(Place::Before(id)) => Some((key_of(conn, provider, id)?, true)),
        None => None,
    };
    let is_back = matches!(from, Some((_, true)));
    let mut rows = wanted(filter, provider, &words).rows(conn, from, most(PAGE_SIZE))?;
    // A place that is none any more: from the beginning.
    if rows.is_empty() && place.is_some() {
        return look(conn, filter, provider, None);
    }
    let is_cut = rows.len() > PAGE_SIZE;
    rows.truncate(PAGE_SIZE);
    if is_back {
        rows.reverse();
    }
    let resellers = row::complete(conn, rows)?;
    let (has_previous, has_next) = if is_back { (is_cut, true) } else { (place.is_some(), is_cut) };
    Ok(Found { resellers, total, has_previous, has_next })
}

/// The next of all that are looked for, for a file: after this place, or from the beginning. With them the place after
/// which others follow, if there are any: whatever is renamed or ends meanwhile, nobody else is told twice or left out.
pub fn piece(
    conn: &mut Conn,
    filter: &Filter,
    provider: OrganizationId,
    place: Option<Key>,
) -> Result<(Vec<Listed>, Option<Key>), Error> {
    let words = by_rarity(conn, filter, provider)?;
    let from = place.map(|key| (key, false));
    let rows = wanted(filter, provider, &words).rows(conn, from, PIECE)?;
    let is_full = i64::try_from(rows.len()).is_ok_and(|found| found == PIECE);
    let place = rows.last().filter(|_| is_full).map(Row::key);
    Ok((row::complete(conn, rows)?, place))
}

/// The words that are asked for, each with how many have it up to [`RARE`]: what fewest have comes first.
fn by_rarity(
    conn: &mut Conn,
    filter: &Filter,
    provider: OrganizationId,
) -> Result<Vec<(usize, String)>, Error> {
    let mut found = vec![];
    for word in filter.words() {
        let having: Vec<i32> = words::table
            .filter(words::provider_id.eq(provider.to_string()))
            .filter(words::state.eq(filter.tab.state()))
            .filter(words::word.eq(&word))
            .limit(most(RARE))
            .select(sql::<Integer>("1"))
            .load(conn)?;
        found.push((having.len(), word));
    }
    found.sort();
    Ok(found)
}

/// Along the rarest word; along the list where there is none, or where all are common and more is asked for.
fn wanted<'a>(filter: &Filter, provider: OrganizationId, words: &[(usize, String)]) -> Wanted<'a> {
    let all: Vec<String> = words.iter().map(|(_, word)| word.clone()).collect();
    let is_alone = Filter { q: filter.q.clone(), ..filter.cleared() } == *filter;
    let having = words.first().map(|(having, _)| *having);
    match all.split_first() {
        Some((first, others)) if is_alone || having.is_some_and(|having| having <= RARE) => {
            Wanted::worded(filter, provider, first, others)
        }
        _ => Wanted::listed(filter, provider, &all),
    }
}

/// One more than a number, as a limit.
fn most(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX - 1) + 1
}

/// Where a partnership stands in the list; one that is not in it, before all.
fn key_of(conn: &mut Conn, provider: OrganizationId, id: PartnershipId) -> Result<Key, Error> {
    let row = partnerships::table
        .find(id.to_string())
        .filter(partnerships::provider_id.eq(provider.to_string()));
    let key = row.select((partnerships::sort_name, partnerships::id)).first(conn).optional()?;
    Ok(key.unwrap_or_default())
}
