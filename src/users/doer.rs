//! Whoever acts, asked for again in the transaction that acts.
use super::{
    Permission, Person, may_still,
    sessions::{ThisSession, is_open},
};
use crate::{
    audit::Actor,
    organizations,
    platform::db::{self, Conn},
    values::{OrganizationId, UserId},
};

/// Somebody who acts for their organization, and in which session.
#[derive(Debug, Clone)]
pub struct Doer {
    /// Who.
    pub user: UserId,
    /// Their organization.
    pub home: OrganizationId,
    session: Option<ThisSession>,
}

/// Why somebody does not act any more.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// Their session was ended meanwhile.
    #[error("the session has ended")]
    SessionEnded,
    /// They may not, or not any more.
    #[error("not permitted: {0:?}")]
    NotPermitted(Permission),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Doer {
    /// Who is signed in, in the session of the request.
    pub fn of(person: &Person, session: ThisSession) -> Self {
        Self { user: person.user, home: person.home.id, session: Some(session) }
    }

    /// Somebody without a browser: for the demo world, which is made by the actions that people call. Whether they
    /// may is asked all the same.
    pub fn unattended(user: UserId, home: OrganizationId) -> Self {
        Self { user, home, session: None }
    }

    /// As the doer of an action.
    pub fn actor(&self) -> Actor {
        Actor::Person { user: self.user, home: self.home, acting_for: None }
    }

    /// Takes the turn of their organization, then looks whether they may.
    pub fn begin(&self, conn: &mut Conn, what: Permission) -> Result<(), Stopped> {
        organizations::take_turn(conn, self.home)?;
        self.may(conn, what)
    }

    /// Takes the turns of their organization and of the one that is acted on, then looks whether they may.
    pub fn begin_with(
        &self,
        conn: &mut Conn,
        other: OrganizationId,
        what: Permission,
    ) -> Result<(), Stopped> {
        organizations::take_turns(conn, [self.home, other])?;
        self.may(conn, what)
    }

    /// Takes the turns of their organization and of two others between which something is done, then looks whether
    /// they may.
    pub fn begin_between(
        &self,
        conn: &mut Conn,
        [one, other]: [OrganizationId; 2],
        what: Permission,
    ) -> Result<(), Stopped> {
        organizations::take_turns(conn, [self.home, one, other])?;
        self.may(conn, what)
    }

    /// Takes the turn of their organization, for what everybody in it may do.
    pub fn begin_as_anybody(&self, conn: &mut Conn) -> Result<(), Stopped> {
        organizations::take_turn(conn, self.home)?;
        self.is_here(conn)
    }

    /// One whose session was ended meanwhile does nothing any more.
    fn may(&self, conn: &mut Conn, what: Permission) -> Result<(), Stopped> {
        self.is_here(conn)?;
        let may = may_still(conn, self.user, what)?;
        if may { Ok(()) } else { Err(Stopped::NotPermitted(what)) }
    }

    fn is_here(&self, conn: &mut Conn) -> Result<(), Stopped> {
        let is_here = match &self.session {
            Some(session) => is_open(conn, self.user, session)?,
            None => true,
        };
        if is_here { Ok(()) } else { Err(Stopped::SessionEnded) }
    }
}
