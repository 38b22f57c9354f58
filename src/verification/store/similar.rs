//! What is known besides: other cases with the same number, phone, address or mail domain.
use crate::{
    organizations::Profile,
    platform::{
        db::{Conn, Error},
        schema::{organization_profiles as profiles, verification_cases as cases},
    },
    values::OrganizationId,
    verification::desk::{Likeness, Similar},
};
use diesel::prelude::*;

/// More than these nobody reads.
const SHOWN: i64 = 20;

/// The other companies that share something with this one, what is shared first.
pub fn similar_to(
    conn: &mut Conn,
    company: OrganizationId,
    profile: &Profile,
) -> Result<Vec<Similar>, Error> {
    let mut found = vec![];
    if !profile.registration_number.is_empty() {
        let same = profiles::registration_number.eq(profile.registration_number.clone());
        found.extend(sharing(conn, company, Likeness::RegistrationNumber, Box::new(same))?);
    }
    let same = profiles::phone.eq(profile.phone.clone());
    found.extend(sharing(conn, company, Likeness::Phone, Box::new(same))?);
    let same = profiles::postal_code
        .eq(profile.postal_code.clone())
        .and(profiles::address_line1.eq(profile.address_line1.clone()));
    found.extend(sharing(conn, company, Likeness::Address, Box::new(same))?);
    found.extend(same_domain(conn, company, profile)?);
    Ok(found)
}

type Backend = <Conn as Connection>::Backend;
type Same = Box<dyn BoxableExpression<profiles::table, Backend, SqlType = diesel::sql_types::Bool>>;

fn sharing(
    conn: &mut Conn,
    company: OrganizationId,
    likeness: Likeness,
    same: Same,
) -> Result<Vec<Similar>, Error> {
    let others: Vec<String> = profiles::table
        .filter(same)
        .filter(profiles::organization_id.ne(company.to_string()))
        .limit(SHOWN)
        .select(profiles::organization_id)
        .load(conn)?;
    let rows = cases::table
        .filter(cases::organization_id.eq_any(others))
        .order(cases::opened_at.desc())
        .limit(SHOWN)
        .select((cases::reference, cases::company))
        .load(conn)?;
    Ok(similar(likeness, rows))
}

/// Exactly the same domain.
fn same_domain(
    conn: &mut Conn,
    company: OrganizationId,
    profile: &Profile,
) -> Result<Vec<Similar>, Error> {
    let domain = profile.contact_email.domain().to_ascii_lowercase();
    let rows = cases::table
        .filter(cases::contact_domain.eq(domain))
        .filter(cases::organization_id.ne(company.to_string()))
        .order(cases::opened_at.desc())
        .limit(SHOWN)
        .select((cases::reference, cases::company))
        .load(conn)?;
    Ok(similar(Likeness::Domain, rows))
}

fn similar(likeness: Likeness, rows: Vec<(String, String)>) -> Vec<Similar> {
    let of = |(reference, company)| Similar { likeness, reference, company };
    rows.into_iter().map(of).collect()
}
