//! A reseller asks, or thinks better of it.
use super::{Error, close, record_in_both};
use crate::{
    audit::Event,
    mail,
    organizations::{self, Organization},
    partnerships::{
        answering::{PAUSE, answerable, hindrance},
        directory::find_listed,
        invitations::{self, Stage},
        requests::{
            State,
            letters::Asked,
            store::{self, End},
        },
        store::find_live,
    },
    platform::db::{self, Conn},
    users::{self, Budget, Doer, Permission, count_knock},
    values::{EmailAddress, Note, OrganizationId, RequestId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// So many requests a company makes a day: each is mailed to everybody at the provider who invites.
const A_DAY: Budget = Budget { door: "partnership-request", most: 10, window: TimeDelta::days(1) };

/// *Ask to connect*: everybody at the provider who invites is mailed.
pub fn ask(
    conn: &mut Conn,
    me: &Doer,
    provider: OrganizationId,
    message: &Note,
    now: DateTime<Utc>,
) -> Result<RequestId, Error> {
    me.begin_with(conn, provider, Permission::AuthorizeProvider)?;
    let (provider, company) =
        (organizations::load(conn, provider)?, organizations::load(conn, me.home)?);
    let email = users::load(conn, me.user)?.email;
    may_ask(conn, &provider, (&company, &email), now)?;
    count_knock(conn, A_DAY, &company.id.to_string(), now)?.map_err(Error::TooMany)?;
    let pair = (provider.id, company.id);
    let id = match db::attempt(conn, |conn| store::insert(conn, pair, me.user, message, now)) {
        Err(error) if error.is_unique_violation() => return Err(Error::Already),
        other => other?,
    };
    let request = store::find_of(conn, me.home, id)?.ok_or(Error::NotFound)?;
    let events = [Event::PartnershipRequested, Event::PartnershipRequestMade];
    let [entry, _] = record_in_both(conn, me, &request, events, now)?;
    for reader in users::holders_of(conn, &provider, Permission::InviteResellers)? {
        let letter = Asked::new(&provider, &reader, &company, id, message);
        mail::post(conn, entry, &letter, now)?;
    }
    Ok(id)
}

/// *Withdraw*: whoever asked thinks better of it.
pub fn withdraw(
    conn: &mut Conn,
    me: &Doer,
    id: RequestId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let request = store::find_of(conn, me.home, id)?.filter(|it| it.reseller == me.home);
    let request = request.ok_or(Error::NotFound)?;
    me.begin_with(conn, request.provider, Permission::AuthorizeProvider)?;
    close(conn, me, &request, &End::Withdrawn, now)?;
    let event = Event::PartnershipRequestWithdrawn;
    Ok(record_in_both(conn, me, &request, [event, event], now).map(drop)?)
}

/// Whether a company may ask this provider. Asked for the page, and again in the transaction.
pub fn may_ask(
    conn: &mut Conn,
    provider: &Organization,
    (company, email): (&Organization, &EmailAddress),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if let Some(hindrance) = hindrance(provider, company) {
        return Err(Error::NotEligible(hindrance));
    }
    let page = find_listed(conn, &provider.account_name)?.ok_or(Error::NotFound)?;
    if !page.listing.is_accepting {
        return Err(Error::NotAccepting);
    }
    if is_needless(conn, provider, (company, email), now)? {
        return Err(Error::Already);
    }
    let latest = store::latest(conn, provider.id, company.id)?;
    let refused = latest.filter(|it| it.state == State::Ignored).and_then(|it| it.answered_at);
    match refused.map(|at| at + PAUSE).filter(|until| *until > now) {
        Some(until) => Err(Error::TooSoon(until)),
        None => Ok(()),
    }
}

/// Whether the two work together, or a request, an invitation, or an answer to the provider's open link waits.
fn is_needless(
    conn: &mut Conn,
    provider: &Organization,
    (company, email): (&Organization, &EmailAddress),
    now: DateTime<Utc>,
) -> Result<bool, db::Error> {
    let latest = store::latest(conn, provider.id, company.id)?;
    let waits = latest.is_some_and(|request| request.state == State::Open);
    let invited = answerable(conn, company.id, now)?;
    let is_invited = invited.iter().any(|invitation| invitation.provider == provider.id)
        || invitations::store::find_pending(conn, provider.id, email, now)?.is_some();
    let answered = invitations::store::answering(conn, provider.id, company.id)?;
    let has_answered = answered.is_some_and(|it| it.stage(now) == Stage::Waiting);
    Ok(waits
        || is_invited
        || has_answered
        || find_live(conn, provider.id, company.id, now)?.is_some())
}
