//! Who is written to about a case.
use super::Error;
use crate::{
    mail::Recipient,
    organizations,
    platform::db::Conn,
    users::{self, Role, State},
    values::OrganizationId,
    verification::case::Case,
};

/// Whoever enrolled the company. In the place of somebody who cannot sign in any more, and whom it concerns
/// no longer, everybody who answers for the company.
pub fn applicant<S>(conn: &mut Conn, case: &Case<S>) -> Result<Vec<Recipient>, Error> {
    let user = users::load(conn, case.applicant)?;
    if user.state != State::Enabled {
        return admins(conn, case);
    }
    Ok(vec![user.recipient(case.contact.language)])
}

/// The applicant, and the contact unless that is the same address, or a wrong one.
pub fn applicant_and_contact<S>(conn: &mut Conn, case: &Case<S>) -> Result<Vec<Recipient>, Error> {
    let mut all = applicant(conn, case)?;
    all.extend(contact(case));
    Ok(distinct(all))
}

/// The contact, unless the address is a wrong one: nothing more goes there.
fn contact<S>(case: &Case<S>) -> Option<Recipient> {
    (!case.has_refused_address()).then(|| case.recipient())
}

/// Each address once, in the order of the list.
pub fn distinct(all: Vec<Recipient>) -> Vec<Recipient> {
    let mut once: Vec<Recipient> = vec![];
    for to in all {
        if !once.iter().any(|known| known.email.key() == to.email.key()) {
            once.push(to);
        }
    }
    once
}

/// Everybody who answers for the company.
pub fn admins<S>(conn: &mut Conn, case: &Case<S>) -> Result<Vec<Recipient>, Error> {
    with_role(conn, case.organization, Role::GlobalAdmin)
}

/// The same, and the contact.
pub fn admins_and_contact<S>(conn: &mut Conn, case: &Case<S>) -> Result<Vec<Recipient>, Error> {
    let mut all = admins(conn, case)?;
    all.extend(contact(case));
    Ok(distinct(all))
}

/// The contact, all global admins, and whoever looks after the membership (feature map, C.7, E7).
pub fn everybody_concerned<S>(conn: &mut Conn, case: &Case<S>) -> Result<Vec<Recipient>, Error> {
    let mut all = admins(conn, case)?;
    all.extend(with_role(conn, case.organization, Role::MembershipAdmin)?);
    all.extend(contact(case));
    Ok(distinct(all))
}

/// Those of the operator's staff who look into disputes.
pub fn verifiers(conn: &mut Conn) -> Result<Vec<Recipient>, Error> {
    match organizations::operator(conn)? {
        Some(operator) => with_role(conn, operator.id, Role::Verifier),
        None => Ok(vec![]),
    }
}

fn with_role(
    conn: &mut Conn,
    organization: OrganizationId,
    role: Role,
) -> Result<Vec<Recipient>, Error> {
    let language = organizations::load(conn, organization)?.language;
    let people = users::with_role(conn, organization, role)?;
    Ok(people.into_iter().map(|user| user.recipient(language)).collect())
}
