//! What falls due with an invitation: a reminder, and its end. Neither does anything that is not asked again here,
//! and whether an invitation can be answered depends on neither.
use super::posting::{hosts, record, record_there};
use crate::{
    audit::{Actor, Event, PortalPart},
    mail,
    organizations::{self, Organization},
    partnerships::{
        invitations::{
            Dead, Invitation, State,
            letters::{Lapsed, Reminded},
            store,
        },
        open_link, partner_of,
    },
    platform::{
        db::{Conn, Error},
        due,
    },
    values::EmailAddress,
};
use chrono::{DateTime, TimeDelta, Utc};

/// The job that reminds of an invitation.
pub const REMIND: &str = "partnership.remind";
/// The job that tells of one that nobody answered.
pub const EXPIRE: &str = "partnership.expire";

/// So long before the end somebody is reminded.
const BEFORE: TimeDelta = TimeDelta::days(3);
const PORTAL: Actor = Actor::Portal(PortalPart::DueJob);

/// Puts both on the list. What is good for three days at most needs no reminder.
pub fn schedule(conn: &mut Conn, invitation: &Invitation, now: DateTime<Utc>) -> Result<(), Error> {
    let (subject, until) = (subject(invitation), invitation.expires_at);
    if until - BEFORE > now {
        due::schedule(conn, REMIND, &subject, until - BEFORE)?;
    }
    schedule_end(conn, invitation)
}

/// Puts its end on the list.
pub fn schedule_end(conn: &mut Conn, invitation: &Invitation) -> Result<(), Error> {
    due::schedule(conn, EXPIRE, subject(invitation), invitation.expires_at)
}

/// An invitation, and until when it was good when this was put on the list: one that is sent again has other days.
fn subject(invitation: &Invitation) -> String {
    format!("{} {}", invitation.id, invitation.expires_at.timestamp_micros())
}

/// Reminds the address of an invitation that nobody has answered. The letter holds no link: a new one would kill
/// the one that somebody may have in hand, and two are never alive at once.
pub fn remind(conn: &mut Conn, of: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let Some((provider, invitation)) = take(conn, of)? else { return Ok(()) };
    let is_idle = invitation.open(now).is_err() || provider.suspension.is_some();
    if is_idle || partner_of(conn, &invitation, now)?.is_some() {
        return Ok(());
    }
    let entry = record(conn, &PORTAL, &invitation, Event::PartnershipInvitationReminded, now)?;
    mail::post(conn, entry, &Reminded::new(&provider, &invitation), now)
}

/// Notes that an invitation is over, and tells whoever sent it.
pub fn expire(conn: &mut Conn, of: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let Some((provider, invitation)) = take(conn, of)? else { return Ok(()) };
    let has_lapsed = invitation.open(now) == Err(Dead::Expired);
    match invitation.state {
        // Its provider never heard of it.
        State::Pending if has_lapsed && invitation.link.is_some() => {
            open_link::lapse_begun(conn, &invitation, now)
        }
        State::Pending if has_lapsed => lapse(conn, &provider, &invitation, now),
        State::Waiting if has_lapsed => open_link::lapse(conn, &provider, &invitation, now),
        // Where another has taken its place, it was noted then.
        _ => Ok(()),
    }
}

/// Notes of what waited at an address in vain that it is over, as its job would: there is room for another.
pub fn make_room(
    conn: &mut Conn,
    provider: &Organization,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    match store::find_lapsed(conn, provider.id, email, now)? {
        Some(invitation) => lapse(conn, provider, &invitation, now),
        None => Ok(()),
    }
}

fn lapse(
    conn: &mut Conn,
    provider: &Organization,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if !store::lapse(conn, invitation, now)? {
        return Ok(());
    }
    let entry = record(conn, &PORTAL, invitation, Event::PartnershipInvitationExpired, now)?;
    record_there(conn, &PORTAL, invitation, Event::PartnershipInvitationLapsed, now)?;
    hosts(conn, invitation)?
        .iter()
        .try_for_each(|host| mail::post(conn, entry, &Lapsed::new(provider, invitation, host), now))
}

/// The invitation of a job, if it has still the days that it had, in the turns of those in whose chains it stands.
fn take(conn: &mut Conn, of: &str) -> Result<Option<(Organization, Invitation)>, Error> {
    let id = of.split(' ').next().and_then(|id| id.parse().ok());
    let Some(id) = id else { return Ok(None) };
    let Some(known) = store::find(conn, id)? else { return Ok(None) };
    organizations::take_turns(conn, [known.provider, known.reader()])?;
    let invitation = store::find(conn, id)?.filter(|invitation| subject(invitation) == of);
    let Some(invitation) = invitation else { return Ok(None) };
    Ok(Some((organizations::load(conn, invitation.provider)?, invitation)))
}
