//! One provider's page: a row, its services and its countries.
use crate::{
    partnerships::directory::{Listing, ProviderProfile},
    platform::{
        db::{Conn, Error},
        schema::{
            organizations, provider_countries as countries, provider_profiles as profiles,
            provider_services as services,
        },
    },
    values::{AccountName, Description, Language, OrganizationId, Wrong},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = profiles)]
pub struct Row {
    pub organization_id: String,
    city: String,
    website: String,
    contact_email: String,
    phone: String,
    description_en: String,
    description_nl: String,
    accepting_resellers: bool,
    sort_name: String,
    search_text: String,
    updated_at: NaiveDateTime,
}

/// The row with its organization's name, account name and country.
pub type Joined = (Row, String, String, String);

/// The provider with this account name, as the directory shows it: not while it is suspended.
pub fn find(conn: &mut Conn, name: &AccountName) -> Result<Option<ProviderProfile>, Error> {
    let suspended = organizations::table
        .filter(organizations::account_name.eq(name.as_str()))
        .filter(organizations::suspended_at.is_not_null());
    if diesel::select(diesel::dsl::exists(suspended)).get_result(conn)? {
        return Ok(None);
    }
    find_listed(conn, name)
}

/// The provider with this account name, suspended or not.
pub fn find_listed(conn: &mut Conn, name: &AccountName) -> Result<Option<ProviderProfile>, Error> {
    let joined = profiles::table
        .inner_join(organizations::table)
        .filter(organizations::account_name.eq(name.as_str()))
        .filter(organizations::standing.eq("provider"))
        .select((
            Row::as_select(),
            organizations::name,
            organizations::account_name,
            organizations::country,
        ))
        .first::<Joined>(conn)
        .optional()?;
    Ok(complete(conn, joined.into_iter().collect())?.pop())
}

/// When the page of a provider was last written.
pub fn written_at(conn: &mut Conn, provider: OrganizationId) -> Result<DateTime<Utc>, Error> {
    let row = profiles::table.find(provider.to_string());
    let at: NaiveDateTime = row.select(profiles::updated_at).first(conn)?;
    Ok(at.and_utc())
}

/// A new page.
pub fn insert(conn: &mut Conn, new: &ProviderProfile, now: DateTime<Utc>) -> Result<(), Error> {
    diesel::insert_into(profiles::table).values(Row::of(new, now)).execute(conn)?;
    insert_lists(conn, new)
}

/// Another text for a page.
pub fn replace(conn: &mut Conn, new: &ProviderProfile, now: DateTime<Utc>) -> Result<(), Error> {
    let id = new.organization.to_string();
    diesel::update(profiles::table.find(&id)).set(Row::of(new, now)).execute(conn)?;
    diesel::delete(services::table.filter(services::organization_id.eq(&id))).execute(conn)?;
    diesel::delete(countries::table.filter(countries::organization_id.eq(&id))).execute(conn)?;
    insert_lists(conn, new)
}

fn insert_lists(conn: &mut Conn, new: &ProviderProfile) -> Result<(), Error> {
    let id = new.organization.to_string();
    for service in &new.listing.services {
        let row = (services::organization_id.eq(&id), services::service.eq(service.as_str()));
        diesel::insert_into(services::table).values(row).execute(conn)?;
    }
    for country in &new.listing.serves {
        let row = (countries::organization_id.eq(&id), countries::country.eq(country.code()));
        diesel::insert_into(countries::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Adds the services and countries to rows, in the rows' order.
pub fn complete(conn: &mut Conn, rows: Vec<Joined>) -> Result<Vec<ProviderProfile>, Error> {
    let ids: Vec<&str> = rows.iter().map(|(row, ..)| row.organization_id.as_str()).collect();
    let offered: Vec<(String, String)> =
        services::table.filter(services::organization_id.eq_any(&ids)).load(conn)?;
    let served: Vec<(String, String)> =
        countries::table.filter(countries::organization_id.eq_any(&ids)).load(conn)?;
    rows.into_iter().map(|joined| profile(joined, &offered, &served)).collect()
}

fn profile(
    (row, name, account_name, country): Joined,
    offered: &[(String, String)],
    served: &[(String, String)],
) -> Result<ProviderProfile, Error> {
    let corrupt = |_| Error::corrupt("provider_profiles", &row.organization_id);
    let id = row.organization_id.parse();
    Ok(ProviderProfile {
        organization: id.map_err(|_| Error::corrupt("provider_profiles", &row.organization_id))?,
        name: name.parse().map_err(corrupt)?,
        account_name: account_name.parse().map_err(corrupt)?,
        country: country.parse().map_err(corrupt)?,
        listing: Listing {
            city: row.city.parse().map_err(corrupt)?,
            website: row.website.parse().map_err(corrupt)?,
            contact_email: row.contact_email.parse().map_err(corrupt)?,
            phone: row.phone.parse().map_err(corrupt)?,
            descriptions: row.descriptions().map_err(corrupt)?,
            services: row.own(offered).map_err(corrupt)?,
            serves: row.own(served).map_err(corrupt)?,
            is_accepting: row.accepting_resellers,
        },
    })
}

impl Row {
    fn descriptions(&self) -> Result<BTreeMap<Language, Description>, Wrong> {
        let both = [(Language::En, &self.description_en), (Language::Nl, &self.description_nl)];
        let written = both.into_iter().filter(|(_, text)| !text.is_empty());
        written.map(|(language, text)| Ok((language, text.parse()?))).collect()
    }

    /// What this provider has, of pairs of provider and thing.
    fn own<T: FromStr<Err = Wrong> + Ord>(
        &self,
        pairs: &[(String, String)],
    ) -> Result<BTreeSet<T>, Wrong> {
        let own = pairs.iter().filter(|(id, _)| *id == self.organization_id);
        own.map(|(_, thing)| thing.parse()).collect()
    }

    fn of(profile: &ProviderProfile, now: DateTime<Utc>) -> Self {
        let listing = &profile.listing;
        let about = |language| {
            listing.descriptions.get(&language).map_or("", |text| text.as_str()).to_owned()
        };
        Self {
            organization_id: profile.organization.to_string(),
            city: listing.city.to_string(),
            website: listing.website.to_string(),
            contact_email: listing.contact_email.to_string(),
            phone: listing.phone.as_str().to_owned(),
            description_en: about(Language::En),
            description_nl: about(Language::Nl),
            accepting_resellers: listing.is_accepting,
            sort_name: profile.sort_name(),
            search_text: profile.search_text(),
            updated_at: now.naive_utc(),
        }
    }
}
