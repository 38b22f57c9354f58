//! What happens to work accounts.
mod suspension;

pub use suspension::{BY_OPERATOR, restore, restore_by_operator, suspend, suspend_by_operator};

use super::{Organization, Standing, store};
use crate::{
    audit::{self, Actor, Event, Subject},
    platform::db::{self, Conn, Db},
    values::{AccountName, CompanyName, Country, Language, OrganizationId},
};
use chrono::{DateTime, Utc};

/// Why a work account stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Somebody else has this account name.
    #[error("the account name is taken")]
    NameTaken,
    /// It is something else by now.
    #[error("the organization has moved on")]
    MovedOn,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// What a new work account begins with.
#[derive(Debug, Clone)]
pub struct NewOrganization {
    /// What people call it.
    pub name: CompanyName,
    /// The part of its sign-in names between `@` and the account domain.
    pub account_name: AccountName,
    /// Where it is registered.
    pub country: Country,
    /// The language of its mail.
    pub language: Language,
    /// What it is from the start.
    pub standing: Standing,
}

impl NewOrganization {
    fn made(self, now: DateTime<Utc>) -> Organization {
        Organization {
            id: OrganizationId::new(),
            name: self.name,
            account_name: self.account_name,
            country: self.country,
            language: self.language,
            standing: self.standing,
            suspension: None,
            created_at: now,
            version: 1,
        }
    }
}

/// Makes a work account. The name is tried, not asked for first: two at once get one yes.
pub fn create(
    conn: &mut Conn,
    who: &Actor,
    new: NewOrganization,
    now: DateTime<Utc>,
) -> Result<Organization, Error> {
    let organization = new.made(now);
    match db::attempt(conn, |conn| store::insert(conn, &organization)) {
        Err(error) if error.is_unique_violation() => return Err(Error::NameTaken),
        other => other?,
    }
    let facts = [
        ("name", organization.name.to_string()),
        ("standing", organization.standing.as_str().to_owned()),
        ("country", organization.country.code().to_owned()),
    ];
    let (id, event) = (organization.id, Event::OrganizationCreated);
    audit::record(conn, who, id, event, Subject::Organization(id), facts, now)?;
    Ok(organization)
}

/// Gives a work account another name; its account name stays. Nothing happens when it has that name.
pub fn rename(
    conn: &mut Conn,
    who: &Actor,
    id: OrganizationId,
    name: &CompanyName,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if store::rename(conn, id, name)? {
        let facts = [("name", name.to_string())];
        let subject = Subject::Organization(id);
        audit::record(conn, who, id, Event::OrganizationRenamed, subject, facts, now)?;
    }
    Ok(())
}

/// Makes an authorized company a reseller.
pub fn become_reseller(
    conn: &mut Conn,
    who: &Actor,
    id: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if !store::advance(conn, id, Standing::None.as_str(), Standing::Reseller.as_str())? {
        return Err(Error::MovedOn);
    }
    audit::record(
        conn,
        who,
        id,
        Event::OrganizationBecameReseller,
        Subject::Organization(id),
        [],
        now,
    )?;
    Ok(())
}

/// Folds the names that a migration left to be folded. A portal that is stopped meanwhile goes on where it was.
pub async fn fold_names(db: &Db) -> Result<(), db::Error> {
    while db.write(store::fold_some_names).await? {}
    Ok(())
}
