//! Names as they are searched.
use super::{Row, load};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::users,
    },
    users::User,
    values::UserId,
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
