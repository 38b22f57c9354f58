//! *Partner relationships*: who can act for whom, whatever it came with.
mod actions;
mod pages;
mod relation;
mod routes;

pub use routes::routes;

/// Where it is.
const PAGE: &str = "/settings/partner-relationships";
