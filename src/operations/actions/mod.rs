//! What the operator does to organizations. Each act begins with the turns of the operator and of the organization,
//! and asks again whether whoever acts may.
mod operator;

pub use operator::Operator;

use super::{
    access,
    dossier::Dossier,
    letters::{News, StandingNews},
    recovery,
};
use crate::{
    audit::Entry,
    domains, mail, memberships,
    organizations::{self, Organization, Standing},
    partnerships::{self, NewProvider, ProviderProfile},
    platform::db::{self, Conn},
    users,
    values::{Note, OrganizationId},
    verification,
};
use chrono::{DateTime, Utc};

/// Why an organization stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The session of whoever acts was ended meanwhile.
    #[error("the session has ended")]
    SessionEnded,
    /// There is no such organization.
    #[error("no such organization")]
    NotFound,
    /// Whoever acts may not, or not any more.
    #[error("not permitted")]
    NotPermitted,
    /// The operator itself cannot be suspended.
    #[error("the operator's own organization")]
    Own,
    /// It is not any more as the page showed it.
    #[error("the organization moved on")]
    MovedOn,
    /// Somebody else has the account name.
    #[error("the account name is taken")]
    NameTaken,
    /// The administrator access that was to be ended is over.
    #[error("no administrator access")]
    NoAccess,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// An organization as a page showed it.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// Which.
    pub id: OrganizationId,
    /// As it was then.
    pub version: i64,
}

/// What is known about an organization.
pub fn look(conn: &mut Conn, id: OrganizationId, now: DateTime<Utc>) -> Result<Dossier, Error> {
    let organization = organizations::find(conn, id)?.ok_or(Error::NotFound)?;
    let admins = users::admins_of(conn, &organization)?;
    let domains = domains::of(conn, id)?.into_iter();
    Ok(Dossier {
        profile: organizations::find_profile(conn, id)?,
        people: users::headcount(conn, id)?,
        admins: admins.iter().map(users::User::name).collect(),
        membership: memberships::linked_to(conn, id)?,
        case: verification::latest(conn, id)?.map(|case| case.reference),
        is_helped: recovery::is_open(conn, id, now)?,
        lent: access::lent_by(conn, &organization, now)?,
        domains: domains.map(|claim| (claim.domain.to_string(), claim.state.name())).collect(),
        organization,
    })
}

/// *Suspend*: the organization may do nothing new, and its people are signed out. They are told why.
pub fn suspend(
    conn: &mut Conn,
    me: &Operator,
    shown: Shown,
    reason: &Note,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let organization = take(conn, me, shown)?;
    if organization.standing == Standing::Operator {
        return Err(Error::Own);
    }
    let entry = organizations::suspend_by_operator(conn, &me.actor(), shown.id, reason, now)?;
    users::sessions::end_all_in(conn, shown.id)?;
    tell(conn, &organization, News::Suspended, reason, entry, now)
}

/// *Restore*: its people may act again, at their next sign-in.
pub fn restore(
    conn: &mut Conn,
    me: &Operator,
    shown: Shown,
    reason: &Note,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let organization = take(conn, me, shown)?;
    let entry = organizations::restore_by_operator(conn, &me.actor(), shown.id, reason, now)?;
    tell(conn, &organization, News::Restored, reason, entry, now)
}

/// *Add provider*: it stands in the directory, and its admin is mailed a link to set a password.
pub fn add_provider(
    conn: &mut Conn,
    me: &Operator,
    new: NewProvider,
    now: DateTime<Utc>,
) -> Result<ProviderProfile, Error> {
    me.begin(conn, me.home())?;
    Ok(partnerships::list(conn, &me.actor(), new, now)?)
}

/// The organization, if it is as the page showed it, and whoever acts may.
fn take(conn: &mut Conn, me: &Operator, shown: Shown) -> Result<Organization, Error> {
    me.begin(conn, shown.id)?;
    let organization = organizations::find(conn, shown.id)?.ok_or(Error::NotFound)?;
    if organization.version == shown.version { Ok(organization) } else { Err(Error::MovedOn) }
}

/// Tells everybody who answers for the organization, and its primary contact.
fn tell(
    conn: &mut Conn,
    organization: &Organization,
    news: News,
    reason: &Note,
    entry: Entry,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let admins = users::admins_of(conn, organization)?;
    let contact = organizations::find_profile(conn, organization.id)?;
    let contact = contact.filter(|contact| {
        admins.iter().all(|admin| admin.email.key() != contact.contact_email.key())
    });
    for admin in &admins {
        let letter = StandingNews::to_admin(organization, admin, news, reason);
        mail::post(conn, entry, &letter, now)?;
    }
    if let Some(contact) = contact {
        let letter = StandingNews::to_contact(organization, &contact, news, reason);
        mail::post(conn, entry, &letter, now)?;
    }
    Ok(())
}

impl From<organizations::Error> for Error {
    fn from(error: organizations::Error) -> Self {
        match error {
            organizations::Error::NameTaken => Self::NameTaken,
            organizations::Error::MovedOn => Self::MovedOn,
            organizations::Error::Db(error) => Self::Db(error),
        }
    }
}

impl From<partnerships::Error> for Error {
    fn from(error: partnerships::Error) -> Self {
        match error {
            partnerships::Error::NameTaken => Self::NameTaken,
            partnerships::Error::CountryFixed => Self::MovedOn,
            partnerships::Error::Db(error) => Self::Db(error),
        }
    }
}
