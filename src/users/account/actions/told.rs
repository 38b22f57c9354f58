//! What changed by which somebody signs in, written down and told to them.
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    mail, organizations,
    platform::db::{self, Conn},
    users::{
        User,
        account::letters::{AccountNotice, News},
        store::whom_to_ask,
    },
};
use chrono::{DateTime, Utc};

/// Writes down what changed of that by which somebody signs in (an app, a passkey, a company account), and tells them.
pub fn tell(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    (event, facts, news): (Event, Vec<(&'static str, String)>, News),
    now: DateTime<Utc>,
) -> Result<Entry, db::Error> {
    let subject = Subject::User(user.id);
    let entry = audit::record(conn, who, user.organization, event, subject, facts, now)?;
    let (home, whom) = (organizations::load(conn, user.organization)?, whom_to_ask(conn, user)?);
    mail::post(conn, entry, &AccountNotice::new(user, &home, news, whom, now), now)?;
    Ok(entry)
}
