//! How recoveries are kept, and found.
mod lease;
mod row;

pub use lease::{Leased, due, find_leased, lease};

use super::{
    case::Recovery,
    progress::{Asked, State},
};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::admin_recoveries as recoveries,
    },
    values::{OrganizationId, RecoveryId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use row::Row;

/// The newest of an organization, as it is at this moment.
pub fn latest(
    conn: &mut Conn,
    of: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Recovery<State>>, Error> {
    let row = recoveries::table
        .filter(recoveries::organization_id.eq(of.to_string()))
        .order(recoveries::id.desc())
        .select(Row::as_select());
    Ok(read(row.first::<Row>(conn).optional()?)?.map(|recovery| recovery.seen_at(now)))
}

/// One that the rows call open, whatever the clock says.
pub fn unfinished(conn: &mut Conn, of: OrganizationId) -> Result<Option<Recovery<State>>, Error> {
    let row = recoveries::table
        .filter(recoveries::organization_id.eq(of.to_string()))
        .filter(recoveries::state.eq_any(["asked", "waiting"]))
        .select(Row::as_select());
    read(row.first::<Row>(conn).optional()?)
}

/// A recovery, as its row has it.
pub fn load(conn: &mut Conn, id: RecoveryId) -> Result<Recovery<State>, Error> {
    let row = recoveries::table.find(id.to_string()).select(Row::as_select());
    Recovery::try_from(row.first::<Row>(conn)?)
}

/// Forgets the address of somebody new, of a recovery that is over.
pub fn forget_address(conn: &mut Conn, id: RecoveryId) -> Result<(), Error> {
    let over = recoveries::table.find(id.to_string()).filter(recoveries::closed_at.is_not_null());
    diesel::update(over).set(recoveries::email.eq(None::<String>)).execute(conn)?;
    Ok(())
}

/// Keeps a new one.
pub fn insert(conn: &mut Conn, recovery: Recovery<Asked>) -> Result<(), Error> {
    let row = Row::try_from(recovery.widen())?;
    diesel::insert_into(recoveries::table).values(row).execute(conn)?;
    Ok(())
}

/// Moves one on from the version that was read, and ends whoever's lease. False if somebody else moved it first.
pub fn advance(
    conn: &mut Conn,
    recovery: Recovery<impl Into<State> + Clone>,
) -> Result<bool, Error> {
    let mut row = Row::try_from(recovery.widen())?;
    let as_read = recoveries::table
        .find(row.id.clone())
        .filter(recoveries::version.eq(row.version))
        .filter(recoveries::state.eq_any(["asked", "waiting"]));
    row.version += 1;
    let unleased = recoveries::leased_until.eq(None::<chrono::NaiveDateTime>);
    Ok(diesel::update(as_read).set((row, unleased)).execute(conn)? == 1)
}

fn read(row: Option<Row>) -> Result<Option<Recovery<State>>, Error> {
    row.map(Recovery::try_from).transpose()
}
