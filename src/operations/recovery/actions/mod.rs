//! What is done about recoveries. Each is one transaction with its audit row and its letters, and begins with the
//! organization's turn: of an objection and the end of the notice that meet, one finds the other done.
mod checking;
mod completing;
mod ending;
mod forgetting;
mod known;
mod starting;
mod telling;

pub use checking::{begin_check, keep_check};
pub use completing::{begin_second_look, keep_second_look};
pub use ending::{cancel, object};
pub use forgetting::{FORGET, forget};
pub use known::known_domains;
pub use starting::start;

use super::{
    case::Recovery,
    letters::News,
    progress::{State, Waiting, Why},
    store,
};
use crate::{
    audit::{Actor, Event, PortalPart},
    operations::actions as operator,
    organizations::{self, Organization, Standing},
    platform::db::{self, Conn},
    values::{OrganizationId, Wrong},
};
use chrono::{DateTime, Utc};
use forgetting::forget_later;
use telling::{account_of, record, tell};

/// What nobody asked for is done by the portal.
const PORTAL: Actor = Actor::Portal(PortalPart::DueJob);

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
    /// Nobody would read the notice.
    #[error("nobody would read the notice")]
    Unread,
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

/// The newest of an organization, and the account of whoever becomes global admin by it.
pub fn latest(
    conn: &mut Conn,
    of: &Organization,
    now: DateTime<Utc>,
) -> Result<(Option<Recovery<State>>, Option<String>), db::Error> {
    let recovery = store::latest(conn, of.id, now)?;
    let candidate = recovery.as_ref().map(|recovery| &recovery.candidate);
    let account = candidate.map(|candidate| account_of(conn, of, candidate)).transpose()?;
    Ok((recovery, account.flatten()))
}

/// The organization that is helped: any but the operator's own.
pub fn helped(conn: &mut Conn, of: OrganizationId) -> Result<Organization, Error> {
    let organization = organizations::find(conn, of)?;
    let organization = organization.filter(|it| it.standing != Standing::Operator);
    Ok(organization.ok_or(operator::Error::NotFound)?)
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
    forget_later(conn, &ended, now)?;
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
