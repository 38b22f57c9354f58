//! What people do with their own account. Whoever acts is asked for again in the transaction: a session
//! that was ended meanwhile changes nothing.
mod details;
mod email;
mod password;
mod signed_in;
mod told;

pub use details::{choose_language, rename};
pub use email::{ask, cancel, confirm, pending, resend};
pub use password::change as change_password;
pub use signed_in::{end_one, end_others};
pub use told::tell;

use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    organizations,
    platform::db::{self, Conn},
    users::{
        Person, State, User,
        sessions::{self, Epoch, ThisSession, is_open},
        store,
    },
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, Utc};

/// Why an account stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It was changed since the page was shown.
    #[error("the account has moved on")]
    MovedOn,
    /// The session was ended meanwhile.
    #[error("the session has ended")]
    SessionEnded,
    /// There is no such session, or no change of address that waits.
    #[error("there is no such thing")]
    NotFound,
    /// The link was used, voided, or is over.
    #[error("the link is dead")]
    LinkDead,
    /// The portal demands it of them.
    #[error("the portal demands it")]
    Demanded,
    /// Too many letters; again at this moment.
    #[error("too many letters")]
    TooMany(DateTime<Utc>),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Somebody who looks after their own account, and in which session.
#[derive(Debug, Clone)]
pub struct Owner {
    user: UserId,
    home: OrganizationId,
    session: ThisSession,
}

impl Owner {
    /// Who is signed in, in the session of the request.
    pub fn of(person: &Person, session: ThisSession) -> Self {
        Self { user: person.user, home: person.home.id, session }
    }

    /// Takes the organization's turn, then looks whether they are still who they were.
    pub fn begin(&self, conn: &mut Conn) -> Result<User, Error> {
        organizations::take_turn(conn, self.home)?;
        let user = store::load(conn, self.user)?;
        let is_here = user.state == State::Enabled && is_open(conn, self.user, &self.session)?;
        if is_here { Ok(user) } else { Err(Error::SessionEnded) }
    }

    /// As the doer of an action.
    pub fn actor(&self) -> Actor {
        Actor::Person { user: self.user, home: self.home, acting_for: None }
    }

    /// Ends every other session; this one goes on in the epoch that begins.
    pub fn end_others(&self, conn: &mut Conn, now: DateTime<Utc>) -> Result<Epoch, Error> {
        Ok(sessions::end_others(conn, self.user, &self.session, now)?.1)
    }

    fn record(
        &self,
        conn: &mut Conn,
        event: Event,
        facts: impl IntoIterator<Item = (&'static str, String)>,
        now: DateTime<Utc>,
    ) -> Result<Entry, db::Error> {
        audit::record(conn, &self.actor(), self.home, event, Subject::User(self.user), facts, now)
    }
}
