//! What ties somebody ends: they say so, or it falls with what else opened their account.
use crate::{
    audit::{Actor, Entry, Event},
    platform::db::{self, Conn},
    users::{
        User,
        account::{self, Error, Owner, letters::News},
        identities::store,
        sessions::Epoch,
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
    account::tell(conn, who, user, (Event::UserIdentityUntied, facts, news), now).map(Some)
}
