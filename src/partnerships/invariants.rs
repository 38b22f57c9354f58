//! What always holds for partnerships and for what comes with them (reliability, I2, I3, I5, I6).
use super::{Partnership, open_link, store};
use crate::{
    audit::Invariant,
    platform::{
        db::{Conn, Error},
        schema::{
            grants, partnership_consents as consents, partnership_invitations as invitations,
            partnerships,
        },
    },
};
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I2",
        says: "an invitation that was accepted has one consent and one partnership, one that waits for its provider a \
               consent, and no other a partnership",
        broken: acceptances,
    },
    Invariant {
        name: "I3",
        says: "partnerships and the grants that came with them are of the two that agreed to them",
        broken: origins,
    },
    Invariant {
        name: "I5",
        says: "a pair has at most one partnership and one grant at a time",
        broken: doubled,
    },
    Invariant {
        name: "I6",
        says: "no grant outlives its partnership unless whoever ended that said so, nor its own last day",
        broken: outliving,
    },
    Invariant {
        name: "open-links",
        says: "what came by an open link is its provider's, approved where that is needed, and no more were taken on by it \
               than it is for",
        broken: open_link::misused,
    },
    Invariant {
        name: "partnership-copies",
        says: "lists of partners say what is true of the partners",
        broken: stale,
    },
];

/// Provider and reseller.
type Pair = (String, String);

fn acceptances(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let accepted: BTreeSet<String> = invitations::table
        .filter(invitations::state.eq("accepted"))
        .select(invitations::id)
        .load(conn)?
        .into_iter()
        .collect();
    let consented: BTreeSet<String> =
        consents::table.select(consents::invitation_id).load(conn)?.into_iter().collect();
    let led: Vec<String> = partnerships::table.select(partnerships::invitation_id).load(conn)?;
    let mut broken = differing(&accepted, &led);
    // Who answers an open link consents first; the provider has the last word.
    let waiting: Vec<String> = invitations::table
        .filter(invitations::state.eq("waiting"))
        .select(invitations::id)
        .load(conn)?;
    let missing = accepted.iter().chain(&waiting).filter(|id| !consented.contains(*id)).cloned();
    broken.extend(missing);
    Ok(broken)
}

/// What is on one side alone, or twice.
fn differing(once: &BTreeSet<String>, all: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut found = vec![];
    for id in all {
        if !seen.insert(id.clone()) || !once.contains(id) {
            found.push(id.clone());
        }
    }
    found.extend(once.difference(&seen).cloned());
    found
}

fn origins(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let all = store::all(conn)?;
    let rows: Vec<(String, String, Option<String>)> = invitations::table
        .select((invitations::id, invitations::provider_id, invitations::reseller_id))
        .load(conn)?;
    let invited: BTreeMap<String, (String, Option<String>)> =
        rows.into_iter().map(|(id, provider, reseller)| (id, (provider, reseller))).collect();
    let is_invited = |it: &Partnership| {
        let of = invited.get(&it.invitation.to_string());
        of == Some(&(it.provider.to_string(), Some(it.reseller.to_string())))
    };
    let mut broken: Vec<String> =
        all.iter().filter(|it| !is_invited(it)).map(|it| it.id.to_string()).collect();
    let pairs: BTreeMap<String, Pair> =
        all.iter().map(|it| (it.id.to_string(), pair(it))).collect();
    let given: Vec<(String, String, String, String)> = grants::table
        .filter(grants::source_kind.eq("partnership"))
        .select((grants::id, grants::grantee_id, grants::grantor_id, grants::source_id))
        .load(conn)?;
    for (id, grantee, grantor, source) in given {
        if pairs.get(&source) != Some(&(grantee, grantor)) {
            broken.push(id);
        }
    }
    Ok(broken)
}

fn doubled(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let live: Vec<(String, Pair)> = partnerships::table
        .filter(partnerships::state.eq("active"))
        .select((partnerships::id, (partnerships::provider_id, partnerships::reseller_id)))
        .load(conn)?;
    let given: Vec<(String, Pair)> = open_grants(conn)?;
    let mut broken = again(live);
    broken.extend(again(given));
    Ok(broken)
}

/// The keys of those whose pair was there before.
fn again(all: Vec<(String, Pair)>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    all.into_iter().filter(|(_, pair)| !seen.insert(pair.clone())).map(|(id, _)| id).collect()
}

/// Grants that came with a partnership and have not ended.
fn open_grants(conn: &mut Conn) -> Result<Vec<(String, Pair)>, Error> {
    Ok(grants::table
        .filter(grants::source_kind.eq("partnership"))
        .filter(grants::ended_at.is_null())
        .select((grants::id, (grants::grantee_id, grants::grantor_id)))
        .load(conn)?)
}

fn outliving(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let mut newest: BTreeMap<Pair, Partnership> = BTreeMap::new();
    for partnership in store::all(conn)? {
        let at = pair(&partnership);
        if newest.get(&at).is_none_or(|other| other.since <= partnership.since) {
            newest.insert(at, partnership);
        }
    }
    let may_live =
        |it: &Partnership| !it.is_closed || it.end.as_ref().is_some_and(|end| end.keeps_access);
    let open = open_grants(conn)?.into_iter();
    let mut broken: Vec<String> = open
        .filter(|(_, pair)| !newest.get(pair).is_some_and(may_live))
        .map(|(id, _)| id)
        .collect();
    let endless: Vec<String> = grants::table
        .filter(grants::ended_at.gt(grants::until.nullable()))
        .select(grants::id)
        .load(conn)?;
    broken.extend(endless);
    Ok(broken)
}

fn stale(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let mut broken = vec![];
    for partnership in store::all(conn)? {
        let due = store::due_copies(conn, &partnership)?;
        if store::kept_copies(conn, &partnership)?.as_ref() != Some(&due) {
            broken.push(partnership.id.to_string());
        }
    }
    Ok(broken)
}

fn pair(partnership: &Partnership) -> Pair {
    (partnership.provider.to_string(), partnership.reseller.to_string())
}
