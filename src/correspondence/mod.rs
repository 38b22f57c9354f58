//! What was written to whom, and whether it arrived: `/settings/mail` for a company's own letters,
//! `/desk/mail` for the operator, who can have a letter tried again. Never what a letter says: that is
//! sealed until it arrives, and gone afterwards.
mod actions;
mod filter;
mod forms;
mod kind;
mod pages;
mod routes;

pub use kind::{KINDS, Kind, Readers};
pub use routes::routes;
