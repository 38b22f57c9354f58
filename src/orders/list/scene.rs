//! Orders and subscriptions with the names of those whom they concern.
use super::{Viewpoint, filter::Filter, store as list};
use crate::{
    audit::{self, Row, Subject},
    orders::{
        order::{Order, OrderLine},
        store,
    },
    organizations,
    platform::db::{Conn, Error},
    subscriptions::{self, Subscription},
    users,
    values::{Cut, OrderId, OrganizationId, Place, SubscriptionId},
};
use std::collections::BTreeMap;

/// So much of what happened is told.
const NEWEST: i64 = 50;

/// What companies are called, by key.
#[derive(Debug, Clone, Default)]
pub struct Names(BTreeMap<String, String>);

/// An order, what was ordered, and what became of it.
pub struct OrderScene {
    /// The order.
    pub order: Order,
    /// What was ordered.
    pub lines: Vec<(OrderLine, Option<Subscription>)>,
    /// Who placed it, for their own company.
    pub by: Option<String>,
    /// What those are called whom it concerns.
    pub names: Names,
}

/// A subscription, and what happened to it.
pub struct SubscriptionScene {
    /// The subscription.
    pub it: Subscription,
    /// The order with which it began, for those whom it concerns, too.
    pub order: Option<Order>,
    /// What happened to it, newest first.
    pub rows: Vec<Row>,
    /// What those are called whom it concerns.
    pub names: Names,
}

impl Names {
    /// What one of them is called.
    pub fn of(&self, id: &OrganizationId) -> &str {
        self.0.get(&id.to_string()).map_or("", String::as_str)
    }

    /// What the reseller of record is called, if there is one.
    pub fn of_any(&self, id: Option<&OrganizationId>) -> Option<&str> {
        id.map(|id| self.of(id))
    }

    fn load(conn: &mut Conn, ids: impl Iterator<Item = OrganizationId>) -> Result<Self, Error> {
        let mut ids: Vec<String> = ids.map(|id| id.to_string()).collect();
        ids.sort();
        ids.dedup();
        Ok(Self(organizations::names_of(conn, &ids)?.into_iter().collect()))
    }
}

fn in_order(it: &Order) -> impl Iterator<Item = OrganizationId> {
    [it.provider, it.customer].into_iter().chain(it.reseller)
}

fn in_subscription(it: &Subscription) -> impl Iterator<Item = OrganizationId> {
    [it.provider, it.customer].into_iter().chain(it.reseller)
}

/// A page of orders, and what those are called whom they concern.
pub fn orders(
    conn: &mut Conn,
    view: Viewpoint,
    filter: &Filter,
    place: Option<&Place<OrderId>>,
) -> Result<(Cut<Order>, Names), Error> {
    let found = list::look_at_orders(conn, view, filter, place)?;
    let names = Names::load(conn, found.rows.iter().flat_map(in_order))?;
    Ok((found, names))
}

/// A page of subscriptions, and what those are called whom they concern.
pub fn subscriptions(
    conn: &mut Conn,
    view: Viewpoint,
    filter: &Filter,
    place: Option<&Place<SubscriptionId>>,
) -> Result<(Cut<Subscription>, Names), Error> {
    let found = list::look_at_subscriptions(conn, view, filter, place)?;
    let names = Names::load(conn, found.rows.iter().flat_map(in_subscription))?;
    Ok((found, names))
}

/// An order, if it is seen from here.
pub fn order(conn: &mut Conn, view: Viewpoint, id: OrderId) -> Result<Option<OrderScene>, Error> {
    let found = store::find(conn, id)?.filter(|order| view.sees_order(order));
    let Some(order) = found else { return Ok(None) };
    let mut became: BTreeMap<u32, Subscription> =
        subscriptions::of_order(conn, id)?.into_iter().map(|it| (it.position, it)).collect();
    let lines = store::lines_of(conn, &order)?.into_iter();
    let lines = lines.map(|line| {
        let it = became.remove(&line.position).filter(|it| view.sees(it));
        (line, it)
    });
    // Whose name it is is the business of their own company.
    let is_own = view.company().is_some_and(|company| company == order.provider);
    let by = if is_own { Some(users::load(conn, order.by)?.name()) } else { None };
    let names = Names::load(conn, in_order(&order))?;
    Ok(Some(OrderScene { lines: lines.collect(), order, by, names }))
}

/// A subscription, if it is seen from here.
pub fn subscription(
    conn: &mut Conn,
    view: Viewpoint,
    id: SubscriptionId,
) -> Result<Option<SubscriptionScene>, Error> {
    let found = subscriptions::find(conn, id)?.filter(|it| view.sees(it));
    let Some(it) = found else { return Ok(None) };
    let order = store::find(conn, it.order)?.filter(|order| view.sees_order(order));
    // The operator reads what the provider reads.
    let chain = view.company().unwrap_or(it.provider);
    let rows = audit::about_one(conn, chain, &Subject::Subscription(id), NEWEST)?;
    let names = Names::load(conn, in_subscription(&it))?;
    Ok(Some(SubscriptionScene { it, order, rows, names }))
}
