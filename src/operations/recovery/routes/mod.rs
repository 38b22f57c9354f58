//! `/desk/organizations/{id}/recovery` and `/settings/recovery`.
mod desk;
mod people;

use super::actions::Error;
use crate::{
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    users::Permission,
};

/// Where an organization's people read of it.
const NOTICE: &str = "/settings/recovery";

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/desk/organizations/{id}/recovery", desk::show),
        post("/desk/organizations/{id}/recovery", desk::start),
        post("/desk/organizations/{id}/recovery/check", desk::check),
        post("/desk/organizations/{id}/recovery/cancellation", desk::cancel),
        get(NOTICE, people::show),
        post("/settings/recovery/objection", people::object),
    ]
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::SessionEnded => Self::SignedOut { next: NOTICE.to_owned() },
            Error::NotPermitted => Self::Forbidden(Permission::Enroll.as_str()),
            Error::Open => Self::Conflict("recovery-open"),
            Error::Over => Self::Conflict("recovery-over"),
            Error::Unread => Self::Conflict("recovery-unread"),
            Error::Wrong(..) => Self::Bad("bad-form"),
            Error::TooMany(until) => Self::TooMany(until),
            Error::Operator(error) => error.into(),
            Error::Db(error) => error.into(),
        }
    }
}
