//! `/c/…`, `/authorization` and `/authorizations/…`.
mod answer;
mod door;
mod receipt;

pub use door::{DOOR, Opened, opened};

use super::{Error, Reader, View};
use crate::{
    platform::{
        db::{self, Db},
        web::{
            self,
            routing::{Route, get, post},
        },
    },
    users::SignedIn,
    values::CustomerInvitationId,
};
use chrono::{DateTime, Utc};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/c/{token}", door::open_link),
        get(DOOR, door::show),
        post(DOOR, door::go_on),
        get("/authorizations/{id}", answer::show),
        post("/authorizations/{id}/consent", answer::authorize),
        post("/authorizations/{id}/refusal", answer::decline),
        get("/authorizations/{id}/receipt", receipt::show),
    ]
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<CustomerInvitationId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

/// An invitation as somebody sees it.
async fn view(
    me: &SignedIn,
    db: &Db,
    id: CustomerInvitationId,
    now: DateTime<Utc>,
) -> web::Result<Option<View>> {
    let reader = Some(Reader::of(&me.person));
    let find = move |conn: &mut _| View::find(conn, id, reader, now);
    Ok(db.read::<_, db::Error>(find).await?)
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Stopped(stopped) => stopped.at(DOOR),
            Error::Db(error) => error.into(),
            Error::NotFound => Self::NotFound,
            Error::Over(_)
            | Error::MovedOn
            | Error::OtherTerms
            | Error::NothingTicked
            | Error::NotEligible(_) => Self::Conflict("invitation-moved-on"),
        }
    }
}
