//! `/resellers/invite/many` and `/resellers/lists`.
mod list;
mod many;
mod upload;

use super::actions::Error;
use crate::{
    partnerships::invitations::filter::LIST,
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    values::ListId,
};
use std::time::Duration;

/// Where lists are made.
const MANY: &str = "/resellers/invite/many";
/// A file of half a megabyte may take longer than other forms.
const WHOLE: Duration = Duration::from_mins(1);

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get(MANY, many::show),
        post(MANY, many::upload).within(WHOLE),
        get("/resellers/lists/{id}", list::show),
        get("/resellers/lists/{id}/result.csv", list::result),
        post("/resellers/lists/{id}/sending", list::send),
        post("/resellers/lists/{id}/stopping", list::stop),
        post("/resellers/lists/{id}/discarding", list::discard),
    ]
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<ListId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Stopped(stopped) => stopped.at(LIST),
            Error::Db(error) => error.into(),
            Error::NotFound => Self::NotFound,
            Error::Suspended => Self::Conflict("resellers-suspended"),
            Error::TooMany(until) => Self::TooMany(until),
            Error::Nothing | Error::Outdated | Error::Sent => Self::Conflict("list-moved-on"),
        }
    }
}
