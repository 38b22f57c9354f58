//! Whose a mail address is: that of a company with somebody who has confirmed it, or of one that has proven its domain.
use super::nearest_holder;
use crate::{
    platform::db::{Conn, Error},
    users,
    values::{EmailAddress, OrganizationId, is_webmail},
};

/// Whether an address is this company's.
pub fn is_addressed(
    conn: &mut Conn,
    company: OrganizationId,
    email: &EmailAddress,
) -> Result<bool, Error> {
    Ok(companies_at(conn, email)?.contains(&company))
}

/// The companies whose an address is: several can have somebody who has confirmed it. A domain at which anybody has an
/// address is nobody's.
pub fn companies_at(conn: &mut Conn, email: &EmailAddress) -> Result<Vec<OrganizationId>, Error> {
    let mut companies = users::homes_at(conn, email)?;
    if !is_webmail(email) {
        companies.extend(nearest_holder(conn, email.registrable_domain())?);
    }
    Ok(companies)
}
