//! Administrator access is looked at, and ended.
use super::{Which, lent::Lent};
use crate::{
    customers,
    operations::actions::{Error, Operator},
    organizations::{self, Organization},
    partnerships,
    platform::db::{self, Conn},
    users::grants,
    values::Note,
};
use chrono::{DateTime, Utc};

/// Whoever can act for a company: newest first, also what is asleep because one of the two is suspended.
pub fn lent_by(
    conn: &mut Conn,
    grantor: &Organization,
    now: DateTime<Utc>,
) -> Result<Vec<Lent>, db::Error> {
    let kept = grants::kept_by(conn, grantor.id, now)?;
    let lent = kept.into_iter().map(|grant| {
        let grantee = organizations::load(conn, grant.grantee)?;
        let are_partners = customers::is_source(&grant.source)
            || partnerships::find_live(conn, grantee.id, grantor.id, now)?.is_some();
        let grantor = grantor.clone();
        Ok(Lent { grant, grantor, grantee, are_partners })
    });
    lent.collect()
}

/// One of them, if it has not ended.
pub fn find(conn: &mut Conn, which: Which, now: DateTime<Utc>) -> Result<Option<Lent>, db::Error> {
    let (grantor, id) = which;
    let Some(grantor) = organizations::find(conn, grantor)? else { return Ok(None) };
    Ok(lent_by(conn, &grantor, now)?.into_iter().find(|lent| lent.grant.id == id))
}

/// *End admin access*, at once: the next request of whoever used it is refused. What the two have with each other stays.
pub fn end(
    conn: &mut Conn,
    me: &Operator,
    which: Which,
    reason: &Note,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let known = find(conn, which, now)?.ok_or(Error::NoAccess)?;
    me.begin_between(conn, [known.grant.grantor, known.grant.grantee])?;
    let lent = find(conn, which, now)?.ok_or(Error::NoAccess)?;
    let stop =
        if lent.is_of_customer() { customers::stop_access } else { partnerships::stop_access };
    Ok(stop(conn, &me.actor(), &lent.grant, reason, now)?)
}
