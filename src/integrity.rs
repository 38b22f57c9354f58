//! What always holds for the database itself (reliability, I16).
use crate::{
    audit::Invariant,
    platform::db::{Conn, Error},
};
use diesel::{prelude::*, sql_types::Text};

/// What `twotier check` asks of the database.
pub const INVARIANTS: &[Invariant] = &[Invariant {
    name: "I16",
    says: "the database file is whole and no foreign key dangles",
    broken: damage,
}];

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// PostgreSQL enforces its foreign keys and checks its own pages; SQLite is asked.
fn damage(conn: &mut Conn) -> Result<Vec<String>, Error> {
    if let Conn::Postgres(_) = conn {
        return Ok(vec![]);
    }
    let whole =
        "SELECT integrity_check AS line FROM pragma_integrity_check WHERE integrity_check <> 'ok'";
    let dangling = "SELECT \"table\" || ' row ' || coalesce(rowid, 0) || ' points to nothing in ' || parent AS line \
         FROM pragma_foreign_key_check";
    let mut found = vec![];
    for query in [whole, dangling] {
        found.extend(diesel::sql_query(query).load::<Line>(conn)?.into_iter().map(|l| l.line));
    }
    Ok(found)
}
