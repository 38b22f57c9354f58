//! Who may sign in, and who is signed in.
use super::{
    Error, Shown,
    reach::{TO_END, take_reached},
    record_and_tell, somebody_answers, tell_admins,
};
use crate::{
    audit::{Actor, Event},
    organizations,
    platform::db::Conn,
    users::{
        State, factors, forgotten,
        links::{self, Purpose},
        management::{
            letters::{AdminNews, News},
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
    let member = take_reached(conn, who, TO_END, (shown, &[State::Enabled]), now)?;
    store::stand(conn, &member, State::Disabled, now)?;
    sign_out_everywhere(conn, &member, now)?;
    somebody_answers(conn, member.user.organization)?;
    let news = (Event::UserDeactivated, News::Deactivated);
    record_and_tell(conn, who, &member, news, Some(AdminNews::Closed), now)
}

/// *Reactivate*: can sign in again, with the password and the roles of before.
pub fn reactivate(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let member = take_reached(conn, who, TO_END, (shown, &[State::Disabled]), now)?;
    store::stand(conn, &member, State::Enabled, now)?;
    let news = (Event::UserReactivated, News::Reactivated);
    record_and_tell(conn, who, &member, news, Some(AdminNews::Opened), now)
}

/// *Sign out everywhere*: every session of the person ends; they can sign in again, and are told.
pub fn sign_out(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let member = take_reached(conn, who, TO_END, (shown, &[State::Enabled]), now)?;
    sign_out_everywhere(conn, &member, now)?;
    let news = (Event::UserSignedOutByAdmin, News::SignedOut);
    record_and_tell(conn, who, &member, news, None, now)
}

/// *Send a link to a new password*: to the person, who chooses it. Nobody sets somebody else's.
pub fn mail_reset_link(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let member = take_reached(conn, who, TO_END, (shown, &[State::Enabled]), now)?;
    forgotten::mail_link_for(conn, who, &member.user, now)?.map_err(Error::TooMany)
}

/// *Require a new second factor*: for somebody who lost theirs. They are signed out everywhere, and told, and so are
/// the other admins of an admin.
pub fn reset_factor(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let member = take_reached(conn, who, TO_END, (shown, &[State::Enabled]), now)?;
    let entry = factors::reset(conn, who, &member.user, now)?.ok_or(Error::NoFactor)?;
    let organization = organizations::load(conn, member.user.organization)?;
    tell_admins(conn, who, (&organization, &member), AdminNews::FactorReset, entry, now)
}

/// Whoever was signed in may have asked for an address of theirs: that ends, too.
fn sign_out_everywhere(conn: &mut Conn, member: &Member, now: DateTime<Utc>) -> Result<(), Error> {
    let id = member.user.id;
    let _ = sessions::end_all_of(conn, id)?;
    Ok(links::void(conn, Purpose::ChangeEmail, &id.to_string(), now)?)
}
