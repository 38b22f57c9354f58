//! Administrator access ends: a customer takes it away, a partner gives it up, the operator stops it, its last day is over,
//! or it ends with the relationship.
use super::{
    Error,
    readers::{contact, readers, tell},
    record, take,
};
use crate::{
    audit::{Actor, Event},
    customers::relationships::{
        By, Relationship,
        letters::{AccessEnded, How},
        store,
    },
    organizations,
    platform::db::{self, Conn},
    users::{
        Doer, Permission,
        grants::{self, Grant},
    },
    values::{Note, RelationshipId},
};
use chrono::{DateTime, Utc};

/// The job that notes that administrator access is past its last day.
pub const ACCESS_OVER: &str = "customer.access_over";

/// *Remove admin access*: the relationship stays. The next request of whoever used it is refused.
pub fn remove_access(
    conn: &mut Conn,
    me: &Doer,
    id: RelationshipId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let what = (Permission::RemoveAdminAccess, Event::CustomerAccessRemoved);
    stop(conn, me, (id, By::Customer), what, now)
}

/// *Give up admin access*: the same by the partner.
pub fn give_up_access(
    conn: &mut Conn,
    me: &Doer,
    id: RelationshipId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let what = (Permission::ActForPartners, Event::CustomerAccessGivenUp);
    stop(conn, me, (id, By::Partner), what, now)
}

fn stop(
    conn: &mut Conn,
    me: &Doer,
    (id, by): (RelationshipId, By),
    (what, event): (Permission, Event),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let it = take(conn, me, id, what)?;
    if it.part_of(me.home) != Some(by) {
        return Err(Error::NotFound);
    }
    let grant = take_access_away(conn, &me.actor(), &it, now)?.ok_or(Error::NoAccess)?;
    let entries = record(conn, &me.actor(), &it, event, [], now)?;
    let readers = readers(conn, &it, &[me.user])?;
    let letter = |reader| AccessEnded::new(reader, &grant, How::By(by));
    Ok(tell(conn, &entries, readers, letter, now)?)
}

/// The operator ends it: both companies read why. The relationship stays. The caller holds the turns of both, and has
/// asked whether whoever acts may.
pub fn stop_access(
    conn: &mut Conn,
    who: &Actor,
    grant: &Grant,
    reason: &Note,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    let corrupt = || db::Error::corrupt("grants", grant.id);
    let id: RelationshipId = grant.source.id.parse().map_err(|_| corrupt())?;
    let it = store::find(conn, id)?.ok_or_else(corrupt)?;
    grants::end(conn, who, grant.id, now).map_err(grants::Error::into_db)?;
    let facts = [("because", reason.to_string())];
    let entries = record(conn, who, &it, Event::CustomerAccessStopped, facts, now)?;
    let mut readers = readers(conn, &it, &[])?;
    readers.extend(contact(conn, &it, &readers)?);
    let letter = |reader| AccessEnded::new(reader, grant, How::Operator(reason.clone()));
    tell(conn, &entries, readers, letter, now)
}

/// Notes that administrator access is past its last day. Nothing depends on this: last days are compared at use. Lists
/// follow here.
pub fn access_over(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let id = subject.parse().map_err(|_| db::Error::corrupt("due", subject))?;
    let Some(it) = store::find(conn, id)? else { return Ok(()) };
    organizations::take_turns(conn, [it.customer, it.partner])?;
    grants::end_expired(conn, it.customer, it.partner, now)?;
    store::refresh(conn, it.customer)
}

/// Ends what lets the partner act for the customer, if anything does.
pub fn take_access_away(
    conn: &mut Conn,
    who: &Actor,
    it: &Relationship,
    now: DateTime<Utc>,
) -> Result<Option<Grant>, db::Error> {
    match grants::between(conn, it.customer, it.partner, now)?.filter(|grant| it.lent(grant)) {
        Some(grant) => {
            grants::end(conn, who, grant.id, now).map_err(grants::Error::into_db).map(Some)
        }
        None => Ok(None),
    }
}
