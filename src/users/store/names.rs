//! Names as they are searched.
use super::Row;
use crate::{
    platform::{
        db::{Conn, Error},
        schema::users,
    },
    users::User,
};
use diesel::prelude::*;

/// How many are folded in one transaction.
const BATCH: i64 = 500;

/// Folds some of the names that a migration left to be folded. False if none was left.
pub fn fold_some(conn: &mut Conn) -> Result<bool, Error> {
    let unfolded = users::table.filter(users::name_key.eq("")).limit(BATCH);
    let rows: Vec<Row> = unfolded.select(Row::as_select()).load(conn)?;
    let is_any = !rows.is_empty();
    for row in rows {
        let user = User::try_from(row)?;
        let row = users::table.find(user.id.to_string());
        diesel::update(row).set(users::name_key.eq(user.name_key())).execute(conn)?;
    }
    Ok(is_any)
}
