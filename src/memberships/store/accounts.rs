//! How membership accounts are kept.
use crate::{
    memberships::AccountUserName,
    on_backend,
    platform::{
        db::{Conn, Error},
        schema::membership_accounts as accounts,
    },
    values::MembershipAccountId,
};
use diesel::prelude::*;

/// An account with its password.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = accounts)]
pub struct Kept {
    pub id: String,
    pub user_name: String,
    pub password_hash: String,
    pub import_mark: String,
}

/// The user name of an account.
pub fn user_name_of(conn: &mut Conn, account: MembershipAccountId) -> Result<String, Error> {
    let row = accounts::table.find(account.to_string());
    Ok(row.select(accounts::user_name).first(conn)?)
}

/// The password hash and the account behind a user name.
pub fn find_for_sign_in(
    conn: &mut Conn,
    name: &AccountUserName,
) -> Result<Option<(String, MembershipAccountId)>, Error> {
    let found: Option<(String, String)> = accounts::table
        .filter(accounts::user_name.eq(name.as_str()))
        .select((accounts::password_hash, accounts::id))
        .first(conn)
        .optional()?;
    let Some((hash, id)) = found else { return Ok(None) };
    Ok(Some((hash, id.parse().map_err(|_| Error::corrupt("membership_accounts", &id))?)))
}

/// The password hash of some account: the first from this name on, else the first of all. Nothing in an
/// empty directory.
pub fn hash_near(conn: &mut Conn, name: &str) -> Result<Option<String>, Error> {
    let from = |conn: &mut Conn, name: &str| -> Result<Option<String>, Error> {
        let row = accounts::table.filter(accounts::user_name.ge(name)).order(accounts::user_name);
        Ok(row.select(accounts::password_hash).first(conn).optional()?)
    };
    match from(conn, name)? {
        None => from(conn, ""),
        found => Ok(found),
    }
}

/// Keeps a hash of the same password with today's cost.
pub fn rehash(conn: &mut Conn, id: MembershipAccountId, from: &str, to: &str) -> Result<(), Error> {
    let unchanged = accounts::table.find(id.to_string()).filter(accounts::password_hash.eq(from));
    diesel::update(unchanged).set(accounts::password_hash.eq(to)).execute(conn)?;
    Ok(())
}

/// The accounts of these user names, as far as the directory has them.
pub fn kept_accounts(conn: &mut Conn, names: &[&str]) -> Result<Vec<Kept>, Error> {
    let rows = accounts::table.filter(accounts::user_name.eq_any(names.iter().copied()));
    Ok(rows.select(Kept::as_select()).load(conn)?)
}

/// Keeps new accounts. Batches are not for `MultiConnection`.
pub fn insert_accounts(conn: &mut Conn, rows: &[Kept]) -> Result<(), Error> {
    if rows.is_empty() {
        return Ok(());
    }
    on_backend!(conn, c => diesel::insert_into(accounts::table).values(rows).execute(c))?;
    Ok(())
}

/// Gives an account another password.
pub fn replace_password(conn: &mut Conn, id: &str, hash: &str, mark: &str) -> Result<(), Error> {
    diesel::update(accounts::table.find(id))
        .set((accounts::password_hash.eq(hash), accounts::import_mark.eq(mark)))
        .execute(conn)?;
    Ok(())
}
