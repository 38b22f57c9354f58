//! What a company sends the desk when it is asked: PDF, JPEG or PNG, kept as bytes and never interpreted.
//!
//! ```text
//!             first piece         every piece              last piece
//!  (nothing) ─────────────▶ arriving ─────────▶ arriving ─────────────▶ complete ──────────▶ erased
//!                              │  anything that goes wrong                 │  some time after the decision
//!                              ▼                                           ▼  removed before it is sent
//!                           (nothing)                                  (nothing)
//! ```
pub mod actions;
pub mod document;
pub mod forms;
pub mod kind;
pub mod limits;
pub mod name;
pub mod pages;
pub mod routes;
pub mod store;
mod upload;

pub use document::{Document, Judged, Verdict};
pub use kind::Kind;
