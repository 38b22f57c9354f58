//! The pages of the lists, newest first, each by the index of whoever looks.
use super::{
    Viewpoint,
    filter::{Filter, PAGE_SIZE},
};
use crate::{
    orders::{Order, store},
    platform::{
        db::{Conn, Error},
        schema::{orders, subscriptions as rows},
    },
    subscriptions::{self, Subscription},
    values::{Cut, OrderId, OrganizationId, Place, SubscriptionId, one_more},
};
use diesel::prelude::*;

type Query<'a> = rows::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// A page of orders.
pub fn look_at_orders(
    conn: &mut Conn,
    view: Viewpoint,
    filter: &Filter,
    place: Option<&Place<OrderId>>,
) -> Result<Cut<Order>, Error> {
    let found = store::page(conn, wanted_orders(view, filter), place, one_more(PAGE_SIZE))?;
    // A place that is none any more: from the beginning.
    if found.is_empty() && place.is_some() {
        return look_at_orders(conn, view, filter, None);
    }
    Ok(Cut::of(found, PAGE_SIZE, place))
}

/// A page of subscriptions.
pub fn look_at_subscriptions(
    conn: &mut Conn,
    view: Viewpoint,
    filter: &Filter,
    place: Option<&Place<SubscriptionId>>,
) -> Result<Cut<Subscription>, Error> {
    let found = subscriptions::page(conn, wanted(view, filter), place, one_more(PAGE_SIZE))?;
    if found.is_empty() && place.is_some() {
        return look_at_subscriptions(conn, view, filter, None);
    }
    Ok(Cut::of(found, PAGE_SIZE, place))
}

/// Whether anything was ordered for a company.
pub fn is_customer(conn: &mut Conn, company: OrganizationId) -> Result<bool, Error> {
    let one: Option<String> = orders::table
        .filter(orders::customer_id.eq(company.to_string()))
        .select(orders::id)
        .first(conn)
        .optional()?;
    Ok(one.is_some())
}

fn wanted_orders<'a>(view: Viewpoint, filter: &Filter) -> store::Query<'a> {
    let query = orders::table.into_boxed();
    let mut query = match view {
        Viewpoint::Provider(id) => query.filter(orders::provider_id.eq(id.to_string())),
        Viewpoint::Reseller(id) => query.filter(orders::reseller_id.eq(id.to_string())),
        Viewpoint::Customer(id) => query.filter(orders::customer_id.eq(id.to_string())),
        Viewpoint::Operator => query,
    };
    if let Some(customer) = filter.customer {
        query = query.filter(orders::customer_id.eq(customer.to_string()));
    }
    if let Some(reseller) = filter.reseller {
        query = query.filter(orders::reseller_id.eq(reseller.to_string()));
    }
    // What is no number of an order is the number of none.
    if !filter.q.is_empty() {
        let reference = filter.reference().map(|it| it.to_string()).unwrap_or_default();
        query = query.filter(orders::reference.eq(reference));
    }
    query
}

fn wanted<'a>(view: Viewpoint, filter: &Filter) -> Query<'a> {
    let query = rows::table.into_boxed();
    let mut query = match view {
        Viewpoint::Provider(id) => query.filter(rows::provider_id.eq(id.to_string())),
        Viewpoint::Reseller(id) => query.filter(rows::reseller_id.eq(id.to_string())),
        Viewpoint::Customer(id) => query.filter(rows::customer_id.eq(id.to_string())),
        Viewpoint::Operator => query,
    };
    if let Some(customer) = filter.customer {
        query = query.filter(rows::customer_id.eq(customer.to_string()));
    }
    if let Some(reseller) = filter.reseller {
        query = query.filter(rows::reseller_id.eq(reseller.to_string()));
    }
    if let Some(state) = filter.state {
        query = query.filter(rows::state.eq(state.as_str()));
    }
    query
}
