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
use crate::{
    platform::web::{
        self, Frame,
        routing::{Route, get, post},
    },
    values::OrganizationId,
};

/// Where a global admin looks after the provider.
const PROVIDER: &str = "/settings/identity-provider";
/// Where they enter how it is reached.
const DETAILS: &str = "/settings/identity-provider/details";
/// Where people begin to sign in.
const COMPANY: &str = "/sign-in/company";
/// The last page before the provider's.
const AWAY: &str = "/sign-in/away";
/// Where providers send people back to, each to its organization's own address: a code that another provider has had
/// sent elsewhere is known by that, and told to nobody (RFC 9700, 4.4.2.2).
const CALLBACK: &str = "/sign-in/callback/{organization}";
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

/// Where the provider of an organization sends people back to.
fn callback_of(frame: &Frame, organization: OrganizationId) -> String {
    frame.site.link(&CALLBACK.replace("{organization}", &organization.to_string()))
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
