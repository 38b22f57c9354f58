//! Names as they are searched.
use super::{Row, load};
use crate::{
    platform::{
        db::{Conn, ESCAPE, Error, containing},
        schema::users,
    },
    users::{State, User},
    values::{EmailAddress, OrganizationId, UserId},
};
use diesel::prelude::*;

/// How many are folded in one transaction.
const BATCH: i64 = 500;

/// Folds some of the names that a migration left to be folded. False if none was left.
pub fn fold_some(conn: &mut Conn) -> Result<bool, Error> {
    let unfolded = users::table.filter(users::name_key.eq("")).limit(BATCH);
    let rows: Vec<Row> = unfolded.select(Row::as_select()).load(conn)?;
    let is_any = !rows.is_empty();
    rows.into_iter().try_for_each(|row| fold(conn, &User::try_from(row)?))?;
    Ok(is_any)
}

/// Folds the names of somebody who has another name or address now.
pub fn fold_again(conn: &mut Conn, id: UserId) -> Result<(), Error> {
    let user = load(conn, id)?;
    fold(conn, &user)
}

fn fold(conn: &mut Conn, user: &User) -> Result<(), Error> {
    let row = users::table.find(user.id.to_string());
    diesel::update(row).set(users::name_key.eq(user.name_key())).execute(conn)?;
    Ok(())
}

/// Whether an address, in any spelling, is that of somebody of the organization who was not removed.
pub fn works_at(
    conn: &mut Conn,
    organization: OrganizationId,
    email: &EmailAddress,
) -> Result<bool, Error> {
    let there = users::table
        .filter(users::organization_id.eq(organization.to_string()))
        .filter(users::email_key.eq(email.key()))
        .filter(users::removed_at.is_null());
    Ok(there.count().get_result::<i64>(conn)? > 0)
}

/// The keys of people of an organization in whose name, user name or address all these words are, folded.
/// Whoever was removed is still found.
pub fn ids_like(
    conn: &mut Conn,
    organization: OrganizationId,
    words: &[String],
    most: usize,
) -> Result<Vec<String>, Error> {
    let mut people = users::table
        .filter(users::organization_id.eq(organization.to_string()))
        .select(users::id)
        .into_boxed();
    for word in words {
        people = people.filter(users::name_key.like(containing(word)).escape(ESCAPE));
    }
    Ok(people.limit(i64::try_from(most).unwrap_or(i64::MAX)).load(conn)?)
}

/// The organizations in which somebody who can sign in has confirmed an address.
pub fn homes_at(conn: &mut Conn, email: &EmailAddress) -> Result<Vec<OrganizationId>, Error> {
    let homes: Vec<String> = users::table
        .filter(users::email_key.eq(email.key()))
        .filter(users::email_verified_at.is_not_null())
        .filter(users::state.eq(State::Enabled.as_str()))
        .select(users::organization_id)
        .load(conn)?;
    homes.iter().map(|id| id.parse().map_err(|_| Error::corrupt("organizations", id))).collect()
}
