//! Another password.
use super::{Error, Owner};
use crate::{
    audit::Event,
    mail, organizations,
    platform::db::Conn,
    users::{
        account::letters::{AccountNotice, News},
        links::{self, Purpose},
        sessions::Epoch,
        store,
    },
};
use chrono::{DateTime, Utc};

/// Sets another password. Whoever is signed in with the old one elsewhere no longer is, and the owner is
/// told.
pub fn change(
    conn: &mut Conn,
    me: &Owner,
    password_hash: &str,
    now: DateTime<Utc>,
) -> Result<Epoch, Error> {
    let user = me.begin(conn)?;
    if !store::set_password(conn, me.user, password_hash)? {
        return Err(Error::SessionEnded);
    }
    let epoch = me.end_others(conn, now)?;
    // Whoever knew the old password may have asked for an address of theirs.
    links::void(conn, Purpose::ChangeEmail, &me.user.to_string(), now)?;
    let entry = me.record(conn, Event::UserPasswordChanged, [], now)?;
    let (home, whom) = (organizations::load(conn, me.home)?, store::whom_to_ask(conn, &user)?);
    let notice = AccountNotice::new(&user, &home, News::PasswordChanged, whom, now);
    mail::post(conn, entry, &notice, now)?;
    Ok(epoch)
}
