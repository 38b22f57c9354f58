//! What always holds for work accounts.
use crate::{
    audit::Invariant,
    platform::{
        db::{Conn, Error},
        schema::organizations,
    },
};
use diesel::prelude::*;

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[Invariant {
    name: "one-operator",
    says: "at most one organization runs the portal",
    broken: several_operators,
}];

fn several_operators(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let operators: Vec<String> = organizations::table
        .filter(organizations::standing.eq("operator"))
        .select(organizations::id)
        .load(conn)?;
    Ok(if operators.len() > 1 { operators } else { vec![] })
}
