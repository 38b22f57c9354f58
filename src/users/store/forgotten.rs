//! Who has forgotten something, and what a link to a new password is bound to.
use super::Row;
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{organizations, users},
        secrets::hex,
    },
    users::{State, User},
    values::{EmailAddress, SignInName, UserId},
};
use diesel::prelude::*;
use sha2::{Digest, Sha256};

/// The person of a sign-in name, if they can sign in.
pub(in crate::users) fn find_enabled(
    conn: &mut Conn,
    name: &SignInName,
) -> Result<Option<User>, Error> {
    let row = users::table
        .inner_join(organizations::table)
        .filter(organizations::account_name.eq(name.account.as_str()))
        .filter(users::user_name.eq(name.user.as_str()))
        .filter(users::state.eq(State::Enabled.as_str()))
        .select(Row::as_select())
        .first::<Row>(conn)
        .optional()?;
    row.map(User::try_from).transpose()
}

/// Those who can sign in and whose own mail goes to an address in any spelling, organization by
/// organization in the order in which those are locked.
pub(in crate::users) fn enabled_at(
    conn: &mut Conn,
    email: &EmailAddress,
    most: i64,
) -> Result<Vec<User>, Error> {
    let rows: Vec<Row> = users::table
        .filter(users::email_key.eq(email.key()))
        .filter(users::state.eq(State::Enabled.as_str()))
        .order((users::organization_id, users::user_name))
        .limit(most)
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(User::try_from).collect()
}

/// What a person's password is known by, as long as it is theirs and nothing ends their sessions; nothing for
/// somebody who cannot sign in. A link that is bound to it dies with either, whoever brings it about, and
/// with nothing else: a new name or role leaves it alone.
pub(in crate::users) fn password_mark(
    conn: &mut Conn,
    id: UserId,
) -> Result<Option<String>, Error> {
    let kept: Option<(Option<String>, i64)> = users::table
        .find(id.to_string())
        .filter(users::state.eq(State::Enabled.as_str()))
        .select((users::password_hash, users::session_epoch))
        .first(conn)
        .optional()?;
    let Some((Some(hash), epoch)) = kept else { return Ok(None) };
    let digest = Sha256::digest(format!("{epoch} {hash}"));
    Ok(Some(hex(digest.get(..12).unwrap_or_default())))
}

/// Sets another password. False for somebody who cannot sign in.
pub(in crate::users) fn set_password(
    conn: &mut Conn,
    id: UserId,
    password_hash: &str,
) -> Result<bool, Error> {
    let enabled = users::table.find(id.to_string()).filter(users::state.eq("enabled"));
    let set = (users::password_hash.eq(password_hash), users::version.eq(users::version + 1));
    Ok(diesel::update(enabled).set(set).execute(conn)? == 1)
}
