//! A customer of the list. What is shown of it and not searched is looked up for the page alone.
use crate::{
    customers::{
        list::listed::{Listed, Other},
        relationships::{
            Relationship, State,
            store::{Share, by_id, open_of, shares_of},
        },
        tagging::store::tags_of,
    },
    domains,
    organizations::{self, Organization},
    platform::{
        db::{Conn, Error, Key},
        schema::grants,
    },
    subscriptions,
    values::{OrganizationId, Tag},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Until when whose people may act for whom: customer, then partner.
type Access = BTreeMap<(OrganizationId, OrganizationId), DateTime<Utc>>;

/// What is known of the customers of a page.
struct Known {
    companies: BTreeMap<OrganizationId, Organization>,
    domains: BTreeMap<String, String>,
    shares: Vec<Share>,
    open: Vec<Relationship>,
    access: Access,
    subscriptions: BTreeMap<String, u32>,
    tags: BTreeMap<String, BTreeSet<Tag>>,
}

/// Those who stand at these places, in the order of the list.
pub fn load(
    conn: &mut Conn,
    keys: &[Key],
    partner: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Listed>, Error> {
    let ids: Vec<String> = keys.iter().map(|(_, id)| id.clone()).collect();
    let mut found = by_id(conn, &ids)?;
    // Whoever was renamed a moment ago stays where they were found: the next page begins after the last of these.
    let rows: Vec<Relationship> = ids.iter().filter_map(|id| found.remove(id)).collect();
    let known = Known::of(conn, &rows, partner, now)?;
    rows.iter().map(|row| known.listed(row, partner)).collect()
}

/// The same of one of them.
pub fn of_one(conn: &mut Conn, it: &Relationship, now: DateTime<Utc>) -> Result<Listed, Error> {
    Known::of(conn, std::slice::from_ref(it), it.partner, now)?.listed(it, it.partner)
}

impl Known {
    fn of(
        conn: &mut Conn,
        rows: &[Relationship],
        partner: OrganizationId,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        let customers: Vec<String> = rows.iter().map(|row| row.customer.to_string()).collect();
        let mut shares = shares_of(conn, &customers)?;
        shares.retain(|share| share.other_than(partner).is_some());
        let others = shares.iter().filter_map(|share| share.other_than(partner));
        let mut companies = customers.clone();
        companies.extend(others.map(|(_, other)| other.to_string()));
        companies.sort();
        companies.dedup();
        let companies = organizations::in_order_of_names(conn, &companies)?.into_iter();
        let open = open_of(conn, &customers)?;
        Ok(Self {
            companies: companies.map(|company| (company.id, company)).collect(),
            domains: domains::known_as(conn, &customers)?,
            access: access(conn, &open, now)?,
            open,
            subscriptions: subscriptions::count_active(conn, &customers, partner)?,
            tags: tags_of(conn, partner, &customers)?,
            shares,
        })
    }

    fn listed(&self, row: &Relationship, partner: OrganizationId) -> Result<Listed, Error> {
        let corrupt = || Error::corrupt("customer_relationships", row.id);
        let customer = self.companies.get(&row.customer).ok_or_else(corrupt)?;
        let domain = self.domains.get(&customer.id.to_string()).cloned();
        let mine = self.shares.iter().filter(|share| share.customer == row.customer);
        let others = mine.filter_map(|share| self.other(share, row)).collect();
        let is_active = row.is_active();
        Ok(Listed {
            id: row.id,
            customer: customer.id,
            name: customer.name.to_string(),
            known_as: domain.unwrap_or_else(|| customer.account_name.to_string()),
            country: customer.country,
            state: row.state,
            since: row.since,
            ended: row.end.as_ref().map(|end| end.at),
            access: self.access.get(&(row.customer, partner)).copied().filter(|_| is_active),
            tags: self.tags.get(&customer.id.to_string()).cloned().unwrap_or_default(),
            subscriptions: self.subscriptions.get(&customer.id.to_string()).copied().unwrap_or(0),
            others,
        })
    }

    fn other(&self, share: &Share, row: &Relationship) -> Option<Other> {
        let (side, id) = share.other_than(row.partner)?;
        // What became of the customer afterwards is no business of a former partner.
        let is_told = row.state != State::Ended;
        let company = self.companies.get(&id)?;
        let of_it = |it: &&Relationship| it.customer == share.customer && it.partner == id;
        Some(Other {
            id,
            name: company.name.to_string(),
            account_name: company.account_name.to_string(),
            side,
            is_active: is_told && self.open.iter().find(of_it).is_some_and(Relationship::is_active),
            access: self.access.get(&(share.customer, id)).copied().filter(|_| row.is_active()),
        })
    }
}

/// What lets their partners act for customers, by the relationships with which it came: that is its index, also for a
/// partner that has three hundred thousand.
fn access(conn: &mut Conn, open: &[Relationship], now: DateTime<Utc>) -> Result<Access, Error> {
    let sources = open.iter().map(|it| it.id.to_string());
    let rows: Vec<(String, String, NaiveDateTime)> = grants::table
        .filter(grants::source_kind.eq("relationship"))
        .filter(grants::source_id.eq_any(sources))
        .filter(grants::ended_at.is_null())
        .filter(grants::until.gt(now.naive_utc()))
        .select((grants::grantor_id, grants::grantee_id, grants::until))
        .load(conn)?;
    let read = |(of, to, until): (String, String, NaiveDateTime)| {
        let corrupt = |_| Error::corrupt("grants", &of);
        let pair = (of.parse().map_err(corrupt)?, to.parse().map_err(corrupt)?);
        Ok((pair, until.and_utc()))
    };
    rows.into_iter().map(read).collect()
}
