//! `/partnerships/{id}/…`, and what takes administrator access away.
mod access;
mod end;

use crate::{
    partnerships::actions::Error,
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
        Error::NothingToFix => web::Error::Conflict("nothing-to-fix"),
        Error::AskedAlready(at) => web::Error::TooMany(at),
        Error::Suspended => web::Error::Conflict("partnership-suspended"),
        Error::Db(error) => error.into(),
    }
}
