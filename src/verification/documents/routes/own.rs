//! What a company does with its documents.
use super::{read, sent::attachment};
use crate::{
    platform::{
        clock::Clock,
        db::{Db, Error},
        web::{self, FormErrors, Now, page, see_other},
    },
    users::{GlobalAdmin, Sender, SignedIn},
    verification::{
        documents::{
            actions,
            limits::Uploads,
            pages::{DocumentsPage, lines},
            store,
            upload::{self, Shelf},
        },
        routes::{FIX, fix_again},
        store as cases,
    },
};
use actix_web::{
    HttpRequest, rt,
    web::{Data, Path, Payload},
};
use std::collections::BTreeMap;

/// What was sent for the newest case, and what the desk made of it.
pub async fn list(me: GlobalAdmin, db: Data<Db>) -> web::Result {
    let GlobalAdmin(me) = me;
    let of = me.person.home.id;
    let found = db.read::<_, Error>(move |conn| {
        let Some(case) = cases::latest(conn, of)? else { return Ok((vec![], BTreeMap::new())) };
        let documents = store::of_case(conn, case.id)?;
        let names = store::senders(conn, &documents)?;
        Ok((documents, names))
    });
    let (documents, names) = found.await?;
    let documents = lines(&me.frame, &documents, &names);
    page(&DocumentsPage { frame: me.frame, documents })
}

/// *Upload*. A file cannot be kept for somebody whose session has ended: they sign in and choose again.
pub async fn upload(
    me: Sender<GlobalAdmin>,
    db: Data<Db>,
    clock: Data<Clock>,
    uploads: Data<Uploads>,
    req: HttpRequest,
    body: Payload,
) -> web::Result {
    let GlobalAdmin(me) = me.or_lead(FIX)?;
    let (who, company) = (me.person.actor(), me.person.home.id);
    let shelf = Shelf { db: db.as_ref().clone(), clock: clock.as_ref().clone(), who, company };
    let form = upload::form(req.headers(), body);
    let taken = rt::spawn(upload::take(uploads.as_ref().clone(), shelf, form)).await;
    answer(me, &db, taken.map_err(|e| web::Error::Internal(e.into()))?).await
}

async fn answer(me: SignedIn, db: &Db, taken: Result<(), actions::Error>) -> web::Result {
    match taken {
        Ok(()) => back(&me, "flash-document-uploaded"),
        Err(error) => match error.wrong() {
            Some(wrong) => fix_again(me, db, FormErrors::one("document", wrong)).await,
            None => Err(error.into()),
        },
    }
}

/// *Remove*.
pub async fn remove(me: GlobalAdmin, db: Data<Db>, Now(now): Now, id: Path<String>) -> web::Result {
    let GlobalAdmin(me) = me;
    let (who, company, id) = (me.person.actor(), me.person.home.id, read(&id)?);
    db.write(move |conn| actions::remove(conn, &who, company, id, now)).await?;
    back(&me, "flash-document-removed")
}

/// *Download*.
pub async fn download(
    me: GlobalAdmin,
    db: Data<Db>,
    Now(now): Now,
    id: Path<String>,
) -> web::Result {
    let (company, id) = (me.0.person.home.id, read(&id)?);
    let document = db.read(move |conn| actions::find_own(conn, company, id, now)).await?;
    Ok(attachment(&db, &document))
}

fn back(me: &SignedIn, flash: &'static str) -> web::Result {
    me.session.insert("flash", flash)?;
    Ok(see_other(FIX))
}
