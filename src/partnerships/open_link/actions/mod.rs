//! What a provider does with its open link. Each begins with the provider's turn, so that one is live at a time.
mod deciding;
mod lapsing;
mod making;
mod pausing;
mod settling;

pub use deciding::{approve, refuse};
pub use lapsing::{decidable_until, lapse, lapse_begun};
pub use making::{disable, keep, make, rotate};
pub use pausing::paused_until;
pub use settling::settle;

use crate::{
    organizations::Organization,
    partnerships::{
        answering::{self, Hindrance},
        invitations::{Access, Dead},
    },
    platform::db,
    users::Stopped,
    values::AdminAccess,
};
use chrono::{DateTime, Utc};

/// Why nothing is done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such link, or no such answer.
    #[error("not found")]
    NotFound,
    /// The provider is suspended.
    #[error("suspended")]
    Suspended,
    /// It is not any more as the page showed it.
    #[error("moved on")]
    MovedOn,
    /// The answer waits no more.
    #[error("the answer is over: {0:?}")]
    Over(Dead),
    /// The company cannot become a partner now.
    #[error("the company cannot: {0:?}")]
    NotEligible(Hindrance),
    /// Whoever consented may not do so for their company any more.
    #[error("whoever consented may not any more")]
    Consenter,
    /// As many as the link is for were taken on, or wait.
    #[error("the link is used up")]
    UsedUp,
    /// The link is over: what made it so would make another like it dead, too.
    #[error("the link is over")]
    Spent,
    /// What was consented to is not given any more.
    #[error("the terms are over")]
    Terms,
    /// The two work together already.
    #[error("partners already")]
    Partners,
    /// It would give a role that is never given. No page asks for that.
    #[error("out of bounds")]
    OutOfBounds,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A link that is to be made.
#[derive(Debug, Clone)]
pub struct NewLink {
    /// Administrator access that is asked for.
    pub access: Option<Access>,
    /// How administrator access goes with a partnership here.
    pub way: AdminAccess,
    /// Whether the provider has the last word.
    pub needs_approval: bool,
    /// How many can use it.
    pub most_uses: Option<u16>,
    /// Its last moment.
    pub ends_at: Option<DateTime<Utc>>,
}

/// Whether a provider invites anybody at the moment.
fn is_able(provider: &Organization) -> Result<(), Error> {
    match answering::hindrance_of(provider) {
        Some(_) => Err(Error::Suspended),
        None => Ok(()),
    }
}
