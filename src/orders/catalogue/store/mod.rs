//! How the catalogue is kept.
mod row;
mod search;

pub use row::{find_by_code, insert, replace};
pub use search::{Found, countries, search};
