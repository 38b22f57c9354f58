//! An order as columns.
use super::Query;
use crate::{
    orders::{Order, OrderLine},
    platform::{
        db::{Conn, Error},
        schema::{order_lines, orders},
    },
    subscriptions::Item,
    values::{Money, OrderId, Place},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::BTreeMap;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = orders)]
struct Row {
    id: String,
    reference: String,
    provider_id: String,
    customer_id: String,
    reseller_id: Option<String>,
    placed_by: String,
    placed_at: NaiveDateTime,
    currency: String,
    total: i64,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = order_lines)]
struct LineRow {
    order_id: String,
    position: i32,
    offer_id: String,
    code: String,
    name_en: String,
    name_nl: String,
    cycle: String,
    unit_price: i64,
    quantity: i32,
    total: i64,
}

/// Keeps a new order and its lines.
pub fn insert(conn: &mut Conn, order: &Order, lines: &[OrderLine]) -> Result<(), Error> {
    diesel::insert_into(orders::table).values(Row::of(order)).execute(conn)?;
    for line in lines {
        let row = LineRow::of(order.id, line)?;
        diesel::insert_into(order_lines::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// An order.
pub fn find(conn: &mut Conn, id: OrderId) -> Result<Option<Order>, Error> {
    let row: Option<Row> =
        orders::table.find(id.to_string()).select(Row::as_select()).first(conn).optional()?;
    row.map(Order::try_from).transpose()
}

/// The lines of an order, in its currency.
pub fn lines_of(conn: &mut Conn, order: &Order) -> Result<Vec<OrderLine>, Error> {
    let rows: Vec<LineRow> = order_lines::table
        .filter(order_lines::order_id.eq(order.id.to_string()))
        .order(order_lines::position)
        .select(LineRow::as_select())
        .load(conn)?;
    rows.into_iter().map(|row| row.line(order)).collect()
}

/// Some of those that a query asks for, newest first.
pub fn page(
    conn: &mut Conn,
    query: Query<'_>,
    place: Option<&Place<OrderId>>,
    limit: i64,
) -> Result<Vec<Order>, Error> {
    let query = match place {
        None => query.order(orders::id.desc()),
        Some(Place::After(id)) => {
            query.filter(orders::id.lt(id.to_string())).order(orders::id.desc())
        }
        Some(Place::Before(id)) => {
            query.filter(orders::id.gt(id.to_string())).order(orders::id.asc())
        }
    };
    let rows: Vec<Row> = query.limit(limit).select(Row::as_select()).load(conn)?;
    rows.into_iter().map(Order::try_from).collect()
}

/// Every order there is.
pub fn all(conn: &mut Conn) -> Result<Vec<Order>, Error> {
    let rows: Vec<Row> = orders::table.select(Row::as_select()).load(conn)?;
    rows.into_iter().map(Order::try_from).collect()
}

/// Every line of these orders.
pub fn all_lines(conn: &mut Conn, of: &[Order]) -> Result<Vec<(OrderId, OrderLine)>, Error> {
    let rows: Vec<LineRow> = order_lines::table.select(LineRow::as_select()).load(conn)?;
    let orders: BTreeMap<String, &Order> = of.iter().map(|it| (it.id.to_string(), it)).collect();
    let read = |row: LineRow| {
        let order = orders.get(&row.order_id);
        let order = order.ok_or_else(|| Error::corrupt("order_lines", &row.order_id))?;
        Ok((order.id, row.line(order)?))
    };
    rows.into_iter().map(read).collect()
}

impl Row {
    fn of(order: &Order) -> Self {
        Self {
            id: order.id.to_string(),
            reference: order.reference.to_string(),
            provider_id: order.provider.to_string(),
            customer_id: order.customer.to_string(),
            reseller_id: order.reseller.map(|id| id.to_string()),
            placed_by: order.by.to_string(),
            placed_at: order.at.naive_utc(),
            currency: order.total.currency().code().to_owned(),
            total: order.total.minor(),
        }
    }

    fn read(self) -> Option<Order> {
        Some(Order {
            id: self.id.parse().ok()?,
            reference: self.reference.parse().ok()?,
            provider: self.provider_id.parse().ok()?,
            customer: self.customer_id.parse().ok()?,
            reseller: self.reseller_id.map(|id| id.parse()).transpose().ok()?,
            by: self.placed_by.parse().ok()?,
            at: self.placed_at.and_utc(),
            total: Money::new(self.total, self.currency.parse().ok()?),
        })
    }
}

impl TryFrom<Row> for Order {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let id = row.id.clone();
        row.read().ok_or_else(|| Error::corrupt("orders", id))
    }
}

impl LineRow {
    fn of(order: OrderId, line: &OrderLine) -> Result<Self, Error> {
        let whole = |n: u32| i32::try_from(n).map_err(|_| Error::corrupt("order_lines", order));
        Ok(Self {
            order_id: order.to_string(),
            position: whole(line.position)?,
            offer_id: line.offer.to_string(),
            code: line.item.code.to_string(),
            name_en: line.item.name_en.to_string(),
            name_nl: line.item.name_nl.to_string(),
            cycle: line.item.cycle.as_str().to_owned(),
            unit_price: line.item.price.minor(),
            quantity: whole(line.quantity)?,
            total: line.total.minor(),
        })
    }

    fn line(self, order: &Order) -> Result<OrderLine, Error> {
        let currency = order.total.currency();
        let read = |row: Self| {
            Some(OrderLine {
                position: row.position.try_into().ok()?,
                offer: row.offer_id.parse().ok()?,
                item: Item {
                    code: row.code.parse().ok()?,
                    name_en: row.name_en.parse().ok()?,
                    name_nl: row.name_nl.parse().ok()?,
                    price: Money::new(row.unit_price, currency),
                    cycle: row.cycle.parse().ok()?,
                },
                quantity: row.quantity.try_into().ok()?,
                total: Money::new(row.total, currency),
            })
        };
        read(self).ok_or_else(|| Error::corrupt("order_lines", order.id))
    }
}
