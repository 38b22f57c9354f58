//! An answer about which the provider said nothing in time.
use super::settle;
use crate::{
    audit::{self, Actor, Entry, Event, PortalPart, Subject},
    mail,
    organizations::{self, Organization},
    partnerships::{
        invitations::{Invitation, record_there, store},
        open_link::letters::{Lapsed, consenters},
        store::find_live,
    },
    platform::db::{Conn, Error},
};
use chrono::{DateTime, TimeDelta, Utc};

/// For so long a provider can say yes or no.
const DECIDABLE_FOR: TimeDelta = TimeDelta::days(30);
const PORTAL: Actor = Actor::Portal(PortalPart::DueJob);

/// Until when a provider can say yes or no to what is consented to now.
pub fn decidable_until(now: DateTime<Utc>) -> DateTime<Utc> {
    now + DECIDABLE_FOR
}

/// Notes that an answer is over, and tells whoever gave it. The turns of both are held.
pub fn lapse(
    conn: &mut Conn,
    provider: &Organization,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let pair = (provider.id, invitation.reader());
    if find_live(conn, pair.0, pair.1, now)?.is_some() {
        return settle(conn, &PORTAL, pair, now);
    }
    if !store::lapse(conn, invitation, now)? {
        return Ok(());
    }
    let company = organizations::load(conn, invitation.reader())?;
    let events = [Event::PartnershipAnswerExpired, Event::PartnershipAnswerLapsed];
    let [_, entry] = record_in_both(conn, &PORTAL, invitation, events, now)?;
    for reader in consenters(conn, &company, invitation)? {
        mail::post(conn, entry, &Lapsed::new(provider, &company, &reader), now)?;
    }
    Ok(())
}

/// Notes that a company did not go on with what it had begun to answer. Its provider never heard of that.
pub fn lapse_begun(
    conn: &mut Conn,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if !store::lapse(conn, invitation, now)? {
        return Ok(());
    }
    record_there(conn, &PORTAL, invitation, Event::PartnershipInvitationLapsed, now)
}

/// What happened to an answer, in the chains of provider and reseller.
pub fn record_in_both(
    conn: &mut Conn,
    who: &Actor,
    invitation: &Invitation,
    [at_provider, at_reseller]: [Event; 2],
    now: DateTime<Utc>,
) -> Result<[Entry; 2], Error> {
    let provider = organizations::load(conn, invitation.provider)?;
    let facts =
        [("provider", provider.name.to_string()), ("company", invitation.company.to_string())];
    let mut write = |chain, event| {
        let subject = Subject::Invitation(invitation.id);
        audit::record(conn, who, chain, event, subject, facts.clone(), now)
    };
    // The turns of both are held: in whichever order they are written, nobody waits for them.
    Ok([write(provider.id, at_provider)?, write(invitation.reader(), at_reseller)?])
}
