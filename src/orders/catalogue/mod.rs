//! What can be ordered. The operator imports it from a file; providers look things up in it, and nobody changes it here.
mod cycle;
mod filter;
mod forms;
mod import;
mod offer;
mod pages;
mod routes;
mod seats;
mod store;

pub use import::import_file;
pub use routes::routes;

use cycle::Cycle;
use offer::{Content, Offer};
use seats::Seats;
