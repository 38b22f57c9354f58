//! What is done about recoveries. Each is one transaction with its audit row and its letters, and begins with the
//! organization's turn: of an objection and the end of the notice that meet, one finds the other done.
mod checking;
mod completing;
mod ending;
mod known;
mod starting;

pub use checking::{begin_check, keep_check};
pub use completing::{begin_second_look, keep_second_look};
pub use ending::{cancel, object};
pub use known::known_domains;
pub use starting::start;

use super::{
    case::Recovery,
    letters::{News, RecoveryNews, readers},
    progress::{State, Waiting, Why},
    store,
};
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    mail,
    operations::actions as operator,
    organizations,
    platform::db::{self, Conn},
    users,
    values::{OrganizationId, Wrong},
};
use chrono::{DateTime, Utc};

/// Why nothing happened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The session of a global admin who objects was ended meanwhile.
    #[error("the session has ended")]
    SessionEnded,
    /// Somebody who objects is no global admin, or not any more.
    #[error("not permitted")]
    NotPermitted,
    /// One is open already.
    #[error("one is open already")]
    Open,
    /// None is open, or not any more.
    #[error("none is open")]
    Over,
    /// What was asked for cannot be, for the reason beside the field.
    #[error("{0}: {1:?}")]
    Wrong(&'static str, Wrong),
    /// Too many checks; again at this moment.
    #[error("too many checks")]
    TooMany(DateTime<Utc>),
    /// The operator may not, or not to this organization.
    #[error(transparent)]
    Operator(#[from] operator::Error),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// When somebody else becomes global admin of an organization, if that is to come.
pub fn notice(
    conn: &mut Conn,
    of: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, db::Error> {
    let waiting = store::latest(conn, of, now)?.and_then(Recovery::at::<Waiting>);
    Ok(waiting.map(|recovery| recovery.state.due_at))
}

/// Whether an organization is being helped.
pub fn is_open(conn: &mut Conn, of: OrganizationId, now: DateTime<Utc>) -> Result<bool, db::Error> {
    Ok(store::latest(conn, of, now)?.is_some_and(|recovery| recovery.is_open()))
}

/// The one that is open.
fn open(conn: &mut Conn, of: OrganizationId, now: DateTime<Utc>) -> Result<Recovery<State>, Error> {
    let latest = store::latest(conn, of, now)?;
    latest.filter(Recovery::is_open).ok_or(Error::Over)
}

/// Whoever called took the organization's turn: if somebody else moved it on, it is over.
fn advance(conn: &mut Conn, recovery: Recovery<impl Into<State> + Clone>) -> Result<(), Error> {
    if store::advance(conn, recovery)? { Ok(()) } else { Err(Error::Over) }
}

/// It comes to nothing. Whoever was told that it had begun is told.
fn close(
    conn: &mut Conn,
    who: &Actor,
    recovery: Recovery<State>,
    why: Why,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let ended = recovery.end(why, now);
    advance(conn, ended.clone())?;
    let event = match why {
        Why::Objected => Event::RecoveryObjected,
        Why::Cancelled => Event::RecoveryCancelled,
        _ => Event::RecoveryFailed,
    };
    let entry = record(conn, who, &ended, event, now)?;
    if ended.state.due_at.is_some() {
        tell(conn, entry, &ended, News::Ended(why), now)?;
    }
    Ok(())
}

fn record<S>(
    conn: &mut Conn,
    who: &Actor,
    recovery: &Recovery<S>,
    event: Event,
    now: DateTime<Utc>,
) -> Result<Entry, db::Error> {
    let facts = [
        ("name", recovery.candidate.name()),
        ("domain", recovery.domain.for_people()),
        ("reason", recovery.reason.to_string()),
    ];
    let subject = Subject::Organization(recovery.organization);
    audit::record(conn, who, recovery.organization, event, subject, facts, now)
}

/// Tells everybody in the organization who can sign in, those who answer for it first, and its primary contact.
fn tell<S>(
    conn: &mut Conn,
    entry: Entry,
    recovery: &Recovery<S>,
    news: News,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let organization = organizations::load(conn, recovery.organization)?;
    let admins = users::admins_of(conn, &organization)?;
    let people = users::enabled_in(conn, organization.id)?;
    let contact = organizations::find_profile(conn, organization.id)?;
    for reader in readers(&organization, admins, people, contact.as_ref()) {
        mail::post(conn, entry, &RecoveryNews::new(reader, &organization, recovery, news), now)?;
    }
    Ok(())
}
