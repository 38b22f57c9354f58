//! What happens to a page that is there.
use crate::{
    mail, organizations,
    partnerships::directory::{
        self, Listing, ProviderProfile, actions::Change, letters::PageChanged, store,
    },
    platform::{
        context,
        db::{self, Conn},
    },
    users::{self, Doer, Permission, Stopped},
    values::{CompanyName, OrganizationId},
};
use chrono::{DateTime, Utc};

/// Why a page stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such page.
    #[error("no such page")]
    NotFound,
    /// It is not any more as the form showed it.
    #[error("the page moved on")]
    MovedOn,
    /// The provider is suspended: it does nothing new.
    #[error("suspended")]
    Suspended,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A page, and when it was last written: what forms carry, to notice a change in between.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The page.
    pub profile: ProviderProfile,
    /// In microseconds.
    pub version: i64,
    /// Whether its provider is suspended: nobody sees the page until that is over.
    pub is_hidden: bool,
}

/// Which page, as a form showed it.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// Whose.
    pub provider: OrganizationId,
    /// As it was then.
    pub version: i64,
}

/// What a page is to say; and what the provider is to be called, where the operator says it.
#[derive(Debug, Clone)]
pub struct NewPage {
    /// The name, if it is said.
    pub name: Option<CompanyName>,
    /// The page.
    pub listing: Listing,
}

/// The page of a provider, if it has one.
pub fn look(conn: &mut Conn, provider: OrganizationId) -> Result<Option<Kept>, db::Error> {
    let Some(organization) = organizations::find(conn, provider)? else { return Ok(None) };
    let Some(profile) = store::find_listed(conn, &organization.account_name)? else {
        return Ok(None);
    };
    let written = store::written_at(conn, provider)?;
    let is_hidden = organization.suspension.is_some();
    Ok(Some(Kept { profile, version: written.timestamp_micros(), is_hidden }))
}

/// *Save*: by the provider's own people, or by the operator's, as `what` says.
pub fn save(
    conn: &mut Conn,
    me: &Doer,
    what: Permission,
    (shown, new): (Shown, NewPage),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    me.begin_with(conn, shown.provider, what)?;
    let kept = look(conn, shown.provider)?.ok_or(Error::NotFound)?;
    let is_own = shown.provider == me.home;
    if is_own && kept.is_hidden {
        return Err(Error::Suspended);
    }
    if kept.version != shown.version {
        return Err(Error::MovedOn);
    }
    let name = new.name.unwrap_or_else(|| kept.profile.name.clone());
    let new = (&name, &new.listing);
    match directory::rewrite(conn, &me.actor(), &kept.profile, new, now)? {
        Some(change) if !is_own => Ok(tell(conn, shown.provider, &change, now)?),
        _ => Ok(()),
    }
}

/// A provider hears that somebody else has changed its page.
fn tell(
    conn: &mut Conn,
    provider: OrganizationId,
    change: &Change,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let (provider, operator) =
        (organizations::load(conn, provider)?, context::current().site.operator_name.clone());
    for keeper in users::holders_of(conn, &provider, Permission::EditListing)? {
        let letter = PageChanged::new(&provider, &operator, change.fields.clone(), &keeper);
        mail::post(conn, change.entry, &letter, now)?;
    }
    Ok(())
}

impl From<directory::Error> for Error {
    fn from(error: directory::Error) -> Self {
        match error {
            directory::Error::Db(error) => Self::Db(error),
            directory::Error::NameTaken | directory::Error::CountryFixed => Self::MovedOn,
        }
    }
}
