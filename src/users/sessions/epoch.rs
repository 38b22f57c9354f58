//! Which of somebody's sessions count. A sign-in checks a password, and a moment later its session is
//! written; if everything of the person was ended in between, that session belongs to an epoch that is over.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::users,
    },
    users::State,
    values::{OrganizationId, UserId},
};
use actix_session::{Session, SessionInsertError};
use diesel::{dsl::exists, prelude::*};
use serde::{Deserialize, Serialize};

/// The session's note of its epoch. It stands in the row, and in what is loaded from it.
pub const EPOCH: &str = "epoch";

/// An epoch of somebody's sessions: those of an earlier one are over.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Epoch(pub(in crate::users) i64);

/// Ends the epoch: no session of somebody's counts any more, whenever it is written.
pub fn end(conn: &mut Conn, user: UserId) -> Result<Epoch, Error> {
    let next = users::session_epoch.eq(users::session_epoch + 1);
    let raised = diesel::update(users::table.find(user.to_string())).set(next);
    Ok(Epoch(raised.returning(users::session_epoch).get_result(conn)?))
}

/// The same for everybody in an organization.
pub fn end_in(conn: &mut Conn, organization: OrganizationId) -> Result<(), Error> {
    let people = users::table.filter(users::organization_id.eq(organization.to_string()));
    let next = users::session_epoch.eq(users::session_epoch + 1);
    diesel::update(people).set(next).execute(conn)?;
    Ok(())
}

/// Whether somebody can sign in, and nothing has ended their sessions since the epoch was read.
pub fn lasts(conn: &mut Conn, user: UserId, epoch: Epoch) -> Result<bool, Error> {
    let same = users::table
        .find(user.to_string())
        .filter(users::state.eq(State::Enabled.as_str()))
        .filter(users::session_epoch.eq(epoch.0));
    Ok(diesel::select(exists(same)).get_result(conn)?)
}

/// The epoch of somebody who can sign in. Read in the transaction that lets them in.
pub fn current(conn: &mut Conn, user: UserId) -> Result<Option<Epoch>, Error> {
    let enabled =
        users::table.find(user.to_string()).filter(users::state.eq(State::Enabled.as_str()));
    Ok(enabled.select(users::session_epoch).first(conn).optional()?.map(Epoch))
}

/// The browser's session goes on under another key, in an epoch that began by ending all others.
pub fn go_on(session: &Session, epoch: Epoch) -> Result<(), SessionInsertError> {
    session.renew();
    session.insert(EPOCH, epoch)
}
