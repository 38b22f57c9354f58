//! A customer and its partners.
//!
//! ```text
//!          said yes to the other partner alone      said yes
//!  (none) ─────────────────────────────────▶ missing ───────▶ active ───────▶ ended      one is not ended a pair
//!     └─────────────────────────────────────────────────────────▲   either side
//!                               said yes
//! ```
use crate::users::grants::Source;

mod actions;
mod letters;
mod relationship;
pub mod store;
pub mod terms;

pub use actions::{
    ACCESS_OVER, Error, Shown, access_over, end, give_up_access, remove_access, stop_access,
};
pub use relationship::{By, End, Pair, Relationship, State};

/// Whether something was given with a relationship: by a customer, to one of its partners.
pub fn is_source(source: &Source) -> bool {
    source.kind == "relationship"
}
