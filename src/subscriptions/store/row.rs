//! The row of a subscription.
use crate::{
    platform::{db::Error, schema::subscriptions},
    subscriptions::{Item, Subscription},
    values::{Money, Seats},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Queryable, Selectable)]
#[diesel(table_name = subscriptions)]
pub struct Row {
    id: String,
    order_id: String,
    position: i32,
    provider_id: String,
    customer_id: String,
    reseller_id: Option<String>,
    #[diesel(embed)]
    item: ItemRow,
    min_seats: i32,
    max_seats: i32,
    quantity: i32,
    state: String,
    since: NaiveDateTime,
    changed_at: NaiveDateTime,
    version: i64,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = subscriptions)]
pub struct ItemRow {
    code: String,
    name_en: String,
    name_nl: String,
    cycle: String,
    currency: String,
    unit_price: i64,
}

impl TryFrom<Row> for Subscription {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let id = row.id.clone();
        row.read().ok_or_else(|| Error::corrupt("subscriptions", id))
    }
}

impl Row {
    fn read(self) -> Option<Subscription> {
        Some(Subscription {
            id: self.id.parse().ok()?,
            order: self.order_id.parse().ok()?,
            position: self.position.try_into().ok()?,
            provider: self.provider_id.parse().ok()?,
            customer: self.customer_id.parse().ok()?,
            reseller: self.reseller_id.map(|id| id.parse()).transpose().ok()?,
            item: self.item.read()?,
            seats: Seats::new(self.min_seats.try_into().ok()?, self.max_seats.try_into().ok()?)?,
            quantity: self.quantity.try_into().ok()?,
            state: self.state.parse().ok()?,
            since: self.since.and_utc(),
            changed: self.changed_at.and_utc(),
            version: self.version,
        })
    }
}

impl ItemRow {
    fn read(self) -> Option<Item> {
        Some(Item {
            code: self.code.parse().ok()?,
            name_en: self.name_en.parse().ok()?,
            name_nl: self.name_nl.parse().ok()?,
            price: Money::new(self.unit_price, self.currency.parse().ok()?),
            cycle: self.cycle.parse().ok()?,
        })
    }
}
