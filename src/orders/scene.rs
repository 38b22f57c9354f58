//! Who orders for whom, read from the database.
use super::{
    basket::Basket,
    catalogue,
    deal::{Deal, OfRecord},
    may_change::{goes_on_with, may_change},
    may_order::Decision,
};
use crate::{
    customers, memberships,
    organizations::{self, Organization},
    partnerships,
    platform::db::{Conn, Error},
    subscriptions::{Change, Subscription},
    values::{MembershipId, OrganizationId, RelationshipId},
};
use chrono::{DateTime, Utc};

impl Deal {
    /// As all of them are now.
    pub fn load(
        conn: &mut Conn,
        (provider, customer): (OrganizationId, OrganizationId),
        reseller: Option<OrganizationId>,
        now: DateTime<Utc>,
    ) -> Result<Self, Error> {
        let authorized = customers::active_of(conn, customer)?;
        let reseller = match reseller {
            Some(id) => Some(OfRecord {
                company: organizations::load(conn, id)?,
                is_linked: partnerships::find_live(conn, provider, id, now)?.is_some(),
                is_authorized: authorized.contains(&id),
            }),
            None => None,
        };
        Ok(Self {
            provider: organizations::load(conn, provider)?,
            customer: organizations::load(conn, customer)?,
            is_authorized: authorized.contains(&provider),
            reseller,
        })
    }
}

/// Whether a provider may change a subscription, as everything is now.
pub fn decided(
    conn: &mut Conn,
    it: &Subscription,
    change: Change,
    now: DateTime<Utc>,
) -> Result<Decision, Error> {
    let reseller = goes_on_with(it, change);
    let deal = Deal::load(conn, (it.provider, it.customer), reseller, now)?;
    Ok(may_change(it, change, &deal))
}

/// The newest relationship of a partner with a customer.
pub fn own_relationship(
    conn: &mut Conn,
    partner: OrganizationId,
    customer: OrganizationId,
) -> Result<Option<RelationshipId>, Error> {
    Ok(customers::between(conn, customer, partner)?.map(|it| it.id))
}

/// Who can be the reseller of record of a customer's orders, as far as the provider knows: those who share it, work for it and
/// work with the provider, by name. Nobody, if the customer has not authorized the provider, or not any more.
pub fn candidates(
    conn: &mut Conn,
    provider: OrganizationId,
    customer: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Organization>, Error> {
    let authorized = customers::active_of(conn, customer)?;
    if !authorized.contains(&provider) {
        return Ok(vec![]);
    }
    let shares = customers::shares_of(conn, &[customer.to_string()])?.into_iter();
    let shared: Vec<_> =
        shares.filter(|it| it.provider == provider).map(|it| it.reseller).collect();
    let mut found = vec![];
    for partner in shared.into_iter().filter(|partner| authorized.contains(partner)) {
        if partnerships::find_live(conn, provider, partner, now)?.is_some() {
            found.push(organizations::load(conn, partner)?);
        }
    }
    found.sort_by_key(Organization::name_key);
    Ok(found)
}

/// The reseller that holds a membership ID, if the provider has to do with it.
pub fn holder(
    conn: &mut Conn,
    provider: OrganizationId,
    id: &MembershipId,
) -> Result<Option<OrganizationId>, Error> {
    let Some(holder) = memberships::holder_of(conn, id)? else { return Ok(None) };
    Ok(has_to_do_with(conn, provider, holder)?.then_some(holder))
}

/// Whether a provider has to do with a company as a reseller: works or worked with it, or shares a customer with it. Which
/// companies there are besides is nobody's business here (reliability, AC24).
pub fn has_to_do_with(
    conn: &mut Conn,
    provider: OrganizationId,
    company: OrganizationId,
) -> Result<bool, Error> {
    let both = [provider.to_string(), company.to_string()];
    let has_worked = partnerships::newest_of(conn, &both)?.contains_key(&(provider, company));
    Ok(has_worked || customers::share_any(conn, provider, company)?)
}

/// What a review of a basket shows, by its digest: for whoever orders without a browser.
pub fn seen(conn: &mut Conn, basket: &Basket) -> Result<String, Error> {
    let customer = organizations::load(conn, basket.customer)?;
    let offers = catalogue::offers(conn, &basket.codes())?;
    let lines = basket.priced(&offers, &customer.country).good();
    Ok(basket.seen(&lines.unwrap_or_default()))
}
