//! A company whose last admin left, or cannot get in any more, is helped by the operator: somebody shows by a record in
//! the DNS of a domain that the company is known by that they keep it, and everybody in the company has 72 hours to read
//! of it.
//!
//! ```text
//!  start          the record is seen       72 hours, and it is seen again
//!  ─────▶ asked ─────────────────▶ waiting ───────────────────────────────▶ done
//!           └───────────────────────┴──▶ ended: objected to, cancelled, not seen (again), or nobody is left to help
//! ```
//! The DNS is asked outside any transaction: first by the operator's button, then by a worker of its own.
mod actions;
mod candidate;
mod case;
mod forms;
mod letters;
mod pages;
mod progress;
mod routes;
mod store;
mod worker;

pub use actions::{Error, FORGET, forget, is_open, notice};
pub use routes::routes;
pub use worker::{look_again_at_due, run as run_worker};
