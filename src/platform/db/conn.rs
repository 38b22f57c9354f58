//! One connection type over both databases.
use diesel::prelude::*;

/// A connection to whichever database this portal runs on.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// A PostgreSQL server.
    Postgres(PgConnection),
    /// An SQLite file.
    Sqlite(SqliteConnection),
}
