//! The domains that an organization is known by.
use crate::{
    domains,
    organizations::{self, Organization},
    partnerships,
    platform::{
        context,
        db::{Conn, Error},
    },
    values::CompanyDomain,
};

/// The domains by which an organization can be helped: those that somebody registered, of the domains that it proved,
/// of its primary contact's address and of its page in the directory. Never one at which anybody can have an address,
/// nor one that another organization proved.
pub fn known_domains(
    conn: &mut Conn,
    organization: &Organization,
) -> Result<Vec<CompanyDomain>, Error> {
    let account_domain = context::current().site.account_domain.clone();
    let mut known = vec![];
    for name in names(conn, organization)? {
        let Ok(domain) = CompanyDomain::parse(&name, &account_domain) else { continue };
        let holder = domains::holder(conn, &domain)?;
        if holder.is_none_or(|claim| claim.organization == organization.id) {
            known.push(domain);
        }
    }
    Ok(known)
}

fn names(conn: &mut Conn, organization: &Organization) -> Result<Vec<String>, Error> {
    let proven = domains::proven_of(conn, organization.id)?;
    let mut names: Vec<String> =
        proven.iter().map(|claim| claim.domain.registrable().to_owned()).collect();
    if let Some(profile) = organizations::find_profile(conn, organization.id)? {
        names.push(profile.contact_email.registrable_domain().to_owned());
    }
    // A suspended provider is known by its page, too, although nobody is shown it.
    if let Some(page) = partnerships::find_listed(conn, &organization.account_name)? {
        names.push(page.listing.contact_email.registrable_domain().to_owned());
    }
    names.sort_unstable();
    names.dedup();
    Ok(names)
}
