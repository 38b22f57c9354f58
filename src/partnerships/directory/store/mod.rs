//! How the directory is kept.
mod row;
mod search;
#[cfg(test)]
mod tests;

pub use row::{find, find_listed, insert, replace, written_at};
pub use search::{countries_served, search};
