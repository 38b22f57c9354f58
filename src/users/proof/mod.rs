//! *Fresh proof*: before what is sensitive, somebody must have proved by password or passkey, not longer than
//! ten minutes ago, that it is they (reliability rule 21). A stranger at a browser that was left open gets
//! no further, and no more tries than at the sign-in.
mod forms;
mod guards;
mod pages;
mod routes;

pub use guards::{PROVED_AT, Proven};
pub use routes::{next_of, onward, proof_page, routes, thank};
