//! What is written about a recovery: into the record, and to people.
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    mail::{self, Recipient},
    operations::recovery::{
        candidate::{Candidate, Who},
        case::Recovery,
        letters::{Names, News, RecoveryNews, readers},
    },
    organizations::{self, Organization},
    partnerships,
    platform::{
        context,
        db::{Conn, Error},
    },
    users::{self, User},
};
use chrono::{DateTime, Utc};

/// Which account is meant, beside a name that two people may have: the sign-in name in full, or the address of somebody
/// new, as long as it is kept.
pub fn account_of(
    conn: &mut Conn,
    organization: &Organization,
    candidate: &Candidate,
) -> Result<Option<String>, Error> {
    Ok(match &candidate.who {
        Who::Known(id) => {
            let account_domain = &context::current().site.account_domain;
            Some(users::load(conn, *id)?.sign_in_name(organization).full(account_domain))
        }
        Who::New(email) => Some(email.to_string()),
        Who::Forgotten => None,
    })
}

/// Writes down what happened.
pub fn record<S>(
    conn: &mut Conn,
    who: &Actor,
    recovery: &Recovery<S>,
    event: Event,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    let organization = organizations::load(conn, recovery.organization)?;
    let facts = [
        ("name", recovery.candidate.name()),
        ("account", account_of(conn, &organization, &recovery.candidate)?.unwrap_or_default()),
        ("domain", recovery.domain.for_people()),
        ("reason", recovery.reason.to_string()),
    ];
    let subject = Subject::Organization(recovery.organization);
    audit::record(conn, who, recovery.organization, event, subject, facts, now)
}

/// Tells everybody who is to hear of it.
pub fn tell<S>(
    conn: &mut Conn,
    entry: Entry,
    recovery: &Recovery<S>,
    news: News,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let organization = organizations::load(conn, recovery.organization)?;
    let account = account_of(conn, &organization, &recovery.candidate)?.unwrap_or_default();
    let admins = users::admins_of(conn, &organization)?.iter().map(User::name).collect();
    let names = Names { account, admins };
    for reader in readers_of(conn, &organization)? {
        let letter = RecoveryNews::new(reader, &organization, recovery, &names, news);
        mail::post(conn, entry, &letter, now)?;
    }
    Ok(())
}

/// Everybody in the organization who can sign in, those who answer for it first; those who were invited to answer for
/// it; its primary contact, and that of its page in the directory.
pub fn readers_of(conn: &mut Conn, organization: &Organization) -> Result<Vec<Recipient>, Error> {
    let admins = users::admins_of(conn, organization)?;
    let people = users::enabled_in(conn, organization.id)?;
    let invited = users::invited_admins_of(conn, organization)?;
    let contact = organizations::find_profile(conn, organization.id)?;
    let page = partnerships::find_listed(conn, &organization.account_name)?;
    Ok(readers(organization, (admins, people, invited), contact, page))
}
