//! Who may sign in, and who is signed in.
use super::{Error, Shown, record, roles::tell_admins, somebody_answers, take_to_end};
use crate::{
    audit::{Actor, Event},
    mail, organizations,
    platform::db::Conn,
    users::{
        State,
        links::{self, Purpose},
        management::{
            letters::{AccountNews, AdminNews, News},
            member::Member,
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
    sign_out_everywhere(conn, &member, now)?;
    somebody_answers(conn, member.user.organization)?;
    let entry = record(conn, who, &member, Event::UserDeactivated, [], now)?;
    let organization = organizations::load(conn, member.user.organization)?;
    let letter = AccountNews::new(&organization, &member.user, News::Deactivated);
    mail::post(conn, entry, &letter, now)?;
    tell_admins(conn, who, (&organization, &member), AdminNews::Closed, entry, now)
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
    let letter = AccountNews::new(&organization, &member.user, News::Reactivated);
    mail::post(conn, entry, &letter, now)?;
    tell_admins(conn, who, (&organization, &member), AdminNews::Opened, entry, now)
}

/// *Sign out everywhere*: every session of the person ends; they can sign in again.
pub fn sign_out(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let member = take_to_end(conn, who, shown, &[State::Enabled], now)?;
    sign_out_everywhere(conn, &member, now)?;
    record(conn, who, &member, Event::UserSignedOutByAdmin, [], now)?;
    Ok(())
}

/// Whoever was signed in may have asked for an address of theirs: that ends, too.
fn sign_out_everywhere(conn: &mut Conn, member: &Member, now: DateTime<Utc>) -> Result<(), Error> {
    let id = member.user.id;
    sessions::end_all_of(conn, id)?;
    Ok(links::void(conn, Purpose::ChangeEmail, &id.to_string(), now)?)
}
