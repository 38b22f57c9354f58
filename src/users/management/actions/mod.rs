//! What is done to the accounts of others. Each begins with the organization's turn, so that the rule of the
//! last global admin holds whatever two admins do to each other at once.
mod export;
mod invitations;
mod people;
mod reach;
mod removal;
mod roles;

pub use export::export;
pub use invitations::{cancel, invite, resend};
pub use people::{deactivate, mail_reset_link, reactivate, reset_factor, sign_out};
pub use reach::begin;
pub use removal::{PURGE, purge, remove, restore};
pub use roles::{change_roles, give};

use self::roles::tell_admins;
use super::{
    authority::Beyond,
    letters::{AccountNews, AdminNews, News},
    member::Member,
};
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    mail, organizations,
    platform::db::{self, Conn, Db},
    users::{
        self, Permission, Role, Stopped,
        acting::{self, Refused},
        sessions::{ThisSession, is_open},
        store::fold_some_names,
    },
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, Utc};

/// Why something is not done to an account.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The session of whoever acts was ended meanwhile.
    #[error("the session has ended")]
    SessionEnded,
    /// There is no such person in the organization.
    #[error("no such person")]
    NotFound,
    /// Whoever acts may not, or may not any more.
    #[error("not permitted: {0:?}")]
    NotPermitted(Permission),
    /// The organization that they act for has not lent it.
    #[error("not lent: {0:?}")]
    NotLent(Permission),
    /// The organization is suspended: it adds nobody and gives no roles.
    #[error("suspended")]
    Suspended,
    /// The account is not any more as the page showed it.
    #[error("the account moved on")]
    MovedOn,
    /// It is above whoever acts.
    #[error("beyond their authority: {0:?}")]
    Beyond(Beyond),
    /// Nobody would be left who answers for the organization, in this role.
    #[error("the last {0:?}")]
    LastAdmin(Role),
    /// They have no second factor.
    #[error("there is no second factor")]
    NoFactor,
    /// Somebody else has the user name.
    #[error("the name is taken")]
    NameTaken,
    /// The mail was sent only just now.
    #[error("just sent")]
    JustSent,
    /// Too many for today; again at this moment.
    #[error("too many")]
    TooMany(DateTime<Utc>),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// The account that a page showed.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// Whose.
    pub id: UserId,
    /// As it was then.
    pub version: i64,
}

/// Folds the names that a migration left to be folded. A portal that is stopped meanwhile goes on where it was.
pub async fn fold_names(db: &Db) -> Result<(), db::Error> {
    while db.write(fold_some_names).await? {}
    Ok(())
}

impl From<Stopped> for Error {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::SessionEnded => Self::SessionEnded,
            Stopped::NotPermitted(what) => Self::NotPermitted(what),
            Stopped::Db(error) => Self::Db(error),
        }
    }
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Stopped(stopped) => stopped.into(),
            Refused::NoRight => Self::NotFound,
            Refused::NotLent(what) => Self::NotLent(what),
            Refused::Db(error) => Self::Db(error),
        }
    }
}

/// Does something for somebody in the session of the request: one that was ended meanwhile does nothing any
/// more.
pub fn in_session<T, E: From<Stopped>>(
    conn: &mut Conn,
    who: &Actor,
    session: &ThisSession,
    deed: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    let Actor::Person { user, .. } = who else { return Err(Stopped::SessionEnded.into()) };
    acting::take_turns(conn, who).map_err(Stopped::from)?;
    let is_here = is_open(conn, *user, session).map_err(Stopped::from)?;
    if is_here { deed(conn) } else { Err(Stopped::SessionEnded.into()) }
}

/// Somebody who answers for the organization is left, and can sign in.
fn somebody_answers(conn: &mut Conn, organization: OrganizationId) -> Result<(), Error> {
    let organization = organizations::load(conn, organization)?;
    if users::admins_of(conn, &organization)?.is_empty() {
        return Err(Error::LastAdmin(Role::answering_in(organization.standing)));
    }
    Ok(())
}

/// What happened to an account; the person is told, and so are the other admins if they are one.
fn record_and_tell(
    conn: &mut Conn,
    who: &Actor,
    member: &Member,
    (event, news): (Event, News),
    to_admins: Option<AdminNews>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = record(conn, who, member, event, [], now)?;
    let organization = organizations::load(conn, member.user.organization)?;
    mail::post(conn, entry, &AccountNews::new(&organization, &member.user, news), now)?;
    match to_admins {
        Some(news) => tell_admins(conn, who, (&organization, member), news, entry, now),
        None => Ok(()),
    }
}

/// What happened to an account.
fn record(
    conn: &mut Conn,
    who: &Actor,
    member: &Member,
    event: Event,
    more: impl IntoIterator<Item = (&'static str, String)>,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    let facts = [("name", member.user.name())].into_iter().chain(more);
    let subject = Subject::User(member.user.id);
    Ok(audit::record(conn, who, member.user.organization, event, subject, facts, now)?)
}
