//! What always holds for enrollments (reliability, I8).
use crate::{
    audit::Invariant,
    platform::{
        db::{Conn, Error},
        schema::{enrollments, membership_links},
    },
};
use diesel::{
    dsl::{exists, not},
    prelude::*,
};

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I8",
        says: "every submitted enrollment holds the membership ID that it was submitted with",
        broken: without_link,
    },
    Invariant {
        name: "I8-link",
        says: "no membership ID is held without an enrollment that was submitted with it",
        broken: out_of_nowhere,
    },
];

fn without_link(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let live = membership_links::table
        .filter(membership_links::organization_id.eq(enrollments::organization_id))
        .filter(membership_links::membership_id.nullable().eq(enrollments::membership_id))
        .filter(membership_links::ended_at.is_null());
    Ok(enrollments::table
        .filter(enrollments::state.eq("submitted"))
        .filter(not(exists(live)))
        .select(enrollments::id)
        .load(conn)?)
}

fn out_of_nowhere(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let submitted = enrollments::table
        .filter(enrollments::organization_id.eq(membership_links::organization_id))
        .filter(enrollments::membership_id.eq(membership_links::membership_id.nullable()))
        .filter(enrollments::state.eq("submitted"));
    Ok(membership_links::table
        .filter(membership_links::ended_at.is_null())
        .filter(not(exists(submitted)))
        .select(membership_links::id)
        .load(conn)?)
}
