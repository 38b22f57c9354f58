//! `/resellers/invite` and `/resellers/invitations`.
mod change;
mod invite;
mod look;

use super::{Error, filter::LIST};
use crate::{
    platform::web::{
        self, Frame,
        routing::{Route, get, post},
    },
    values::{InvitationId, Wrong},
};
use actix_web::http::StatusCode;

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/resellers/invite", invite::show),
        post("/resellers/invite", invite::review),
        get("/resellers/invite/letter", invite::letter),
        post("/resellers/invite/letter", invite::send),
        get("/resellers/invitations", look::list),
        get("/resellers/invitations/{id}", look::one),
        post("/resellers/invitations/{id}/resending", change::resend),
        post("/resellers/invitations/{id}/cancellation", change::cancel),
    ]
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<InvitationId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

/// What stands against an invitation, as the page says it; nothing, if that is another page's business.
fn obstacle(frame: &Frame, error: &Error) -> Option<(StatusCode, Wrong)> {
    let (status, wrong) = match error {
        Error::Own => (StatusCode::UNPROCESSABLE_ENTITY, Wrong::new("invitation-own")),
        Error::Connected(company) => {
            let wrong = Wrong::new("invitation-connected").with("company", company);
            (StatusCode::UNPROCESSABLE_ENTITY, wrong)
        }
        Error::Pending(_) => (StatusCode::UNPROCESSABLE_ENTITY, Wrong::new("invitation-pending")),
        Error::MovedOn => (StatusCode::CONFLICT, Wrong::new("invitation-moved-on")),
        Error::Over(_) => (StatusCode::CONFLICT, Wrong::new("invitation-over")),
        Error::JustSent(at) => {
            let wrong = Wrong::new("invitation-just-sent").with("at", frame.clock_or_moment(at));
            (StatusCode::TOO_MANY_REQUESTS, wrong)
        }
        Error::TooMany(at) | Error::DayIsFull(at) => {
            let wrong = Wrong::new("invitation-too-many").with("at", frame.clock_or_moment(at));
            (StatusCode::TOO_MANY_REQUESTS, wrong)
        }
        Error::Stopped(_)
        | Error::NotFound
        | Error::Suspended
        | Error::OutOfBounds
        | Error::Db(_) => return None,
    };
    Some((status, wrong))
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Stopped(stopped) => stopped.at(LIST),
            Error::Db(error) => error.into(),
            Error::NotFound => Self::NotFound,
            Error::Suspended => Self::Conflict("resellers-suspended"),
            Error::TooMany(until) | Error::DayIsFull(until) | Error::JustSent(until) => {
                Self::TooMany(until)
            }
            Error::Own
            | Error::Connected(_)
            | Error::Pending(_)
            | Error::MovedOn
            | Error::OutOfBounds
            | Error::Over(_) => Self::Conflict("invitation-moved-on"),
        }
    }
}
