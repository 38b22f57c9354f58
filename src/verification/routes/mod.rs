//! Which address, which verb: the primary contact's answers, and what the company does meanwhile.
mod company;
mod contact;
mod domains;

use super::actions::Error;
use crate::{
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    users::Permission,
};

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/confirm-contact/{token}", contact::open_link),
        get("/confirm-contact", contact::show),
        post("/confirm-contact", contact::confirm),
        post("/confirm-contact/dispute", contact::dispute),
        post("/confirm-contact/other-address", contact::refuse_address),
        get("/confirm-contact/thanks", contact::thanks),
        post("/verification/email", company::resend),
        get("/verification/contact", company::show_contact),
        post("/verification/contact", company::change_contact),
        get("/settings/domains", domains::list),
        post("/settings/domains", domains::add),
        get("/settings/domains/{id}", domains::show),
        post("/settings/domains/{id}/check", domains::check),
        post("/settings/domains/{id}/removal", domains::remove),
    ]
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound | Error::LinkDead => Self::NotFound,
            Error::MovedOn | Error::JustSent => Self::Conflict("moved-on"),
            Error::NotPermitted => Self::Forbidden(Permission::Enroll.as_str()),
            Error::TooMany(until) => Self::TooMany(until),
            Error::Db(error) => error.into(),
        }
    }
}
