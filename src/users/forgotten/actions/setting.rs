//! A new password by a mailed link.
use crate::{
    audit::{self, Actor, Event, Subject},
    mail,
    organizations::{self, Organization},
    platform::db::{Conn, Error},
    users::{
        User,
        account::letters::{AccountNotice, News},
        accounts::Error as Refused,
        identities,
        links::{self, Link, Purpose},
        sessions, store,
    },
    values::{LinkId, UserId},
};
use chrono::{DateTime, Utc};

/// A link that still opens something, and for whom.
#[derive(Debug, Clone)]
pub struct Reset {
    /// The link.
    pub link: Link,
    /// Whose password it is about.
    pub user: User,
    /// Where they belong.
    pub organization: Organization,
}

/// What a person's link is about: them, with the password that they have now. Nothing for somebody who
/// cannot sign in.
pub fn subject_of(conn: &mut Conn, user: UserId) -> Result<Option<String>, Error> {
    Ok(store::password_mark(conn, user)?.map(|mark| format!("{user}:{mark}")))
}

/// What the link of a token opens.
pub fn find_by_token(
    conn: &mut Conn,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Reset>, Error> {
    let link = links::find_by_token(conn, Purpose::ResetPassword, token, now)?;
    link.map_or(Ok(None), |link| opened(conn, link))
}

/// What the link that a browser has opened opens now.
pub fn find(conn: &mut Conn, id: LinkId, now: DateTime<Utc>) -> Result<Option<Reset>, Error> {
    let link = links::find(conn, Purpose::ResetPassword, id, now)?;
    link.map_or(Ok(None), |link| opened(conn, link))
}

/// A link is dead once its person was disabled, has another password, or has another address.
fn opened(conn: &mut Conn, link: Link) -> Result<Option<Reset>, Error> {
    let whose = link.subject.split_once(':').and_then(|(user, _)| user.parse::<UserId>().ok());
    let Some(whose) = whose else { return Ok(None) };
    let is_bound = subject_of(conn, whose)?.is_some_and(|subject| subject == link.subject);
    let user = if is_bound { store::find(conn, whose)? } else { None };
    let Some(user) = user.filter(|user| user.email == link.email) else { return Ok(None) };
    let organization = organizations::load(conn, user.organization)?;
    Ok(Some(Reset { link, user, organization }))
}

/// Sets the new password, ends every session of the person and tells them. The link is used up, and all
/// others with it: they are bound to the old password.
pub fn set(
    conn: &mut Conn,
    link: Link,
    password_hash: &str,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    organizations::take_turn(conn, link.organization)?;
    if !links::consume(conn, link.id, now)? {
        return Err(Refused::LinkDead);
    }
    let Some(Reset { user, organization, .. }) = opened(conn, link)? else {
        return Err(Refused::LinkDead);
    };
    if !store::set_password(conn, user.id, password_hash)? {
        return Err(Refused::LinkDead);
    }
    let _ = sessions::end_all_of(conn, user.id)?;
    // Whoever knew the old password may have asked for an address of theirs, or tied a company account.
    links::void(conn, Purpose::ChangeEmail, &user.id.to_string(), now)?;
    let who = Actor::LinkHolder(Subject::User(user.id));
    identities::cut(conn, &who, &user, now)?;
    Ok(tell(conn, &who, &user, &organization, now)?)
}

fn tell(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    home: &Organization,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (event, subject) = (Event::UserPasswordReset, Subject::User(user.id));
    let entry = audit::record(conn, who, home.id, event, subject, [], now)?;
    let others = store::whom_to_ask(conn, user)?;
    let notice = AccountNotice::new(user, home, News::PasswordReset, others, now);
    mail::post(conn, entry, &notice, now)
}
