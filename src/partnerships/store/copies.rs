//! The copies that lists are made of. They are written in the transaction that changes what they copy.
use super::facts;
use crate::{
    domains, memberships,
    organizations::{self, Organization},
    partnerships::{Badge, Held, Partnership, terms},
    platform::{
        db::{Conn, Error},
        schema::{grants, partnership_terms, partnerships},
    },
    values::{PartnershipId, search_key, words},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::BTreeSet;

/// What a partnership's row, and the rows of its terms, copy from elsewhere.
#[derive(Debug, PartialEq)]
pub struct Copies {
    sort_name: String,
    country: String,
    readiness: String,
    held: Held,
    state: &'static str,
    terms: BTreeSet<String>,
}

/// What was copied, as it is kept.
type Kept = (String, String, String, bool, Option<NaiveDateTime>, bool);

/// What the copies have to be.
pub fn due(conn: &mut Conn, partnership: &Partnership) -> Result<Copies, Error> {
    let reseller = organizations::load(conn, partnership.reseller)?;
    let provider = organizations::load(conn, partnership.provider)?;
    let badge: Badge = facts(conn, &provider, &reseller)?.badge();
    let held = held(conn, partnership)?;
    let mut found = words_of(conn, &reseller)?;
    found.insert(terms::ALL.to_owned());
    found.insert(terms::ready(badge));
    found.insert(terms::country(reseller.country));
    found.insert(terms::access(matches!(held, Held::Until(_))));
    Ok(Copies {
        sort_name: search_key(reseller.name.as_str()),
        country: reseller.country.code().to_owned(),
        readiness: badge.as_str().to_owned(),
        held,
        state: state(partnership),
        terms: found,
    })
}

/// What they are. Nothing, where the terms belong to another list.
pub fn kept(conn: &mut Conn, partnership: &Partnership) -> Result<Option<Copies>, Error> {
    let row: Kept = partnerships::table
        .find(partnership.id.to_string())
        .select((
            partnerships::sort_name,
            partnerships::country,
            partnerships::readiness,
            partnerships::has_access,
            partnerships::access_until,
            partnerships::is_access_removed,
        ))
        .first(conn)?;
    let (sort_name, country, readiness, has_access, until, is_removed) = row;
    let Some(terms) = kept_terms(conn, partnership, &sort_name)? else { return Ok(None) };
    let held = read_held(has_access, until, is_removed);
    Ok(Some(Copies { sort_name, country, readiness, held, state: state(partnership), terms }))
}

/// Brings them up to date.
pub fn put(conn: &mut Conn, partnership: &Partnership) -> Result<(), Error> {
    let copies = due(conn, partnership)?;
    if kept(conn, partnership)?.as_ref() == Some(&copies) {
        return Ok(());
    }
    let has_access = matches!(copies.held, Held::Until(_));
    diesel::update(partnerships::table.find(partnership.id.to_string()))
        .set((
            partnerships::sort_name.eq(&copies.sort_name),
            partnerships::country.eq(&copies.country),
            partnerships::readiness.eq(&copies.readiness),
            partnerships::has_access.eq(has_access),
            partnerships::access_until.eq(copies.held.end().map(|at| at.naive_utc())),
            partnerships::is_access_removed.eq(copies.held == Held::Removed),
        ))
        .execute(conn)?;
    put_terms(conn, partnership, &copies)
}

/// How access stands, as the columns say it.
pub fn read_held(has_access: bool, until: Option<NaiveDateTime>, is_removed: bool) -> Held {
    match (is_removed, until) {
        (true, _) => Held::Removed,
        (false, None) => Held::Never,
        (false, Some(until)) if has_access => Held::Until(until.and_utc()),
        (false, Some(until)) => Held::Over(until.and_utc()),
    }
}

fn state(partnership: &Partnership) -> &'static str {
    if partnership.is_closed { "ended" } else { "active" }
}

/// Of the grant that has not ended, whichever partnership of the two it came with; else of the newest that came with
/// this one.
pub fn held(conn: &mut Conn, partnership: &Partnership) -> Result<Held, Error> {
    let rows: Vec<(NaiveDateTime, Option<NaiveDateTime>, String)> = grants::table
        .filter(grants::grantor_id.eq(partnership.reseller.to_string()))
        .filter(grants::grantee_id.eq(partnership.provider.to_string()))
        .filter(grants::source_kind.eq("partnership"))
        .order((grants::since.desc(), grants::id.desc()))
        .select((grants::until, grants::ended_at, grants::source_id))
        .load(conn)?;
    let own = partnership.id.to_string();
    let open = rows.iter().find(|(_, ended, _)| ended.is_none());
    let shown = open.or_else(|| rows.iter().find(|(.., source)| *source == own));
    Ok(match shown {
        None => Held::Never,
        Some((until, None, _)) => Held::Until(until.and_utc()),
        Some((until, Some(ended), _)) if ended < until => Held::Removed,
        Some((until, Some(_), _)) => Held::Over(until.and_utc()),
    })
}

fn words_of(conn: &mut Conn, reseller: &Organization) -> Result<BTreeSet<String>, Error> {
    let mut found = words::of_name(reseller.name.as_str());
    found.extend(words::of_name(reseller.account_name.as_str()));
    for claim in domains::proven_of(conn, reseller.id)? {
        // As it is kept, and as people write it.
        found.extend(words::of_domain(claim.domain.as_str()));
        found.extend(words::of_domain(&claim.domain.for_people()));
    }
    let id = memberships::linked_to(conn, reseller.id)?;
    found.extend(id.map(|id| id.to_string()));
    Ok(words::beginnings(&found))
}

/// Nothing, where they stand in another list, or elsewhere in it.
fn kept_terms(
    conn: &mut Conn,
    partnership: &Partnership,
    sort_name: &str,
) -> Result<Option<BTreeSet<String>>, Error> {
    let rows: Vec<(String, String, String, String)> = partnership_terms::table
        .filter(partnership_terms::partnership_id.eq(partnership.id.to_string()))
        .select((
            partnership_terms::term,
            partnership_terms::provider_id,
            partnership_terms::state,
            partnership_terms::sort_name,
        ))
        .load(conn)?;
    let (provider, state) = (partnership.provider.to_string(), state(partnership));
    let is_here =
        rows.iter().all(|(_, of, list, at)| *of == provider && list == state && at == sort_name);
    Ok(is_here.then(|| rows.into_iter().map(|(term, ..)| term).collect()))
}

fn put_terms(conn: &mut Conn, partnership: &Partnership, copies: &Copies) -> Result<(), Error> {
    let id: PartnershipId = partnership.id;
    let old = partnership_terms::table.filter(partnership_terms::partnership_id.eq(id.to_string()));
    diesel::delete(old).execute(conn)?;
    for term in &copies.terms {
        diesel::insert_into(partnership_terms::table)
            .values((
                partnership_terms::partnership_id.eq(id.to_string()),
                partnership_terms::term.eq(term),
                partnership_terms::provider_id.eq(partnership.provider.to_string()),
                partnership_terms::state.eq(copies.state),
                partnership_terms::sort_name.eq(&copies.sort_name),
            ))
            .execute(conn)?;
    }
    Ok(())
}
