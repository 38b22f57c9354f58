//! `/i/…`, `/invitation` and `/invitations/…`.
mod answer;
mod door;
mod open_door;
mod receipt;

pub use door::{Opened, opened};

use super::{Error, Reader, View};
use crate::{
    platform::{
        db::{self, Db},
        web::{
            self,
            routing::{Route, get, post},
        },
    },
    users::{SignedIn, Stopped},
    values::{AdminAccess, InvitationId},
};
use chrono::{DateTime, Utc};

/// This part's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/i/{token}", door::open_link),
        get("/invitation", door::show),
        post("/invitation", door::go_on),
        get("/invitations/{id}", answer::show),
        post("/invitations/{id}/authorization", answer::authorize),
        post("/invitations/{id}/refusal", answer::decline),
        post("/invitations/{id}/withdrawal", answer::withdraw),
        get("/invitations/{id}/receipt", receipt::show),
    ]
}

/// The id in an address: no id of ours is no page of ours.
fn read(id: &str) -> web::Result<InvitationId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

/// An invitation as somebody sees it.
async fn view(
    me: &SignedIn,
    db: &Db,
    id: InvitationId,
    now: DateTime<Utc>,
) -> web::Result<Option<View>> {
    let (reader, way) = (Reader::of(&me.person), way(me));
    let find = move |conn: &mut _| {
        View::find(conn, reader, id, |invitation| invitation.terms.still(way, now), now)
    };
    Ok(db.read::<_, db::Error>(find).await?)
}

/// How administrator access goes with a partnership here.
fn way(me: &SignedIn) -> AdminAccess {
    me.frame.site.admin_access
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Stopped(Stopped::SessionEnded) => {
                Self::SignedOut { next: "/invitation".to_owned() }
            }
            Error::Stopped(Stopped::NotPermitted(what)) => Self::Forbidden(what.as_str()),
            Error::Stopped(Stopped::Db(error)) | Error::Db(error) => error.into(),
            Error::NotFound => Self::NotFound,
            Error::TooMany(until) | Error::TooSoon(until) => Self::TooMany(until),
            Error::Over(_)
            | Error::DeadLink(_)
            | Error::MovedOn
            | Error::OtherTerms
            | Error::NeedsGlobalAdmin
            | Error::NotEligible(_)
            | Error::Partners(_) => Self::Conflict("invitation-moved-on"),
        }
    }
}
