//! Whose an address is: that of a company with a user who has confirmed it, or of one that has proven its domain.
use crate::{
    domains,
    partnerships::invitations::Invitation,
    platform::{
        db::{Conn, Error},
        schema::{organizations, partnership_invitations as invitations, partnerships, users},
    },
    users::State,
    values::{EmailAddress, OrganizationId, is_webmail},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// Whether an address is this company's.
pub fn is_addressed(
    conn: &mut Conn,
    company: OrganizationId,
    email: &EmailAddress,
) -> Result<bool, Error> {
    let confirmed = users::table
        .filter(users::organization_id.eq(company.to_string()))
        .filter(users::email_key.eq(email.key()))
        .filter(users::email_verified_at.is_not_null())
        .filter(users::state.eq(State::Enabled.as_str()))
        .count()
        .get_result::<i64>(conn)?;
    if confirmed > 0 {
        return Ok(true);
    }
    Ok(!is_webmail(email) && domains::is_proven(conn, company, email.registrable_domain())?)
}

/// The name of the company behind an address that works with this provider already, if there is one.
pub fn partner_at(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Option<String>, Error> {
    let companies = behind(conn, email)?;
    partner_among(conn, provider, companies, now)
}

/// The same of an invitation: for whomever it is remembered has it in hand, whose address that may be by now.
pub fn partner_of(
    conn: &mut Conn,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<Option<String>, Error> {
    let mut companies = behind(conn, &invitation.email)?;
    companies.extend(invitation.seen.map(|(company, _)| company.to_string()));
    partner_among(conn, invitation.provider, companies, now)
}

/// Whose an address is.
fn behind(conn: &mut Conn, email: &EmailAddress) -> Result<Vec<String>, Error> {
    let mut companies: Vec<String> = users::table
        .filter(users::email_key.eq(email.key()))
        .filter(users::email_verified_at.is_not_null())
        .filter(users::state.eq(State::Enabled.as_str()))
        .select(users::organization_id)
        .load(conn)?;
    if !is_webmail(email) {
        let holder = domains::nearest_holder(conn, email.registrable_domain())?;
        companies.extend(holder.map(|company| company.to_string()));
    }
    Ok(companies)
}

fn partner_among(
    conn: &mut Conn,
    provider: OrganizationId,
    companies: Vec<String>,
    now: DateTime<Utc>,
) -> Result<Option<String>, Error> {
    Ok(partnerships::table
        .inner_join(organizations::table.on(organizations::id.eq(partnerships::reseller_id)))
        .filter(partnerships::provider_id.eq(provider.to_string()))
        .filter(partnerships::reseller_id.eq_any(companies))
        .filter(partnerships::state.eq("active"))
        .filter(partnerships::ends_at.is_null().or(partnerships::ends_at.gt(now.naive_utc())))
        .select(organizations::name)
        .first(conn)
        .optional()?)
}

/// Whether the company behind an address has answered the provider's open link, and waits for its yes or no.
pub fn has_answered(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let companies = behind(conn, email)?;
    let waiting = invitations::table
        .filter(invitations::provider_id.eq(provider.to_string()))
        .filter(invitations::kind.eq("open"))
        .filter(invitations::state.eq("waiting"))
        .filter(invitations::expires_at.gt(now.naive_utc()))
        .filter(
            invitations::reseller_id.eq_any(companies).or(invitations::email_key.eq(email.key())),
        );
    Ok(waiting.count().get_result::<i64>(conn)? > 0)
}
