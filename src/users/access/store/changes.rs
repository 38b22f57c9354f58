//! What is written about requests. An answer is kept only if there is none yet.
use super::row::Row;
use crate::{
    platform::{
        db::{Conn, Error},
        schema::access_requests as requests,
    },
    users::{Permission, Role, User, access::request::GOOD_FOR},
    values::{AccessId, Note, UserId},
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// How a request ends.
pub enum End<'a> {
    /// Whoever asked thought better of it.
    Cancelled,
    /// By a role that somebody gave.
    Granted(UserId, Role),
    /// By a word why not.
    Refused(UserId, &'a Note),
}

/// Keeps a request.
pub fn insert(
    conn: &mut Conn,
    asker: &User,
    what: Permission,
    reason: &Note,
    now: DateTime<Utc>,
) -> Result<AccessId, Error> {
    let id = AccessId::new();
    let row = Row {
        id: id.to_string(),
        organization_id: asker.organization.to_string(),
        user_id: asker.id.to_string(),
        permission: what.as_str().to_owned(),
        reason: reason.to_string(),
        asked_at: now.naive_utc(),
        state: "open".to_owned(),
        decided_at: None,
        decided_by: None,
        role: None,
        note: None,
    };
    diesel::insert_into(requests::table).values(row).execute(conn)?;
    Ok(id)
}

/// Ends an open request. False if it is open no more.
pub fn close(
    conn: &mut Conn,
    id: AccessId,
    end: &End<'_>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let (state, by, role, note) = match end {
        End::Cancelled => ("cancelled", None, None, None),
        End::Granted(by, role) => ("granted", Some(by), Some(role.as_str()), None),
        End::Refused(by, note) => ("refused", Some(by), None, Some(note.as_str())),
    };
    let open = requests::table.find(id.to_string()).filter(requests::state.eq("open"));
    let changed = diesel::update(open)
        .set((
            requests::state.eq(state),
            requests::decided_at.eq(by.map(|_| now.naive_utc())),
            requests::decided_by.eq(by.map(UserId::to_string)),
            requests::role.eq(role),
            requests::note.eq(note),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Notes of what nobody answered in time that it is over, to make room for another.
pub fn expire(
    conn: &mut Conn,
    asker: UserId,
    what: Permission,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let over = requests::table
        .filter(requests::user_id.eq(asker.to_string()))
        .filter(requests::permission.eq(what.as_str()))
        .filter(requests::state.eq("open"))
        .filter(requests::asked_at.le((now - GOOD_FOR).naive_utc()));
    diesel::update(over).set(requests::state.eq("expired")).execute(conn)?;
    Ok(())
}

/// Forgets what somebody asked for who is forgotten themselves.
pub fn forget(conn: &mut Conn, asker: UserId) -> Result<(), Error> {
    let own = requests::table.filter(requests::user_id.eq(asker.to_string()));
    diesel::delete(own).execute(conn)?;
    Ok(())
}
