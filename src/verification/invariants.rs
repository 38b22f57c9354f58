//! What always holds for verification cases (reliability, I8).
use super::store;
use crate::{
    audit::Invariant,
    platform::{
        db::{Conn, Error},
        schema::{
            document_pieces as pieces, documents, links, organizations,
            verification_cases as cases, verification_failures as failures,
        },
    },
};
use diesel::{
    dsl::{exists, not, sum},
    prelude::*,
    sql_types::Binary,
};
use std::collections::BTreeMap;

diesel::define_sql_function! {
    /// How long some bytes are.
    fn length(bytes: Binary) -> Integer;
}

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I8-contact",
        says: "no case went past the contact without a link to the contact's address that the company used",
        broken: unconfirmed,
    },
    Invariant {
        name: "documents-whole",
        says: "the pieces of a document are as long as the document, and of an erased one there are none",
        broken: not_whole,
    },
    Invariant {
        name: "I8-standing",
        says: "every case stands where a case can stand, and what it names as refused is refused still",
        broken: standing_nowhere,
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

fn standing_nowhere(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let live = failures::table
        .filter(failures::case_id.eq(cases::id))
        .filter(failures::id.nullable().eq(cases::failure_id))
        .filter(failures::ended_at.is_null());
    let mut broken: Vec<String> = cases::table
        .filter(cases::failure_id.is_not_null())
        .filter(not(exists(live)))
        .select(cases::id)
        .load(conn)?;
    broken.extend(store::unreadable(conn)?);
    Ok(broken)
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

fn not_whole(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let found: Vec<(String, Option<i64>)> = pieces::table
        .group_by(pieces::document_id)
        .select((pieces::document_id, sum(length(pieces::bytes))))
        .load(conn)?;
    let found: BTreeMap<_, _> = found.into_iter().collect();
    let all: Vec<(String, String, i64)> = documents::table
        .filter(documents::state.ne("arriving"))
        .select((documents::id, documents::state, documents::size))
        .load(conn)?;
    let broken = all.into_iter().filter(|(id, state, size)| {
        let wanted = if state == "erased" { 0 } else { *size };
        found.get(id).copied().flatten().unwrap_or_default() != wanted
    });
    Ok(broken.map(|(id, ..)| id).collect())
}
