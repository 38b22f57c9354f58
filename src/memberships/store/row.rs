//! A company profile as a row.
use crate::{
    memberships::{CompanyProfile, Contact, Legal},
    platform::{db::Error, schema::company_profiles},
    values::{Wrong, optional},
};
use diesel::prelude::*;

/// All of one company profile. Two rows that are equal say the same.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = company_profiles)]
pub struct Row {
    pub membership_id: String,
    pub account_id: String,
    pub company_name: String,
    pub kind: String,
    pub country: String,
    pub city: String,
    pub status: String,
    pub csp_enrolled: bool,
    pub legal_name: String,
    pub address_line1: String,
    pub address_line2: String,
    pub postal_code: String,
    pub state: String,
    pub phone: String,
    pub contact_first_name: String,
    pub contact_last_name: String,
    pub contact_email: String,
    pub contact_phone: String,
}

/// What is not on file is kept as an empty text.
fn kept<T: Into<String>>(value: Option<T>) -> String {
    value.map(Into::into).unwrap_or_default()
}

impl From<CompanyProfile> for Row {
    fn from(profile: CompanyProfile) -> Self {
        let (legal, contact) = (profile.legal, profile.contact);
        Self {
            membership_id: profile.id.into(),
            account_id: profile.account.to_string(),
            company_name: profile.company_name.into(),
            kind: profile.kind.as_str().to_owned(),
            country: profile.country.into(),
            city: profile.city.into(),
            status: profile.status.as_str().to_owned(),
            csp_enrolled: profile.csp_enrolled,
            legal_name: kept(legal.name),
            address_line1: kept(legal.address_line1),
            address_line2: kept(legal.address_line2),
            postal_code: legal.postal_code.into(),
            state: legal.state.into(),
            phone: kept(legal.phone),
            contact_first_name: kept(contact.first_name),
            contact_last_name: kept(contact.last_name),
            contact_email: kept(contact.email),
            contact_phone: kept(contact.phone),
        }
    }
}

impl TryFrom<Row> for CompanyProfile {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let id = row.membership_id.clone();
        let corrupt = |_: Wrong| Error::corrupt("company_profiles", &id);
        let account = row.account_id.parse();
        Ok(Self {
            account: account.map_err(|_| Error::corrupt("company_profiles", &id))?,
            company_name: row.company_name.parse().map_err(corrupt)?,
            kind: row.kind.parse().map_err(corrupt)?,
            country: row.country.parse().map_err(corrupt)?,
            city: row.city.parse().map_err(corrupt)?,
            status: row.status.parse().map_err(corrupt)?,
            csp_enrolled: row.csp_enrolled,
            legal: legal(&row).map_err(corrupt)?,
            contact: contact(&row).map_err(corrupt)?,
            id: row.membership_id.parse().map_err(corrupt)?,
        })
    }
}

fn legal(row: &Row) -> Result<Legal, Wrong> {
    Ok(Legal {
        name: optional(&row.legal_name)?,
        address_line1: optional(&row.address_line1)?,
        address_line2: optional(&row.address_line2)?,
        postal_code: row.postal_code.clone().try_into()?,
        state: row.state.clone().try_into()?,
        phone: optional(&row.phone)?,
    })
}

fn contact(row: &Row) -> Result<Contact, Wrong> {
    Ok(Contact {
        first_name: optional(&row.contact_first_name)?,
        last_name: optional(&row.contact_last_name)?,
        email: optional(&row.contact_email)?,
        phone: optional(&row.contact_phone)?,
    })
}
