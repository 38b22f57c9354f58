//! What is known about a reseller, and the copies that lists are made of.
use super::{copies, of_reseller};
use crate::{
    memberships,
    organizations::{Organization, Standing},
    partnerships::Facts,
    platform::db::{Conn, Error},
    values::{OrganizationId, SalesRegion},
    verification::{self, State},
};

/// What is known about a reseller, as this provider needs it.
pub fn facts(
    conn: &mut Conn,
    provider: &Organization,
    reseller: &Organization,
) -> Result<Facts, Error> {
    let case = verification::latest(conn, reseller.id)?.map(|case| case.state);
    Ok(Facts {
        is_suspended: reseller.suspension.is_some(),
        is_enrolled: case.as_ref().is_some_and(|state| !matches!(state, State::Withdrawn(_))),
        is_verified: matches!(case, Some(State::Authorized(_))),
        is_reseller: reseller.standing == Standing::Reseller,
        has_id: memberships::linked_to(conn, reseller.id)?.is_some(),
        shares_region: SalesRegion::is_shared_by(&provider.country, &reseller.country),
    })
}

/// Brings the copies of a reseller's partnerships up to date: at the end of each transaction that wrote about it.
pub fn refresh(conn: &mut Conn, reseller: OrganizationId) -> Result<(), Error> {
    let all = of_reseller(conn, reseller)?;
    all.iter().try_for_each(|partnership| copies::put(conn, partnership))
}
