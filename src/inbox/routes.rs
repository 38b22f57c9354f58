//! The inbox's two pages.
use super::{
    guards::Reader,
    pages::{LetterPage, ListPage, pieces},
};
use crate::{
    mail::{self, Kept},
    platform::{
        db::Db,
        web::{
            self, Error, page,
            routing::{Route, get},
        },
    },
    values::MailId,
};
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

/// How many letters stand on a page.
const ON_A_PAGE: usize = 100;

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![get("/inbox", list), get("/inbox/{id}", letter)]
}

/// Where a page of the list begins.
#[derive(Default, Deserialize)]
struct From {
    /// The letter that the page before ended with.
    #[serde(default)]
    after: String,
}

async fn list(me: Reader, db: Data<Db>, from: Query<From>) -> web::Result {
    // A letter that is none: from the beginning.
    let after: Option<MailId> = from.after.parse().ok();
    let found = db.read(move |conn| {
        let after = after.map(|id| mail::find_kept(conn, &id.to_string())).transpose()?.flatten();
        mail::kept(conn, after.as_ref(), ON_A_PAGE + 1)
    });
    let mut letters = found.await?;
    let has_more = letters.len() > ON_A_PAGE;
    letters.truncate(ON_A_PAGE);
    let last = letters.last().filter(|_| has_more).map(|last: &Kept| last.id.clone());
    page(&ListPage { frame: me.0.frame, letters, last })
}

async fn letter(me: Reader, db: Data<Db>, id: Path<String>) -> web::Result {
    let id: MailId = id.parse().map_err(|_| Error::NotFound)?;
    let found = db.read(move |conn| mail::find_kept(conn, &id.to_string())).await?;
    let letter = found.ok_or(Error::NotFound)?;
    let frame = me.0.frame;
    let pieces = pieces(&letter.text, &frame.site.base_url, !frame.site.is_demo);
    page(&LetterPage { frame, letter, pieces })
}
