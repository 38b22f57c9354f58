//! To ask to be invited, and to answer. Each begins with the turns of both companies.
mod asking;

pub use asking::{ask, may_ask, withdraw};

use super::{
    Request, State,
    letters::Ignored,
    store::{self, End},
};
use crate::{
    audit::{self, Entry, Event, Subject},
    mail,
    organizations::{self, Organization},
    partnerships::{
        answering::{Hindrance, hindrance},
        invitations::{self, usual},
    },
    platform::{
        context,
        db::{self, Conn},
    },
    users::{self, Doer, Permission, State as Account, Stopped, User},
    values::{InvitationId, Note, OrganizationId, RequestId, UserId},
};
use chrono::{DateTime, Utc};

/// Why nothing is asked or answered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such request, or no such provider.
    #[error("no such request")]
    NotFound,
    /// The two cannot become partners.
    #[error("they cannot become partners: {0:?}")]
    NotEligible(Hindrance),
    /// The provider takes nobody on.
    #[error("the provider takes nobody on")]
    NotAccepting,
    /// They work together already, or an invitation or request waits.
    #[error("nothing to be asked for")]
    Already,
    /// The provider said no a short while ago; again at this moment.
    #[error("refused a short while ago")]
    TooSoon(DateTime<Utc>),
    /// Whoever asked cannot sign in any more.
    #[error("whoever asked has left")]
    Left,
    /// It was answered already.
    #[error("answered already")]
    Answered,
    /// The invitation that would answer it is not sent.
    #[error(transparent)]
    Invitation(#[from] invitations::Error),
    /// Too many for today; again at this moment.
    #[error("too many")]
    TooMany(DateTime<Utc>),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// *Send an invitation*: the usual one, to whoever asked.
pub fn invite(conn: &mut Conn, me: &Doer, id: RequestId, now: DateTime<Utc>) -> Result<(), Error> {
    let request = take(conn, me, id)?;
    let (provider, company) = both(conn, &request)?;
    if let Some(hindrance) = hindrance(&provider, &company) {
        return Err(Error::NotEligible(hindrance));
    }
    let asker = asker(conn, &request)?.ok_or(Error::Left)?;
    let site = context::current().site;
    let language = asker.language.unwrap_or(company.language);
    let to = (asker.email, company.name, language);
    let new = usual(&site, provider.name.as_str(), to, now);
    let new = new.ok_or_else(|| db::Error::corrupt("partnership_requests", id))?;
    let invitation = invitations::send(conn, me, new, now)?;
    Ok(granted(conn, me, (provider.id, company.id), (invitation, me.user), now)?)
}

/// What a company asked for has come, by whichever way: its request waits no more, or it could not ask again once
/// the two have parted. The caller holds the turns of both.
pub fn granted(
    conn: &mut Conn,
    me: &Doer,
    (provider, reseller): (OrganizationId, OrganizationId),
    (invitation, sender): (InvitationId, UserId),
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let latest = store::latest(conn, provider, reseller)?;
    let Some(request) = latest.filter(|it| it.state == State::Open) else { return Ok(()) };
    if store::close(conn, request.id, &End::Invited(invitation), sender, now)? {
        let event = Event::PartnershipRequestGranted;
        record_in_both(conn, me, &request, [event, event], now)?;
    }
    Ok(())
}

/// *Do not invite*: whoever asked reads why, or those who could have asked if that person has left.
pub fn ignore(
    conn: &mut Conn,
    me: &Doer,
    id: RequestId,
    reason: &Note,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let request = take(conn, me, id)?;
    close(conn, me, &request, &End::Ignored(reason), now)?;
    let events = [Event::PartnershipRequestRefused, Event::PartnershipRequestIgnored];
    let [_, entry] = record_in_both(conn, me, &request, events, now)?;
    let (_, company) = both(conn, &request)?;
    let readers = match asker(conn, &request)? {
        Some(asker) => vec![asker],
        None => users::holders_of(conn, &company, Permission::AuthorizeProvider)?,
    };
    for reader in readers {
        let letter = Ignored::new(&company, &reader, &request.provider_name, reason);
        mail::post(conn, entry, &letter, now)?;
    }
    Ok(())
}

/// Whoever asked, if they can still sign in.
fn asker(conn: &mut Conn, request: &Request) -> Result<Option<User>, db::Error> {
    let asker = users::find(conn, request.asked_by)?;
    Ok(asker.filter(|user| user.state == Account::Enabled))
}

fn both(conn: &mut Conn, request: &Request) -> Result<(Organization, Organization), db::Error> {
    let provider = organizations::load(conn, request.provider)?;
    Ok((provider, organizations::load(conn, request.reseller)?))
}

/// A request that this provider got, in the turns of both.
fn take(conn: &mut Conn, me: &Doer, id: RequestId) -> Result<Request, Error> {
    let found = store::find_of(conn, me.home, id)?.filter(|it| it.provider == me.home);
    let reseller = found.ok_or(Error::NotFound)?.reseller;
    me.begin_with(conn, reseller, Permission::InviteResellers)?;
    let request = store::find_of(conn, me.home, id)?.ok_or(Error::NotFound)?;
    if request.state == State::Open { Ok(request) } else { Err(Error::Answered) }
}

fn close(
    conn: &mut Conn,
    me: &Doer,
    request: &Request,
    end: &End<'_>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let is_closed = store::close(conn, request.id, end, me.user, now)?;
    if is_closed { Ok(()) } else { Err(Error::Answered) }
}

/// What happened, in the chains of provider and reseller: who is written to reads of it in their own.
fn record_in_both(
    conn: &mut Conn,
    me: &Doer,
    request: &Request,
    [at_provider, at_reseller]: [Event; 2],
    now: DateTime<Utc>,
) -> Result<[Entry; 2], db::Error> {
    let facts =
        [("provider", request.provider_name.clone()), ("reseller", request.reseller_name.clone())];
    let mut write = |chain: OrganizationId, event| {
        let subject = Subject::Organization(request.reseller);
        audit::record(conn, &me.actor(), chain, event, subject, facts.clone(), now)
    };
    // The turns of both are held: in whichever order they are written, nobody waits for them.
    Ok([write(request.provider, at_provider)?, write(request.reseller, at_reseller)?])
}
