//! People are removed, restored within thirty days, and forgotten after that.
use super::{
    Error, Shown,
    invitations::count,
    reach::{TO_END, TO_RESTORE, take_reached},
    record, record_and_tell,
    roles::tell_admins,
    somebody_answers,
};
use crate::{
    audit::{self, Actor, Event, PortalPart, Subject},
    organizations,
    platform::{
        db::{self, Conn},
        due,
    },
    users::{
        State,
        accounts::mail_invitation,
        factors, identities,
        links::{self, Purpose},
        management::{
            letters::{AdminNews, News},
            member::{Member, RESTORABLE_FOR},
            store,
        },
        sessions, store as people,
    },
    values::UserId,
};
use chrono::{DateTime, Utc};

/// The job that forgets somebody who was removed.
pub const PURGE: &str = "users.purge";

/// *Remove*: cannot sign in, and is forgotten in thirty days. The person is told.
pub fn remove(conn: &mut Conn, who: &Actor, shown: Shown, now: DateTime<Utc>) -> Result<(), Error> {
    let member = take_reached(conn, who, TO_END, (shown, &[State::Enabled, State::Disabled]), now)?;
    take_away(conn, &member, now)?;
    somebody_answers(conn, member.user.organization)?;
    let news = (Event::UserRemoved, News::Removed);
    record_and_tell(conn, who, &member, news, Some(AdminNews::Closed), now)
}

/// Nothing opens the account any more; in thirty days it is forgotten.
pub fn take_away(conn: &mut Conn, member: &Member, now: DateTime<Utc>) -> Result<(), db::Error> {
    let id = member.user.id;
    store::stand(conn, member, State::Removed, now)?;
    let _ = sessions::end_all_of(conn, id)?;
    identities::forget(conn, id)?;
    links::void(conn, Purpose::SetPassword, &id.to_string(), now)?;
    links::void(conn, Purpose::ChangeEmail, &id.to_string(), now)?;
    due::schedule(conn, PURGE, id, now + RESTORABLE_FOR)
}

/// *Restore*: as before, with the roles of before. Who was only invited is invited again.
pub fn restore(
    conn: &mut Conn,
    who: &Actor,
    shown: Shown,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let mut member = take_reached(conn, who, TO_RESTORE, (shown, &[State::Removed]), now)?;
    let (_, before) = member.removal.ok_or(Error::MovedOn)?;
    store::stand(conn, &member, before, now)?;
    member.user.state = before;
    if before == State::Invited {
        return invite_again(conn, who, &member, now);
    }
    let news = if before == State::Enabled { News::Restored } else { News::Kept };
    let news = (Event::UserRestored, news);
    record_and_tell(conn, who, &member, news, Some(AdminNews::Opened), now)
}

fn invite_again(
    conn: &mut Conn,
    who: &Actor,
    member: &Member,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    count(conn, member, now)?;
    let entry = record(conn, who, member, Event::UserRestored, [], now)?;
    let organization = organizations::load(conn, member.user.organization)?;
    mail_invitation(conn, entry, &organization, &member.user, now)?;
    tell_admins(conn, who, (&organization, member), AdminNews::Opened, entry, now)
}

/// Forgets somebody who was removed thirty days ago, and not restored.
pub fn purge(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let id: UserId = subject.parse().map_err(|_| db::Error::corrupt("due", subject))?;
    let user = people::load(conn, id)?;
    organizations::take_turn(conn, user.organization)?;
    // Who was restored and removed again has a later day.
    if store::find(conn, user.organization, id, now)?.is_some() {
        return Ok(());
    }
    store::forget(conn, id)?;
    factors::forget(conn, id)?;
    identities::forget(conn, id)?;
    let who = Actor::Portal(PortalPart::DueJob);
    let facts = [("name", user.name())];
    audit::record(
        conn,
        &who,
        user.organization,
        Event::UserForgotten,
        Subject::User(id),
        facts,
        now,
    )?;
    Ok(())
}
