//! Second factors are set up, renewed and taken away. The owner is told of each, and every other session ends.
use super::{has_app, has_second_factor, has_to_have_one, opened};
use crate::{
    audit::{Actor, Entry, Event},
    platform::db::{self, Conn},
    users::{
        User,
        account::{self, Error, Owner, letters::News},
        factors::{recovery, store},
        identities,
        links::{self, Purpose},
        passkeys,
        sessions::{self, Epoch},
    },
    values::UserId,
};
use chrono::{DateTime, Utc};

/// The app of a sealed seed becomes one's own, in place of any there was; `None` if the code is not its.
pub fn confirm(
    conn: &mut Conn,
    me: &Owner,
    (sealed, code): (&str, &str),
    now: DateTime<Utc>,
) -> Result<Option<(Vec<String>, Epoch)>, Error> {
    let user = me.begin(conn)?;
    let Some(step) = opened(conn, user.id, sealed)?.step_of(code, now) else { return Ok(None) };
    let codes = give(conn, &me.actor(), &user, (sealed, step), now)?;
    Ok(Some((codes, me.end_others(conn, now)?)))
}

/// Ten new recovery codes in place of those there were.
pub fn new_codes(
    conn: &mut Conn,
    me: &Owner,
    now: DateTime<Utc>,
) -> Result<(Vec<String>, Epoch), Error> {
    let user = me.begin(conn)?;
    if !has_second_factor(conn, user.id)? {
        return Err(Error::NotFound);
    }
    let codes = give_codes(conn, user.id)?;
    tell(conn, &me.actor(), &user, (Event::UserCodesRenewed, News::CodesRenewed), now)?;
    Ok((codes, me.end_others(conn, now)?))
}

/// Turns the app off. Not for somebody who has to have a second factor, and no other.
pub fn remove(conn: &mut Conn, me: &Owner, now: DateTime<Utc>) -> Result<Epoch, Error> {
    let user = me.begin(conn)?;
    if !has_app(conn, user.id)? {
        return Err(Error::NotFound);
    }
    let has_other = passkeys::has_any(conn, user.id)?;
    if !has_other && has_to_have_one(conn, user.id)? {
        return Err(Error::Demanded);
    }
    store::remove_app(conn, user.id)?;
    if !has_other {
        store::drop_codes(conn, user.id)?;
    }
    let news = if has_other { News::AppRemoved } else { News::FactorRemoved };
    tell(conn, &me.actor(), &user, (Event::UserFactorRemoved, news), now)?;
    me.end_others(conn, now)
}

/// Takes everything away that somebody has besides their password. False if there is nothing.
pub fn forget(conn: &mut Conn, user: UserId) -> Result<bool, db::Error> {
    let had_app = store::remove_app(conn, user)?;
    let had_passkey = passkeys::forget(conn, user)?;
    store::drop_codes(conn, user)?;
    Ok(had_app || had_passkey)
}

/// Takes somebody's second factor away, because they lost it, and signs them out everywhere. What somebody else may have
/// put there falls with it: an address that waits, and a company account. `who` looks after them. Nothing if there is
/// neither a second factor nor a company account.
pub fn reset(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    now: DateTime<Utc>,
) -> Result<Option<Entry>, db::Error> {
    let (had_factor, untied) = (forget(conn, user.id)?, identities::cut(conn, who, user, now)?);
    if !had_factor && untied.is_none() {
        return Ok(None);
    }
    let _ = sessions::end_all_of(conn, user.id)?;
    links::void(conn, Purpose::ChangeEmail, &user.id.to_string(), now)?;
    if !had_factor {
        return Ok(untied);
    }
    let facts = vec![("name", user.name())];
    let told = (Event::UserFactorReset, facts, News::FactorReset);
    account::tell(conn, who, user, told, now).map(Some)
}

/// Keeps an app that a code has proved, with new recovery codes.
pub fn give(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    (sealed, step): (&str, i64),
    now: DateTime<Utc>,
) -> Result<Vec<String>, db::Error> {
    store::put_app(conn, user.id, sealed, step, now)?;
    let codes = give_codes(conn, user.id)?;
    tell(conn, who, user, (Event::UserFactorSet, News::FactorSet), now)?;
    Ok(codes)
}

/// Makes new recovery codes in place of any there were.
pub fn give_codes(conn: &mut Conn, user: UserId) -> Result<Vec<String>, db::Error> {
    let codes = recovery::fresh();
    store::put_codes(conn, user, &codes)?;
    Ok(codes)
}

/// Writes what happened to somebody's second factor down, and tells them.
pub fn tell(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    (event, news): (Event, News),
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    account::tell(conn, who, user, (event, vec![], news), now)?;
    Ok(())
}
