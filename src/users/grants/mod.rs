//! Who may act for whom: one organization lets another's people act for it, with named roles and an
//! end. The features that make grants (a partnership, a customer's consent) do so through this door.
//!
//! ```text
//!         begin             end, or its last day
//!  (none) ─────▶ live ──────────────────────────▶ ended     at most one is live a pair
//! ```
mod access;
mod actions;
mod grant;
mod store;
#[cfg(test)]
mod tests;

pub use access::Access;
pub use actions::{Error, begin, end, shorten};
pub use grant::{GRANTABLE, Grant, NewGrant, Source, Wrong, latest_end};
pub use store::{between, end_expired, given_by, held_by, kept_by, kept_for, live, note_use};
