//! Which proven domain is looked at next, and by whom: one node at a time, by compare-and-swap.
use super::{Claim, Proven, Row, read};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::domain_claims as claims,
    },
    values::DomainId,
};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;

/// How long a node may take before another may look instead. Nodes' clocks may be five minutes apart
/// (reliability G15).
const LEASE: TimeDelta = TimeDelta::minutes(10);

/// A claim that this node looks at just now.
#[derive(Debug, Clone, Copy)]
pub struct Leased {
    /// Which.
    pub id: DomainId,
    until: DateTime<Utc>,
}

/// The claim whose look is due longest, if any is and nobody is at it.
pub fn due(conn: &mut Conn, now: DateTime<Utc>) -> Result<Option<DomainId>, Error> {
    let at = now.naive_utc();
    let id: Option<String> = claims::table
        .filter(claims::state.eq("proven"))
        .filter(claims::next_check_at.le(at))
        .filter(claims::leased_until.is_null().or(claims::leased_until.lt(at)))
        .order((claims::next_check_at, claims::id))
        .select(claims::id)
        .first(conn)
        .optional()?;
    id.map(|id| id.parse().map_err(|_| Error::corrupt("domain_claims", id))).transpose()
}

/// Takes a claim that is due. Nothing if another node was faster.
pub fn lease(conn: &mut Conn, id: DomainId, now: DateTime<Utc>) -> Result<Option<Leased>, Error> {
    let (at, until) = (now.naive_utc(), now + LEASE);
    let free = claims::table
        .find(id.to_string())
        .filter(claims::state.eq("proven"))
        .filter(claims::next_check_at.le(at))
        .filter(claims::leased_until.is_null().or(claims::leased_until.lt(at)));
    let taken = diesel::update(free).set(claims::leased_until.eq(until.naive_utc()));
    Ok((taken.execute(conn)? == 1).then_some(Leased { id, until }))
}

/// The claim, if it is still this node's to look at.
pub fn find_leased(conn: &mut Conn, leased: Leased) -> Result<Option<Claim<Proven>>, Error> {
    let row = claims::table
        .find(leased.id.to_string())
        .filter(claims::leased_until.eq(leased.until.naive_utc()))
        .select(Row::as_select());
    Ok(read(row.first::<Row>(conn).optional()?)?.and_then(Claim::at))
}
