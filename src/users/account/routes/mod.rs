//! `/settings/account` and `/confirm-email`.
mod confirm;
mod details;
mod email;
mod password;
mod sessions;

pub use confirm::OPENED;

use super::actions::Error;
use crate::platform::web::{
    self,
    routing::{Route, get, post},
};

/// Where *My account* is.
const ACCOUNT: &str = "/settings/account";

/// The lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/settings/account", details::show),
        post("/settings/account/name", details::rename),
        post("/settings/account/language", details::choose_language),
        get("/settings/account/password", password::show),
        post("/settings/account/password", password::change),
        get("/settings/account/email", email::show),
        post("/settings/account/email", email::ask),
        post("/settings/account/email/resending", email::resend),
        post("/settings/account/email/cancellation", email::cancel),
        get("/confirm-email/{token}", confirm::open_link),
        get("/confirm-email", confirm::show),
        post("/confirm-email", confirm::confirm),
        get("/settings/account/sessions", sessions::show),
        post("/settings/account/sessions/{id}/removal", sessions::end_one),
        post("/settings/account/sessions/removal", sessions::end_others),
    ]
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::MovedOn => Self::Conflict("moved-on"),
            Error::Demanded => Self::Conflict("factor-demanded"),
            Error::SessionEnded => Self::SignedOut { next: ACCOUNT.to_owned() },
            Error::NotFound | Error::LinkDead => Self::NotFound,
            Error::TooMany(until) => Self::TooMany(until),
            Error::Db(error) => error.into(),
        }
    }
}
