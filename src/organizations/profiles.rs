//! How a company's submitted profile is kept.
use super::Profile;
use crate::{
    platform::{
        db::{Conn, Error},
        schema::organization_profiles as profiles,
    },
    values::OrganizationId,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = profiles)]
struct Row {
    organization_id: String,
    legal_name: String,
    address_line1: String,
    address_line2: String,
    city: String,
    state: String,
    postal_code: String,
    phone: String,
    registration_number: String,
    contact_first_name: String,
    contact_last_name: String,
    contact_email: String,
    contact_phone: String,
    contact_language: String,
    support_website: String,
    support_email: String,
    support_phone: String,
    updated_at: NaiveDateTime,
}

/// What the company submitted about itself, if it has.
pub fn find(conn: &mut Conn, id: OrganizationId) -> Result<Option<Profile>, Error> {
    let row = profiles::table
        .find(id.to_string())
        .select(Row::as_select())
        .first::<Row>(conn)
        .optional()?;
    row.map(Profile::try_from).transpose()
}

/// Keeps what the company submitted about itself, in place of what was there.
pub fn put(
    conn: &mut Conn,
    id: OrganizationId,
    profile: &Profile,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let row = Row::of(id, profile, now);
    let known = diesel::update(profiles::table.find(id.to_string())).set(&row).execute(conn)?;
    if known == 0 {
        diesel::insert_into(profiles::table).values(&row).execute(conn)?;
    }
    Ok(())
}

impl Row {
    fn of(id: OrganizationId, profile: &Profile, now: DateTime<Utc>) -> Self {
        let profile = profile.clone();
        Self {
            organization_id: id.to_string(),
            legal_name: profile.legal_name,
            address_line1: profile.address_line1,
            address_line2: profile.address_line2,
            city: profile.city,
            state: profile.state,
            postal_code: profile.postal_code,
            phone: profile.phone,
            registration_number: profile.registration_number,
            contact_first_name: profile.contact_first_name.to_string(),
            contact_last_name: profile.contact_last_name.to_string(),
            contact_email: profile.contact_email.to_string(),
            contact_phone: profile.contact_phone,
            contact_language: profile.contact_language.as_str().to_owned(),
            support_website: profile.support_website,
            support_email: profile.support_email.to_string(),
            support_phone: profile.support_phone,
            updated_at: now.naive_utc(),
        }
    }
}

impl TryFrom<Row> for Profile {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let corrupt = |_| Error::corrupt("organization_profiles", &row.organization_id);
        Ok(Self {
            legal_name: row.legal_name,
            address_line1: row.address_line1,
            address_line2: row.address_line2,
            city: row.city,
            state: row.state,
            postal_code: row.postal_code,
            phone: row.phone,
            registration_number: row.registration_number,
            contact_first_name: row.contact_first_name.parse().map_err(corrupt)?,
            contact_last_name: row.contact_last_name.parse().map_err(corrupt)?,
            contact_email: row.contact_email.parse().map_err(corrupt)?,
            contact_phone: row.contact_phone,
            contact_language: row.contact_language.parse().map_err(corrupt)?,
            support_website: row.support_website,
            support_email: row.support_email.parse().map_err(corrupt)?,
            support_phone: row.support_phone,
        })
    }
}
