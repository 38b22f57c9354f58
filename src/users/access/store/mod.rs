//! How requests are kept.
mod changes;
mod row;
mod ways;

pub use changes::{End, close, expire, forget, insert};
pub use ways::{way, ways};

use super::request::{GOOD_FOR, Request};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{access_requests as requests, users},
    },
    users::{Permission, State},
    values::{AccessId, OrganizationId, UserId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use row::{Row, complete};

/// How many requests a list shows of each kind.
const MOST: i64 = 50;

/// A request of an organization.
pub fn find(
    conn: &mut Conn,
    organization: OrganizationId,
    id: AccessId,
    now: DateTime<Utc>,
) -> Result<Option<Request>, Error> {
    let rows = requests::table
        .find(id.to_string())
        .filter(requests::organization_id.eq(organization.to_string()))
        .select(Row::as_select())
        .load(conn)?;
    Ok(complete(conn, rows, now)?.pop())
}

/// The request of somebody for something that waits for an answer.
pub fn find_open(
    conn: &mut Conn,
    asker: UserId,
    what: Permission,
    now: DateTime<Utc>,
) -> Result<Option<Request>, Error> {
    let rows = requests::table
        .filter(requests::user_id.eq(asker.to_string()))
        .filter(requests::permission.eq(what.as_str()))
        .filter(requests::state.eq("open"))
        .filter(requests::asked_at.gt((now - GOOD_FOR).naive_utc()))
        .select(Row::as_select())
        .load(conn)?;
    Ok(complete(conn, rows, now)?.pop())
}

/// The requests of an organization that wait for an answer, oldest first.
pub fn waiting(
    conn: &mut Conn,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Request>, Error> {
    let rows = requests::table
        .inner_join(users::table.on(users::id.eq(requests::user_id)))
        .filter(requests::organization_id.eq(organization.to_string()))
        .filter(requests::state.eq("open"))
        .filter(requests::asked_at.gt((now - GOOD_FOR).naive_utc()))
        .filter(users::state.eq(State::Enabled.as_str()))
        .order(requests::id)
        .limit(MOST)
        .select(Row::as_select())
        .load(conn)?;
    let found = complete(conn, rows, now)?;
    Ok(found.into_iter().filter(Request::is_open).collect())
}

/// The requests of an organization that were answered, newest first.
pub fn answered(
    conn: &mut Conn,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Request>, Error> {
    let rows = requests::table
        .filter(requests::organization_id.eq(organization.to_string()))
        .filter(requests::state.eq_any(["granted", "refused"]))
        .order(requests::decided_at.desc())
        .limit(MOST)
        .select(Row::as_select())
        .load(conn)?;
    complete(conn, rows, now)
}

/// What somebody asked for, newest first.
pub fn of(conn: &mut Conn, asker: UserId, now: DateTime<Utc>) -> Result<Vec<Request>, Error> {
    let rows = requests::table
        .filter(requests::user_id.eq(asker.to_string()))
        .order(requests::id.desc())
        .limit(MOST)
        .select(Row::as_select())
        .load(conn)?;
    complete(conn, rows, now)
}
