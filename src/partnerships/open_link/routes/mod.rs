//! `/resellers/open-link`.
mod answer;
mod link;
mod new;
mod press;

use super::{Error, pages::PAGE};
use crate::{
    platform::web::{
        self,
        routing::{Route, get, post},
        see_other,
    },
    users::SignedIn,
};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/resellers/open-link", link::show),
        get("/resellers/open-link/new", new::ask),
        post("/resellers/open-link/new", new::make),
        post("/resellers/open-link/rotation", press::rotate),
        post("/resellers/open-link/keeping", press::keep),
        post("/resellers/open-link/disabling", press::disable),
        get("/resellers/open-link/answers/{id}", answer::show),
        post("/resellers/open-link/answers/{id}/approval", answer::approve),
        post("/resellers/open-link/answers/{id}/refusal", answer::refuse),
    ]
}

fn done(me: &SignedIn, flash: &str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(PAGE))
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Stopped(stopped) => stopped.at(PAGE),
            Error::Db(error) => error.into(),
            Error::NotFound => Self::NotFound,
            Error::Suspended => Self::Conflict("resellers-suspended"),
            Error::Spent => Self::Conflict("open-link-spent"),
            Error::MovedOn
            | Error::Over(_)
            | Error::NotEligible(_)
            | Error::Consenter
            | Error::UsedUp
            | Error::Terms
            | Error::Partners
            | Error::OutOfBounds => Self::Conflict("open-link-moved-on"),
        }
    }
}
