//! How relationships are kept.
mod changes;
mod copies;
mod row;
mod shares;

pub use changes::{begin, end, insert};
pub use copies::{due as due_copies, kept as kept_copies, refresh};
pub use shares::{Share, share, share_any, shares_of};

use super::Relationship;
use crate::{
    platform::{
        db::{Conn, Error},
        schema::customer_relationships as relationships,
    },
    values::{CustomerInvitationId, OrganizationId, RelationshipId},
};
use diesel::prelude::*;
use row::Row;
use std::collections::BTreeMap;

/// A relationship, however it stands.
pub fn find(conn: &mut Conn, id: RelationshipId) -> Result<Option<Relationship>, Error> {
    let row = relationships::table.find(id.to_string()).select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Relationship::try_from).transpose()
}

/// A relationship that this company is part of.
pub fn find_of(
    conn: &mut Conn,
    company: OrganizationId,
    id: RelationshipId,
) -> Result<Option<Relationship>, Error> {
    Ok(find(conn, id)?.filter(|it| it.part_of(company).is_some()))
}

/// The newest relationship of a customer and a partner, however it stands.
pub fn between(
    conn: &mut Conn,
    customer: OrganizationId,
    partner: OrganizationId,
) -> Result<Option<Relationship>, Error> {
    let row = relationships::table
        .filter(relationships::customer_id.eq(customer.to_string()))
        .filter(relationships::partner_id.eq(partner.to_string()))
        .order(relationships::id.desc())
        .select(Row::as_select());
    row.first::<Row>(conn).optional()?.map(Relationship::try_from).transpose()
}

/// The relationships of a customer, newest first, those that have ended included.
pub fn of_customer(conn: &mut Conn, customer: OrganizationId) -> Result<Vec<Relationship>, Error> {
    let rows: Vec<Row> = relationships::table
        .filter(relationships::customer_id.eq(customer.to_string()))
        .order(relationships::id.desc())
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Relationship::try_from).collect()
}

/// Those who work for a customer.
pub fn active_of(conn: &mut Conn, customer: OrganizationId) -> Result<Vec<OrganizationId>, Error> {
    let open = open_of(conn, &[customer.to_string()])?;
    Ok(open.iter().filter(|it| it.is_active()).map(|it| it.partner).collect())
}

/// What an invitation led to.
pub fn of_invitation(
    conn: &mut Conn,
    id: CustomerInvitationId,
) -> Result<Vec<Relationship>, Error> {
    let rows: Vec<Row> = relationships::table
        .filter(relationships::invitation_id.eq(id.to_string()))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Relationship::try_from).collect()
}

/// Every relationship there is.
pub fn all(conn: &mut Conn) -> Result<Vec<Relationship>, Error> {
    let rows: Vec<Row> = relationships::table.select(Row::as_select()).load(conn)?;
    rows.into_iter().map(Relationship::try_from).collect()
}

/// The relationships of these keys, by key.
pub fn by_id(conn: &mut Conn, ids: &[String]) -> Result<BTreeMap<String, Relationship>, Error> {
    let rows: Vec<Row> = relationships::table
        .filter(relationships::id.eq_any(ids))
        .select(Row::as_select())
        .load(conn)?;
    let all: Result<Vec<Relationship>, _> = rows.into_iter().map(Relationship::try_from).collect();
    Ok(all?.into_iter().map(|it| (it.id.to_string(), it)).collect())
}

/// Every relationship of these customers that has not ended.
pub fn open_of(conn: &mut Conn, customers: &[String]) -> Result<Vec<Relationship>, Error> {
    let rows: Vec<Row> = relationships::table
        .filter(relationships::customer_id.eq_any(customers))
        .filter(relationships::state.ne("ended"))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Relationship::try_from).collect()
}
