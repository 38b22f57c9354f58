//! What people do with documents. Each is one transaction with its audit row; only the pieces of a
//! document that arrives are kept one by one.
mod arriving;
mod erasing;
mod judging;
mod own;
mod whole;

pub use arriving::{Arrival, Sent, begin, complete, discard, keep, sweep_documents};
pub use erasing::{ERASE, erase, is_over, schedule_erasing};
pub use judging::{judge, read};
pub use own::{find_own, remove};
pub use whole::send_document;

use super::limits::{ALL_MB, LARGEST_MB, MOST};
use crate::{
    platform::db,
    values::{MISSING, Wrong},
    verification::actions::Error as Refused,
};

/// Why a document is not kept.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No file was chosen.
    #[error("no file")]
    Nothing,
    /// It is neither PDF nor JPEG nor PNG.
    #[error("another kind of file")]
    OtherKind,
    /// It is larger than [`LARGEST`](super::limits::LARGEST).
    #[error("too large")]
    TooLarge,
    /// The request has as many documents as it can have.
    #[error("too many documents")]
    TooMany,
    /// The company has sent as much as is kept of one.
    #[error("no room left")]
    NoRoom,
    /// It came too slowly, or took too long.
    #[error("too slow")]
    Slow,
    /// Too many others arrive at this moment.
    #[error("too many at once")]
    Busy,
    /// The request is not one that a browser sends.
    #[error("not a form with one file")]
    BadForm,
    /// The verification does not allow it.
    #[error(transparent)]
    Refused(#[from] Refused),
}

impl Error {
    /// What is wrong with the file, if that is what is wrong.
    pub fn wrong(&self) -> Option<Wrong> {
        match self {
            Self::Nothing => Some(Wrong::new(MISSING)),
            Self::OtherKind => Some(Wrong::new("document-kind")),
            Self::TooLarge => Some(Wrong::new("document-large").with("max", LARGEST_MB)),
            Self::TooMany => Some(Wrong::new("document-many").with("max", MOST)),
            Self::NoRoom => Some(Wrong::new("document-room").with("max", ALL_MB)),
            Self::Slow | Self::Busy | Self::BadForm | Self::Refused(_) => None,
        }
    }
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        Self::Refused(error.into())
    }
}
