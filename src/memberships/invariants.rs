//! What always holds for memberships (reliability, I9).
use crate::{
    audit::Invariant,
    platform::{
        db::{Conn, Error},
        schema::{company_profiles, membership_links as links},
    },
};
use diesel::{dsl::count_star, prelude::*};

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I9",
        says: "a live MPN link is unique, and its ID is in the directory",
        broken: held_twice_or_unknown,
    },
    Invariant {
        name: "one-id-each",
        says: "no organization holds two membership IDs",
        broken: holding_several,
    },
];

fn held_twice_or_unknown(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let live = links::table.filter(links::ended_at.is_null());
    let mut broken: Vec<String> = live
        .group_by(links::membership_id)
        .having(count_star().gt(1))
        .select(links::membership_id)
        .load(conn)?;
    let known = company_profiles::table.select(company_profiles::membership_id);
    let unknown: Vec<String> =
        live.filter(links::membership_id.ne_all(known)).select(links::membership_id).load(conn)?;
    broken.extend(unknown);
    Ok(broken)
}

fn holding_several(conn: &mut Conn) -> Result<Vec<String>, Error> {
    Ok(links::table
        .filter(links::ended_at.is_null())
        .group_by(links::organization_id)
        .having(count_star().gt(1))
        .select(links::organization_id)
        .load(conn)?)
}
