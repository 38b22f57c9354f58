//! The links of an organization, or of a person, whatever they are about.
use super::{Purpose, Row, live};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::links,
    },
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// Voids the live links of a purpose that an organization has, whatever they are about.
pub fn void_all_of(
    conn: &mut Conn,
    purpose: Purpose,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let live = links::table
        .filter(links::purpose.eq(purpose.as_str()))
        .filter(links::organization_id.eq(organization.to_string()))
        .filter(links::used_at.is_null())
        .filter(links::voided_at.is_null());
    diesel::update(live).set(links::voided_at.eq(now.naive_utc())).execute(conn)?;
    Ok(())
}

/// Whether an organization has a live link of a purpose.
pub fn has_live(
    conn: &mut Conn,
    purpose: Purpose,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let of = links::organization_id.eq(organization.to_string());
    Ok(live(purpose, now).filter(of).first::<Row>(conn).optional()?.is_some())
}

/// Forgets every link about somebody, and with them the addresses to which they were mailed.
pub fn forget(conn: &mut Conn, of: UserId) -> Result<(), Error> {
    diesel::delete(links::table.filter(links::subject.like(format!("{of}%")))).execute(conn)?;
    Ok(())
}
