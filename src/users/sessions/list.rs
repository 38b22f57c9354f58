//! Where somebody is signed in, for themselves. A session is named by a code that opens nothing: neither
//! its key nor the hash of it leaves the database.
use super::{ABSOLUTE, Epoch, IDLE, ThisSession, epoch, row::Row};
use crate::{
    platform::{
        context,
        db::{Conn, Error},
        schema::sessions,
        secrets::hmac_hex,
    },
    values::UserId,
};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// A live session of somebody's.
#[derive(Debug, Clone)]
pub struct Open {
    /// What it is called in a form.
    pub code: String,
    /// The network address of the sign-in.
    pub address: String,
    /// What the browser called itself then.
    pub agent: String,
    /// When its person signed in.
    pub begun_at: DateTime<Utc>,
    /// When it was last used, give or take a minute.
    pub seen_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// Somebody's live sessions: the one that asks, then the others by when they were last used.
pub fn open_of(
    conn: &mut Conn,
    user: UserId,
    this: &ThisSession,
    now: DateTime<Utc>,
) -> Result<Vec<Open>, Error> {
    let rows = live(conn, user, now)?.into_iter();
    let mut open: Vec<Open> = rows.map(|row| read(row, this)).collect();
    open.sort_by_key(|session| !session.is_this);
    Ok(open)
}

/// Whether the session of the request in hand has not been ended meanwhile.
pub fn is_open(conn: &mut Conn, user: UserId, this: &ThisSession) -> Result<bool, Error> {
    let own = sessions::table.find(&this.0).filter(sessions::user_id.eq(user.to_string()));
    Ok(diesel::select(diesel::dsl::exists(own)).get_result(conn)?)
}

/// Ends one of somebody's sessions. Nobody else's: theirs look as if there were none.
pub fn end_one(
    conn: &mut Conn,
    user: UserId,
    this: &ThisSession,
    code: &str,
    now: DateTime<Utc>,
) -> Result<Option<Open>, Error> {
    let found = live(conn, user, now)?.into_iter().find(|row| code_of(&row.key_hash) == code);
    let Some(row) = found else { return Ok(None) };
    diesel::delete(sessions::table.find(&row.key_hash)).execute(conn)?;
    Ok(Some(read(row, this)))
}

/// Ends somebody's sessions but this one, those that are written later included. Returns how many were
/// alive, and the epoch in which this one goes on: whoever gives it another key says so ([`super::go_on`]).
pub fn end_others(
    conn: &mut Conn,
    user: UserId,
    this: &ThisSession,
    now: DateTime<Utc>,
) -> Result<(usize, Epoch), Error> {
    let open = live(conn, user, now)?;
    let others = sessions::table
        .filter(sessions::user_id.eq(user.to_string()))
        .filter(sessions::key_hash.ne(&this.0));
    diesel::delete(others).execute(conn)?;
    let epoch = epoch::end(conn, user)?;
    diesel::update(sessions::table.find(&this.0)).set(sessions::epoch.eq(epoch.0)).execute(conn)?;
    Ok((open.iter().filter(|row| row.key_hash != this.0).count(), epoch))
}

fn live(conn: &mut Conn, user: UserId, now: DateTime<Utc>) -> Result<Vec<Row>, Error> {
    Ok(sessions::table
        .filter(sessions::user_id.eq(user.to_string()))
        .filter(sessions::expires_at.gt(now.naive_utc()))
        .filter(sessions::seen_at.gt((now - IDLE).naive_utc()))
        .order((sessions::seen_at.desc(), sessions::key_hash))
        .select(Row::as_select())
        .load(conn)?)
}

fn read(row: Row, this: &ThisSession) -> Open {
    Open {
        code: code_of(&row.key_hash),
        is_this: row.key_hash == this.0,
        address: row.address,
        agent: row.agent,
        begun_at: row.expires_at.and_utc() - ABSOLUTE,
        seen_at: row.seen_at.and_utc(),
    }
}

fn code_of(key_hash: &str) -> String {
    hmac_hex(&context::current().secrets.key_for("session-code"), key_hash.as_bytes())
}
