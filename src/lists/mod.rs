//! Many invitations at once: a provider that looks for resellers, or either of two partners that looks for customers, uploads
//! or pastes a list, reads what would become of each line, and has the good ones sent.
//!
//! ```text
//!  upload      send              the last line
//!  ──────▶ draft ───▶ sending ─────────────────▶ done        each piece is a job: a kill is made up for
//!                      │   ▲
//!  somebody stops it,  ▼   │ send
//!  or nobody may      stopped
//! ```
//! What stands against a line is asked again in the transaction that sends it: the list only tells what was seen.
//! Of a company's region nothing is known but what the list itself says (reliability, AC24). What an invitation is, and
//! whether it may be sent, is the business of the features below: here is only how many are sent at once.
mod actions;
mod entry;
mod export;
mod forms;
mod group;
mod kind;
mod letters;
mod list;
mod pages;
mod reader;
mod routes;
mod scene;
mod store;
mod table;
mod terms;

pub use actions::{Error, forget, judge, make, send, send_piece};
pub use entry::{Entry, Verdict};
pub use kind::Kind;
pub use list::NewList;
pub use routes::routes;
pub use table::entries;
pub use terms::{Named, Terms};

/// So many lines a list has at most.
pub const MOST: usize = 1000;
