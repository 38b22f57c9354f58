//! How contacts are kept that no verification looks at. Both are changed from the version that was read.
use crate::{
    organizations::{SecurityContact, SupportContact},
    platform::{
        db::{Conn, Error},
        schema::{organization_profiles as profiles, security_contacts as contacts},
    },
    values::OrganizationId,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = contacts)]
struct Row {
    organization_id: String,
    first_name: String,
    middle_name: String,
    last_name: String,
    email: String,
    phone: String,
    version: i64,
    updated_at: NaiveDateTime,
}

/// The security contact and its version, if the organization has one.
pub fn find_security_contact(
    conn: &mut Conn,
    id: OrganizationId,
) -> Result<Option<(SecurityContact, i64)>, Error> {
    let row = contacts::table.find(id.to_string()).select(Row::as_select()).first(conn);
    row.optional()?.map(read).transpose()
}

/// Keeps a security contact in the place of what was seen: version 0 is none. False if it is another by now.
pub fn put_security_contact(
    conn: &mut Conn,
    id: OrganizationId,
    contact: &SecurityContact,
    seen: i64,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let row = row(id, contact, seen + 1, now);
    if seen == 0 {
        return Ok(diesel::insert_into(contacts::table).values(row).execute(conn)? == 1);
    }
    let kept = contacts::table.find(id.to_string()).filter(contacts::version.eq(seen));
    Ok(diesel::update(kept).set(row).execute(conn)? == 1)
}

/// The support contact and its version, if the company has a profile.
pub fn find_support_contact(
    conn: &mut Conn,
    id: OrganizationId,
) -> Result<Option<(SupportContact, i64)>, Error> {
    let kept: Option<(String, String, String, i64)> = profiles::table
        .find(id.to_string())
        .select((
            profiles::support_website,
            profiles::support_email,
            profiles::support_phone,
            profiles::version,
        ))
        .first(conn)
        .optional()?;
    let Some((website, email, phone, version)) = kept else { return Ok(None) };
    let email = email.parse().map_err(|_| Error::corrupt("organization_profiles", id))?;
    Ok(Some((SupportContact { website, email, phone }, version)))
}

/// Keeps a support contact in the place of what was seen. False if it is another by now.
pub fn put_support_contact(
    conn: &mut Conn,
    id: OrganizationId,
    contact: &SupportContact,
    seen: i64,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let kept = profiles::table.find(id.to_string()).filter(profiles::version.eq(seen));
    let changed = diesel::update(kept)
        .set((
            profiles::support_website.eq(&contact.website),
            profiles::support_email.eq(contact.email.to_string()),
            profiles::support_phone.eq(&contact.phone),
            profiles::version.eq(profiles::version + 1),
            profiles::updated_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

fn row(id: OrganizationId, contact: &SecurityContact, version: i64, now: DateTime<Utc>) -> Row {
    Row {
        organization_id: id.to_string(),
        first_name: contact.first_name.to_string(),
        middle_name: contact.middle_name.as_ref().map(ToString::to_string).unwrap_or_default(),
        last_name: contact.last_name.to_string(),
        email: contact.email.to_string(),
        phone: contact.phone.clone(),
        version,
        updated_at: now.naive_utc(),
    }
}

fn read(row: Row) -> Result<(SecurityContact, i64), Error> {
    let corrupt = |_| Error::corrupt("security_contacts", &row.organization_id);
    let middle = Some(row.middle_name.as_str()).filter(|name| !name.is_empty());
    let contact = SecurityContact {
        first_name: row.first_name.parse().map_err(corrupt)?,
        middle_name: middle.map(str::parse).transpose().map_err(corrupt)?,
        last_name: row.last_name.parse().map_err(corrupt)?,
        email: row.email.parse().map_err(corrupt)?,
        phone: row.phone,
    };
    Ok((contact, row.version))
}
