//! `/settings/users` and `/settings/roles`.
mod change;
mod file;
mod invitations;
mod look;

pub use look::authority_of;

use super::{actions::Error, filter::LIST};
use crate::{
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    users::Role,
    values::UserId,
};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/settings/users", look::list),
        get("/settings/users.csv", file::file),
        get("/settings/roles", look::roles),
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

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<UserId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::SessionEnded => Self::SignedOut { next: LIST.to_owned() },
            Error::NotFound => Self::NotFound,
            Error::NotPermitted(what) => Self::Forbidden(what.as_str()),
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
