//! What always holds of customers and their partners (reliability, I3 to I6).
use super::{
    answering::{Consent, all_consents},
    relationships::{Relationship, store},
};
use crate::{
    audit::Invariant,
    platform::{
        db::{Conn, Error},
        schema::{
            customer_invitations as invitations, customer_relationships as relationships,
            customer_shares as shares, grants,
        },
    },
};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What `twotier check` asks of customers.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I4",
        says: "an answered invitation to a customer has exactly the relationships and the access of its receipt",
        broken: unagreed,
    },
    Invariant {
        name: "I5",
        says: "a customer and a partner have one relationship that has not ended",
        broken: doubled,
    },
    Invariant {
        name: "I6",
        says: "no access to a customer outlives its relationship or what was consented to",
        broken: outliving,
    },
    Invariant {
        name: "customer copies",
        says: "the list of customers is made of true copies",
        broken: stale,
    },
];

/// Invitation and partner.
type Key = (String, String);

/// A grant that came with a relationship.
#[derive(Queryable)]
struct Given {
    id: String,
    source: String,
    grantor: String,
    grantee: String,
    roles: String,
    until: NaiveDateTime,
    ended: Option<NaiveDateTime>,
}

fn key(consent: &Consent) -> Key {
    (consent.invitation.to_string(), consent.partner.to_string())
}

fn consents(conn: &mut Conn) -> Result<BTreeMap<Key, Consent>, Error> {
    Ok(all_consents(conn)?.into_iter().map(|it| (key(&it), it)).collect())
}

fn given(conn: &mut Conn) -> Result<Vec<Given>, Error> {
    Ok(grants::table
        .filter(grants::source_kind.eq("relationship"))
        .select((
            grants::id,
            grants::source_id,
            grants::grantor_id,
            grants::grantee_id,
            grants::roles,
            grants::until,
            grants::ended_at,
        ))
        .load(conn)?)
}

/// Relationships that nobody consented to, consents without their relationship or their access, and invitations whose
/// state says something else than their consents.
fn unagreed(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let (consents, all) = (consents(conn)?, store::all(conn)?);
    let of = |it: &Relationship| (it.invitation.to_string(), it.partner.to_string());
    let there: BTreeMap<Key, &Relationship> =
        all.iter().filter(|it| it.was_active()).map(|it| (of(it), it)).collect();
    let mut broken: Vec<String> = there
        .iter()
        .filter(|(key, it)| consents.get(*key).is_none_or(|ok| ok.customer != it.customer))
        .map(|(_, it)| it.id.to_string())
        .collect();
    let lent: BTreeSet<String> = given(conn)?.into_iter().map(|it| it.source).collect();
    let is_kept = |(key, consent): &(&Key, &Consent)| {
        there.get(*key).is_some_and(|it| !consent.gives_access || lent.contains(&it.id.to_string()))
    };
    let lost = consents.iter().filter(|it| !is_kept(it)).map(|((id, _), _)| id.clone());
    broken.extend(lost);
    broken.extend(misjudged(conn, &consents)?);
    broken.extend(unshared(conn)?);
    Ok(broken)
}

/// The invitations whose state says something else than what was consented to in them.
fn misjudged(conn: &mut Conn, consents: &BTreeMap<Key, Consent>) -> Result<Vec<String>, Error> {
    let mut yes: BTreeMap<&str, usize> = BTreeMap::new();
    for (invitation, _) in consents.keys() {
        *yes.entry(invitation.as_str()).or_default() += 1;
    }
    let rows: Vec<(String, String)> =
        invitations::table.select((invitations::id, invitations::state)).load(conn)?;
    let is_right = |(id, state): &(String, String)| {
        let yes = yes.get(id.as_str()).copied().unwrap_or_default();
        match state.as_str() {
            "accepted" => yes > 0,
            "partially_accepted" => yes == 1,
            _ => yes == 0,
        }
    };
    Ok(rows.into_iter().filter(|row| !is_right(row)).map(|(id, _)| id).collect())
}

/// The invitations of both that were answered with yes, and whose partners do not share the customer.
fn unshared(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let shares: BTreeSet<(String, String)> = shares::table
        .select((shares::customer_id, (shares::reseller_id, shares::provider_id)))
        .load::<(String, (String, String))>(conn)?
        .into_iter()
        .map(|(customer, (reseller, provider))| (customer, format!("{reseller}/{provider}")))
        .collect();
    let answered: Vec<(String, Option<String>, String)> = invitations::table
        .filter(invitations::state.eq_any(["accepted", "partially_accepted"]))
        .filter(invitations::follows.is_null())
        .select((invitations::id, invitations::customer_id, invitations::parties))
        .load(conn)?;
    let is_shared = |(_, customer, parties): &(String, Option<String>, String)| {
        customer.as_ref().is_some_and(|it| shares.contains(&(it.clone(), parties.clone())))
    };
    Ok(answered.into_iter().filter(|row| !is_shared(row)).map(|(id, ..)| id).collect())
}

/// The relationships whose pair has another one.
fn doubled(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let open: Vec<(String, Key)> = relationships::table
        .filter(relationships::state.ne("ended"))
        .select((relationships::id, (relationships::customer_id, relationships::partner_id)))
        .load(conn)?;
    let mut seen = BTreeSet::new();
    Ok(open.into_iter().filter(|(_, pair)| !seen.insert(pair.clone())).map(|(id, _)| id).collect())
}

/// The access that is another pair's, goes further than was consented to, or lives on without its relationship.
fn outliving(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let all: BTreeMap<String, Relationship> =
        store::all(conn)?.into_iter().map(|it| (it.id.to_string(), it)).collect();
    let consents = consents(conn)?;
    let asked: BTreeMap<String, (String, Option<NaiveDateTime>)> = invitations::table
        .select((invitations::id, (invitations::access_roles, invitations::access_until)))
        .load::<(String, (String, Option<NaiveDateTime>))>(conn)?
        .into_iter()
        .collect();
    let is_right = |given: &Given| {
        let Some(it) = all.get(&given.source) else { return false };
        let is_theirs =
            it.customer.to_string() == given.grantor && it.partner.to_string() == given.grantee;
        let key = (it.invitation.to_string(), it.partner.to_string());
        let agreed = consents.get(&key).is_some_and(|consent| consent.gives_access);
        let covers = asked.get(&key.0).is_some_and(|(roles, until)| {
            until.is_some_and(|until| given.until <= until)
                && given.roles.split(' ').all(|role| roles.split(' ').any(|other| other == role))
        });
        is_theirs && agreed && covers && (given.ended.is_some() || it.is_active())
    };
    Ok(given(conn)?.into_iter().filter(|it| !is_right(it)).map(|it| it.id).collect())
}

/// The relationships whose copies are others than they have to be.
fn stale(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let mut broken = vec![];
    for it in store::all(conn)? {
        let due = store::due_copies(conn, &it)?;
        if store::kept_copies(conn, &it)? != Some(due) {
            broken.push(it.id.to_string());
        }
    }
    Ok(broken)
}
