//! How it is kept who people are at their identity provider.
use super::{Identity, Tied, Way};
use crate::{
    platform::{
        db::{Conn, Error, attempt},
        schema::{federated_identities as identities, identity_providers as providers},
    },
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::{dsl::exists, prelude::*};

/// Whose identity it is, if anybody has tied it.
pub fn owner_of(conn: &mut Conn, identity: &Identity) -> Result<Option<UserId>, Error> {
    let owner: Option<String> = identities::table
        .filter(identities::issuer.eq(&identity.issuer))
        .filter(identities::subject.eq(&identity.subject))
        .select(identities::user_id)
        .first(conn)
        .optional()?;
    let read = |id: String| id.parse().map_err(|_| Error::corrupt("federated_identities", id));
    owner.map(read).transpose()
}

/// What ties somebody, if anything does.
pub fn tied_of(conn: &mut Conn, user: UserId) -> Result<Option<Tied>, Error> {
    let found: Option<(String, NaiveDateTime, Option<NaiveDateTime>)> = identities::table
        .find(user.to_string())
        .select((identities::issuer, identities::tied_at, identities::last_used_at))
        .first(conn)
        .optional()?;
    Ok(found.map(|(issuer, at, last_used)| Tied {
        issuer,
        at: at.and_utc(),
        last_used: last_used.map(|at| at.and_utc()),
    }))
}

/// Ties somebody, in place of what tied them before. False if somebody else is tied to it.
pub fn put(
    conn: &mut Conn,
    user: UserId,
    identity: &Identity,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let row = (
        identities::user_id.eq(user.to_string()),
        identities::issuer.eq(&identity.issuer),
        identities::subject.eq(&identity.subject),
        identities::tied_at.eq(now.naive_utc()),
    );
    let put = attempt(conn, |conn| -> Result<(), Error> {
        forget(conn, user)?;
        diesel::insert_into(identities::table).values(row).execute(conn)?;
        Ok(())
    });
    match put {
        Err(error) if error.is_unique_violation() => Ok(false),
        put => put.map(|()| true),
    }
}

/// Notes that somebody has signed in with it.
pub fn touch(conn: &mut Conn, user: UserId, now: DateTime<Utc>) -> Result<(), Error> {
    let row = identities::table.find(user.to_string());
    diesel::update(row).set(identities::last_used_at.eq(now.naive_utc())).execute(conn)?;
    Ok(())
}

/// Unties somebody. False if nothing tied them.
pub fn forget(conn: &mut Conn, user: UserId) -> Result<bool, Error> {
    Ok(diesel::delete(identities::table.find(user.to_string())).execute(conn)? == 1)
}

/// Whether an organization lets its people sign in through its own identity provider.
pub fn is_offered(conn: &mut Conn, organization: OrganizationId) -> Result<bool, Error> {
    let on = providers::table.find(organization.to_string()).filter(providers::state.eq("on"));
    Ok(diesel::select(exists(on)).get_result(conn)?)
}

/// Whether people still sign in through the provider that was asked. Whoever asks has its organization's turn.
pub fn stands(conn: &mut Conn, way: Way) -> Result<bool, Error> {
    let same = providers::table
        .find(way.organization.to_string())
        .filter(providers::state.eq("on"))
        .filter(providers::version.eq(way.version));
    Ok(diesel::select(exists(same)).get_result(conn)?)
}
