//! How the changes are kept that people make of themselves.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::users,
    },
    users::{State, store::fold_names_again},
    values::{EmailAddress, Language, PersonName, UserId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// The version of somebody's row: what a page carries that shows it.
pub fn version_of(conn: &mut Conn, id: UserId) -> Result<i64, Error> {
    Ok(users::table.find(id.to_string()).select(users::version).first(conn)?)
}

/// The hash of somebody's password.
pub fn password_hash(conn: &mut Conn, id: UserId) -> Result<Option<String>, Error> {
    Ok(users::table.find(id.to_string()).select(users::password_hash).first(conn)?)
}

/// Gives somebody another name. False if they have changed since that version.
pub fn rename(
    conn: &mut Conn,
    id: UserId,
    version: i64,
    name: &(PersonName, PersonName),
) -> Result<bool, Error> {
    let shown = users::table.find(id.to_string()).filter(users::version.eq(version));
    let changed = diesel::update(shown)
        .set((
            users::first_name.eq(name.0.as_str()),
            users::last_name.eq(name.1.as_str()),
            users::version.eq(users::version + 1),
        ))
        .execute(conn)?;
    if changed == 1 {
        fold_names_again(conn, id)?;
    }
    Ok(changed == 1)
}

/// Sets somebody's language, or none. False if they have changed since that version.
pub fn choose_language(
    conn: &mut Conn,
    id: UserId,
    version: i64,
    language: Option<Language>,
) -> Result<bool, Error> {
    let shown = users::table.find(id.to_string()).filter(users::version.eq(version));
    let language = language.map(Language::as_str);
    let changed = diesel::update(shown)
        .set((users::language.eq(language), users::version.eq(users::version + 1)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Gives somebody who can sign in another address, which is proven. False if they no longer can.
pub fn change_email(
    conn: &mut Conn,
    id: UserId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let enabled =
        users::table.find(id.to_string()).filter(users::state.eq(State::Enabled.as_str()));
    let changed = diesel::update(enabled)
        .set((
            users::email.eq(email.to_string()),
            users::email_key.eq(email.key()),
            users::email_verified_at.eq(now.naive_utc()),
            users::version.eq(users::version + 1),
        ))
        .execute(conn)?;
    if changed == 1 {
        fold_names_again(conn, id)?;
    }
    Ok(changed == 1)
}
