//! What a company does with its own documents.
use super::{
    arriving::{asked, still_asked},
    is_over,
};
use crate::{
    audit::{Actor, Event},
    organizations,
    platform::db::Conn,
    values::{DocumentId, OrganizationId},
    verification::{
        actions::{Error, about_check, record_with, still_permitted},
        documents::{Document, store},
    },
};
use chrono::{DateTime, Utc};

/// A document of this company whose content may be read. Another's is none.
pub fn find_own(
    conn: &mut Conn,
    company: OrganizationId,
    id: DocumentId,
    now: DateTime<Utc>,
) -> Result<Document, Error> {
    let found = store::find(conn, id)?.filter(|document| document.organization == company);
    let document = found.filter(Document::is_kept).ok_or(Error::NotFound)?;
    if is_over(conn, &document, now)? { Err(Error::NotFound) } else { Ok(document) }
}

/// Takes a document back before the answer is sent, and before a verifier judged it.
pub fn remove(
    conn: &mut Conn,
    who: &Actor,
    company: OrganizationId,
    id: DocumentId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, company)?;
    still_permitted(conn, who)?;
    let document = find_own(conn, company, id, now)?;
    let (case, request) = asked(conn, company)?;
    still_asked(&request, document.request)?;
    if document.judged.is_some() {
        return Err(Error::MovedOn);
    }
    store::remove(conn, id)?;
    let mut facts = about_check(document.check);
    facts.extend([("name", document.name), ("sha256", document.sha256)]);
    record_with(conn, who, &case, Event::VerificationDocumentRemoved, facts, now)?;
    Ok(())
}
