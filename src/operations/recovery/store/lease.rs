//! Which recovery is looked at again next, and by whom: one node at a time, by compare-and-swap.
use super::{Row, read};
use crate::{
    operations::recovery::{case::Recovery, progress::State},
    platform::{
        db::{Conn, Error},
        schema::admin_recoveries as recoveries,
    },
    values::RecoveryId,
};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;

/// How long a node may take before another may look instead. Nodes' clocks may be five minutes apart
/// (reliability G15).
const LEASE: TimeDelta = TimeDelta::minutes(10);

/// A recovery that this node looks at just now.
#[derive(Debug, Clone, Copy)]
pub struct Leased {
    /// Which.
    pub id: RecoveryId,
    until: DateTime<Utc>,
}

/// The recovery whose look is due longest, if any is and nobody is at it.
pub fn due(conn: &mut Conn, now: DateTime<Utc>) -> Result<Option<RecoveryId>, Error> {
    let at = now.naive_utc();
    let id: Option<String> = recoveries::table
        .filter(recoveries::state.eq("waiting"))
        .filter(recoveries::next_look_at.le(at))
        .filter(recoveries::leased_until.is_null().or(recoveries::leased_until.lt(at)))
        .order((recoveries::next_look_at, recoveries::id))
        .select(recoveries::id)
        .first(conn)
        .optional()?;
    id.map(|id| id.parse().map_err(|_| Error::corrupt("admin_recoveries", id))).transpose()
}

/// Takes a recovery that is due. Nothing if another node was faster.
pub fn lease(conn: &mut Conn, id: RecoveryId, now: DateTime<Utc>) -> Result<Option<Leased>, Error> {
    let (at, until) = (now.naive_utc(), now + LEASE);
    let free = recoveries::table
        .find(id.to_string())
        .filter(recoveries::state.eq("waiting"))
        .filter(recoveries::next_look_at.le(at))
        .filter(recoveries::leased_until.is_null().or(recoveries::leased_until.lt(at)));
    let taken = diesel::update(free).set(recoveries::leased_until.eq(until.naive_utc()));
    Ok((taken.execute(conn)? == 1).then_some(Leased { id, until }))
}

/// The recovery as its row has it, if it is still this node's to look at.
pub fn find_leased(conn: &mut Conn, leased: Leased) -> Result<Option<Recovery<State>>, Error> {
    let row = recoveries::table
        .find(leased.id.to_string())
        .filter(recoveries::leased_until.eq(leased.until.naive_utc()))
        .select(Row::as_select());
    read(row.first::<Row>(conn).optional()?)
}
