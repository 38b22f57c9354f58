//! A company becomes an indirect reseller: a wizard of five stages, one question a page.
//!
//! ```text
//!            first saved page              Enroll now
//!  (nothing) ────────────────▶ draft ─────────────────────▶ submitted ──▶ verification decides
//!                              │  │ 90 quiet days               │ withdraw
//!                       delete │  ▼                             ▼
//!                              │ lapsed                      withdrawn
//!                              ▼
//!                           deleted        (the last three free the membership ID)
//! ```
mod actions;
mod answered;
mod application;
mod draft;
mod guards;
mod invariants;
mod journey;
mod letters;
mod pages;
mod routes;
mod scene;
mod state;
pub mod steps;
mod store;

pub use actions::{
    EXPIRE, Error, LAPSE, NewDraft, answer, choose_membership, delete_draft, expire, lapse, start,
    submit, withdraw,
};
pub use application::{Application, Incomplete};
pub use draft::{Draft, Seen};
pub use invariants::INVARIANTS;
pub use routes::routes;
pub use state::State;
pub use store::{Summary, find_draft, find_open, latest};
