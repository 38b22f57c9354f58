//! What can be ordered. The operator imports it from a file; providers look things up in it, and nobody changes it here.
mod filter;
mod forms;
mod import;
mod offer;
mod pages;
mod routes;
mod store;

pub use import::import_file;
pub use offer::{Content, Offer};
pub use routes::routes;
pub use store::{find, offers};
