//! The copies that lists are made of. They are written in the transaction that changes what they copy.
use super::{of_customer, open_of, shares_of};
use crate::{
    customers::{
        relationships::{Relationship, State, terms},
        tagging::store::tags_of_one,
    },
    domains,
    organizations::{self, Organization},
    platform::{
        db::{Conn, Error},
        schema::{customer_relationships as relationships, customer_terms, grants},
    },
    values::{OrganizationId, search_key, words},
};
use diesel::prelude::*;
use std::collections::BTreeSet;

/// What a relationship's row, and the rows of its terms, copy from elsewhere.
#[derive(Debug, PartialEq)]
pub struct Copies {
    sort_name: String,
    state: &'static str,
    terms: BTreeSet<String>,
}

/// Brings the copies of a customer's relationships up to date: at the end of each transaction that wrote about it.
pub fn refresh(conn: &mut Conn, customer: OrganizationId) -> Result<(), Error> {
    of_customer(conn, customer)?.iter().try_for_each(|it| put(conn, it))
}

/// What the copies have to be.
pub fn due(conn: &mut Conn, it: &Relationship) -> Result<Copies, Error> {
    let customer = organizations::load(conn, it.customer)?;
    let mut found = words_of(conn, &customer)?;
    found.insert(terms::ALL.to_owned());
    found.insert(terms::state(it.state));
    found.insert(terms::country(customer.country));
    found.insert(terms::access(has_access(conn, it)?));
    found.extend(shared(conn, it)?);
    found.extend(tags_of_one(conn, it.partner, it.customer)?.iter().map(terms::tag));
    let sort_name = search_key(customer.name.as_str());
    Ok(Copies { sort_name, state: list_of(it), terms: found })
}

/// With whom it is shared, and whether each of the two relationships is there.
fn shared(conn: &mut Conn, it: &Relationship) -> Result<Vec<String>, Error> {
    let customer = [it.customer.to_string()];
    let active: Vec<_> = open_of(conn, &customer)?
        .into_iter()
        .filter(Relationship::is_active)
        .map(|other| other.partner)
        .collect();
    let mut found = vec![];
    for share in shares_of(conn, &customer)? {
        let Some((_, other)) = share.other_than(it.partner) else { continue };
        found.push(terms::with(other));
        if it.state == State::Ended {
            continue;
        }
        if !it.is_active() || !active.contains(&other) {
            found.extend([terms::INCOMPLETE.to_owned(), terms::incomplete_with(other)]);
        }
    }
    Ok(found)
}

/// Whether something lets the partner act for the customer that was not ended. Its last day ends it by a job, as far as
/// the list goes.
fn has_access(conn: &mut Conn, it: &Relationship) -> Result<bool, Error> {
    let open = grants::table
        .filter(grants::source_kind.eq("relationship"))
        .filter(grants::source_id.eq(it.id.to_string()))
        .filter(grants::ended_at.is_null());
    Ok(open.count().get_result::<i64>(conn)? > 0)
}

/// What they are. Nothing, where the terms belong to another list, or stand elsewhere in it.
pub fn kept(conn: &mut Conn, it: &Relationship) -> Result<Option<Copies>, Error> {
    let sort_name: String = relationships::table
        .find(it.id.to_string())
        .select(relationships::sort_name)
        .first(conn)?;
    let rows: Vec<(String, String, String, String)> = customer_terms::table
        .filter(customer_terms::relationship_id.eq(it.id.to_string()))
        .select((
            customer_terms::term,
            customer_terms::partner_id,
            customer_terms::state,
            customer_terms::sort_name,
        ))
        .load(conn)?;
    let (partner, state) = (it.partner.to_string(), list_of(it));
    let is_here =
        rows.iter().all(|(_, of, list, at)| *of == partner && list == state && *at == sort_name);
    let terms = rows.into_iter().map(|(term, ..)| term).collect();
    Ok(is_here.then_some(Copies { sort_name, state, terms }))
}

/// In which list of the partner it stands.
fn list_of(it: &Relationship) -> &'static str {
    match it.state {
        State::Active | State::Missing => "open",
        State::Ended => "ended",
    }
}

fn words_of(conn: &mut Conn, customer: &Organization) -> Result<BTreeSet<String>, Error> {
    let mut found = words::of_name(customer.name.as_str());
    found.extend(words::of_name(customer.account_name.as_str()));
    for claim in domains::proven_of(conn, customer.id)? {
        // As it is kept, and as people write it.
        found.extend(words::of_domain(claim.domain.as_str()));
        found.extend(words::of_domain(&claim.domain.for_people()));
    }
    let mut found = words::beginnings(&found);
    // Nobody types half of an id.
    found.insert(customer.id.to_string());
    Ok(found)
}

/// Brings them up to date.
fn put(conn: &mut Conn, it: &Relationship) -> Result<(), Error> {
    let copies = due(conn, it)?;
    if kept(conn, it)?.as_ref() == Some(&copies) {
        return Ok(());
    }
    diesel::update(relationships::table.find(it.id.to_string()))
        .set(relationships::sort_name.eq(&copies.sort_name))
        .execute(conn)?;
    let old = customer_terms::table.filter(customer_terms::relationship_id.eq(it.id.to_string()));
    diesel::delete(old).execute(conn)?;
    for term in &copies.terms {
        diesel::insert_into(customer_terms::table)
            .values((
                customer_terms::partner_id.eq(it.partner.to_string()),
                customer_terms::state.eq(copies.state),
                customer_terms::term.eq(term),
                customer_terms::sort_name.eq(&copies.sort_name),
                customer_terms::relationship_id.eq(it.id.to_string()),
            ))
            .execute(conn)?;
    }
    Ok(())
}
