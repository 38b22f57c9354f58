//! Somebody wants to know whether the record is there: asked before the look, and told after it.
use super::{Error, advance, not_suspended, record, still_permitted, tell_admins};
use crate::{
    audit::{Actor, Event},
    domains::{
        claim::{Claim, Proven, State},
        record::{Answer, Look, Record, Seen},
        store,
    },
    organizations,
    platform::db::{self, Conn},
    users::{self, Budget},
    values::{CompanyDomain, DomainId, OrganizationId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// Checks on demand that an organization has.
const CHECKS: Budget = Budget { door: "domain-check", most: 10, window: TimeDelta::hours(1) };

/// What a check on demand came to.
#[derive(Debug, PartialEq)]
pub enum Checked {
    /// The domain is proven, and was not before.
    Proven(CompanyDomain),
    /// What was seen is kept with the claim; nothing follows from it.
    Noted,
}

/// Counts a check, and says which record is to be looked for. The look itself is no part of any transaction.
pub fn begin_check(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    id: DomainId,
    now: DateTime<Utc>,
) -> Result<Record, Error> {
    organizations::take_turn(conn, organization)?;
    still_permitted(conn, who)?;
    let claim = store::find_for(conn, organization, id)?.ok_or(Error::NotFound)?;
    not_suspended(conn, organization)?;
    let knocker = organization.to_string();
    users::count_knock(conn, CHECKS, &knocker, now)?.map_err(Error::TooMany)?;
    Ok(claim.record())
}

/// Keeps what was seen. The record proves the domain, whoever held it: a holder loses it in the same
/// transaction, and is told. `Raced` means that the holder changed meanwhile: the same once more.
pub fn keep_look(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    id: DomainId,
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<Checked, Error> {
    let claim = store::find_for(conn, organization, id)?.ok_or(Error::NotFound)?;
    let seen = claim.record().seen_in(answer);
    let other = if seen == Seen::Found { other_holder(conn, &claim)? } else { None };
    match other.as_ref().map(|other| other.organization) {
        Some(other) => organizations::take_turns(conn, [organization, other])?,
        None => organizations::take_turn(conn, organization)?,
    }
    still_permitted(conn, who)?;
    not_suspended(conn, organization)?;
    let claim = store::find_for(conn, organization, id)?.ok_or(Error::NotFound)?;
    let is_found = seen == Seen::Found;
    let claim = claim.looked(Look { at: now, seen });
    let proven = match claim.state.clone() {
        _ if !is_found => return advance(conn, claim).map(|()| Checked::Noted),
        State::Proven(state) => {
            return advance(conn, claim.with(state).see(now)).map(|()| Checked::Noted);
        }
        State::Claimed(state) => claim.with(state).prove(now),
        State::Lost(state) => claim.with(state).prove(now),
    };
    prove(conn, who, proven, other.map(|other| other.id), now)
}

/// Takes the domain, from whoever was seen to hold it and from nobody else: nobody else's turn was taken.
fn prove(
    conn: &mut Conn,
    who: &Actor,
    claim: Claim<Proven>,
    expected: Option<DomainId>,
    now: DateTime<Utc>,
) -> Result<Checked, Error> {
    let holder = other_holder(conn, &claim)?;
    if holder.as_ref().map(|holder| holder.id) != expected {
        return Err(Error::Raced);
    }
    if let Some(holder) = holder {
        let lost = holder.take_over(now);
        advance(conn, lost.clone())?;
        let entry = record(conn, who, &lost, Event::DomainTakenOver, now)?;
        tell_admins(conn, entry, &lost, "taken-over", now)?;
    }
    match db::attempt(conn, |conn| store::advance(conn, claim.clone())) {
        Ok(true) => {}
        Ok(false) => return Err(Error::Raced),
        Err(error) if error.is_unique_violation() => return Err(Error::Raced),
        Err(error) => return Err(error.into()),
    }
    record(conn, who, &claim, Event::DomainProven, now)?;
    Ok(Checked::Proven(claim.domain))
}

fn other_holder<S>(conn: &mut Conn, claim: &Claim<S>) -> Result<Option<Claim<Proven>>, db::Error> {
    let holder = store::holder(conn, &claim.domain)?;
    Ok(holder.filter(|holder| holder.id != claim.id))
}
