//! How the links between membership IDs and work accounts are kept.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{company_profiles as profiles, membership_links as links},
    },
    values::{MembershipAccountId, MembershipId, OrganizationId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::HashSet;
use uuid::Uuid;

/// The membership ID that an organization holds.
pub fn linked_to(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Option<MembershipId>, Error> {
    let id: Option<String> = links::table
        .filter(links::organization_id.eq(organization.to_string()))
        .filter(links::ended_at.is_null())
        .select(links::membership_id)
        .first(conn)
        .optional()?;
    id.map(|id| id.parse().map_err(|_| Error::corrupt("membership_links", id))).transpose()
}

/// The organization that holds a membership ID.
pub fn holder_of(conn: &mut Conn, id: &MembershipId) -> Result<Option<OrganizationId>, Error> {
    let holder: Option<String> = links::table
        .filter(links::membership_id.eq(id.as_str()))
        .filter(links::ended_at.is_null())
        .select(links::organization_id)
        .first(conn)
        .optional()?;
    holder.map(|of| of.parse().map_err(|_| Error::corrupt("membership_links", of))).transpose()
}

/// Whether another organization holds this membership ID.
pub fn is_linked_elsewhere(
    conn: &mut Conn,
    id: &MembershipId,
    organization: OrganizationId,
) -> Result<bool, Error> {
    let others = links::table
        .filter(links::membership_id.eq(id.as_str()))
        .filter(links::organization_id.ne(organization.to_string()))
        .filter(links::ended_at.is_null());
    Ok(others.count().get_result::<i64>(conn)? > 0)
}

/// Those of an account's membership IDs that other organizations hold.
pub fn linked_elsewhere(
    conn: &mut Conn,
    account: MembershipAccountId,
    organization: OrganizationId,
) -> Result<HashSet<String>, Error> {
    let of_account = profiles::table
        .filter(profiles::account_id.eq(account.to_string()))
        .select(profiles::membership_id);
    let others: Vec<String> = links::table
        .filter(links::membership_id.eq_any(of_account))
        .filter(links::organization_id.ne(organization.to_string()))
        .filter(links::ended_at.is_null())
        .select(links::membership_id)
        .load(conn)?;
    Ok(others.into_iter().collect())
}

/// Those of these membership IDs that anybody holds.
pub fn linked_among(conn: &mut Conn, ids: &[&str]) -> Result<HashSet<String>, Error> {
    let held: Vec<String> = links::table
        .filter(links::membership_id.eq_any(ids.iter().copied()))
        .filter(links::ended_at.is_null())
        .select(links::membership_id)
        .load(conn)?;
    Ok(held.into_iter().collect())
}

/// Takes an ID for an organization. A unique violation if somebody has it.
pub fn insert_link(
    conn: &mut Conn,
    id: &MembershipId,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    diesel::insert_into(links::table)
        .values((
            links::id.eq(Uuid::now_v7().to_string()),
            links::membership_id.eq(id.as_str()),
            links::organization_id.eq(organization.to_string()),
            links::linked_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Ends an organization's link. False if it was ended before.
pub fn end_link(
    conn: &mut Conn,
    id: &MembershipId,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let live = links::table
        .filter(links::membership_id.eq(id.as_str()))
        .filter(links::organization_id.eq(organization.to_string()))
        .filter(links::ended_at.is_null());
    Ok(diesel::update(live).set(links::ended_at.eq(now.naive_utc())).execute(conn)? == 1)
}
