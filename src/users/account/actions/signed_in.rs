//! Signing out elsewhere.
use super::{Error, Owner};
use crate::{
    audit::Event,
    platform::db::Conn,
    users::{
        account::Browser,
        sessions::{self, Open},
    },
};
use chrono::{DateTime, Utc};

/// Ends one of one's own sessions. Somebody else's looks as if there were none.
pub fn end_one(conn: &mut Conn, me: &Owner, code: &str, now: DateTime<Utc>) -> Result<Open, Error> {
    me.begin(conn)?;
    let ended = sessions::end_one(conn, me.user, &me.session, code, now)?;
    let ended = ended.ok_or(Error::NotFound)?;
    me.record(conn, Event::UserSessionEnded, Browser::of(&ended.agent).facts(), now)?;
    Ok(ended)
}

/// Ends all of one's sessions but this one; returns how many there were.
pub fn end_others(conn: &mut Conn, me: &Owner, now: DateTime<Utc>) -> Result<usize, Error> {
    me.begin(conn)?;
    let (ended, _) = sessions::end_others(conn, me.user, &me.session, now)?;
    if ended > 0 {
        let facts = [("sessions", ended.to_string())];
        me.record(conn, Event::UserSessionsEnded, facts, now)?;
    }
    Ok(ended)
}
