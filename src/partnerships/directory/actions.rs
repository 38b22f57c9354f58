//! What happens to the directory: the operator lists a provider, and updates its page.
use super::{Listing, ProviderProfile, difference::difference, store};
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    organizations::{self, NewOrganization, Standing},
    platform::db::{self, Conn},
    users::{self, NewUser, accounts},
    values::{AccountName, CompanyName, Country, Language},
};
use chrono::{DateTime, Utc};

/// Why the directory stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody who is no provider has this account name.
    #[error("the account name is taken")]
    NameTaken,
    /// A work account's country never changes.
    #[error("the country is fixed")]
    CountryFixed,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A provider who is to stand in the directory, and who looks after its account.
#[derive(Debug, Clone)]
pub struct NewProvider {
    /// What people call it.
    pub name: CompanyName,
    /// The middle part of its sign-in names, and its page's address.
    pub account_name: AccountName,
    /// Where it is registered.
    pub country: Country,
    /// What its page says.
    pub listing: Listing,
    /// Its first global admin.
    pub admin: NewUser,
}

/// What an update did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Updated {
    /// The page says something else now.
    Changed,
    /// It said so already.
    Unchanged,
}

/// What a page says otherwise from now on.
#[derive(Debug)]
pub struct Change {
    /// The row that tells of it.
    pub entry: Entry,
    /// The fields, by their names in the form.
    pub fields: Vec<&'static str>,
}

/// Makes a provider's work account with its page, and mails its admin a link to set a password.
pub fn list(
    conn: &mut Conn,
    who: &Actor,
    new: NewProvider,
    now: DateTime<Utc>,
) -> Result<ProviderProfile, Error> {
    let organization = NewOrganization {
        language: mail_language(&new),
        name: new.name,
        account_name: new.account_name,
        country: new.country,
        standing: Standing::Provider,
    };
    let organization = organizations::create(conn, who, organization, now)?;
    let profile = ProviderProfile {
        organization: organization.id,
        name: organization.name.clone(),
        account_name: organization.account_name.clone(),
        country: organization.country,
        listing: new.listing,
    };
    store::insert(conn, &profile, now)?;
    record(conn, who, Event::ProviderListed, (&profile, &[]), now)?;
    accounts::invite(conn, who, &organization, new.admin, now)?;
    Ok(profile)
}

/// Brings a listed provider's name and page up to date. Its people are its own affair.
pub fn update(
    conn: &mut Conn,
    who: &Actor,
    known: &ProviderProfile,
    new: &NewProvider,
    now: DateTime<Utc>,
) -> Result<Updated, Error> {
    if known.country != new.country {
        return Err(Error::CountryFixed);
    }
    let changed = rewrite(conn, who, known, (&new.name, &new.listing), now)?;
    Ok(if changed.is_some() { Updated::Changed } else { Updated::Unchanged })
}

/// Another name or another page, if it is another. The caller has asked whether that may be.
pub fn rewrite(
    conn: &mut Conn,
    who: &Actor,
    known: &ProviderProfile,
    (name, listing): (&CompanyName, &Listing),
    now: DateTime<Utc>,
) -> Result<Option<Change>, Error> {
    let fields = difference(known, name, listing);
    if fields.is_empty() {
        return Ok(None);
    }
    organizations::rename(conn, who, known.organization, name, now)?;
    let profile = ProviderProfile { name: name.clone(), listing: listing.clone(), ..known.clone() };
    store::replace(conn, &profile, now)?;
    let entry = record(conn, who, Event::ProviderUpdated, (&profile, &fields), now)?;
    Ok(Some(Change { entry, fields }))
}

/// Dutch where the provider is Dutch or writes only Dutch.
fn mail_language(new: &NewProvider) -> Language {
    let writes = |language| new.listing.descriptions.contains_key(&language);
    let is_dutch = new.country.code() == "NL" || !writes(Language::En);
    if is_dutch && writes(Language::Nl) { Language::Nl } else { Language::En }
}

fn record(
    conn: &mut Conn,
    who: &Actor,
    event: Event,
    (profile, fields): (&ProviderProfile, &[&str]),
    now: DateTime<Utc>,
) -> Result<Entry, db::Error> {
    let id = profile.organization;
    let facts = [("name", profile.name.to_string()), ("fields", fields.join(" "))];
    audit::record(conn, who, id, event, Subject::Provider(id), facts, now)
}

impl From<organizations::Error> for Error {
    fn from(error: organizations::Error) -> Self {
        match error {
            organizations::Error::NameTaken => Self::NameTaken,
            organizations::Error::Db(error) => Self::Db(error),
            organizations::Error::MovedOn => {
                Self::Db(db::Error::corrupt("organizations", "moved on while being listed"))
            }
        }
    }
}

impl From<users::Error> for Error {
    fn from(error: users::Error) -> Self {
        match error {
            users::Error::NameTaken => Self::NameTaken,
            users::Error::Db(error) => Self::Db(error),
            users::Error::LinkDead | users::Error::NoSuchRole => {
                Self::Db(db::Error::corrupt("users", "a provider's admin has no such role"))
            }
        }
    }
}
