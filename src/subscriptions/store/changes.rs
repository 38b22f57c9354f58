//! What is written about subscriptions. Each change asks for the version that was read.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::subscriptions,
    },
    subscriptions::Subscription,
};
use diesel::prelude::*;

/// Keeps a new subscription.
pub fn insert(conn: &mut Conn, it: &Subscription) -> Result<(), Error> {
    let (whose, what) = (whose(it), what(it)?);
    diesel::insert_into(subscriptions::table).values((whose, what)).execute(conn)?;
    Ok(())
}

/// What becomes of it. False if it moved on meanwhile.
pub fn change(conn: &mut Conn, it: &Subscription, next: &Subscription) -> Result<bool, Error> {
    let as_read = subscriptions::table
        .filter(subscriptions::id.eq(it.id.to_string()))
        .filter(subscriptions::version.eq(it.version));
    let changed = diesel::update(as_read)
        .set((
            subscriptions::reseller_id.eq(next.reseller.map(|id| id.to_string())),
            subscriptions::quantity.eq(whole(next, next.quantity)?),
            subscriptions::state.eq(next.state.as_str()),
            subscriptions::changed_at.eq(next.changed.naive_utc()),
            subscriptions::version.eq(next.version),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

#[derive(Insertable)]
#[diesel(table_name = subscriptions)]
struct Whose {
    id: String,
    order_id: String,
    provider_id: String,
    customer_id: String,
    reseller_id: Option<String>,
    state: &'static str,
    since: chrono::NaiveDateTime,
    changed_at: chrono::NaiveDateTime,
    version: i64,
}

#[derive(Insertable)]
#[diesel(table_name = subscriptions)]
struct What<'a> {
    position: i32,
    code: &'a str,
    name_en: &'a str,
    name_nl: &'a str,
    cycle: &'static str,
    currency: &'static str,
    unit_price: i64,
    min_seats: i32,
    max_seats: i32,
    quantity: i32,
}

fn whose(it: &Subscription) -> Whose {
    Whose {
        id: it.id.to_string(),
        order_id: it.order.to_string(),
        provider_id: it.provider.to_string(),
        customer_id: it.customer.to_string(),
        reseller_id: it.reseller.map(|id| id.to_string()),
        state: it.state.as_str(),
        since: it.since.naive_utc(),
        changed_at: it.changed.naive_utc(),
        version: it.version,
    }
}

fn what(it: &Subscription) -> Result<What<'_>, Error> {
    Ok(What {
        position: whole(it, it.position)?,
        code: it.item.code.as_str(),
        name_en: it.item.name_en.as_str(),
        name_nl: it.item.name_nl.as_str(),
        cycle: it.item.cycle.as_str(),
        currency: it.item.price.currency().code(),
        unit_price: it.item.price.minor(),
        min_seats: whole(it, it.seats.least())?,
        max_seats: whole(it, it.seats.most())?,
        quantity: whole(it, it.quantity)?,
    })
}

fn whole(it: &Subscription, number: u32) -> Result<i32, Error> {
    i32::try_from(number).map_err(|_| Error::corrupt("subscriptions", it.id))
}
