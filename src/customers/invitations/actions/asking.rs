//! Whether an invitation may go where it is to go.
use super::Error;
use crate::{
    customers::{
        Cast, Parties,
        invitations::{State, store},
        relationships::store as relationships,
    },
    domains,
    organizations::{self, Organization},
    platform::db::{self, Conn},
    users::{self, Doer},
    values::{CustomerInvitationId, EmailAddress, OrganizationId, is_webmail},
};
use chrono::{DateTime, Utc};

/// The customer whose missing half is asked for.
pub fn customer_of(
    conn: &mut Conn,
    follows: Option<CustomerInvitationId>,
) -> Result<Option<OrganizationId>, db::Error> {
    let Some(first) = follows else { return Ok(None) };
    Ok(store::find(conn, first)?.and_then(|first| first.seen).map(|(customer, _)| customer))
}

/// What asks for one partner alone follows a yes to an invitation that named both, the inviting company among them, and
/// that partner is still missing.
pub fn is_missing(
    conn: &mut Conn,
    me: &Doer,
    parties: Parties,
    follows: Option<CustomerInvitationId>,
) -> Result<(), Error> {
    let Some(first) = follows else { return Ok(()) };
    let first = store::find(conn, first)?.ok_or(Error::NotFound)?;
    let both = first.content.parties;
    let is_answered = matches!(first.state, State::Accepted | State::PartiallyAccepted);
    let is_ours = both.pair().is_some() && both.side_of(me.home).is_some();
    let [(side, partner)] = *parties.named() else { return Err(Error::OutOfBounds) };
    if !is_answered || !is_ours || both.on(side) != Some(partner) {
        return Err(Error::OutOfBounds);
    }
    let known = relationships::between(conn, first.reader(), partner)?;
    if known.is_some_and(|it| it.is_active()) {
        let name = organizations::load(conn, first.reader())?.name.to_string();
        return Err(Error::Connected(name));
    }
    Ok(())
}

/// Whether an invitation may go to this address: not where one of the partners works itself, nor to a customer that works
/// with all of them already. Nothing is said of other companies (reliability, AC24).
pub fn may_be_invited(
    conn: &mut Conn,
    cast: &Cast,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if let Some(why) = cast.hindrance() {
        return Err(Error::NotEligible(why));
    }
    let behind = domains::companies_at(conn, email)?;
    let others = cast.partners().into_iter().map(|(_, partner)| partner);
    let others = others.filter(|partner| partner.id != cast.inviter.id);
    for partner in std::iter::once(&cast.inviter).chain(others) {
        if behind.contains(&partner.id) || writes_from(conn, partner, email)? {
            return Err(Error::Own);
        }
    }
    // Who has which other address is no business but of the inviting company's own people.
    if users::works_at(conn, cast.inviter.id, email)? {
        return Err(Error::Own);
    }
    behind.into_iter().try_for_each(|customer| not_connected(conn, cast, customer))?;
    let parties = parties_of(cast);
    let waiting = store::kept_at(conn, cast.inviter.id, parties, email)?;
    match waiting.filter(|waiting| waiting.expires_at > now) {
        Some(waiting) => Err(Error::Pending(waiting.id)),
        None => Ok(()),
    }
}

/// Whether a company's global admins have their mail at the domain of an address. One at which anybody has an address is
/// nobody's.
fn writes_from(
    conn: &mut Conn,
    company: &Organization,
    email: &EmailAddress,
) -> Result<bool, db::Error> {
    let domain = email.registrable_domain();
    let admins = users::global_admins(conn, company.id)?;
    let is_same = admins.iter().any(|admin| admin.email.registrable_domain() == domain);
    Ok(is_same && !is_webmail(email))
}

/// Unless a customer works with everybody whom an invitation names.
pub fn not_connected(conn: &mut Conn, cast: &Cast, customer: OrganizationId) -> Result<(), Error> {
    if !parties_of(cast).are_among(&relationships::active_of(conn, customer)?) {
        return Ok(());
    }
    Err(Error::Connected(organizations::load(conn, customer)?.name.to_string()))
}

fn parties_of(cast: &Cast) -> Parties {
    let of = |partner: &Option<Organization>| partner.as_ref().map(|it| it.id);
    Parties { reseller: of(&cast.reseller), provider: of(&cast.provider) }
}
