//! Two who work together have nothing left to answer or to decide.
use super::lapsing::record_in_both;
use crate::{
    audit::{Actor, Event},
    partnerships::invitations::{State, record_there, store},
    platform::db::{Conn, Error},
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// What a company had begun to answer by a provider's open link, or what waits for that provider, is over without a
/// yes or a no, and nobody is written to: the two work together. The turns of both are held.
pub fn settle(
    conn: &mut Conn,
    who: &Actor,
    (provider, company): (OrganizationId, OrganizationId),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(old) = store::answering(conn, provider, company)? else { return Ok(()) };
    if !store::lapse(conn, &old, now)? {
        return Ok(());
    }
    let event = Event::PartnershipAnswerSettled;
    match old.state {
        State::Waiting => record_in_both(conn, who, &old, [event, event], now).map(drop),
        // The provider never heard of what was only begun.
        _ => record_there(conn, who, &old, event, now),
    }
}
