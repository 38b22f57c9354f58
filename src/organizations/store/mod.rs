//! How work accounts are kept.
mod names;
mod security;
mod suspension;

pub(super) use names::rename;
pub use names::{fold_some as fold_some_names, in_order_of_names};
pub use security::{
    find_security_contact, find_support_contact, put_security_contact, put_support_contact,
};
pub(super) use suspension::{restore, suspend};

use super::{Organization, Suspension};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::organizations,
    },
    values::{AccountName, OrganizationId},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = organizations)]
struct Row {
    id: String,
    name: String,
    account_name: String,
    country: String,
    language: String,
    standing: String,
    suspended_at: Option<NaiveDateTime>,
    suspended_for: Option<String>,
    suspended_note: Option<String>,
    created_at: NaiveDateTime,
    version: i64,
    name_key: String,
}

/// The organization, if there is one.
pub fn find(conn: &mut Conn, id: OrganizationId) -> Result<Option<Organization>, Error> {
    let row = organizations::table
        .find(id.to_string())
        .select(Row::as_select())
        .first::<Row>(conn)
        .optional()?;
    row.map(Organization::try_from).transpose()
}

/// The organization of something that names it.
pub fn load(conn: &mut Conn, id: OrganizationId) -> Result<Organization, Error> {
    find(conn, id)?.ok_or_else(|| Error::corrupt("organizations", id))
}

/// The organization behind the middle part of a sign-in name.
pub fn find_by_account_name(
    conn: &mut Conn,
    name: &AccountName,
) -> Result<Option<Organization>, Error> {
    let row = organizations::table
        .filter(organizations::account_name.eq(name.as_str()))
        .select(Row::as_select())
        .first::<Row>(conn)
        .optional()?;
    row.map(Organization::try_from).transpose()
}

/// Whoever runs this portal, once it was added.
pub fn operator(conn: &mut Conn) -> Result<Option<Organization>, Error> {
    let row = organizations::table
        .filter(organizations::standing.eq("operator"))
        .select(Row::as_select())
        .first::<Row>(conn)
        .optional()?;
    row.map(Organization::try_from).transpose()
}

/// Every organization, oldest first.
pub fn all_ids(conn: &mut Conn) -> Result<Vec<OrganizationId>, Error> {
    let ids: Vec<String> =
        organizations::table.order(organizations::id).select(organizations::id).load(conn)?;
    ids.iter().map(|id| id.parse().map_err(|_| Error::corrupt("organizations", id))).collect()
}

/// What these organizations are called, by key.
pub fn names_of(conn: &mut Conn, ids: &[String]) -> Result<Vec<(String, String)>, Error> {
    let named = organizations::table.filter(organizations::id.eq_any(ids));
    Ok(named.select((organizations::id, organizations::name)).load(conn)?)
}

/// Whether somebody has this account name. Availability is no secret: it is said on the spot.
pub fn account_name_is_taken(conn: &mut Conn, name: &AccountName) -> Result<bool, Error> {
    let with_name = organizations::table.filter(organizations::account_name.eq(name.as_str()));
    Ok(diesel::select(diesel::dsl::exists(with_name)).get_result(conn)?)
}

/// Locks the organization for rules over a set of its rows: a row lock that both databases know
/// (reliability rule 4).
pub fn take_turn(conn: &mut Conn, id: OrganizationId) -> Result<(), Error> {
    let row = organizations::table.find(id.to_string());
    diesel::update(row).set(organizations::turn.eq(organizations::turn + 1)).execute(conn)?;
    Ok(())
}

/// Locks several organizations, always in the same order (reliability rule 6).
pub fn take_turns<const N: usize>(conn: &mut Conn, ids: [OrganizationId; N]) -> Result<(), Error> {
    in_order(ids).into_iter().try_for_each(|id| take_turn(conn, id))
}

/// The order in which organizations are locked: the smaller id first.
pub fn in_order<const N: usize>(mut ids: [OrganizationId; N]) -> [OrganizationId; N] {
    ids.sort_by_key(OrganizationId::to_string);
    ids
}

pub(super) fn insert(conn: &mut Conn, organization: &Organization) -> Result<(), Error> {
    diesel::insert_into(organizations::table).values(Row::from(organization)).execute(conn)?;
    Ok(())
}

/// Moves an organization from one standing to another. False if it has moved already.
pub(super) fn advance(
    conn: &mut Conn,
    id: OrganizationId,
    from: &str,
    to: &str,
) -> Result<bool, Error> {
    let row = organizations::table.find(id.to_string()).filter(organizations::standing.eq(from));
    let moved = diesel::update(row)
        .set((
            organizations::standing.eq(to),
            organizations::version.eq(organizations::version + 1),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

impl TryFrom<Row> for Organization {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let corrupt = |_| Error::corrupt("organizations", &row.id);
        let note = row.suspended_note.as_deref().map(str::parse).transpose().map_err(corrupt)?;
        let suspension = row.suspended_at.zip(row.suspended_for.clone());
        let suspension =
            suspension.map(|(at, reason)| Suspension { at: at.and_utc(), reason, note });
        Ok(Self {
            id: row.id.parse().map_err(|_| Error::corrupt("organizations", &row.id))?,
            name: row.name.parse().map_err(corrupt)?,
            account_name: row.account_name.parse().map_err(corrupt)?,
            country: row.country.parse().map_err(corrupt)?,
            language: row.language.parse().map_err(corrupt)?,
            standing: row.standing.parse().map_err(corrupt)?,
            suspension,
            created_at: row.created_at.and_utc(),
            version: row.version,
        })
    }
}

impl From<&Organization> for Row {
    fn from(organization: &Organization) -> Self {
        let suspension = organization.suspension.clone();
        Self {
            id: organization.id.to_string(),
            name: organization.name.to_string(),
            account_name: organization.account_name.to_string(),
            country: organization.country.code().to_owned(),
            language: organization.language.as_str().to_owned(),
            standing: organization.standing.as_str().to_owned(),
            suspended_at: suspension.as_ref().map(|s| s.at.naive_utc()),
            suspended_note: suspension.as_ref().and_then(|s| s.note.clone()).map(Into::into),
            suspended_for: suspension.map(|s| s.reason),
            created_at: organization.created_at.naive_utc(),
            version: organization.version,
            name_key: organization.name_key(),
        }
    }
}
