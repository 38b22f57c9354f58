//! What verifiers do with documents.
use super::{read, sent::attachment};
use crate::{
    platform::{
        db::{Conn, Db},
        web::{self, HtmlForm, Now, see_other},
    },
    users::Verifier,
    values::{DocumentId, Reference},
    verification::{
        actions::Error,
        desk::{
            forms::Typed,
            routes::{address, refused},
        },
        documents::{actions, forms::Said, store},
        store as cases,
    },
};
use actix_web::web::{Data, Path};

/// *Download*. Noted in the operator's chain.
pub async fn download(me: Verifier, db: Data<Db>, Now(now): Now, id: Path<String>) -> web::Result {
    let (who, id) = (me.0.person.actor(), read(&id)?);
    let document = db.write(move |conn| actions::read(conn, &who, id, now)).await?;
    Ok(attachment(&db, &document))
}

/// *Accept* and *Refuse*.
pub async fn judge(
    me: Verifier,
    db: Data<Db>,
    Now(now): Now,
    id: Path<String>,
    form: HtmlForm<Said>,
) -> web::Result {
    let (Verifier(me), id) = (me, read(&id)?);
    let verdict = form.verdict().ok_or(web::Error::Bad("bad-form"))?;
    let (who, version) = (me.person.actor(), form.version());
    let reference = db.read(move |conn| reference(conn, id)).await?;
    match db.write(move |conn| actions::judge(conn, &who, id, version, verdict, now)).await {
        Ok(()) => {
            me.session.insert("flash", "flash-document-judged")?;
            Ok(see_other(&address(&reference)))
        }
        Err(error) => refused(me, &db, reference.as_str(), Typed::default(), error).await,
    }
}

/// What people quote of the document's case.
fn reference(conn: &mut Conn, id: DocumentId) -> Result<Reference, Error> {
    let document = store::find(conn, id)?.ok_or(Error::NotFound)?;
    Ok(cases::find(conn, document.case)?.ok_or(Error::NotFound)?.reference)
}
