//! The weekly look at a proven domain: begun by one node, and kept by it.
use super::{record, store, tell_admins};
use crate::{
    audit::{Actor, Event, PortalPart},
    domains::{
        claim::{Claim, Missed, Proven, State},
        record::{Answer, Look, Record, Seen},
        store::Leased,
    },
    organizations,
    platform::db::{Conn, Error},
    values::DomainId,
};
use chrono::{DateTime, Utc};

/// The portal looks by itself.
const WHO: Actor = Actor::Portal(PortalPart::DueJob);

/// Takes the look upon this node. Nothing if another was faster.
pub fn begin_weekly(
    conn: &mut Conn,
    id: DomainId,
    now: DateTime<Utc>,
) -> Result<Option<(Leased, Record)>, Error> {
    let Some(leased) = store::lease(conn, id, now)? else { return Ok(None) };
    let claim = store::find(conn, id)?;
    Ok(claim.map(|claim| (leased, claim.record())))
}

/// Keeps what was seen, unless the claim was changed meanwhile: then that says more than this look.
pub fn keep_weekly(
    conn: &mut Conn,
    leased: Leased,
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(claim) = store::find(conn, leased.id)? else { return Ok(()) };
    organizations::take_turn(conn, claim.organization)?;
    let Some(claim) = store::find_leased(conn, leased)? else { return Ok(()) };
    let seen = claim.record().seen_in(answer);
    let look = Look { at: now, seen: seen.clone() };
    match seen {
        Seen::Found => keep(conn, claim.see(now).looked(look)),
        Seen::Unreachable => keep(conn, claim.postpone(now)),
        Seen::Nothing | Seen::Other(_) => miss(conn, claim.looked(look), now),
    }
}

/// The record was not there: a warning at the first, the end at the third.
fn miss(conn: &mut Conn, claim: Claim<Proven>, now: DateTime<Utc>) -> Result<(), Error> {
    match claim.miss(now) {
        Missed::First(claim) => {
            let entry = record(conn, &WHO, &claim, Event::DomainMissed, now)?;
            tell_admins(conn, entry, &claim, "missed", now)?;
            keep(conn, claim)
        }
        Missed::Again(claim) => keep(conn, claim),
        Missed::Last(claim) => {
            let entry = record(conn, &WHO, &claim, Event::DomainLost, now)?;
            tell_admins(conn, entry, &claim, "lost", now)?;
            keep(conn, claim)
        }
    }
}

fn keep<S: Into<State> + Clone>(conn: &mut Conn, claim: Claim<S>) -> Result<(), Error> {
    let id = claim.id;
    // The company's turn is taken, so nobody else can have moved it: if so, all of this is undone.
    if store::advance(conn, claim)? { Ok(()) } else { Err(Error::corrupt("domain_claims", id)) }
}
