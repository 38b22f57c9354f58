//! What a provider does: it orders, and changes what it ordered. Each in the turns of all whom it concerns, and told to
//! them.
mod changing;
mod submitting;
mod telling;

pub use changing::{NewChange, change};
pub use submitting::{Attempt, submit};

use super::may_order::Rule;
use crate::{platform::db, subscriptions::Unchangeable, users::Stopped};

/// Why nothing is ordered or changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such subscription of this company.
    #[error("no such subscription")]
    NotFound,
    /// The same attempt was for something else.
    #[error("the key was used for something else")]
    KeyUsed,
    /// It names a company as reseller of record with which the provider has nothing to do, or none.
    #[error("a stranger")]
    Stranger,
    /// The provider may not do that.
    #[error("may not: {0:?}")]
    Refused(Rule),
    /// It costs something else than was shown, or is called otherwise.
    #[error("the catalogue changed")]
    Changed,
    /// It is not any more as the page showed it.
    #[error("the subscription moved on")]
    MovedOn,
    /// It cannot become that.
    #[error("unchangeable: {0:?}")]
    Unchangeable(Unchangeable),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}
