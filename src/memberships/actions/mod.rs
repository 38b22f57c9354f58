//! What people do with the directory.
mod links;
mod proofs;

pub use links::{judge, link, unlink};
pub use proofs::{Listed, Offer, cancel, choose, offer, prove};

use super::Verdict;
use crate::platform::db;

/// Why a membership ID is not taken.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The proof was used or ended, is over, or belongs to another enrollment or browser: sign in again.
    #[error("the proof does not hold")]
    ProofDead,
    /// The profile cannot be used, or no longer.
    #[error("the profile cannot be used")]
    NotUsable(Verdict),
    /// Another organization took the ID.
    #[error("the membership ID is taken")]
    Taken,
    /// The organization holds another ID already.
    #[error("the organization holds another membership ID")]
    HoldsAnother,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}
