//! What people do about an enrollment. Each is one transaction.
mod draft;
mod ending;
mod submit;

pub use draft::{NewDraft, answer, choose_membership, put_aside, start};
pub use ending::{EXPIRE, LAPSE, delete_draft, expire, lapse, withdraw};
pub use submit::submit;

use super::draft::Theirs;
use crate::{memberships, organizations, platform::db, users, verification};
use chrono::{DateTime, Utc};

/// Why nothing happened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The person may not, or not any more.
    #[error("not permitted")]
    NotPermitted,
    /// There is no draft, or it is submitted by now.
    #[error("the enrollment has moved on")]
    MovedOn,
    /// Somebody else saved the page meanwhile.
    #[error("somebody else saved the page")]
    Conflict(Box<Theirs>),
    /// Something was saved since the answers were read.
    #[error("the answers have changed")]
    Changed,
    /// A page has no answer yet.
    #[error("the page {0} is missing")]
    Incomplete(&'static str),
    /// The membership sign-in is over, or was used.
    #[error("the membership sign-in is over")]
    ProofDead,
    /// The membership ID cannot be used, or was taken meanwhile.
    #[error("the membership ID cannot be used")]
    MembershipTaken,
    /// Too many mails to the primary contact; again at this moment.
    #[error("too many mails")]
    TooMany(DateTime<Utc>),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<memberships::Error> for Error {
    fn from(error: memberships::Error) -> Self {
        match error {
            memberships::Error::ProofDead => Self::ProofDead,
            memberships::Error::NotUsable(_)
            | memberships::Error::Taken
            | memberships::Error::HoldsAnother => Self::MembershipTaken,
            memberships::Error::Db(error) => Self::Db(error),
        }
    }
}

impl From<verification::Error> for Error {
    fn from(error: verification::Error) -> Self {
        match error {
            verification::Error::Db(error) => Self::Db(error),
            verification::Error::TooMany(until) => Self::TooMany(until),
            _ => Self::MovedOn,
        }
    }
}

impl From<organizations::Error> for Error {
    fn from(error: organizations::Error) -> Self {
        match error {
            organizations::Error::Db(error) => Self::Db(error),
            _ => Self::MovedOn,
        }
    }
}

impl From<users::Error> for Error {
    fn from(error: users::Error) -> Self {
        match error {
            users::Error::Db(error) => Self::Db(error),
            _ => Self::NotPermitted,
        }
    }
}

/// Asks again, inside the transaction that acts, whether the person may (reliability rule 7).
fn still_permitted(conn: &mut db::Conn, who: &crate::audit::Actor) -> Result<users::User, Error> {
    let crate::audit::Actor::Person { user, .. } = who else { return Err(Error::NotPermitted) };
    if users::may_still(conn, *user, users::Permission::Enroll)? {
        Ok(users::load(conn, *user)?)
    } else {
        Err(Error::NotPermitted)
    }
}
