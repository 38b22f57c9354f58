//! How passkeys are kept.
use super::{passkey::Passkey, question::id_of};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::passkeys,
    },
    values::{PasskeyId, UserId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use webauthn_rs::prelude::Passkey as Key;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = passkeys)]
struct Row {
    id: String,
    user_id: String,
    name: String,
    credential_id: String,
    credential: String,
    last_challenge: String,
    added_at: NaiveDateTime,
    used_at: Option<NaiveDateTime>,
}

/// The passkey with this credential.
pub fn find(conn: &mut Conn, credential_id: &str) -> Result<Option<Passkey>, Error> {
    let with_id = passkeys::table.filter(passkeys::credential_id.eq(credential_id));
    let row = with_id.select(Row::as_select()).first::<Row>(conn).optional()?;
    row.map(Passkey::try_from).transpose()
}

/// Somebody's, the oldest first.
pub fn of_user(conn: &mut Conn, user: UserId) -> Result<Vec<Passkey>, Error> {
    let rows: Vec<Row> = passkeys::table
        .filter(passkeys::user_id.eq(user.to_string()))
        .order(passkeys::id)
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Passkey::try_from).collect()
}

/// How many somebody has.
pub fn count(conn: &mut Conn, user: UserId) -> Result<i64, Error> {
    Ok(passkeys::table.filter(passkeys::user_id.eq(user.to_string())).count().get_result(conn)?)
}

/// Whether somebody has one.
pub fn has_any(conn: &mut Conn, user: UserId) -> Result<bool, Error> {
    Ok(count(conn, user)? > 0)
}

/// Keeps a new one. Fails on the unique rule if the credential is somebody's already.
pub fn insert(conn: &mut Conn, passkey: &Passkey) -> Result<(), Error> {
    diesel::insert_into(passkeys::table).values(Row::of(passkey)?).execute(conn)?;
    Ok(())
}

/// Notes a use: the counter, the question and the time. False if it was used in the same moment.
pub fn note_use(
    conn: &mut Conn,
    was: &Passkey,
    key: &Key,
    challenge: &str,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let as_read = passkeys::table
        .find(was.id.to_string())
        .filter(passkeys::credential.eq(json(&was.key)?))
        .filter(passkeys::last_challenge.eq(&was.last_challenge));
    let used = diesel::update(as_read)
        .set((
            passkeys::credential.eq(json(key)?),
            passkeys::last_challenge.eq(challenge),
            passkeys::used_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(used == 1)
}

/// Takes one of somebody's away; returns what it was. Nobody else's: theirs look as if there were none.
pub fn remove(conn: &mut Conn, user: UserId, id: PasskeyId) -> Result<Option<String>, Error> {
    let own = passkeys::table.find(id.to_string()).filter(passkeys::user_id.eq(user.to_string()));
    let name: Option<String> = own.clone().select(passkeys::name).first(conn).optional()?;
    diesel::delete(own).execute(conn)?;
    Ok(name)
}

/// Takes all of somebody's away. False if there were none.
pub fn forget(conn: &mut Conn, user: UserId) -> Result<bool, Error> {
    let own = passkeys::table.filter(passkeys::user_id.eq(user.to_string()));
    Ok(diesel::delete(own).execute(conn)? > 0)
}

fn json(key: &Key) -> Result<String, Error> {
    serde_json::to_string(key).map_err(|error| Error::corrupt("passkeys", error))
}

impl Row {
    fn of(passkey: &Passkey) -> Result<Self, Error> {
        Ok(Self {
            id: passkey.id.to_string(),
            user_id: passkey.user.to_string(),
            name: passkey.name.to_string(),
            credential_id: id_of(&passkey.key),
            credential: json(&passkey.key)?,
            last_challenge: passkey.last_challenge.clone(),
            added_at: passkey.added_at.naive_utc(),
            used_at: passkey.used_at.map(|at| at.naive_utc()),
        })
    }
}

impl TryFrom<Row> for Passkey {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let corrupt = || Error::corrupt("passkeys", &row.id);
        Ok(Self {
            id: row.id.parse().map_err(|_| corrupt())?,
            user: row.user_id.parse().map_err(|_| corrupt())?,
            name: row.name.parse().map_err(|_| corrupt())?,
            key: serde_json::from_str(&row.credential).map_err(|_| corrupt())?,
            last_challenge: row.last_challenge,
            added_at: row.added_at.and_utc(),
            used_at: row.used_at.map(|at| at.and_utc()),
        })
    }
}
