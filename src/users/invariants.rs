//! What always holds for people (reliability, I1, I7, I10).
use crate::{
    audit::Invariant,
    platform::{
        db::{Conn, Error},
        schema::{address_codes, links, organizations, sessions, user_roles, users},
    },
};
use diesel::{
    dsl::{exists, not},
    prelude::*,
};

/// What `twotier check` asks of this feature.
pub const INVARIANTS: &[Invariant] = &[
    Invariant {
        name: "I1",
        says: "every organization has a global admin who is enabled or invited",
        broken: without_admin,
    },
    Invariant {
        name: "I7",
        says: "every verified address was proven by a code or link that was sent to it",
        broken: unproven,
    },
    Invariant {
        name: "I10",
        says: "nobody who is disabled has a session, nor one from before their company was suspended",
        broken: lingering,
    },
];

fn without_admin(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let admin = users::table
        .inner_join(user_roles::table)
        .filter(users::organization_id.eq(organizations::id))
        .filter(users::state.ne("disabled"))
        .filter(user_roles::role.eq_any(["global_admin", "operator_admin"]));
    Ok(organizations::table.filter(not(exists(admin))).select(organizations::id).load(conn)?)
}

fn unproven(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let by_code = address_codes::table
        .filter(address_codes::email.eq(users::email))
        .filter(address_codes::used_at.is_not_null());
    let by_link =
        links::table.filter(links::email.eq(users::email)).filter(links::used_at.is_not_null());
    Ok(users::table
        .filter(users::email_verified_at.is_not_null())
        .filter(not(exists(by_code)))
        .filter(not(exists(by_link)))
        .select(users::id)
        .load(conn)?)
}

fn lingering(conn: &mut Conn) -> Result<Vec<String>, Error> {
    let mut found: Vec<String> = users::table
        .filter(users::state.ne("enabled"))
        .filter(exists(
            sessions::table
                .filter(sessions::user_id.eq(users::id.nullable()))
                .filter(sessions::epoch.eq(users::session_epoch)),
        ))
        .select(users::id)
        .load(conn)?;
    let suspended: Vec<String> = users::table
        .inner_join(organizations::table)
        .inner_join(sessions::table.on(sessions::user_id.eq(users::id.nullable())))
        .filter(organizations::suspended_at.gt(sessions::created_at.nullable()))
        .filter(sessions::epoch.eq(users::session_epoch))
        .select(users::id)
        .load(conn)?;
    found.extend(suspended);
    Ok(found)
}
