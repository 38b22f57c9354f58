//! What has not ended, as the two of it see it: also what is asleep because one of them is suspended. Newest first: keys
//! are in the order in which they were made.
use super::{Row, read};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::grants,
    },
    users::grants::Grant,
    values::{GrantId, OrganizationId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// Whatever lets others act for an organization. Each of them was consented to by its people, so they are few.
pub fn kept_by(
    conn: &mut Conn,
    grantor: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Vec<Grant>, Error> {
    let rows: Vec<Row> = grants::table
        .filter(grants::grantor_id.eq(grantor.to_string()))
        .filter(grants::ended_at.is_null())
        .filter(grants::until.gt(now.naive_utc()))
        .order(grants::id.desc())
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// At most so many of those by which an organization may act for others: the newest, or those that are older than one
/// of them. A provider can have a hundred thousand.
pub fn kept_for(
    conn: &mut Conn,
    grantee: OrganizationId,
    older_than: Option<GrantId>,
    most: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Grant>, Error> {
    let mut query = grants::table
        .filter(grants::grantee_id.eq(grantee.to_string()))
        .filter(grants::ended_at.is_null())
        .filter(grants::until.gt(now.naive_utc()))
        .order(grants::id.desc())
        .limit(most)
        .select(Row::as_select())
        .into_boxed();
    if let Some(id) = older_than {
        query = query.filter(grants::id.lt(id.to_string()));
    }
    query.load::<Row>(conn)?.into_iter().map(read).collect()
}
