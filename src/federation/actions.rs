//! What is done with an identity provider.
use super::{
    letters::{ProviderNews, What},
    provider::{Details, Provider, State},
    store,
};
use crate::{
    audit::{self, Actor, Event, Subject},
    domains, mail,
    organizations::{self, Organization},
    platform::{
        context,
        db::{self, Conn},
    },
    users::{self, Permission},
    values::{EmailAddress, OrganizationId, SignInName},
};
use chrono::{DateTime, Utc};

/// Why a provider stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The person may not, or not any more.
    #[error("not permitted")]
    NotPermitted,
    /// The organization is suspended.
    #[error("suspended")]
    Suspended,
    /// Somebody changed it in between.
    #[error("moved on")]
    MovedOn,
    /// No test of it has succeeded.
    #[error("not tested")]
    NotTested,
    /// The organization has proven no domain.
    #[error("no proven domain")]
    NoDomain,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

const MAY: Permission = Permission::ManageSignIn;

/// Keeps how the provider is reached. Whatever there was is off until this was tested and is turned on again.
pub fn enter(
    conn: &mut Conn,
    who: &Actor,
    details: &Details,
    seen: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let organization = begin(conn, who)?;
    if !store::put(conn, organization.id, details, seen, now)? {
        return Err(Error::MovedOn);
    }
    let done = (Event::IdentityProviderEntered, What::Entered);
    tell(conn, who, &organization, details, done, now)
}

/// A test of this version has succeeded. A provider that is on stays as it is, with whoever is on their way through it.
pub fn note_tested(
    conn: &mut Conn,
    who: &Actor,
    seen: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let organization = begin(conn, who)?;
    let provider = as_seen(conn, &organization, seen)?;
    match provider.state {
        State::On => store::note_tested(conn, &provider, now)?,
        State::Entered | State::Tested => move_on(conn, &provider, State::Tested, Some(now))?,
    }
    let (event, subject) = (Event::IdentityProviderTested, Subject::Organization(organization.id));
    let facts = facts(&provider.details);
    audit::record(conn, who, organization.id, event, subject, facts, now)?;
    Ok(())
}

/// People sign in through it from now on.
pub fn turn_on(conn: &mut Conn, who: &Actor, seen: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let organization = begin(conn, who)?;
    let provider = as_seen(conn, &organization, seen)?;
    if domains::proven_of(conn, organization.id)?.is_empty() {
        return Err(Error::NoDomain);
    }
    match provider.state {
        State::Entered => return Err(Error::NotTested),
        State::Tested => move_on(conn, &provider, State::On, provider.tested_at)?,
        State::On => return Ok(()),
    }
    let done = (Event::IdentityProviderTurnedOn, What::TurnedOn);
    tell(conn, who, &organization, &provider.details, done, now)
}

/// Nobody signs in through it until it is turned on again.
pub fn turn_off(conn: &mut Conn, who: &Actor, seen: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let organization = begin(conn, who)?;
    let provider = as_seen(conn, &organization, seen)?;
    if provider.state != State::On {
        return Ok(());
    }
    move_on(conn, &provider, State::Tested, provider.tested_at)?;
    let done = (Event::IdentityProviderTurnedOff, What::TurnedOff);
    tell(conn, who, &organization, &provider.details, done, now)
}

/// Forgets it. People stay tied, should it be entered again.
pub fn remove(conn: &mut Conn, who: &Actor, seen: i64, now: DateTime<Utc>) -> Result<(), Error> {
    let organization = begin(conn, who)?;
    let provider = as_seen(conn, &organization, seen)?;
    store::delete(conn, organization.id)?;
    let done = (Event::IdentityProviderRemoved, What::Removed);
    tell(conn, who, &organization, &provider.details, done, now)
}

/// The provider of an organization, if its people sign in through it.
pub fn in_use(
    conn: &mut Conn,
    organization: OrganizationId,
) -> Result<Option<Provider>, db::Error> {
    Ok(store::find(conn, organization)?.filter(|provider| provider.state == State::On))
}

/// The provider through which whoever has this mail address or sign-in name signs in. Unknown ones and those of
/// organizations without a provider are the same.
pub fn for_account(conn: &mut Conn, account: &str) -> Result<Option<Provider>, db::Error> {
    let site = context::current().site;
    let organization = match SignInName::parse(account, &site.account_domain) {
        Ok(name) => organizations::find_by_account_name(conn, &name.account)?.map(|it| it.id),
        Err(_) => match account.parse::<EmailAddress>() {
            Ok(email) => domains::nearest_holder(conn, email.domain())?,
            Err(_) => None,
        },
    };
    organization.map(|id| in_use(conn, id)).transpose().map(Option::flatten)
}

/// Takes the organization's turn, and asks again whether the person may and whether anything may be changed.
fn begin(conn: &mut Conn, who: &Actor) -> Result<Organization, Error> {
    let Actor::Person { user, home, .. } = who else { return Err(Error::NotPermitted) };
    organizations::take_turn(conn, *home)?;
    if !users::may_still(conn, *user, MAY)? {
        return Err(Error::NotPermitted);
    }
    let organization = organizations::load(conn, *home)?;
    if organization.suspension.is_some() { Err(Error::Suspended) } else { Ok(organization) }
}

fn as_seen(conn: &mut Conn, organization: &Organization, seen: i64) -> Result<Provider, Error> {
    let provider = store::find(conn, organization.id)?;
    provider.filter(|provider| provider.version == seen).ok_or(Error::MovedOn)
}

fn move_on(
    conn: &mut Conn,
    provider: &Provider,
    state: State,
    tested_at: Option<DateTime<Utc>>,
) -> Result<(), Error> {
    if store::advance(conn, provider, state, tested_at)? { Ok(()) } else { Err(Error::MovedOn) }
}

fn facts(details: &Details) -> [(&'static str, String); 2] {
    [("issuer", details.issuer.as_str().to_owned()), ("client_id", details.client_id.clone())]
}

/// Notes it, and tells everybody who answers for the organization.
fn tell(
    conn: &mut Conn,
    who: &Actor,
    organization: &Organization,
    details: &Details,
    (event, what): (Event, What),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let subject = Subject::Organization(organization.id);
    let entry = audit::record(conn, who, organization.id, event, subject, facts(details), now)?;
    let Actor::Person { user, .. } = who else { return Err(Error::NotPermitted) };
    let by = users::load(conn, *user)?.name();
    for admin in users::admins_of(conn, organization)? {
        let issuer = details.issuer.as_str();
        let news = ProviderNews::new(&admin, organization, &by, issuer, what);
        mail::post(conn, entry, &news, now)?;
    }
    Ok(())
}
