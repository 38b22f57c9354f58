//! A session's row, and the person it belongs to.
use super::epoch::{self, Epoch};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{organizations, sessions, users},
        secrets::hex,
    },
    users::{Home, Person, store::roles_of},
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use diesel::prelude::*;
use sha2::{Digest, Sha256};

/// A session ends after so long without a request.
pub const IDLE: TimeDelta = TimeDelta::minutes(30);
/// A session ends after so long whatever happens.
pub const ABSOLUTE: TimeDelta = TimeDelta::hours(12);
/// How many sessions of nobody one address may have open.
const ANONYMOUS_PER_ADDRESS: i64 = 500;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
pub struct Row {
    pub key_hash: String,
    pub user_id: Option<String>,
    pub state: String,
    pub address: String,
    pub agent: String,
    pub created_at: NaiveDateTime,
    pub seen_at: NaiveDateTime,
    pub expires_at: NaiveDateTime,
    pub epoch: i64,
}

/// What the database keeps of a key.
pub fn hash(key: &str) -> String {
    hex(&Sha256::digest(key.as_bytes()))
}

/// The live session of a key.
pub fn find_live(conn: &mut Conn, key: &str, now: DateTime<Utc>) -> Result<Option<Row>, Error> {
    Ok(sessions::table
        .find(hash(key))
        .filter(sessions::expires_at.gt(now.naive_utc()))
        .filter(sessions::seen_at.gt((now - IDLE).naive_utc()))
        .select(Row::as_select())
        .first(conn)
        .optional()?)
}

/// Whose session a key opened, live or ended but not yet swept: whose typed words may be given back.
pub fn owner_of(conn: &mut Conn, key: &str) -> Result<Option<UserId>, Error> {
    let owner: Option<Option<String>> =
        sessions::table.find(hash(key)).select(sessions::user_id).first(conn).optional()?;
    Ok(owner.flatten().and_then(|id| id.parse().ok()))
}

/// The person of a session that was last seen at `seen`, if they can still sign in. Read at every request.
pub fn person(conn: &mut Conn, row: &Row, seen: NaiveDateTime) -> Result<Option<Person>, Error> {
    let Some(id) = &row.user_id else { return Ok(None) };
    let found: Option<(PersonColumns, HomeColumns)> = users::table
        .inner_join(organizations::table)
        .filter(users::id.eq(id))
        .filter(users::state.eq("enabled"))
        .filter(users::session_epoch.eq(row.epoch))
        .select((PersonColumns::as_select(), HomeColumns::as_select()))
        .first(conn)
        .optional()?;
    let Some((user, home)) = found else { return Ok(None) };
    let ends = (seen + IDLE).min(row.expires_at).and_utc();
    let roles = roles_of(conn, id)?;
    read(user, home, roles, ends).map(Some).ok_or_else(|| Error::corrupt("users", id))
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = users)]
struct PersonColumns {
    id: String,
    user_name: String,
    first_name: String,
    last_name: String,
    email: String,
    language: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = organizations)]
struct HomeColumns {
    id: String,
    name: String,
    account_name: String,
    country: String,
    standing: String,
    suspended_at: Option<NaiveDateTime>,
    language: String,
}

fn read(
    user: PersonColumns,
    home: HomeColumns,
    roles: Vec<crate::users::Role>,
    session_ends: DateTime<Utc>,
) -> Option<Person> {
    Some(Person {
        user: user.id.parse().ok()?,
        user_name: user.user_name.parse().ok()?,
        first_name: user.first_name.parse().ok()?,
        last_name: user.last_name.parse().ok()?,
        email: user.email.parse().ok()?,
        language: user.language.and_then(|language| language.parse().ok()),
        home: Home {
            id: home.id.parse().ok()?,
            name: home.name,
            account_name: home.account_name,
            country: home.country,
            standing: home.standing,
            is_suspended: home.suspended_at.is_some(),
            language: home.language.parse().ok()?,
        },
        roles,
        acting: None,
        session_ends,
    })
}

/// Keeps a new session. Nobody's sessions are capped for each address: the oldest make room.
pub fn insert(conn: &mut Conn, row: &Row) -> Result<(), Error> {
    if row.user_id.is_none() {
        let of_address = sessions::table
            .filter(sessions::address.eq(&row.address))
            .filter(sessions::user_id.is_null());
        let oldest_kept: Option<NaiveDateTime> = of_address
            .order(sessions::created_at.desc())
            .offset(ANONYMOUS_PER_ADDRESS - 1)
            .select(sessions::created_at)
            .first(conn)
            .optional()?;
        if let Some(oldest) = oldest_kept {
            let too_many = sessions::table
                .filter(sessions::address.eq(&row.address))
                .filter(sessions::user_id.is_null())
                .filter(sessions::created_at.le(oldest));
            diesel::delete(too_many).execute(conn)?;
        }
    }
    diesel::insert_into(sessions::table).values(row).execute(conn)?;
    Ok(())
}

/// Notes that the session was used.
pub fn touch(conn: &mut Conn, key_hash: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let row = sessions::table.find(key_hash);
    diesel::update(row).set(sessions::seen_at.eq(now.naive_utc())).execute(conn)?;
    Ok(())
}

/// Ends every session of a person, one that is written later included. Returns the epoch that begins.
pub fn end_all_of(conn: &mut Conn, user: UserId) -> Result<Epoch, Error> {
    let of_user = sessions::table.filter(sessions::user_id.eq(user.to_string()));
    diesel::delete(of_user).execute(conn)?;
    epoch::end(conn, user)
}

/// Ends every session of an organization's people, those that are written later included.
pub fn end_all_in(conn: &mut Conn, organization: OrganizationId) -> Result<(), Error> {
    let people = users::table
        .filter(users::organization_id.eq(organization.to_string()))
        .select(users::id.nullable());
    diesel::delete(sessions::table.filter(sessions::user_id.eq_any(people))).execute(conn)?;
    epoch::end_in(conn, organization)
}

/// For so long an ended session tells whose typed words may be given back after signing in again: a
/// page that was left open over a holiday is not lost.
const REMEMBERED: TimeDelta = TimeDelta::days(30);

/// Forgets sessions that are over: nobody's after a day, somebody's after a month.
pub fn sweep(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), Error> {
    let (day_ago, month_ago) = (now - TimeDelta::days(1), now - REMEMBERED);
    let nobodys = sessions::table.filter(sessions::user_id.is_null());
    diesel::delete(nobodys.filter(sessions::seen_at.lt(day_ago.naive_utc()))).execute(conn)?;
    diesel::delete(sessions::table.filter(sessions::seen_at.lt(month_ago.naive_utc())))
        .execute(conn)?;
    Ok(())
}
