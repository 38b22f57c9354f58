//! Documents of a company: sent and read by the company, read and judged at the desk.
mod desk;
mod own;
mod sent;

use super::{actions::Error, limits::WHOLE};
use crate::{
    platform::web::{
        self,
        routing::{Route, get, post},
    },
    values::DocumentId,
};

/// These lines of the table.
pub fn routes() -> Vec<Route> {
    vec![
        get("/verification/documents", own::list),
        post("/verification/documents", own::upload).within(WHOLE),
        get("/verification/documents/{id}", own::download),
        post("/verification/documents/{id}/removal", own::remove),
        get("/desk/documents/{id}", desk::download),
        post("/desk/documents/{id}/verdict", desk::judge),
    ]
}

/// What is no key is nobody's.
fn read(id: &str) -> web::Result<DocumentId> {
    id.parse().map_err(|_| web::Error::NotFound)
}

impl From<Error> for web::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Slow => Self::Bad("upload-slow"),
            Error::Busy => Self::Busy("uploads-busy"),
            Error::Refused(error) => error.into(),
            // What is wrong with the file, its page tells.
            Error::Nothing
            | Error::OtherKind
            | Error::TooLarge
            | Error::TooMany
            | Error::NoRoom
            | Error::BadForm => Self::Bad("bad-form"),
        }
    }
}
