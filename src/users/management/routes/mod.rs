//! `/settings/users` and `/settings/roles`.
mod change;
mod file;
mod invitations;
mod look;

pub use look::authority_of;

use super::{actions::Error, filter::LIST};
use crate::{
    platform::web::{
        self, Frame,
        routing::{Route, get, post},
    },
    users::{Role, guards::NOT_LENT},
    values::UserId,
};
use serde::Deserialize;

/// *What each role may do*.
pub const ROLES: &str = "/settings/roles";

/// This part's lines of the table. All of it there is for other companies, too.
pub fn routes() -> Vec<Route> {
    vec![
        get("/settings/users", look::list),
        get("/settings/users.csv", file::file),
        get(ROLES, look::roles),
        get("/settings/users/new", look::new),
        post("/settings/users/new", invitations::invite),
        get("/settings/users/{id}", look::person),
        post("/settings/users/{id}/roles", change::roles),
        post("/settings/users/{id}/invitation", invitations::resend),
        post("/settings/users/{id}/invitation/cancellation", change::cancel),
        post("/settings/users/{id}/sessions/end", change::sign_out),
        post("/settings/users/{id}/password", change::mail_reset_link),
        post("/settings/users/{id}/second-factor", change::reset_factor),
        post("/settings/users/{id}/deactivation", change::deactivate),
        post("/settings/users/{id}/reactivation", change::reactivate),
        post("/settings/users/{id}/removal", change::remove),
        post("/settings/users/{id}/restoration", change::restore),
    ]
}

/// Whose page it is, by the part of the address that says so, whatever stands before it.
#[derive(Deserialize)]
pub struct Named {
    id: String,
}

impl Named {
    /// The person's page, for links to be made from it.
    fn page(&self) -> String {
        format!("{LIST}/{}", self.id)
    }

    /// No id of ours is no page of ours.
    fn read(&self) -> web::Result<UserId> {
        self.id.parse().map_err(|_| web::Error::NotFound)
    }
}

impl Error {
    /// The same for somebody on a page: once signed in again, they are back in the company that they were in.
    fn on(self, frame: &Frame) -> web::Error {
        match self {
            Self::SessionEnded => web::Error::SignedOut { next: frame.link(LIST) },
            other => other.into(),
        }
    }
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::SessionEnded => Self::SignedOut { next: LIST.to_owned() },
            Error::NotFound => Self::NotFound,
            Error::NotPermitted(what) => Self::Forbidden(what.as_str()),
            Error::NotLent(_) => Self::Forbidden(NOT_LENT),
            Error::Beyond(_) => Self::Forbidden("person-above-you"),
            Error::Suspended => Self::Conflict("people-suspended"),
            Error::MovedOn => Self::Conflict("person-moved-on"),
            Error::LastAdmin(Role::OperatorAdmin) => Self::Conflict("last-operator-admin"),
            Error::LastAdmin(_) => Self::Conflict("last-admin"),
            Error::NoFactor => Self::Conflict("no-factor"),
            Error::NameTaken => Self::Conflict("name-taken"),
            Error::JustSent => Self::Conflict("just-sent"),
            Error::TooMany(until) => Self::TooMany(until),
            Error::Db(error) => error.into(),
        }
    }
}
