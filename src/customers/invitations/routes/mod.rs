//! `/customers/invite` and `/customers/invitations`.
mod change;
mod invite;
mod look;
mod reading;

use super::{Error, filter::LIST};
use crate::{
    platform::web::{
        self, Frame,
        routing::{Route, get, post},
    },
    values::{CustomerInvitationId, Wrong},
};
use actix_web::http::StatusCode;

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get(invite::FORM, invite::show),
        post(invite::FORM, invite::review),
        get(invite::LETTER, invite::letter),
        post(invite::LETTER, invite::send),
        get("/customers/invitations", look::list),
        get("/customers/invitations/{id}", look::one),
        post("/customers/invitations/{id}/resending", change::resend),
        post("/customers/invitations/{id}/cancellation", change::cancel),
    ]
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<CustomerInvitationId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

/// What stands against an invitation, as the page says it; nothing, if that is another page's business.
fn obstacle(frame: &Frame, error: &Error) -> Option<(StatusCode, Wrong)> {
    let wrong = |code: &'static str| Wrong::new(code);
    let wrong = match error {
        Error::Own => wrong("customer-own"),
        Error::Connected(company) => wrong("customer-connected").with("company", company),
        Error::NotEligible(why) if why.may_pass() => wrong("customer-partner-suspended"),
        Error::NotEligible(_) => wrong("customer-partner-unlinked"),
        Error::Pending(_) => wrong("invitation-pending"),
        Error::MovedOn => wrong("invitation-moved-on"),
        Error::Over(_) => wrong("invitation-over"),
        Error::JustSent(at) => wrong("invitation-just-sent").with("at", frame.clock_or_moment(at)),
        Error::TooMany(at) | Error::DayIsFull(at) => {
            wrong("invitation-too-many").with("at", frame.clock_or_moment(at))
        }
        Error::Stopped(_)
        | Error::NotFound
        | Error::Suspended
        | Error::OutOfBounds
        | Error::Db(_) => return None,
    };
    Some((status(error), wrong))
}

fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotEligible(_) | Error::MovedOn | Error::Over(_) => StatusCode::CONFLICT,
        Error::JustSent(_) | Error::TooMany(_) | Error::DayIsFull(_) => {
            StatusCode::TOO_MANY_REQUESTS
        }
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
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
            | Error::NotEligible(_)
            | Error::Pending(_)
            | Error::MovedOn
            | Error::OutOfBounds
            | Error::Over(_) => Self::Conflict("invitation-moved-on"),
        }
    }
}
