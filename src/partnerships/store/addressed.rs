//! Whether the company behind an address works with a provider already, or waits for its word.
use crate::{
    domains,
    partnerships::invitations::Invitation,
    platform::{
        db::{Conn, Error},
        schema::{organizations, partnership_invitations as invitations, partnerships},
    },
    values::{EmailAddress, OrganizationId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// The name of the company behind an address that works with this provider already, if there is one.
pub fn partner_at(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Option<String>, Error> {
    let companies = domains::companies_at(conn, email)?;
    partner_among(conn, provider, companies, now)
}

/// The same of an invitation: for whomever it is remembered has it in hand, whose address that may be by now.
pub fn partner_of(
    conn: &mut Conn,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<Option<String>, Error> {
    let mut companies = domains::companies_at(conn, &invitation.email)?;
    companies.extend(invitation.seen.map(|(company, _)| company));
    partner_among(conn, invitation.provider, companies, now)
}

fn partner_among(
    conn: &mut Conn,
    provider: OrganizationId,
    companies: Vec<OrganizationId>,
    now: DateTime<Utc>,
) -> Result<Option<String>, Error> {
    Ok(partnerships::table
        .inner_join(organizations::table.on(organizations::id.eq(partnerships::reseller_id)))
        .filter(partnerships::provider_id.eq(provider.to_string()))
        .filter(partnerships::reseller_id.eq_any(texts(&companies)))
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
    let companies = domains::companies_at(conn, email)?;
    let waiting = invitations::table
        .filter(invitations::provider_id.eq(provider.to_string()))
        .filter(invitations::kind.eq("open"))
        .filter(invitations::state.eq("waiting"))
        .filter(invitations::expires_at.gt(now.naive_utc()))
        .filter(
            invitations::reseller_id
                .eq_any(texts(&companies))
                .or(invitations::email_key.eq(email.key())),
        );
    Ok(waiting.count().get_result::<i64>(conn)? > 0)
}

fn texts(companies: &[OrganizationId]) -> Vec<String> {
    companies.iter().map(OrganizationId::to_string).collect()
}
