//! The operator looks after organizations: it looks any of them up, suspends and restores one with a reason, ends the
//! administrator access of another one to it, and adds providers one by one. Who a company is, is the verification desk's
//! business; this is about what it may do.
mod access;
mod actions;
mod customers;
mod dossier;
mod filter;
mod forms;
mod letters;
mod pages;
mod recovery;
mod routes;
mod store;

pub use recovery::{Error as RecoveryError, FORGET, forget, look_again_at_due, notice, run_worker};
pub use routes::routes;
