//! A grant begins and ends. Both organizations read of it in their audit log.
use super::{Grant, NewGrant, Wrong, store};
use crate::{
    audit::{self, Actor, Event, Subject},
    organizations,
    platform::db::{self, Conn},
    values::GrantId,
};
use chrono::{DateTime, Utc};

/// Why a grant does not begin or end.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It cannot be given.
    #[error(transparent)]
    Wrong(#[from] Wrong),
    /// The pair has a live one: that has to end first.
    #[error("there is a live grant")]
    Taken,
    /// It is over, or there is none.
    #[error("the grant has ended")]
    Ended,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Error {
    /// Where what is given was looked at before, and the turns are held, only the database can fail.
    pub fn into_db(self) -> db::Error {
        match self {
            Self::Db(error) => error,
            other => db::Error::corrupt("grants", other),
        }
    }
}

/// Lets one organization act for another. Whoever calls has asked whether `who` may consent.
pub fn begin(
    conn: &mut Conn,
    who: &Actor,
    new: &NewGrant,
    now: DateTime<Utc>,
) -> Result<Grant, Error> {
    let grant = new.begin(now)?;
    organizations::take_turns(conn, [grant.grantor, grant.grantee])?;
    store::end_expired(conn, grant.grantor, grant.grantee, now)?;
    match db::attempt(conn, |conn| store::insert(conn, &grant, &new.source)) {
        Err(error) if error.is_unique_violation() => return Err(Error::Taken),
        other => other?,
    }
    record(conn, who, &grant, Event::GrantBegun, now)?;
    Ok(grant)
}

/// Ends a grant at once: the next request of whoever used it is refused.
pub fn end(conn: &mut Conn, who: &Actor, id: GrantId, now: DateTime<Utc>) -> Result<Grant, Error> {
    let grant = store::find(conn, id)?.ok_or(Error::Ended)?;
    organizations::take_turns(conn, [grant.grantor, grant.grantee])?;
    if !store::end(conn, id, now)? {
        return Err(Error::Ended);
    }
    record(conn, who, &grant, Event::GrantEnded, now)?;
    Ok(grant)
}

/// Gives a grant an earlier end, from which on it gives nothing, whatever runs or does not run by then.
pub fn shorten(
    conn: &mut Conn,
    who: &Actor,
    id: GrantId,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let grant = store::find(conn, id)?.ok_or(Error::Ended)?;
    organizations::take_turns(conn, [grant.grantor, grant.grantee])?;
    if store::shorten(conn, id, until, now)? {
        record(conn, who, &Grant { until, ..grant }, Event::GrantShortened, now)?;
    }
    Ok(())
}

fn record(
    conn: &mut Conn,
    who: &Actor,
    grant: &Grant,
    event: Event,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let roles: Vec<_> = grant.roles.iter().map(|role| role.as_str()).collect();
    let facts = [
        ("grantor", organizations::load(conn, grant.grantor)?.name.to_string()),
        ("grantee", organizations::load(conn, grant.grantee)?.name.to_string()),
        ("roles", roles.join(" ")),
        ("until", grant.until.to_rfc3339()),
    ];
    for chain in organizations::in_order([grant.grantor, grant.grantee]) {
        audit::record(conn, who, chain, event, Subject::Grant(grant.id), facts.clone(), now)?;
    }
    Ok(())
}
