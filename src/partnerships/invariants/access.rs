//! One partnership and one grant a pair, and none that lives on after what it came with.
use crate::{
    partnerships::{Partnership, store},
    platform::{
        db::{Conn, Error},
        schema::{grants, partnerships},
    },
    users::grants::latest_end,
};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Provider and reseller.
type Pair = (String, String);

/// A grant that came with a partnership and has not ended.
#[derive(Queryable)]
struct Open {
    id: String,
    pair: Pair,
    until: NaiveDateTime,
}

/// The partnerships and grants whose pair has another one.
pub fn doubled(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let live: Vec<(String, Pair)> = partnerships::table
        .filter(partnerships::state.eq("active"))
        .select((partnerships::id, (partnerships::provider_id, partnerships::reseller_id)))
        .load(conn)?;
    let mut broken = again(live);
    broken.extend(again(open(conn)?.into_iter().map(|grant| (grant.id, grant.pair)).collect()));
    Ok(broken)
}

/// The keys of those whose pair was there before.
fn again(all: Vec<(String, Pair)>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    all.into_iter().filter(|(_, pair)| !seen.insert(pair.clone())).map(|(id, _)| id).collect()
}

fn open(conn: &mut Conn) -> Result<Vec<Open>, Error> {
    Ok(grants::table
        .filter(grants::source_kind.eq("partnership"))
        .filter(grants::ended_at.is_null())
        .select((grants::id, (grants::grantee_id, grants::grantor_id), grants::until))
        .load(conn)?)
}

/// The grants that live on after the pair's newest partnership, after their own last day, or for too long.
pub fn outliving(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let newest = newest(conn)?;
    let may_live = |grant: &Open| newest.get(&grant.pair).is_some_and(|it| allows(it, grant.until));
    let open = open(conn)?.into_iter();
    let mut broken: Vec<String> =
        open.filter(|grant| !may_live(grant)).map(|grant| grant.id).collect();
    let endless: Vec<String> = grants::table
        .filter(grants::ended_at.gt(grants::until.nullable()))
        .select(grants::id)
        .load(conn)?;
    broken.extend(endless);
    let all: Vec<(String, NaiveDateTime, NaiveDateTime)> =
        grants::table.select((grants::id, grants::since, grants::until)).load(conn)?;
    let is_long = |since: NaiveDateTime, until: NaiveDateTime| {
        latest_end(since.and_utc()).is_none_or(|latest| until.and_utc() > latest)
    };
    broken.extend(
        all.into_iter().filter(|(_, since, until)| is_long(*since, *until)).map(|(id, ..)| id),
    );
    Ok(broken)
}

/// Whether access may last until then: not past the last day of the partnership, unless whoever ended that left it.
fn allows(it: &Partnership, until: NaiveDateTime) -> bool {
    it.end.as_ref().is_none_or(|end| end.keeps_access || until.and_utc() <= end.at)
}

fn newest(conn: &mut Conn) -> Result<BTreeMap<Pair, Partnership>, Error> {
    let mut newest: BTreeMap<Pair, Partnership> = BTreeMap::new();
    for partnership in store::all(conn)? {
        let at = (partnership.provider.to_string(), partnership.reseller.to_string());
        if newest.get(&at).is_none_or(|other| other.since <= partnership.since) {
            newest.insert(at, partnership);
        }
    }
    Ok(newest)
}
