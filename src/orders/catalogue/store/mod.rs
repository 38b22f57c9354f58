//! How the catalogue is kept.
mod row;
mod search;

pub use row::{find_by_code, insert, offers, replace};
pub use search::{Found, countries, find, search};
