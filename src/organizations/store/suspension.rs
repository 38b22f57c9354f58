//! How it is kept that an organization may do nothing new.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::organizations,
    },
    values::{Note, OrganizationId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// Suspends an organization. False if it is suspended already.
pub fn suspend(
    conn: &mut Conn,
    id: OrganizationId,
    reason: &str,
    note: Option<&Note>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let row =
        organizations::table.find(id.to_string()).filter(organizations::suspended_at.is_null());
    let changed = diesel::update(row)
        .set((
            organizations::suspended_at.eq(now.naive_utc()),
            organizations::suspended_for.eq(reason),
            organizations::suspended_note.eq(note.map(Note::as_str)),
            organizations::version.eq(organizations::version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Ends a suspension. False if there is none.
pub fn restore(conn: &mut Conn, id: OrganizationId) -> Result<bool, Error> {
    let row =
        organizations::table.find(id.to_string()).filter(organizations::suspended_at.is_not_null());
    let changed = diesel::update(row)
        .set((
            organizations::suspended_at.eq(None::<NaiveDateTime>),
            organizations::suspended_for.eq(None::<String>),
            organizations::suspended_note.eq(None::<String>),
            organizations::version.eq(organizations::version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}
