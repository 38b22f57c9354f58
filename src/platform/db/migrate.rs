//! Brings the schema up to date: the portable migrations, and those only one database understands.
use super::{Conn, Error, transaction};
use diesel::prelude::*;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

const COMMON: EmbeddedMigrations = embed_migrations!("migrations/common");
const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Any number will do, as long as all nodes use the same.
const LOCK: i64 = 7_788_900_123;

/// Runs what is missing. Two nodes that start together do not trip over each other: one waits.
pub fn run(conn: &mut Conn) -> Result<(), Error> {
    if let Conn::Postgres(_) = conn {
        diesel::sql_query("SET lock_timeout = '60s'").execute(conn)?;
        diesel::sql_query("SET statement_timeout = '0'").execute(conn)?;
    }
    transaction::run(conn, |conn| {
        if let Conn::Postgres(_) = conn {
            // Held until the transaction ends.
            diesel::sql_query(format!("SELECT pg_advisory_xact_lock({LOCK})")).execute(conn)?;
        }
        all(conn)
    })
}

fn all(conn: &mut Conn) -> Result<(), Error> {
    let own = if matches!(conn, Conn::Sqlite(_)) { SQLITE } else { POSTGRES };
    for folder in [COMMON, own] {
        conn.run_pending_migrations(folder).map_err(|e| Error::Connect(e.to_string()))?;
    }
    Ok(())
}

/// Whether a newer binary has to run its migrations first.
pub fn pending(conn: &mut Conn) -> Result<bool, Error> {
    let own = if matches!(conn, Conn::Sqlite(_)) { SQLITE } else { POSTGRES };
    let waiting = |e: Box<dyn std::error::Error + Send + Sync>| Error::Connect(e.to_string());
    Ok(conn.has_pending_migration(COMMON).map_err(waiting)?
        || conn.has_pending_migration(own).map_err(waiting)?)
}
