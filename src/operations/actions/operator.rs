//! Whoever acts for the operator, asked for again in the transaction that acts.
use super::Error;
use crate::{
    audit::Actor,
    organizations,
    platform::db::Conn,
    users::{
        self, Permission, Person,
        sessions::{ThisSession, is_open},
    },
    values::{OrganizationId, UserId},
};

/// Somebody who looks after organizations, and in which session.
#[derive(Debug, Clone)]
pub struct Operator {
    /// Who.
    pub user: UserId,
    /// The operator's own organization.
    pub home: OrganizationId,
    session: ThisSession,
}

impl Operator {
    /// Who is signed in, in the session of the request.
    pub fn of(person: &Person, session: ThisSession) -> Self {
        Self { user: person.user, home: person.home.id, session }
    }

    /// As the doer of an action.
    pub fn actor(&self) -> Actor {
        Actor::Person { user: self.user, home: self.home, acting_for: None }
    }

    /// Takes the turns of the operator and of the organization that is acted on. Then looks whether whoever acts
    /// may: one whose session was ended meanwhile does nothing any more.
    pub fn begin(&self, conn: &mut Conn, on: OrganizationId) -> Result<(), Error> {
        organizations::take_turns(conn, [self.home, on])?;
        if !is_open(conn, self.user, &self.session)? {
            return Err(Error::SessionEnded);
        }
        let may = users::may_still(conn, self.user, Permission::RunPortal)?;
        if may { Ok(()) } else { Err(Error::NotPermitted) }
    }
}
