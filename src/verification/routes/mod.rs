//! Which address, which verb: the primary contact's answers, and what the company does meanwhile.
mod company;
mod contact;
mod details;
mod domains;
mod mending;
mod sharing;

pub use mending::{FIX, again as fix_again};

use super::{actions::Error, desk, documents};
use crate::{
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    users::Permission,
};

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    let own = vec![
        get("/confirm-contact/{token}", contact::open_link),
        get("/confirm-contact", contact::show),
        post("/confirm-contact", contact::confirm),
        post("/confirm-contact/dispute", contact::dispute),
        post("/confirm-contact/other-address", contact::refuse_address),
        get("/confirm-contact/thanks", contact::thanks),
        post("/verification/email", company::resend),
        get("/verification/contact", company::show_contact),
        post("/verification/contact", company::change_contact),
        get("/status/{token}", sharing::shared),
        get("/verification/status-link", sharing::show),
        post("/verification/status-link", sharing::share),
        post("/verification/status-link/end", sharing::unshare),
        get("/verification/fix", mending::show),
        post("/verification/fix", mending::answer),
        get("/verification/details/{group}", details::show),
        post("/verification/details/{group}", details::change),
        get("/settings/domains", domains::list),
        post("/settings/domains", domains::add),
        get("/settings/domains/{id}", domains::show),
        post("/settings/domains/{id}/check", domains::check),
        post("/settings/domains/{id}/removal", domains::remove),
    ];
    [own, documents::routes::routes(), desk::routes::routes()].concat()
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound | Error::LinkDead => Self::NotFound,
            // What the desk refuses, it tells on its own page.
            Error::MovedOn
            | Error::JustSent
            | Error::NotInHand
            | Error::Claimed
            | Error::OwnCompany
            | Error::Disputed
            | Error::SameVerifier
            | Error::Unchanged => Self::Conflict("moved-on"),
            Error::NotPermitted => Self::Forbidden(Permission::Enroll.as_str()),
            Error::NotVerifier => Self::Forbidden(Permission::Verify.as_str()),

            Error::TooMany(until) => Self::TooMany(until),
            Error::Db(error) => error.into(),
        }
    }
}
