//! Passkeys are added and taken away. The owner is told of each, and every other session ends.
use super::{Error, portal};
use crate::{
    audit::{Actor, Event},
    platform::db::{self, Conn},
    users::{
        User,
        account::{self, Owner, letters::News},
        factors::{self, Entered, Half},
        passkeys::{
            passkey::{MOST, Passkey},
            question::Made,
            store,
        },
        sessions::Epoch,
    },
    values::{PasskeyId, PasskeyName},
};
use chrono::{DateTime, Utc};

/// A passkey that a browser has made, with its name.
pub type New = (PasskeyName, Made);

/// Recovery codes, if new ones were made.
type Codes = Option<Vec<String>>;

/// Adds a passkey. Whoever had no second factor until now gets recovery codes with it.
pub fn add(
    conn: &mut Conn,
    me: &Owner,
    new: &New,
    now: DateTime<Utc>,
) -> Result<(Codes, Epoch), Error> {
    let user = me.begin(conn)?;
    let codes = keep(conn, &me.actor(), &user, new, now)?;
    Ok((codes, me.end_others(conn, now)?))
}

/// Takes one's passkey away. Not the last second factor of somebody who has to have one.
pub fn remove(
    conn: &mut Conn,
    me: &Owner,
    id: PasskeyId,
    now: DateTime<Utc>,
) -> Result<Epoch, Error> {
    let user = me.begin(conn)?;
    let name = store::remove(conn, user.id, id)?.ok_or(account::Error::NotFound)?;
    let has_other = factors::has_second_factor(conn, user.id)?;
    if !has_other && factors::has_to_have_one(conn, user.id)? {
        return Err(account::Error::Demanded.into());
    }
    if !has_other {
        factors::drop_codes(conn, user.id)?;
    }
    let (facts, is_last) = (vec![("name", name.clone())], !has_other);
    let news = News::PasskeyRemoved { name, is_last };
    let event = Event::UserPasskeyRemoved;
    account::tell(conn, &me.actor(), &user, (event, facts, news), now)?;
    Ok(me.end_others(conn, now)?)
}

/// Lets somebody in who has to have a second factor and has just made a passkey.
pub fn set_up(
    conn: &mut Conn,
    half: &Half,
    new: &New,
    facts: Vec<(&'static str, String)>,
    now: DateTime<Utc>,
) -> Result<Entered<(Codes, Epoch)>, Error> {
    factors::enter_once_set_up(conn, half, facts, now, |conn, who, user| {
        keep(conn, who, user, new, now).map(Some)
    })
}

/// Keeps a new passkey, if it is one.
fn keep(
    conn: &mut Conn,
    who: &Actor,
    user: &User,
    (name, made): &New,
    now: DateTime<Utc>,
) -> Result<Codes, Error> {
    if store::count(conn, user.id)? >= MOST {
        return Err(Error::Enough);
    }
    let portal = portal().ok_or(Error::NotHere)?;
    let is_first = !factors::has_second_factor(conn, user.id)?;
    let passkey = Passkey {
        id: PasskeyId::new(),
        user: user.id,
        name: name.clone(),
        key: made.check(&portal).ok_or(Error::NotMade)?,
        last_challenge: String::new(),
        added_at: now,
        used_at: None,
    };
    store::insert(conn, &passkey).map_err(taken)?;
    let codes = if is_first { Some(factors::give_codes(conn, user.id)?) } else { None };
    let (facts, news) = (vec![("name", name.to_string())], News::PasskeyAdded(name.to_string()));
    account::tell(conn, who, user, (Event::UserPasskeyAdded, facts, news), now)?;
    Ok(codes)
}

/// A credential belongs to one account.
fn taken(error: db::Error) -> Error {
    if error.is_unique_violation() { Error::NotMade } else { error.into() }
}
