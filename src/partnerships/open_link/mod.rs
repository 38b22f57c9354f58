//! A provider's open link: any reseller that holds it can answer. Who is taken on is the provider's word.
//!
//! ```text
//!  make ─▶ live ─▶ replaced: by the same terms (rotate) or others, with a new token
//!            └───▶ disabled
//! ```
//! Terms never change; other terms are another link. What a company has answered outlives the link by which it came.
mod actions;
mod forms;
mod invariants;

mod letters;
mod link;
mod mail;
mod pages;
mod routes;
mod store;

pub use actions::{
    Error, NewLink, approve, decidable_until, lapse, lapse_begun, make, paused_until, refuse,
    settle,
};
pub use invariants::misused;
pub use letters::{Sent, Waits, Withdrawn};
pub use link::{DeadLink, OpenLink, Standing};
pub use pages::tell_waiting;
pub use routes::routes;
pub use store::{find_by_token, standing, token_of};
