//! What is done about domains. Each is one transaction with its audit row and its letters.
mod checking;
mod claiming;
mod weekly;

pub use checking::{Checked, begin_check, keep_look};
pub use claiming::{claim, remove};
pub use weekly::{begin_weekly, keep_weekly};

use super::{
    claim::{Claim, State},
    letters::AboutDomain,
    store,
};
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    mail, organizations,
    platform::db::{self, Conn},
    users::{self, Permission},
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// Why nothing happened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such claim, or not of this organization.
    #[error("no such domain")]
    NotFound,
    /// The person may not, or not any more.
    #[error("not permitted")]
    NotPermitted,
    /// The organization may do nothing new for a while.
    #[error("the organization is suspended")]
    Suspended,
    /// The organization claims this many domains already.
    #[error("{0} domains are claimed already")]
    Full(i64),
    /// Too many checks; again at this moment.
    #[error("too many checks")]
    TooMany(DateTime<Utc>),
    /// Somebody else changed who holds the domain in the same moment: the same once more finds out how it is.
    #[error("somebody was faster")]
    Raced,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Asks again, inside the transaction that acts, whether the person may (reliability rule 7).
fn still_permitted(conn: &mut Conn, who: &Actor) -> Result<(), Error> {
    let Actor::Person { user, .. } = who else { return Err(Error::NotPermitted) };
    let may = users::may_still(conn, *user, Permission::Enroll)?;
    if may { Ok(()) } else { Err(Error::NotPermitted) }
}

/// The same for the organization.
fn not_suspended(conn: &mut Conn, organization: OrganizationId) -> Result<(), Error> {
    let is_suspended = organizations::load(conn, organization)?.suspension.is_some();
    if is_suspended { Err(Error::Suspended) } else { Ok(()) }
}

fn advance<S: Into<State> + Clone>(conn: &mut Conn, claim: Claim<S>) -> Result<(), Error> {
    if store::advance(conn, claim)? { Ok(()) } else { Err(Error::Raced) }
}

fn record<S>(
    conn: &mut Conn,
    who: &Actor,
    claim: &Claim<S>,
    event: Event,
    now: DateTime<Utc>,
) -> Result<Entry, db::Error> {
    let facts = [("domain", claim.domain.for_people()), ("ascii", claim.domain.to_string())];
    audit::record(conn, who, claim.organization, event, Subject::Domain(claim.id), facts, now)
}

/// Writes to everybody who answers for the organization. `what` ends the ids of the letter's texts.
fn tell_admins<S>(
    conn: &mut Conn,
    because: Entry,
    claim: &Claim<S>,
    what: &'static str,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let organization = organizations::load(conn, claim.organization)?;
    for admin in users::global_admins(conn, organization.id)? {
        let letter = AboutDomain::new(&admin, &organization, claim, what);
        mail::post(conn, because, &letter, now)?;
    }
    Ok(())
}
