//! What falls due with an invitation to a customer: a reminder, and its end. Neither does anything that is not asked again
//! here, and whether an invitation can be answered depends on neither.
use super::posting::{hosts, record};
use crate::{
    audit::{Actor, Event, PortalPart},
    customers::{
        Cast,
        invitations::{
            Dead, Invitation, State,
            letters::{Lapsed, Reminded},
            store,
        },
        relationships::store as relationships,
    },
    mail, organizations,
    platform::{
        db::{Conn, Error},
        due,
    },
    values::OrganizationId,
};
use chrono::{DateTime, TimeDelta, Utc};

/// The job that reminds of an invitation.
pub const REMIND: &str = "customer.remind";
/// The job that tells of one that nobody answered.
pub const EXPIRE: &str = "customer.expire";

/// So long before the end somebody is reminded.
const BEFORE: TimeDelta = TimeDelta::days(3);
const PORTAL: Actor = Actor::Portal(PortalPart::DueJob);

/// Puts both on the list. What is good for three days at most needs no reminder.
pub fn schedule(conn: &mut Conn, invitation: &Invitation, now: DateTime<Utc>) -> Result<(), Error> {
    let (subject, until) = (subject(invitation), invitation.expires_at);
    if until - BEFORE > now {
        due::schedule(conn, REMIND, &subject, until - BEFORE)?;
    }
    due::schedule(conn, EXPIRE, subject, until)
}

/// An invitation, and until when it was good when this was put on the list: one that is sent again has other days.
fn subject(invitation: &Invitation) -> String {
    format!("{} {}", invitation.id, invitation.expires_at.timestamp_micros())
}

/// Reminds the address of an invitation that nobody has answered. The letter holds no link: a new one would kill
/// the one that somebody may have in hand, and two are never alive at once.
pub fn remind(conn: &mut Conn, of: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let Some(invitation) = take(conn, of)? else { return Ok(()) };
    let cast = Cast::of(conn, &invitation, now)?;
    let asked = cast.without(&working(conn, &invitation)?);
    let is_settled = asked.partners().is_empty();
    if invitation.open(now).is_err() || cast.hindrance().is_some() || is_settled {
        return Ok(());
    }
    let of = (&invitation, cast.inviter.id);
    let entry = record(conn, &PORTAL, of, Event::CustomerInvitationReminded, now)?;
    mail::post(conn, entry, &Reminded::new((&cast, &asked), &invitation), now)
}

/// Those who work for the company that has it in hand.
fn working(conn: &mut Conn, invitation: &Invitation) -> Result<Vec<OrganizationId>, Error> {
    let Some((customer, _)) = invitation.seen else { return Ok(vec![]) };
    relationships::active_of(conn, customer)
}

/// Notes that an invitation is over, and tells whoever sent it.
pub fn expire(conn: &mut Conn, of: &str, now: DateTime<Utc>) -> Result<(), Error> {
    match take(conn, of)? {
        Some(invitation) => lapse(conn, &invitation, now),
        None => Ok(()),
    }
}

/// Notes of an invitation that waited in vain that it is over, and tells whoever sent it: there is room for another.
pub fn lapse(conn: &mut Conn, invitation: &Invitation, now: DateTime<Utc>) -> Result<(), Error> {
    let has_lapsed =
        invitation.state == State::Pending && invitation.open(now) == Err(Dead::Expired);
    if !has_lapsed || !store::lapse(conn, invitation)? {
        return Ok(());
    }
    let of = (invitation, invitation.content.inviter);
    let entry = record(conn, &PORTAL, of, Event::CustomerInvitationExpired, now)?;
    if let Some((company, _)) = invitation.seen {
        record(conn, &PORTAL, (invitation, company), Event::CustomerInvitationLapsed, now)?;
    }
    let home = organizations::load(conn, invitation.content.inviter)?;
    hosts(conn, invitation)?
        .iter()
        .try_for_each(|host| mail::post(conn, entry, &Lapsed::new(&home, invitation, host), now))
}

/// The invitation of a job, if it has still the days that it had, in the turns of all whom it concerns.
fn take(conn: &mut Conn, of: &str) -> Result<Option<Invitation>, Error> {
    let id = of.split(' ').next().and_then(|id| id.parse().ok());
    let Some(id) = id else { return Ok(None) };
    let Some(known) = store::find(conn, id)? else { return Ok(None) };
    organizations::take_turns(conn, known.concerned())?;
    let found = store::find(conn, id)?.filter(|invitation| subject(invitation) == of);
    // Whoever opened it while the turns were waited for reads of it in their own turn: with the next look.
    match found {
        Some(it) if it.reader() != known.reader() => Err(Error::Busy),
        found => Ok(found),
    }
}
