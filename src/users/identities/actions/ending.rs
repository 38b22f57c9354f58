//! What ties somebody ends: they say so, or it falls with what else opened their account.
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    mail, organizations,
    platform::db::{self, Conn},
    users::{
        User,
        account::{
            Error, Owner,
            letters::{AccountNotice, News},
        },
        identities::store,
        sessions::Epoch,
        store::whom_to_ask,
    },
};
use chrono::{DateTime, Utc};

/// Unties one's account, and ends every other session.
pub fn untie(conn: &mut Conn, me: &Owner, now: DateTime<Utc>) -> Result<Epoch, Error> {
    let user = me.begin(conn)?;
    cut(conn, &me.actor(), &user, now)?.ok_or(Error::NotFound)?;
    me.end_others(conn, now)
}

/// Unties somebody and tells them, because they or others begin anew. Nothing if nothing tied them. Whoever asks has
/// the organization's turn, and ends the sessions.
pub fn cut(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    now: DateTime<Utc>,
) -> Result<Option<Entry>, db::Error> {
    let Some(tied) = store::tied_of(conn, user.id)? else { return Ok(None) };
    store::forget(conn, user.id)?;
    let facts = vec![("issuer", tied.issuer.clone())];
    let news = News::IdentityUntied(tied.issuer);
    note(conn, who, user, (Event::UserIdentityUntied, facts, news), now).map(Some)
}

/// Writes down what happened to what ties somebody, and tells them.
pub fn note(
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
