//! The inbox's two pages.
use super::pages::{LetterPage, ListPage, pieces};
use crate::{
    mail,
    platform::{
        db::Db,
        web::{
            self, Error, page,
            routing::{Route, get},
        },
    },
    users::{Permission, Visitor},
    values::MailId,
};
use actix_web::web::{Data, Path};

/// How many letters the list shows.
const SHOWN: i64 = 200;

/// This feature's lines of the table.
pub fn routes() -> Vec<Route> {
    vec![get("/inbox", list), get("/inbox/{id}", letter)]
}

async fn list(me: Visitor, db: Data<Db>) -> web::Result {
    permitted(&me)?;
    let letters = db.read(|conn| mail::kept(conn, SHOWN)).await?;
    page(&ListPage { frame: me.frame, letters })
}

async fn letter(me: Visitor, db: Data<Db>, id: Path<String>) -> web::Result {
    permitted(&me)?;
    let id: MailId = id.parse().map_err(|_| Error::NotFound)?;
    let found = db.read(move |conn| mail::find_kept(conn, &id.to_string())).await?;
    let letter = found.ok_or(Error::NotFound)?;
    let site = &me.frame.site;
    let pieces = pieces(&letter.text, &site.base_url, !site.is_demo);
    page(&LetterPage { frame: me.frame, letter, pieces })
}

/// Without an inbox there is no page. The door is public because a demo's is open to anyone.
fn permitted(me: &Visitor) -> web::Result<()> {
    let site = &me.frame.site;
    if !site.keeps_mail {
        return Err(Error::NotFound);
    }
    match &me.person {
        _ if site.is_demo => Ok(()),
        Some(person) if person.may(Permission::RunPortal) => Ok(()),
        Some(_) => Err(Error::Forbidden(Permission::RunPortal.as_str())),
        None => Err(Error::SignedOut { next: "/inbox".into() }),
    }
}
