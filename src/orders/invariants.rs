//! What always holds of orders and subscriptions (reliability, I14 and I15).
use super::{
    order::{Order, OrderLine},
    store,
};
use crate::{
    audit::Invariant,
    customers::{self, Relationship},
    platform::{
        db::{Conn, Error},
        schema::offers,
    },
    subscriptions::{self, State, Subscription},
    values::{Money, OrderId},
};
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What `twotier check` asks of orders.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I14",
        says: "an attempt to order has become one order of its company, and each order comes of one",
        broken: unkeyed,
    },
    Invariant {
        name: "I15",
        says: "an order costs the sum of its lines, and each line what the catalogue said",
        broken: miscounted,
    },
    Invariant {
        name: "active subscriptions",
        says: "an active subscription is of a customer that has authorized its provider and its reseller of record",
        broken: unbacked,
    },
    Invariant {
        name: "subscriptions",
        says: "each line of an order has one subscription, of the same companies and the same offer",
        broken: unmade,
    },
];

fn orders(conn: &mut Conn) -> Result<BTreeMap<OrderId, (Order, Vec<OrderLine>)>, Error> {
    let all = store::all(conn)?;
    let lines = store::all_lines(conn, &all)?;
    let mut found: BTreeMap<OrderId, (Order, Vec<OrderLine>)> =
        all.into_iter().map(|order| (order.id, (order, vec![]))).collect();
    for (order, line) in lines {
        found.entry(order).and_modify(|(_, lines)| lines.push(line));
    }
    Ok(found)
}

/// Orders of no attempt, or of another company's.
fn unkeyed(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let keys: BTreeSet<(String, String)> = store::all_keys(conn)?.into_iter().collect();
    let all = store::all(conn)?;
    let own = |order: &Order| (order.provider.to_string(), order.id.to_string());
    let expected: BTreeSet<(String, String)> = all.iter().map(own).collect();
    Ok(keys.symmetric_difference(&expected).map(|(_, order)| order.clone()).collect())
}

/// An import is written a while after the moment that it bears, and orders go on meanwhile.
const LONGEST_IMPORT: TimeDelta = TimeDelta::hours(1);

/// Orders whose sum is another, and lines whose price never stood in the catalogue as far as it is known still: an offer
/// that was not changed since has the price at which it was ordered.
fn miscounted(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let catalogue: BTreeMap<String, (i64, String, NaiveDateTime)> = offers::table
        .select((offers::id, (offers::unit_price, offers::currency, offers::changed_at)))
        .load(conn)?
        .into_iter()
        .collect();
    let is_priced = |order: &Order, line: &OrderLine| {
        let price = line.item.price;
        catalogue.get(&line.offer.to_string()).is_none_or(|(minor, currency, changed)| {
            let is_known = *changed + LONGEST_IMPORT <= order.at.naive_utc();
            !is_known || (*minor == price.minor() && currency == price.currency().code())
        })
    };
    let is_right = |(order, lines): &(Order, Vec<OrderLine>)| {
        let totals = lines.iter().map(|line| line.item.total(line.quantity));
        let sum =
            totals.clone().flatten().try_fold(Money::new(0, order.total.currency()), Money::plus);
        lines.iter().zip(totals).all(|(line, total)| total == Some(line.total))
            && sum == Some(order.total)
            && !lines.is_empty()
            && lines.iter().all(|line| is_priced(order, line))
    };
    let all = orders(conn)?.into_values();
    Ok(all.filter(|of| !is_right(of)).map(|(order, _)| order.id.to_string()).collect())
}

/// Active subscriptions that somebody looks after, or is named in, whom their customer has not authorized.
fn unbacked(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let active = customers::all_relationships(conn)?.into_iter().filter(Relationship::is_active);
    let pairs: BTreeSet<_> = active.map(|it| (it.customer, it.partner)).collect();
    let is_backed = |it: &Subscription| {
        let mut partners = [it.provider].into_iter().chain(it.reseller);
        partners.all(|partner| pairs.contains(&(it.customer, partner)))
    };
    let all = subscriptions::all(conn)?.into_iter().filter(|it| it.state == State::Active);
    Ok(all.filter(|it| !is_backed(it)).map(|it| it.id.to_string()).collect())
}

/// Lines without their subscription, and subscriptions of no such line.
fn unmade(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let all = orders(conn)?;
    let mut lines: BTreeMap<(OrderId, u32), (&Order, &OrderLine)> = BTreeMap::new();
    for (order, of) in all.values() {
        lines.extend(of.iter().map(|line| ((order.id, line.position), (order, line))));
    }
    let is_of = |it: &Subscription, (order, line): (&Order, &OrderLine)| {
        let same = (order.provider, order.customer) == (it.provider, it.customer);
        same && it.item == line.item && it.total().is_some()
    };
    let mut broken = vec![];
    for it in subscriptions::all(conn)? {
        let line = lines.remove(&(it.order, it.position));
        if !line.is_some_and(|line| is_of(&it, line)) {
            broken.push(it.id.to_string());
        }
    }
    broken.extend(lines.into_keys().map(|(order, position)| format!("{order}/{position}")));
    Ok(broken)
}
