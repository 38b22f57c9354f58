//! A domain is added to an organization's list, and taken off it.
use super::{Error, not_suspended, record, still_permitted};
use crate::{
    audit::{self, Actor, Event, Subject},
    domains::{claim::Claim, store},
    organizations,
    platform::db::Conn,
    values::{CompanyDomain, DomainId, OrganizationId},
};
use chrono::{DateTime, Utc};

/// Domains that an organization can have in its list.
const MOST: i64 = 25;

/// Claims a domain: from now on there is a record that proves it. One that is claimed already stays as it is.
pub fn claim(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    domain: CompanyDomain,
    now: DateTime<Utc>,
) -> Result<DomainId, Error> {
    organizations::take_turn(conn, organization)?;
    still_permitted(conn, who)?;
    not_suspended(conn, organization)?;
    if let Some(known) = store::find_domain(conn, organization, &domain)? {
        return Ok(known.id);
    }
    if store::count(conn, organization)? >= MOST {
        return Err(Error::Full(MOST));
    }
    let claim = Claim::new(organization, domain, now);
    store::insert(conn, claim.clone())?;
    record(conn, who, &claim, Event::DomainClaimed, now)?;
    Ok(claim.id)
}

/// Gives a domain up, whether or not it is proven. The same once more changes nothing.
pub fn remove(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    id: DomainId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    still_permitted(conn, who)?;
    let Some(claim) = store::find_for(conn, organization, id)? else {
        return if was_removed(conn, organization, id)? { Ok(()) } else { Err(Error::NotFound) };
    };
    if !store::delete(conn, id)? {
        return Err(Error::Raced);
    }
    record(conn, who, &claim, Event::DomainRemoved, now)?;
    Ok(())
}

/// Whether there was such a claim of the organization's, and it was given up.
fn was_removed(conn: &mut Conn, of: OrganizationId, id: DomainId) -> Result<bool, Error> {
    let latest = audit::about_one(conn, of, &Subject::Domain(id), 1)?;
    Ok(latest.iter().any(|row| row.event == Event::DomainRemoved.as_str()))
}
