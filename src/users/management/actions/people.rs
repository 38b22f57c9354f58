//! Who may sign in, and who is signed in.
use super::{Error, Shown, record, somebody_answers, take_to_end};
use crate::{
    audit::{Actor, Event},
    mail, organizations,
    platform::db::Conn,
    users::{
        State,
        management::{
            letters::{AccountNews, News},
            store,
        },
        sessions,
    },
};
use chrono::{DateTime, Utc};

/// *Deactivate*: signed out at once, everywhere, until an admin says otherwise. The person is told.
pub fn deactivate(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let member = take_to_end(conn, who, shown, &[State::Enabled], now)?;
    store::stand(conn, &member, State::Disabled, now)?;
    sessions::end_all_of(conn, member.user.id)?;
    somebody_answers(conn, member.user.organization)?;
    let entry = record(conn, who, &member, Event::UserDeactivated, [], now)?;
    let organization = organizations::load(conn, member.user.organization)?;
    mail::post(
        conn,
        entry,
        &AccountNews::new(&organization, &member.user, News::Deactivated),
        now,
    )?;
    Ok(())
}

/// *Reactivate*: can sign in again, with the password and the roles of before.
pub fn reactivate(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let member = take_to_end(conn, who, shown, &[State::Disabled], now)?;
    store::stand(conn, &member, State::Enabled, now)?;
    let entry = record(conn, who, &member, Event::UserReactivated, [], now)?;
    let organization = organizations::load(conn, member.user.organization)?;
    mail::post(
        conn,
        entry,
        &AccountNews::new(&organization, &member.user, News::Reactivated),
        now,
    )?;
    Ok(())
}

/// *Sign out everywhere*: every session of the person ends; they can sign in again.
pub fn sign_out(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let member = take_to_end(conn, who, shown, &[State::Enabled], now)?;
    sessions::end_all_of(conn, member.user.id)?;
    record(conn, who, &member, Event::UserSignedOutByAdmin, [], now)?;
    Ok(())
}
