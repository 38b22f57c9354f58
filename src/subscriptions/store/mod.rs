//! How subscriptions are kept.
mod changes;
mod row;
mod used;

pub use changes::{change, insert};
pub use used::{Pair, last_used};

use super::{State, Subscription};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::subscriptions,
    },
    values::{Cut, OrderId, OrganizationId, Place, SubscriptionId, one_more},
};
use diesel::{dsl, prelude::*};
use row::Row;
use std::collections::BTreeMap;

/// A subscription, however it stands.
pub fn find(conn: &mut Conn, id: SubscriptionId) -> Result<Option<Subscription>, Error> {
    let row = subscriptions::table.find(id.to_string()).select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Subscription::try_from).transpose()
}

/// Those that began with an order, line by line.
pub fn of_order(conn: &mut Conn, order: OrderId) -> Result<Vec<Subscription>, Error> {
    read(
        subscriptions::table
            .filter(subscriptions::order_id.eq(order.to_string()))
            .order(subscriptions::position)
            .select(Row::as_select())
            .load(conn)?,
    )
}

/// Every subscription there is.
pub fn all(conn: &mut Conn) -> Result<Vec<Subscription>, Error> {
    read(subscriptions::table.select(Row::as_select()).load(conn)?)
}

/// A query for subscriptions.
pub type Query<'a> = subscriptions::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// Some of those that a query asks for, newest first.
pub fn page(
    conn: &mut Conn,
    query: Query<'_>,
    place: Option<&Place<SubscriptionId>>,
    limit: i64,
) -> Result<Vec<Subscription>, Error> {
    let query = match place {
        None => query.order(subscriptions::id.desc()),
        Some(Place::After(id)) => {
            query.filter(subscriptions::id.lt(id.to_string())).order(subscriptions::id.desc())
        }
        Some(Place::Before(id)) => {
            query.filter(subscriptions::id.gt(id.to_string())).order(subscriptions::id.asc())
        }
    };
    read(query.limit(limit).select(Row::as_select()).load(conn)?)
}

/// The first of some subscriptions, the oldest first, and whether there are more.
#[derive(Debug, Clone)]
pub struct First {
    /// The subscriptions.
    pub rows: Vec<Subscription>,
    /// Whether there are more of them.
    pub has_more: bool,
}

/// So many of what depends on something are shown.
const SHOWN: usize = 25;

impl First {
    fn of(found: Vec<Subscription>) -> Self {
        let Cut { rows, has_next, .. } = Cut::of(found, SHOWN, None::<&Place<SubscriptionId>>);
        Self { rows, has_more: has_next }
    }
}

/// What keeps a relationship of a customer and a partner from ending: active subscriptions that the partner looks after,
/// or whose reseller of record it is (feature map, E.6).
pub fn blocking(
    conn: &mut Conn,
    customer: OrganizationId,
    partner: OrganizationId,
) -> Result<First, Error> {
    let rows = bound(customer, partner)
        .filter(subscriptions::state.eq(State::Active.as_str()))
        .order(subscriptions::id)
        .limit(one_more(SHOWN))
        .select(Row::as_select())
        .load(conn)?;
    Ok(First::of(read(rows)?))
}

/// Whether anything does.
pub fn stands_between(
    conn: &mut Conn,
    customer: OrganizationId,
    partner: OrganizationId,
) -> Result<bool, Error> {
    Ok(!blocking(conn, customer, partner)?.rows.is_empty())
}

/// The subscriptions of a provider that name a reseller and are not over.
pub fn affected(
    conn: &mut Conn,
    provider: OrganizationId,
    reseller: OrganizationId,
) -> Result<First, Error> {
    let rows = subscriptions::table
        .filter(subscriptions::provider_id.eq(provider.to_string()))
        .filter(subscriptions::reseller_id.eq(reseller.to_string()))
        .filter(subscriptions::state.ne(State::Cancelled.as_str()))
        .order(subscriptions::id)
        .limit(one_more(SHOWN))
        .select(Row::as_select())
        .load(conn)?;
    Ok(First::of(read(rows)?))
}

/// How many active ones each of these customers has with a partner.
pub fn count_active(
    conn: &mut Conn,
    customers: &[String],
    partner: OrganizationId,
) -> Result<BTreeMap<String, u32>, Error> {
    let partner = partner.to_string();
    let is_bound = subscriptions::provider_id
        .eq(partner.clone())
        .or(subscriptions::reseller_id.assume_not_null().eq(partner));
    let counted: Vec<(String, i64)> = subscriptions::table
        .filter(subscriptions::customer_id.eq_any(customers))
        .filter(subscriptions::state.eq(State::Active.as_str()))
        .filter(is_bound)
        .group_by(subscriptions::customer_id)
        .select((subscriptions::customer_id, dsl::count_star()))
        .load(conn)?;
    let count = |(customer, n): (String, i64)| (customer, u32::try_from(n).unwrap_or(u32::MAX));
    Ok(counted.into_iter().map(count).collect())
}

#[dsl::auto_type(no_type_alias)]
fn bound(customer: OrganizationId, partner: OrganizationId) -> _ {
    let (customer, provider): (String, String) = (customer.to_string(), partner.to_string());
    let reseller: String = partner.to_string();
    subscriptions::table.filter(subscriptions::customer_id.eq(customer)).filter(
        subscriptions::provider_id
            .eq(provider)
            .or(subscriptions::reseller_id.assume_not_null().eq(reseller)),
    )
}

fn read(rows: Vec<Row>) -> Result<Vec<Subscription>, Error> {
    rows.into_iter().map(Subscription::try_from).collect()
}
