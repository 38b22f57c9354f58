//! How second factors are kept.
use super::recovery;
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{authenticator_apps as apps, recovery_codes as codes},
    },
    values::UserId,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::{dsl::exists, prelude::*};

/// Whether somebody has an app.
pub fn has_app(conn: &mut Conn, user: UserId) -> Result<bool, Error> {
    Ok(diesel::select(exists(apps::table.find(user.to_string()))).get_result(conn)?)
}

/// Since when somebody has an app, if they have one.
pub fn app_since(conn: &mut Conn, user: UserId) -> Result<Option<DateTime<Utc>>, Error> {
    let found: Option<NaiveDateTime> =
        apps::table.find(user.to_string()).select(apps::added_at).first(conn).optional()?;
    Ok(found.map(|at| at.and_utc()))
}

/// The sealed seed of somebody's app.
pub fn sealed_seed(conn: &mut Conn, user: UserId) -> Result<Option<String>, Error> {
    Ok(apps::table.find(user.to_string()).select(apps::sealed_seed).first(conn).optional()?)
}

/// Takes the code of a step. False if it, or one of a later step, was taken already.
pub fn take_step(conn: &mut Conn, user: UserId, step: i64) -> Result<bool, Error> {
    let earlier = apps::table.find(user.to_string()).filter(apps::last_step.lt(step));
    Ok(diesel::update(earlier).set(apps::last_step.eq(step)).execute(conn)? == 1)
}

/// Takes a recovery code. False if there is none such, or no more.
pub fn take_code(conn: &mut Conn, user: UserId, code: &str) -> Result<bool, Error> {
    let user = user.to_string();
    let hash = recovery::hash(&user, code);
    Ok(diesel::delete(codes::table.find((user, hash))).execute(conn)? == 1)
}

/// How many recovery codes somebody has left.
pub fn codes_left(conn: &mut Conn, user: UserId) -> Result<i64, Error> {
    Ok(codes::table.filter(codes::user_id.eq(user.to_string())).count().get_result(conn)?)
}

/// Keeps an app in place of any there was. The code that proved it is taken.
pub fn put_app(
    conn: &mut Conn,
    user: UserId,
    sealed_seed: &str,
    step: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    diesel::delete(apps::table.find(user.to_string())).execute(conn)?;
    diesel::insert_into(apps::table)
        .values((
            apps::user_id.eq(user.to_string()),
            apps::sealed_seed.eq(sealed_seed),
            apps::last_step.eq(step),
            apps::added_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Keeps recovery codes in place of any there were.
pub fn put_codes(conn: &mut Conn, user: UserId, fresh: &[String]) -> Result<(), Error> {
    let user = user.to_string();
    diesel::delete(codes::table.filter(codes::user_id.eq(&user))).execute(conn)?;
    for code in fresh {
        let hash = recovery::hash(&user, code);
        let row = (codes::user_id.eq(&user), codes::code_hash.eq(hash));
        diesel::insert_into(codes::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Takes the app away. False if there was none.
pub fn remove_app(conn: &mut Conn, user: UserId) -> Result<bool, Error> {
    Ok(diesel::delete(apps::table.find(user.to_string())).execute(conn)? == 1)
}

/// Takes the recovery codes away: they open nothing without a second factor to stand in for.
pub fn drop_codes(conn: &mut Conn, user: UserId) -> Result<(), Error> {
    let own = codes::table.filter(codes::user_id.eq(user.to_string()));
    diesel::delete(own).execute(conn)?;
    Ok(())
}
