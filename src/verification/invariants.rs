//! What always holds for verification cases (reliability, I8).
use crate::{
    audit::Invariant,
    platform::{
        db::{Conn, Error},
        schema::{links, organizations, verification_cases as cases},
    },
};
use diesel::{
    dsl::{exists, not},
    prelude::*,
};

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I8-contact",
        says: "no case went past the contact without a link to the contact's address that the company used",
        broken: unconfirmed,
    },
    Invariant { name: "I8-reseller", says: "every reseller was authorized", broken: unauthorized },
];

fn unconfirmed(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let used = links::table
        .filter(links::purpose.eq("confirm_contact"))
        .filter(links::organization_id.eq(cases::organization_id))
        .filter(links::email.eq(cases::contact_email))
        .filter(links::used_at.is_not_null());
    Ok(cases::table
        .filter(cases::confirmed_at.is_not_null())
        .filter(not(exists(used)))
        .select(cases::id)
        .load(conn)?)
}

fn unauthorized(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let authorized = cases::table
        .filter(cases::organization_id.eq(organizations::id))
        .filter(cases::status.eq("authorized"));
    Ok(organizations::table
        .filter(organizations::standing.eq("reseller"))
        .filter(not(exists(authorized)))
        .select(organizations::id)
        .load(conn)?)
}
