//! Whoever acts for the operator, asked for again in the transaction that acts.
use super::Error;
use crate::{
    audit::Actor,
    platform::db::Conn,
    users::{Doer, Permission, Person, Stopped, sessions::ThisSession},
    values::{OrganizationId, UserId},
};

/// Somebody who looks after organizations.
#[derive(Debug, Clone)]
pub struct Operator(Doer);

impl Operator {
    /// Who is signed in, in the session of the request.
    pub fn of(person: &Person, session: ThisSession) -> Self {
        Self(Doer::of(person, session))
    }

    /// Who.
    pub fn user(&self) -> UserId {
        self.0.user
    }

    /// The operator's own organization.
    pub fn home(&self) -> OrganizationId {
        self.0.home
    }

    /// As the doer of an action.
    pub fn actor(&self) -> Actor {
        self.0.actor()
    }

    /// Takes the turns of the operator and of the organization that is acted on. Then looks whether whoever acts
    /// may.
    pub fn begin(&self, conn: &mut Conn, on: OrganizationId) -> Result<(), Error> {
        Ok(self.0.begin_with(conn, on, Permission::RunPortal)?)
    }

    /// The same for two organizations between which something is done.
    pub fn begin_between(&self, conn: &mut Conn, pair: [OrganizationId; 2]) -> Result<(), Error> {
        Ok(self.0.begin_between(conn, pair, Permission::RunPortal)?)
    }
}

impl From<Stopped> for Error {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::SessionEnded => Self::SessionEnded,
            Stopped::NotPermitted(_) => Self::NotPermitted,
            Stopped::Db(error) => Self::Db(error),
        }
    }
}
