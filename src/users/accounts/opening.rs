//! How somebody who was invited opens their account.
use super::Error;
use crate::{
    audit::{self, Actor, Event, Subject},
    organizations,
    platform::db::{self, Conn},
    users::{
        User,
        links::{self, Link},
        store,
    },
    values::UserId,
};
use chrono::{DateTime, Utc};

/// Sets the password of the person whom a link invited; the link is used up.
pub fn set_first_password(
    conn: &mut Conn,
    link: &Link,
    password_hash: &str,
    now: DateTime<Utc>,
) -> Result<User, Error> {
    open(conn, link, password_hash, Event::UserPasswordSet, now)
}

/// Opens the account of the person whom a link invited, without a password that they know; the link is used up.
pub fn accept_invitation(
    conn: &mut Conn,
    link: &Link,
    nobodys_hash: &str,
    now: DateTime<Utc>,
) -> Result<User, Error> {
    open(conn, link, nobodys_hash, Event::UserInvitationAccepted, now)
}

fn open(
    conn: &mut Conn,
    link: &Link,
    password_hash: &str,
    event: Event,
    now: DateTime<Utc>,
) -> Result<User, Error> {
    // Locks are taken in one order: the organization's first (reliability rule 6).
    organizations::take_turn(conn, link.organization)?;
    if !links::consume(conn, link.id, now)? {
        return Err(Error::LinkDead);
    }
    let id: UserId = link.subject.parse().map_err(|_| db::Error::corrupt("links", link.id))?;
    if !store::enable(conn, id, password_hash, now)? {
        return Err(Error::LinkDead);
    }
    let user = store::load(conn, id)?;
    let who = Actor::LinkHolder(Subject::User(id));
    let subject = Subject::User(id);
    audit::record(conn, &who, user.organization, event, subject, [], now)?;
    Ok(user)
}
