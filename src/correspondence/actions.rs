//! The operator has letters tried again.
use crate::{
    audit::{self, Actor, Event, Subject},
    mail::{self, Logged, Obstacle},
    organizations,
    platform::db::{self, Conn},
    users::{self, Permission},
    values::{MailId, OrganizationId},
};
use chrono::{DateTime, Utc};

/// How many parked letters one press tries again: each is audited, and nobody waits long.
const AT_ONCE: i64 = 100;

/// Why a letter is not tried again.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The person may not, or not any more.
    #[error("not permitted")]
    NotPermitted,
    /// The letter cannot be, or somebody was faster.
    #[error("not tried again: {0:?}")]
    Refused(Obstacle),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// What became of all parked letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retried {
    /// There was none that can be tried again.
    Nothing,
    /// All that can be are.
    All,
    /// As many as one press does; there are more.
    Some,
}

/// Makes one letter due at once, if it has been tried `attempts` times as when it was looked at.
pub fn retry(
    conn: &mut Conn,
    who: &Actor,
    id: MailId,
    attempts: i32,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let operator = permitted(conn, who)?;
    mail::retry(conn, id, attempts, now)?.map_err(Error::Refused)?;
    let letter = mail::find_log(conn, id)?.ok_or(Error::Refused(Obstacle::NoSuch))?;
    record(conn, who, operator, &letter, now)
}

/// Makes the parked letters due at once, those that have waited longest first.
pub fn retry_parked(conn: &mut Conn, who: &Actor, now: DateTime<Utc>) -> Result<Retried, Error> {
    let operator = permitted(conn, who)?;
    let letters = mail::retriable(conn, AT_ONCE, now)?;
    for letter in &letters {
        mail::retry(conn, letter.id, letter.attempts, now)?.map_err(Error::Refused)?;
        record(conn, who, operator, letter, now)?;
    }
    Ok(match letters.is_empty() {
        true => Retried::Nothing,
        false if mail::retriable(conn, 1, now)?.is_empty() => Retried::All,
        false => Retried::Some,
    })
}

/// Takes the operator's turn, and asks again whether the person may (reliability rule 7).
fn permitted(conn: &mut Conn, who: &Actor) -> Result<OrganizationId, Error> {
    let Actor::Person { user, home, .. } = who else { return Err(Error::NotPermitted) };
    organizations::take_turn(conn, *home)?;
    let may = users::may_still(conn, *user, Permission::SeeMail)?;
    if may { Ok(*home) } else { Err(Error::NotPermitted) }
}

fn record(
    conn: &mut Conn,
    who: &Actor,
    operator: OrganizationId,
    letter: &Logged,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let facts = [("letter", letter.id.to_string()), ("recipient", letter.recipient.clone())];
    audit::record(conn, who, operator, Event::MailRetried, Subject::Mail(letter.id), facts, now)?;
    Ok(())
}
