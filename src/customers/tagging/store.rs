//! How tags are kept.
use crate::{
    customers::relationships::terms::TAG,
    platform::{
        db::{Conn, Error},
        schema::{customer_tags as tags, customer_terms},
    },
    values::{OrganizationId, Tag},
};
use diesel::{dsl, prelude::*};
use std::collections::{BTreeMap, BTreeSet};

/// So many different tags a partner can choose from in its list.
const CHOICES: usize = 50;

/// What comes after the marks of all tags.
const AFTER: &str = "=tag0";

/// The tags that a partner has given these customers, by customer.
pub fn tags_of(
    conn: &mut Conn,
    partner: OrganizationId,
    customers: &[String],
) -> Result<BTreeMap<String, BTreeSet<Tag>>, Error> {
    let rows: Vec<(String, String)> = tags::table
        .filter(tags::partner_id.eq(partner.to_string()))
        .filter(tags::customer_id.eq_any(customers))
        .select((tags::customer_id, tags::tag))
        .load(conn)?;
    let mut found: BTreeMap<String, BTreeSet<Tag>> = BTreeMap::new();
    for (customer, tag) in rows {
        let tag = tag.parse().map_err(|_| Error::corrupt("customer_tags", &tag))?;
        found.entry(customer).or_default().insert(tag);
    }
    Ok(found)
}

/// The tags of one of them.
pub fn tags_of_one(
    conn: &mut Conn,
    partner: OrganizationId,
    customer: OrganizationId,
) -> Result<BTreeSet<Tag>, Error> {
    let customer = customer.to_string();
    let mut all = tags_of(conn, partner, std::slice::from_ref(&customer))?;
    Ok(all.remove(&customer).unwrap_or_default())
}

/// The first tags that are in use in a partner's list. From one to the next by the index of the list, however many
/// customers have each.
pub fn choices(conn: &mut Conn, partner: OrganizationId, list: &str) -> Result<Vec<Tag>, Error> {
    let (mut found, mut last) = (vec![], TAG.to_owned());
    while found.len() < CHOICES {
        let next: Option<String> = customer_terms::table
            .filter(customer_terms::partner_id.eq(partner.to_string()))
            .filter(customer_terms::state.eq(list))
            .filter(customer_terms::term.gt(&last))
            .filter(customer_terms::term.lt(AFTER))
            .select(dsl::min(customer_terms::term))
            .first(conn)?;
        let Some(next) = next else { break };
        let tag = next.strip_prefix(TAG).and_then(|tag| tag.parse().ok());
        found.push(tag.ok_or_else(|| Error::corrupt("customer_terms", &next))?);
        last = next;
    }
    Ok(found)
}

/// Adds a tag, if the customer does not have it.
pub fn add(
    conn: &mut Conn,
    (partner, customer): (OrganizationId, OrganizationId),
    tag: &Tag,
) -> Result<(), Error> {
    let (partner, customer) = (partner.to_string(), customer.to_string());
    let key = tags::table.find((&partner, &customer, tag.as_str()));
    if key.count().get_result::<i64>(conn)? > 0 {
        return Ok(());
    }
    diesel::insert_into(tags::table)
        .values((
            tags::partner_id.eq(partner),
            tags::customer_id.eq(customer),
            tags::tag.eq(tag.as_str()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes a tag away, if the customer has it.
pub fn remove(
    conn: &mut Conn,
    (partner, customer): (OrganizationId, OrganizationId),
    tag: &Tag,
) -> Result<(), Error> {
    let key = tags::table.find((partner.to_string(), customer.to_string(), tag.as_str()));
    diesel::delete(key).execute(conn)?;
    Ok(())
}
