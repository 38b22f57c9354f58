//! Name and language.
use super::{Error, Owner};
use crate::{
    audit::Event,
    platform::db::Conn,
    users::account::store,
    values::{Language, PersonName},
};
use chrono::{DateTime, Utc};

/// Gives oneself another name. Nothing happens when one has that name.
pub fn rename(
    conn: &mut Conn,
    me: &Owner,
    version: i64,
    name: &(PersonName, PersonName),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let user = me.begin(conn)?;
    if user.first_name == name.0 && user.last_name == name.1 {
        return Ok(());
    }
    if !store::rename(conn, me.user, version, name)? {
        return Err(Error::MovedOn);
    }
    let facts = [("was", user.name()), ("name", format!("{} {}", name.0, name.1))];
    me.record(conn, Event::UserRenamed, facts, now)?;
    Ok(())
}

/// Chooses one's language, or leaves it to the browser. Nothing happens when it is that one.
pub fn choose_language(
    conn: &mut Conn,
    me: &Owner,
    version: i64,
    language: Option<Language>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if me.begin(conn)?.language == language {
        return Ok(());
    }
    if !store::choose_language(conn, me.user, version, language)? {
        return Err(Error::MovedOn);
    }
    let chosen = language.map(|language| ("language", language.as_str().to_owned()));
    me.record(conn, Event::UserLanguageChanged, chosen, now)?;
    Ok(())
}
