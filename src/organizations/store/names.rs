//! Names, and the order in which they stand.
use super::{Row, load};
use crate::{
    organizations::Organization,
    platform::{
        db::{Conn, Error},
        schema::organizations,
    },
    values::{CompanyName, OrganizationId},
};
use diesel::prelude::*;

/// How many are folded in one transaction.
const BATCH: i64 = 500;

/// Gives an organization another name. False if it has that name already.
pub fn rename(conn: &mut Conn, id: OrganizationId, name: &CompanyName) -> Result<bool, Error> {
    let row =
        organizations::table.find(id.to_string()).filter(organizations::name.ne(name.as_str()));
    let changed = diesel::update(row)
        .set((
            organizations::name.eq(name.as_str()),
            organizations::version.eq(organizations::version + 1),
        ))
        .execute(conn)?;
    if changed == 1 {
        let organization = load(conn, id)?;
        fold(conn, &organization)?;
    }
    Ok(changed == 1)
}

/// These organizations, by name.
pub fn in_order_of_names(conn: &mut Conn, ids: &[String]) -> Result<Vec<Organization>, Error> {
    let rows: Vec<Row> = organizations::table
        .filter(organizations::id.eq_any(ids))
        .order((organizations::name_key, organizations::id))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Organization::try_from).collect()
}

/// Folds some of the names that a migration left to be folded. False if none was left.
pub fn fold_some(conn: &mut Conn) -> Result<bool, Error> {
    let unfolded = organizations::table.filter(organizations::name_key.eq("")).limit(BATCH);
    let rows: Vec<Row> = unfolded.select(Row::as_select()).load(conn)?;
    let is_any = !rows.is_empty();
    rows.into_iter().try_for_each(|row| fold(conn, &Organization::try_from(row)?))?;
    Ok(is_any)
}

fn fold(conn: &mut Conn, organization: &Organization) -> Result<(), Error> {
    let row = organizations::table.find(organization.id.to_string());
    diesel::update(row).set(organizations::name_key.eq(organization.name_key())).execute(conn)?;
    Ok(())
}
