//! How company profiles are kept.
use super::Row;
use crate::{
    memberships::CompanyProfile,
    on_backend,
    platform::{
        db::{Conn, Error},
        schema::company_profiles as profiles,
    },
    values::{MembershipAccountId, MembershipId},
};
use diesel::prelude::*;

/// The company profile of a membership ID, if the directory has it.
pub fn find_profile(conn: &mut Conn, id: &MembershipId) -> Result<Option<CompanyProfile>, Error> {
    let row =
        profiles::table.find(id.as_str()).select(Row::as_select()).first::<Row>(conn).optional()?;
    row.map(CompanyProfile::try_from).transpose()
}

/// The company profiles of an account, headquarters first.
pub fn profiles_of(
    conn: &mut Conn,
    account: MembershipAccountId,
) -> Result<Vec<CompanyProfile>, Error> {
    let rows: Vec<Row> = profiles::table
        .filter(profiles::account_id.eq(account.to_string()))
        .order((profiles::kind, profiles::membership_id))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(CompanyProfile::try_from).collect()
}

/// Keeps a profile as it is until the transaction ends. False if there is none.
pub fn lock_profile(conn: &mut Conn, id: &MembershipId) -> Result<bool, Error> {
    let row = profiles::table.find(id.as_str());
    Ok(diesel::update(row).set(profiles::status.eq(profiles::status)).execute(conn)? == 1)
}

/// The rows of these IDs, as far as the directory has them.
pub fn profile_rows(conn: &mut Conn, ids: &[&str]) -> Result<Vec<Row>, Error> {
    let rows = profiles::table.filter(profiles::membership_id.eq_any(ids.iter().copied()));
    Ok(rows.select(Row::as_select()).load(conn)?)
}

/// Keeps new profiles. Batches are not for `MultiConnection`.
pub fn insert_profiles(conn: &mut Conn, rows: &[Row]) -> Result<(), Error> {
    if rows.is_empty() {
        return Ok(());
    }
    on_backend!(conn, c => diesel::insert_into(profiles::table).values(rows).execute(c))?;
    Ok(())
}

/// Keeps what a profile says now.
pub fn update_profile(conn: &mut Conn, row: &Row) -> Result<(), Error> {
    diesel::update(profiles::table.find(&row.membership_id)).set(row).execute(conn)?;
    Ok(())
}
