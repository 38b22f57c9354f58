//! The contacts that are changed without a verification.
use super::letters::{Changed, Reader};
use crate::{
    audit::{self, Actor, Event, Subject},
    domains, mail, memberships, operations,
    organizations::{self, Organization, SecurityContact, SupportContact},
    platform::db::{self, Conn},
    users::{
        self, Permission, Stopped, User,
        acting::{self, Refused},
    },
    values::{EmailAddress, OrganizationId},
    verification,
};
use chrono::{DateTime, Utc};

/// Why a contact stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The person does nothing here, or nothing any more.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The organization is suspended.
    #[error("suspended")]
    Suspended,
    /// Somebody changed it in between.
    #[error("moved on")]
    MovedOn,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<Stopped> for Error {
    fn from(stopped: Stopped) -> Self {
        Self::Refused(stopped.into())
    }
}

/// Names another security contact. The one until now, the new one and those who answer for the organization
/// are told.
pub fn change_security(
    conn: &mut Conn,
    who: &Actor,
    contact: &SecurityContact,
    seen: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let organization = begin(conn, who, Permission::EditSecurityContact, now)?;
    let before = organizations::find_security_contact(conn, organization.id)?;
    if before.as_ref().map_or(0, |(_, version)| *version) != seen {
        return Err(Error::MovedOn);
    }
    let before = before.map(|(before, _)| before);
    if before.as_ref() == Some(contact) {
        return Ok(());
    }
    if !organizations::put_security_contact(conn, organization.id, contact, seen, now)? {
        return Err(Error::MovedOn);
    }
    let facts = facts(before.as_ref(), contact);
    let (event, subject) =
        (Event::CompanySecurityContactChanged, Subject::Organization(organization.id));
    let entry = audit::record(conn, who, organization.id, event, subject, facts, now)?;
    for reader in readers(conn, &organization, before.as_ref(), contact)? {
        mail::post(conn, entry, &Changed::new(&reader, &organization, contact), now)?;
    }
    Ok(())
}

/// Names another way for customers to reach the company.
pub fn change_support(
    conn: &mut Conn,
    who: &Actor,
    contact: &SupportContact,
    seen: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let organization = begin(conn, who, Permission::EditSupport, now)?;
    let (before, version) =
        organizations::find_support_contact(conn, organization.id)?.ok_or(Error::MovedOn)?;
    if before == *contact && version == seen {
        return Ok(());
    }
    if !organizations::put_support_contact(conn, organization.id, contact, seen, now)? {
        return Err(Error::MovedOn);
    }
    let facts = [("was", before.email.to_string()), ("email", contact.email.to_string())];
    let (event, subject) = (Event::CompanySupportChanged, Subject::Organization(organization.id));
    audit::record(conn, who, organization.id, event, subject, facts, now)?;
    Ok(())
}

/// Takes the organization's turn, and asks again whether the person may and whether anything may be changed.
fn begin(
    conn: &mut Conn,
    who: &Actor,
    what: Permission,
    now: DateTime<Utc>,
) -> Result<Organization, Error> {
    let organization = acting::take_charge(conn, who, what, now)?.organization;
    if organization.suspension.is_some() { Err(Error::Suspended) } else { Ok(organization) }
}

fn facts(
    before: Option<&SecurityContact>,
    contact: &SecurityContact,
) -> Vec<(&'static str, String)> {
    let was = before.map(|before| ("was", format!("{}, {}", before.name(), before.email)));
    let is = [("name", contact.name()), ("email", contact.email.to_string())];
    is.into_iter().chain(was).collect()
}

/// Whoever is told, each address once: the admins, the contact until now, the new contact.
fn readers(
    conn: &mut Conn,
    organization: &Organization,
    before: Option<&SecurityContact>,
    contact: &SecurityContact,
) -> Result<Vec<Reader>, db::Error> {
    let mut readers = vec![Reader::New(contact.clone())];
    let is_new = |email: &EmailAddress| email.key() == contact.email.key();
    readers.extend(before.filter(|it| !is_new(&it.email)).cloned().map(Reader::Former));
    let mut known: Vec<String> = readers.iter().map(|reader| reader.email().key()).collect();
    for admin in users::admins_of(conn, organization)? {
        if !known.contains(&admin.email.key()) {
            known.push(admin.email.key());
            readers.push(Reader::Admin(admin));
        }
    }
    Ok(readers)
}

/// What a page needs.
#[derive(Debug, Clone)]
pub struct Known {
    /// The organization.
    pub organization: Organization,
    /// What it submitted, if it has.
    pub profile: Option<organizations::Profile>,
    /// How customers reach it, and the version of that.
    pub support: Option<(SupportContact, i64)>,
    /// Whom to reach about security, and the version of that.
    pub security: Option<(SecurityContact, i64)>,
    /// The membership ID that it holds.
    pub membership: Option<String>,
    /// Its domains, each with its state.
    pub domains: Vec<String>,
    /// Whether its details can be changed now.
    pub is_changeable: bool,
    /// When somebody else becomes global admin, if the operator is about to help.
    pub notice: Option<DateTime<Utc>>,
    /// Those who answer for it.
    pub admins: Vec<User>,
}

/// What the portal knows of an organization.
pub fn look(conn: &mut Conn, home: OrganizationId, now: DateTime<Utc>) -> Result<Known, db::Error> {
    let organization = organizations::load(conn, home)?;
    let domains = domains::of(conn, home)?;
    Ok(Known {
        notice: operations::notice(conn, home, now)?,
        profile: organizations::find_profile(conn, home)?,
        support: organizations::find_support_contact(conn, home)?,
        security: organizations::find_security_contact(conn, home)?,
        membership: memberships::linked_to(conn, home)?.map(|id| id.to_string()),
        domains: domains.iter().map(|claim| claim.domain.for_people()).collect(),
        is_changeable: verification::to_be_changed(conn, home)?.is_some(),
        admins: users::admins_of(conn, &organization)?,
        organization,
    })
}
