//! When somebody last made use of what lets them order.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::subscriptions,
    },
    values::OrganizationId,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::{dsl::max, prelude::*};

/// Who orders, for whom, by way of whom: two of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pair {
    /// A provider, for a customer.
    Provider(OrganizationId, OrganizationId),
    /// A provider, with this reseller of record.
    Partners(OrganizationId, OrganizationId),
    /// Some provider, with this reseller of record, for a customer.
    Reseller(OrganizationId, OrganizationId),
}

/// When something was last ordered for a pair, or what was ordered was changed; nothing, if that never was. What names another
/// reseller of record now counts for that one.
pub fn last_used(conn: &mut Conn, pair: Pair) -> Result<Option<DateTime<Utc>>, Error> {
    let all = subscriptions::table.into_boxed();
    let of = match pair {
        Pair::Provider(provider, customer) => all
            .filter(subscriptions::provider_id.eq(provider.to_string()))
            .filter(subscriptions::customer_id.eq(customer.to_string())),
        Pair::Partners(provider, reseller) => all
            .filter(subscriptions::provider_id.eq(provider.to_string()))
            .filter(subscriptions::reseller_id.eq(reseller.to_string())),
        Pair::Reseller(reseller, customer) => all
            .filter(subscriptions::reseller_id.eq(reseller.to_string()))
            .filter(subscriptions::customer_id.eq(customer.to_string())),
    };
    let at: Option<NaiveDateTime> = of.select(max(subscriptions::changed_at)).first(conn)?;
    Ok(at.map(|at| at.and_utc()))
}
