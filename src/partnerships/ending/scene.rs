//! What depends on a partnership that is about to end.
use crate::{
    organizations,
    partnerships::Partnership,
    platform::db::{Conn, Error},
    subscriptions::{self, Subscription},
};
use std::collections::BTreeMap;

/// A subscription that names the reseller, and whose it is.
#[derive(Debug, Clone)]
pub struct Affected {
    /// The subscription.
    pub it: Subscription,
    /// What its customer is called.
    pub customer: String,
}

/// The first of what depends on a partnership, and whether there is more.
pub fn affected(conn: &mut Conn, of: &Partnership) -> Result<(Vec<Affected>, bool), Error> {
    let found = subscriptions::affected(conn, of.provider, of.reseller)?;
    let ids: Vec<String> = found.rows.iter().map(|it| it.customer.to_string()).collect();
    let names: BTreeMap<String, String> =
        organizations::names_of(conn, &ids)?.into_iter().collect();
    let named = |it: Subscription| {
        let customer = names.get(&it.customer.to_string()).cloned().unwrap_or_default();
        Affected { it, customer }
    };
    Ok((found.rows.into_iter().map(named).collect(), found.has_more))
}
