//! How grants are kept. What counts is asked at use: a grant that is past its end, or whose grantor or
//! grantee is suspended, gives nothing (reliability rules 14 and 20).
mod kept;

pub use kept::{kept_by, kept_for};

use super::{Grant, Source};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{grants, organizations},
    },
    users::Role,
    values::{GrantId, OrganizationId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::{alias, prelude::*};

#[derive(Queryable, Selectable)]
#[diesel(table_name = grants)]
struct Row {
    id: String,
    grantor_id: String,
    grantee_id: String,
    roles: String,
    source_kind: String,
    source_id: String,
    since: NaiveDateTime,
    until: NaiveDateTime,
    last_used_at: Option<NaiveDateTime>,
}

/// A grant, live or not.
pub fn find(conn: &mut Conn, id: GrantId) -> Result<Option<Grant>, Error> {
    let row = grants::table.find(id.to_string()).select(Row::as_select());
    row.first(conn).optional()?.map(read).transpose()
}

/// What lets `grantee` act for `grantor` now, if anything does.
pub fn live(
    conn: &mut Conn,
    grantor: OrganizationId,
    grantee: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Grant>, Error> {
    let given = given_by(conn, grantor, now)?;
    Ok(given.into_iter().find(|grant| grant.grantee == grantee))
}

/// The grant of a pair that has not ended, even if it gives nothing now because one of them is suspended.
pub fn between(
    conn: &mut Conn,
    grantor: OrganizationId,
    grantee: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Grant>, Error> {
    let row = grants::table
        .filter(grants::grantor_id.eq(grantor.to_string()))
        .filter(grants::grantee_id.eq(grantee.to_string()))
        .filter(grants::ended_at.is_null())
        .filter(grants::until.gt(now.naive_utc()))
        .select(Row::as_select());
    row.first(conn).optional()?.map(read).transpose()
}

/// Everything that lets others act for an organization now, newest first.
pub fn given_by(
    conn: &mut Conn,
    grantor: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Grant>, Error> {
    load_live(conn, Side::Grantor(grantor), now)
}

/// Everything by which an organization may act for others now, newest first.
pub fn held_by(
    conn: &mut Conn,
    grantee: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Grant>, Error> {
    load_live(conn, Side::Grantee(grantee), now)
}

enum Side {
    Grantor(OrganizationId),
    Grantee(OrganizationId),
}

fn load_live(conn: &mut Conn, side: Side, now: DateTime<Utc>) -> Result<Vec<Grant>, Error> {
    let grantee = alias!(organizations as grantee);
    let mut query = grants::table
        .inner_join(organizations::table.on(organizations::id.eq(grants::grantor_id)))
        .inner_join(grantee.on(grantee.field(organizations::id).eq(grants::grantee_id)))
        .filter(organizations::suspended_at.is_null())
        .filter(grantee.field(organizations::suspended_at).is_null())
        .filter(grants::ended_at.is_null())
        .filter(grants::until.gt(now.naive_utc()))
        .order((grants::since.desc(), grants::id.desc()))
        .select(Row::as_select())
        .into_boxed();
    query = match side {
        Side::Grantor(id) => query.filter(grants::grantor_id.eq(id.to_string())),
        Side::Grantee(id) => query.filter(grants::grantee_id.eq(id.to_string())),
    };
    query.load::<Row>(conn)?.into_iter().map(read).collect()
}

pub(super) fn insert(conn: &mut Conn, grant: &Grant, source: &Source) -> Result<(), Error> {
    let roles: Vec<_> = grant.roles.iter().map(|role| role.as_str()).collect();
    diesel::insert_into(grants::table)
        .values((
            grants::id.eq(grant.id.to_string()),
            grants::grantor_id.eq(grant.grantor.to_string()),
            grants::grantee_id.eq(grant.grantee.to_string()),
            grants::roles.eq(roles.join(" ")),
            grants::source_kind.eq(&source.kind),
            grants::source_id.eq(&source.id),
            grants::since.eq(grant.since.naive_utc()),
            grants::until.eq(grant.until.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Ends a grant. False if it has ended already.
pub(super) fn end(conn: &mut Conn, id: GrantId, now: DateTime<Utc>) -> Result<bool, Error> {
    let live = grants::table
        .find(id.to_string())
        .filter(grants::ended_at.is_null())
        .filter(grants::until.gt(now.naive_utc()));
    Ok(diesel::update(live).set(grants::ended_at.eq(now.naive_utc())).execute(conn)? == 1)
}

/// Gives a live grant an earlier end. False if it has none that is later.
pub(super) fn shorten(
    conn: &mut Conn,
    id: GrantId,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let live = grants::table
        .find(id.to_string())
        .filter(grants::ended_at.is_null())
        .filter(grants::until.gt(now.naive_utc()))
        .filter(grants::until.gt(until.naive_utc()));
    Ok(diesel::update(live).set(grants::until.eq(until.naive_utc())).execute(conn)? == 1)
}

/// Notes that a grant is made use of.
pub fn note_use(conn: &mut Conn, id: GrantId, now: DateTime<Utc>) -> Result<(), Error> {
    let row = grants::table.find(id.to_string());
    diesel::update(row).set(grants::last_used_at.eq(now.naive_utc())).execute(conn)?;
    Ok(())
}

/// Notes the end of a pair's grant whose last day has passed, so that another can begin.
pub fn end_expired(
    conn: &mut Conn,
    grantor: OrganizationId,
    grantee: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let over = grants::table
        .filter(grants::grantor_id.eq(grantor.to_string()))
        .filter(grants::grantee_id.eq(grantee.to_string()))
        .filter(grants::ended_at.is_null())
        .filter(grants::until.le(now.naive_utc()));
    diesel::update(over).set(grants::ended_at.eq(grants::until.nullable())).execute(conn)?;
    Ok(())
}

fn read(row: Row) -> Result<Grant, Error> {
    let corrupt = || Error::corrupt("grants", &row.id);
    let roles: Result<Vec<Role>, _> = row.roles.split(' ').map(str::parse).collect();
    Ok(Grant {
        id: row.id.parse().map_err(|_| corrupt())?,
        grantor: row.grantor_id.parse().map_err(|_| corrupt())?,
        grantee: row.grantee_id.parse().map_err(|_| corrupt())?,
        roles: roles.map_err(|_| corrupt())?,
        source: Source { kind: row.source_kind, id: row.source_id },
        since: row.since.and_utc(),
        until: row.until.and_utc(),
        last_used: row.last_used_at.map(|at| at.and_utc()),
    })
}
