//! The address of somebody new is forgotten when what they were to become is over for a while.
use super::{Error, PORTAL, close};
use crate::{
    operations::recovery::{candidate::Who, case::Recovery, progress::Why, store},
    organizations,
    platform::{
        db::{self, Conn},
        due,
    },
    values::RecoveryId,
};
use chrono::{DateTime, TimeDelta, Utc};

/// The job that forgets an address.
pub const FORGET: &str = "recovery.forget";
/// How long an address is kept after the end.
const KEPT: TimeDelta = TimeDelta::days(30);

/// Has the address forgotten in time, if there is one.
pub fn forget_later<S>(
    conn: &mut Conn,
    recovery: &Recovery<S>,
    over_at: DateTime<Utc>,
) -> Result<(), db::Error> {
    look_at(conn, recovery, over_at + KEPT)
}

/// Has it looked at whether it is over, should nobody notice: then the address would never be forgotten.
pub fn look_at<S>(
    conn: &mut Conn,
    recovery: &Recovery<S>,
    at: DateTime<Utc>,
) -> Result<(), db::Error> {
    match recovery.candidate.who {
        Who::New(_) => due::schedule(conn, FORGET, recovery.id, at),
        Who::Known(_) | Who::Forgotten => Ok(()),
    }
}

/// Forgets the address if it was over thirty days ago. What nobody noticed to be over ends now, and is forgotten later.
pub fn forget(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let id: RecoveryId = subject.parse().map_err(|_| db::Error::corrupt("due", subject))?;
    let of = store::load(conn, id)?.organization;
    organizations::take_turn(conn, of)?;
    let recovery = store::load(conn, id)?;
    match recovery.over_at() {
        Some(at) if at + KEPT <= now => store::forget_address(conn, id),
        None if !recovery.clone().seen_at(now).is_open() => {
            match close(conn, &PORTAL, recovery, Why::Expired, now) {
                Err(Error::Db(error)) => Err(error),
                _ => Ok(()),
            }
        }
        _ => Ok(()),
    }
}
