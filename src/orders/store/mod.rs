//! How orders are kept.
mod keys;
mod row;

pub use keys::{Key, all_keys, find_key, insert_key};
pub use row::{all, all_lines, find, insert, lines_of, page};

use crate::platform::{db::Conn, schema::orders};
use diesel::Connection;

/// A query for orders.
pub type Query<'a> = orders::BoxedQuery<'a, <Conn as Connection>::Backend>;
