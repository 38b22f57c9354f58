//! What the jobs of a verification have in common.
use super::Error;
use crate::{
    audit::{Actor, PortalPart},
    organizations,
    platform::db::{self, Conn},
    verification::{
        case::{Case, State},
        store,
    },
};

/// What a job is about, and the number at its end.
pub fn numbered(subject: &str) -> Option<(&str, i64)> {
    let (about, days) = subject.rsplit_once(' ')?;
    Some((about, days.parse().ok()?))
}

/// Who does what falls due.
pub fn portal() -> Actor {
    Actor::Portal(PortalPart::DueJob)
}

/// The case of a job. Its company's turn is taken.
pub fn case_of(conn: &mut Conn, subject: &str) -> Result<Option<Case<State>>, db::Error> {
    let id = subject.split(' ').next().and_then(|id| id.parse().ok());
    let id = id.ok_or_else(|| db::Error::corrupt("due", subject))?;
    let Some(case) = store::find(conn, id)? else { return Ok(None) };
    organizations::take_turn(conn, case.organization)?;
    store::find(conn, id)
}

/// A job has no reader: what is refused is undone and left, what is broken is tried again.
pub fn quietly(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<(), Error>,
) -> Result<(), db::Error> {
    match db::attempt(conn, work) {
        Ok(()) => Ok(()),
        Err(Error::Db(error)) => Err(error),
        Err(refused) => {
            tracing::warn!(%refused, "a verification job had nothing to do");
            Ok(())
        }
    }
}
