//! `/settings/identity-provider`, `/sign-in/company` and the round from there to the provider and back, and
//! `/settings/account/company-account`.
mod account;
mod callback;
mod door;
mod finish;
mod rounds;
mod settings;
mod tools;

use super::actions::Error;
use crate::platform::web::{
    self,
    routing::{Route, get, post},
};

/// Where a global admin looks after the provider.
const PROVIDER: &str = "/settings/identity-provider";
/// Where they enter how it is reached.
const DETAILS: &str = "/settings/identity-provider/details";
/// Where people begin to sign in.
const COMPANY: &str = "/sign-in/company";
/// The last page before the provider's.
const AWAY: &str = "/sign-in/away";
/// Where the provider sends people back to.
const CALLBACK: &str = "/sign-in/callback";
/// Where somebody ties their account.
const ACCOUNT: &str = "/settings/account/company-account";

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get(PROVIDER, settings::show),
        get(DETAILS, settings::details),
        post(DETAILS, settings::enter),
        post("/settings/identity-provider/test", settings::test),
        post("/settings/identity-provider/activation", settings::turn_on),
        post("/settings/identity-provider/deactivation", settings::turn_off),
        post("/settings/identity-provider/removal", settings::remove),
        get(COMPANY, door::show),
        post(COMPANY, door::ask),
        get(AWAY, door::away),
        get(CALLBACK, callback::arrive),
        get(ACCOUNT, account::show),
        post("/settings/account/company-account/connection", account::connect),
        post("/settings/account/company-account/removal", account::disconnect),
        post("/set-password/company-account", account::accept),
        post("/proof/company-account", account::prove),
    ]
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotPermitted => Self::Forbidden("manage-sign-in"),
            Error::Suspended => Self::Conflict("idp-suspended"),
            Error::MovedOn => Self::Conflict("idp-moved-on"),
            Error::NotTested => Self::Conflict("idp-not-tested"),
            Error::NoDomain => Self::Conflict("idp-no-domain"),
            Error::Db(error) => error.into(),
        }
    }
}
