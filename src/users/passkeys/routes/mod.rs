//! Where passkeys are asked for, shown, added and taken away. The script asks at the addresses that end in
//! `/options`; the answer comes in an ordinary form, and so does the page that follows.
mod account;
mod asked;
mod door;
mod proof;
mod set_up;

pub use asked::answered;

use super::{
    actions::Error,
    forms::{enough, not_made},
    passkey::MOST,
};
use crate::platform::web::{
    self, FormErrors,
    routing::{Route, get, post},
};

/// Where somebody looks after their own.
const PASSKEYS: &str = "/settings/account/passkeys";
/// Where one is made that the portal demands.
const SET_UP: &str = "/sign-in/set-up/passkey";

/// The lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        post("/sign-in/passkey/options", door::ask),
        post("/sign-in/passkey", door::enter),
        post("/sign-in/code/options", door::ask_second),
        get(SET_UP, set_up::show),
        post("/sign-in/set-up/passkey/options", set_up::offer),
        post(SET_UP, set_up::add),
        get(PASSKEYS, account::show),
        post("/settings/account/passkeys/options", account::offer),
        post(PASSKEYS, account::add),
        post("/settings/account/passkeys/{id}/removal", account::remove),
        post("/proof/options", proof::ask),
        post("/proof/passkey", proof::prove),
    ]
}

/// What is wrong with a new passkey, if that is something for its owner to read beside it.
fn told(error: Error) -> web::Result<FormErrors> {
    match error {
        Error::NotMade => Ok(not_made()),
        Error::Enough => Ok(enough(MOST)),
        other => Err(other.into()),
    }
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            // The script has its form sent, and the page says what is the matter.
            Error::NotMade | Error::Enough => Self::Bad("bad-form"),
            Error::NotHere => Self::NotFound,
            Error::Account(error) => error.into(),
            Error::Db(error) => error.into(),
        }
    }
}
