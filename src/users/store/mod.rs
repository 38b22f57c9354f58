//! How people are kept.
mod forgotten;
mod headcount;
mod names;
mod roles;
mod row;

pub(in crate::users) use forgotten::{enabled_at, find_enabled, password_mark, set_password};
pub use headcount::headcount;
pub(in crate::users) use names::fold_again as fold_names_again;
pub use names::{fold_some as fold_some_names, homes_at, ids_like, works_at};
pub(in crate::users) use roles::{add_role, move_on, remove_role, roles_of, whom_to_ask};
pub use roles::{
    admins_of, global_admins, has_role, holders_of, invited_admins_of, may_still,
    sender_or_colleagues, who_is_told, with_role,
};
pub(in crate::users) use row::Row;

use super::{Role, State, User, sessions::Epoch};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{organizations, users},
    },
    values::{OrganizationId, SignInName, UserId, UserName},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// The person, if there is one.
pub fn find(conn: &mut Conn, id: UserId) -> Result<Option<User>, Error> {
    let row =
        users::table.find(id.to_string()).select(Row::as_select()).first::<Row>(conn).optional()?;
    row.map(User::try_from).transpose()
}

/// The person with this user name in an organization.
pub fn find_by_name(
    conn: &mut Conn,
    organization: OrganizationId,
    name: &UserName,
) -> Result<Option<User>, Error> {
    let row = users::table
        .filter(users::organization_id.eq(organization.to_string()))
        .filter(users::user_name.eq(name.as_str()))
        .select(Row::as_select())
        .first::<Row>(conn)
        .optional()?;
    row.map(User::try_from).transpose()
}

/// The person of something that names them.
pub fn load(conn: &mut Conn, id: UserId) -> Result<User, Error> {
    find(conn, id)?.ok_or_else(|| Error::corrupt("users", id))
}

/// Whether an account is that of one of these people, of whichever organizations, as far as that shows: by the mailbox,
/// whatever tag the address has.
pub fn shares_mailbox(conn: &mut Conn, one: UserId, others: &[UserId]) -> Result<bool, Error> {
    let own = load(conn, one)?.email.mailbox();
    for other in others {
        if load(conn, *other)?.email.mailbox() == own {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Everybody in an organization who can sign in, by name.
pub fn enabled_in(conn: &mut Conn, organization: OrganizationId) -> Result<Vec<User>, Error> {
    let rows: Vec<Row> = users::table
        .filter(users::organization_id.eq(organization.to_string()))
        .filter(users::state.eq(State::Enabled.as_str()))
        .order((users::last_name, users::first_name, users::id))
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(User::try_from).collect()
}

/// The first and last names of these people, by key.
pub fn names_of(conn: &mut Conn, ids: &[String]) -> Result<BTreeMap<String, String>, Error> {
    let rows: Vec<(String, String, String)> = users::table
        .filter(users::id.eq_any(ids))
        .select((users::id, users::first_name, users::last_name))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, first, last)| (id, format!("{first} {last}"))).collect())
}

/// Whether somebody in the organization has this user name.
pub fn user_name_is_taken(
    conn: &mut Conn,
    organization: OrganizationId,
    name: &str,
) -> Result<bool, Error> {
    let with_name = users::table
        .filter(users::organization_id.eq(organization.to_string()))
        .filter(users::user_name.eq(name));
    Ok(diesel::select(diesel::dsl::exists(with_name)).get_result(conn)?)
}

/// Somebody who can sign in, and the epoch of their sessions.
pub(in crate::users) type Known = (UserId, Epoch);

/// The password hash behind a sign-in name, and whose it is, if that person can sign in.
pub(in crate::users) fn find_for_sign_in(
    conn: &mut Conn,
    name: &SignInName,
) -> Result<Option<(String, Known)>, Error> {
    let found: Option<(String, Option<String>, i64)> = users::table
        .inner_join(organizations::table)
        .filter(organizations::account_name.eq(name.account.as_str()))
        .filter(users::user_name.eq(name.user.as_str()))
        .filter(users::state.eq(State::Enabled.as_str()))
        .select((users::id, users::password_hash, users::session_epoch))
        .first(conn)
        .optional()?;
    let Some((id, Some(hash), epoch)) = found else { return Ok(None) };
    let id = id.parse().map_err(|_| Error::corrupt("users", &id))?;
    Ok(Some((hash, (id, Epoch(epoch)))))
}

pub(in crate::users) fn insert(
    conn: &mut Conn,
    user: &User,
    roles: &[Role],
    password_hash: Option<String>,
    email_verified_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let row = Row::new(user, password_hash, email_verified_at, now);
    diesel::insert_into(users::table).values(row).execute(conn)?;
    roles.iter().try_for_each(|role| add_role(conn, user.id, *role).map(|_| ()))
}

/// Sets the first password of an invited person; their address is proven by the link they used.
pub(in crate::users) fn enable(
    conn: &mut Conn,
    id: UserId,
    password_hash: &str,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let invited = users::table.find(id.to_string()).filter(users::state.eq("invited"));
    let changed = diesel::update(invited)
        .set((
            users::state.eq("enabled"),
            users::password_hash.eq(password_hash),
            users::email_verified_at.eq(now.naive_utc()),
            users::version.eq(users::version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Keeps a hash of the same password with today's cost.
pub(in crate::users) fn rehash(
    conn: &mut Conn,
    id: UserId,
    from: &str,
    to: &str,
) -> Result<(), Error> {
    let unchanged = users::table.find(id.to_string()).filter(users::password_hash.eq(from));
    diesel::update(unchanged).set(users::password_hash.eq(to)).execute(conn)?;
    Ok(())
}

/// The first free user name for a person, as [`UserName::suggest`] would have it.
pub(in crate::users) fn free_user_name(
    conn: &mut Conn,
    organization: OrganizationId,
    first: &str,
    last: &str,
) -> Result<UserName, Error> {
    let taken: Vec<String> = users::table
        .filter(users::organization_id.eq(organization.to_string()))
        .select(users::user_name)
        .load(conn)?;
    Ok(UserName::suggest(first, last, |name| taken.iter().any(|other| other == name)))
}
