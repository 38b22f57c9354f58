//! Whether a database is good for work.
use super::{Conn, Error, attempt, pending_migrations};
use crate::platform::schema::portal;
use diesel::prelude::*;

/// Takes a write, and says whether the schema is today's. Several probes at once, on several nodes,
/// write the same row.
pub fn probe(conn: &mut Conn, now: &str) -> Result<bool, Error> {
    let row = portal::table.find("probe");
    if diesel::update(row).set(portal::value.eq(now)).execute(conn)? == 0 {
        let first = attempt(conn, |conn| {
            let row = (portal::name.eq("probe"), portal::value.eq(now));
            Ok(diesel::insert_into(portal::table).values(row).execute(conn)?)
        });
        first
            .map(drop)
            .or_else(|e: Error| if e.is_unique_violation() { Ok(()) } else { Err(e) })?;
    }
    Ok(!pending_migrations(conn)?)
}
