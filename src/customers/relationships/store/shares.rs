//! Which reseller and provider share a customer.
use crate::{
    partnerships::Side,
    platform::{
        db::{Conn, Error},
        schema::customer_shares as shares,
    },
    values::OrganizationId,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// A customer that two companies share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The customer.
    pub customer: OrganizationId,
    /// Who sells to it.
    pub reseller: OrganizationId,
    /// Who orders for it.
    pub provider: OrganizationId,
}

impl Share {
    /// With whom a company shares the customer, and as what: nobody, if it is another two's.
    pub fn other_than(&self, company: OrganizationId) -> Option<(Side, OrganizationId)> {
        if company == self.reseller {
            return Some((Side::Provider, self.provider));
        }
        (company == self.provider).then_some((Side::Reseller, self.reseller))
    }
}

/// The two share the customer from now on, if they do not already.
pub fn share(conn: &mut Conn, share: Share, now: DateTime<Utc>) -> Result<(), Error> {
    if shares_of(conn, &[share.customer.to_string()])?.contains(&share) {
        return Ok(());
    }
    diesel::insert_into(shares::table)
        .values((
            shares::customer_id.eq(share.customer.to_string()),
            shares::reseller_id.eq(share.reseller.to_string()),
            shares::provider_id.eq(share.provider.to_string()),
            shares::since.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Whether two companies share any customer, as reseller and provider.
pub fn share_any(
    conn: &mut Conn,
    one: OrganizationId,
    other: OrganizationId,
) -> Result<bool, Error> {
    for (reseller, provider) in [(one, other), (other, one)] {
        let any: Option<String> = shares::table
            .filter(shares::reseller_id.eq(reseller.to_string()))
            .filter(shares::provider_id.eq(provider.to_string()))
            .select(shares::customer_id)
            .first(conn)
            .optional()?;
        if any.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Who shares these customers.
pub fn shares_of(conn: &mut Conn, customers: &[String]) -> Result<Vec<Share>, Error> {
    let rows: Vec<(String, String, String, NaiveDateTime)> =
        shares::table.filter(shares::customer_id.eq_any(customers)).load(conn)?;
    let read = |(customer, reseller, provider, _): (String, String, String, NaiveDateTime)| {
        let corrupt = |_| Error::corrupt("customer_shares", &customer);
        Ok(Share {
            customer: customer.parse().map_err(corrupt)?,
            reseller: reseller.parse().map_err(corrupt)?,
            provider: provider.parse().map_err(corrupt)?,
        })
    };
    rows.into_iter().map(read).collect()
}
