//! `/partnerships/{id}/…`, and what takes administrator access away.
mod access;
mod end;

use crate::{
    partnerships::{actions::Error, answering::Hindrance},
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    values::PartnershipId,
};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/partnerships/{id}/end", end::form),
        post("/partnerships/{id}/end", end::end),
        post("/partnerships/{id}/undo", end::undo),
        get("/partnerships/{id}/access", access::form),
        post("/partnerships/{id}/access", access::remove),
        get("/resellers/{id}/access", access::form_of_provider),
        post("/resellers/{id}/access", access::give_up),
    ]
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<PartnershipId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

/// What is answered where nothing was done, to somebody who comes back to this page once signed in.
pub fn refused(error: Error, page: &str) -> web::Error {
    match error {
        Error::Stopped(stopped) => stopped.at(page),
        Error::NotFound => web::Error::NotFound,
        Error::MovedOn => web::Error::Conflict("partnership-moved-on"),
        Error::EndsSooner => web::Error::Conflict("ends-sooner"),
        Error::Partners => web::Error::Conflict("partners-again"),
        Error::NoAccess => web::Error::Conflict("no-admin-access"),
        Error::NobodyToAsk => web::Error::Conflict("nobody-to-ask"),
        Error::NothingToFix => web::Error::Conflict("nothing-to-fix"),
        Error::AskedAlready(at) => web::Error::TooMany(at),
        Error::Suspended => web::Error::Conflict("partnership-suspended"),
        Error::NotEligible(why) => not_eligible(why),
        Error::Db(error) => error.into(),
    }
}

/// Why two who parted do not work together again, the other one's affairs no further than they concern that.
fn not_eligible(why: Hindrance) -> web::Error {
    match why {
        Hindrance::Region => web::Error::Conflict("partners-region"),
        Hindrance::Suspended | Hindrance::Provider => web::Error::Conflict("partner-suspended"),
        Hindrance::NotEnrolled | Hindrance::Inviter | Hindrance::Oneself | Hindrance::Kind => {
            web::Error::Conflict("partners-not-eligible")
        }
    }
}
