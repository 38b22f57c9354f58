//! A recovery is stopped: by a global admin of the organization, or by the operator.
use super::{Error, close, helped, open};
use crate::{
    audit::Actor,
    operations::{actions::Operator, recovery::progress::Why},
    organizations,
    platform::db::Conn,
    users::{
        self, Permission,
        sessions::{ThisSession, is_open},
    },
    values::OrganizationId,
};
use chrono::{DateTime, Utc};

/// *Stop this*: whoever is global admin, and can still sign in, needs no help. A suspended organization objects, too.
pub fn object(
    conn: &mut Conn,
    who: &Actor,
    session: &ThisSession,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Actor::Person { user, home, .. } = who else { return Err(Error::NotPermitted) };
    organizations::take_turn(conn, *home)?;
    if !is_open(conn, *user, session)? {
        return Err(Error::SessionEnded);
    }
    if !users::may_still(conn, *user, Permission::Enroll)? {
        return Err(Error::NotPermitted);
    }
    let recovery = open(conn, *home, now)?;
    close(conn, who, recovery, Why::Objected, now)
}

/// *Cancel*: the operator thinks better of it.
pub fn cancel(
    conn: &mut Conn,
    me: &Operator,
    of: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    me.begin(conn, of)?;
    helped(conn, of)?;
    let recovery = open(conn, of, now)?;
    close(conn, &me.actor(), recovery, Why::Cancelled, now)
}
