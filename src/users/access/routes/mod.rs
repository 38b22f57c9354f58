//! `/settings/access`.
mod answer;
mod mine;

use super::actions::Error;
use crate::{
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    users::management,
    values::AccessId,
};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/settings/access", answer::list),
        get("/settings/access/mine", mine::show),
        get("/settings/access/ask/{id}", mine::form),
        post("/settings/access/ask/{id}", mine::ask),
        get("/settings/access/{id}", answer::show),
        post("/settings/access/{id}/grant", answer::grant),
        post("/settings/access/{id}/refusal", answer::refuse),
        post("/settings/access/{id}/cancellation", mine::cancel),
    ]
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<AccessId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound | Error::NotToBeAsked(_) => Self::NotFound,
            Error::Decided => Self::Conflict("access-decided"),
            Error::NotThisRole => Self::Bad("bad-form"),
            Error::TooMany(until) => Self::TooMany(until),
            Error::Role(management::Error::SessionEnded) => {
                Self::SignedOut { next: "/settings/access".to_owned() }
            }
            Error::Role(error) => error.into(),
            Error::Db(error) => error.into(),
        }
    }
}
