//! Which attempt became which order (reliability, I14).
use crate::{
    platform::{
        db::{Conn, Error},
        schema::idempotency_keys as keys,
    },
    values::{OrderId, OrderKey, OrganizationId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// An attempt that became an order.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// What was asked for.
    pub digest: String,
    /// What it became.
    pub order: OrderId,
}

/// What an attempt of a company became, if it did.
pub fn find_key(
    conn: &mut Conn,
    company: OrganizationId,
    key: OrderKey,
) -> Result<Option<Key>, Error> {
    let row: Option<(String, String)> = keys::table
        .find((company.to_string(), key.to_string()))
        .select((keys::digest, keys::order_id))
        .first(conn)
        .optional()?;
    let Some((digest, order)) = row else { return Ok(None) };
    let order = order.parse().map_err(|_| Error::corrupt("idempotency_keys", key))?;
    Ok(Some(Key { digest, order }))
}

/// Remembers what an attempt became.
pub fn insert_key(
    conn: &mut Conn,
    (company, key): (OrganizationId, OrderKey),
    became: &Key,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    diesel::insert_into(keys::table)
        .values((
            keys::organization_id.eq(company.to_string()),
            keys::key.eq(key.to_string()),
            keys::digest.eq(&became.digest),
            keys::order_id.eq(became.order.to_string()),
            keys::made_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Every attempt: whose it was, and which order it became.
pub fn all_keys(conn: &mut Conn) -> Result<Vec<(String, String)>, Error> {
    Ok(keys::table.select((keys::organization_id, keys::order_id)).load(conn)?)
}
