//! What must always hold: a name, a sentence, and the search for what breaks it.
use super::chain::broken_chains;
use crate::platform::{
    db::{Conn, Error},
    schema::audit_log,
};
use diesel::prelude::*;

/// One invariant. `twotier check` runs those of every feature.
#[derive(Clone, Copy)]
pub struct Invariant {
    /// Its name.
    pub name: &'static str,
    /// What it says, for whoever runs the check.
    pub says: &'static str,
    /// What breaks it: a line for each find.
    pub broken: fn(&mut Conn) -> Result<Vec<String>, Error>,
}

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I12",
        says: "the audit chain of every organization is unbroken",
        broken: broken_chains,
    },
    Invariant {
        name: "audit-orphans",
        says: "every audit row belongs to an organization",
        broken: orphans,
    },
];

/// Rows of no organization at all: they stand in no chain that would miss them.
fn orphans(conn: &mut Conn) -> Result<Vec<String>, Error> {
    use crate::platform::schema::organizations;
    let known = organizations::table.select(organizations::id);
    Ok(audit_log::table
        .filter(audit_log::organization_id.ne_all(known))
        .select(audit_log::organization_id)
        .distinct()
        .load(conn)?)
}
