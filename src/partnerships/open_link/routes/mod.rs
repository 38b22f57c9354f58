//! `/resellers/open-link`.
mod answer;
mod link;

use super::{Error, pages::PAGE};
use crate::platform::web::{
    self,
    routing::{Route, get, post},
};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/resellers/open-link", link::show),
        get("/resellers/open-link/new", link::ask),
        post("/resellers/open-link/new", link::make),
        post("/resellers/open-link/rotation", link::rotate),
        post("/resellers/open-link/disabling", link::disable),
        get("/resellers/open-link/answers/{id}", answer::show),
        post("/resellers/open-link/answers/{id}/approval", answer::approve),
        post("/resellers/open-link/answers/{id}/refusal", answer::refuse),
    ]
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Stopped(stopped) => stopped.at(PAGE),
            Error::Db(error) => error.into(),
            Error::NotFound => Self::NotFound,
            Error::Suspended => Self::Conflict("resellers-suspended"),
            Error::MovedOn
            | Error::Over(_)
            | Error::NotEligible(_)
            | Error::Consenter
            | Error::Terms
            | Error::Partners
            | Error::OutOfBounds => Self::Conflict("open-link-moved-on"),
        }
    }
}
