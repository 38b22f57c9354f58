//! Asking a provider, and what the provider does with that.
mod answer;
mod ask;

use super::{Error, actions};
use crate::{
    partnerships::answering::Hindrance,
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    users::Stopped,
    values::RequestId,
};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/providers/{account_name}/request", ask::form),
        post("/providers/{account_name}/request", ask::send),
        post("/requests/{id}/withdrawal", ask::withdraw),
        get("/resellers/requests", answer::list),
        get("/resellers/requests/{id}", answer::show),
        post("/resellers/requests/{id}/invitation", answer::invite),
        post("/resellers/requests/{id}/refusal", answer::ignore),
    ]
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<RequestId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

/// Why nothing can be asked, as the end of a text's id.
fn why_not(error: &actions::Error) -> Option<&'static str> {
    match error {
        Error::NotAccepting => Some("accepting"),
        Error::Already => Some("needed"),
        Error::TooSoon(_) => Some("soon"),
        Error::NotEligible(hindrance) => Some(match hindrance {
            Hindrance::NotEnrolled => "enrolled",
            Hindrance::Suspended => "suspended",
            Hindrance::Region => "region",
            Hindrance::Provider | Hindrance::Inviter | Hindrance::Oneself | Hindrance::Kind => {
                "possible"
            }
        }),
        _ => None,
    }
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Stopped(Stopped::SessionEnded) => Self::SignedOut { next: "/".to_owned() },
            Error::Stopped(Stopped::NotPermitted(what)) => Self::Forbidden(what.as_str()),
            Error::Stopped(Stopped::Db(error)) | Error::Db(error) => error.into(),
            Error::NotFound => Self::NotFound,
            Error::NotEligible(_) | Error::NotAccepting | Error::Already | Error::TooSoon(_) => {
                Self::Conflict("request-not-needed")
            }
            Error::Answered | Error::Left => Self::Conflict("request-answered"),
            Error::Invitation(error) => error.into(),
            Error::TooMany(until) => Self::TooMany(until),
        }
    }
}
