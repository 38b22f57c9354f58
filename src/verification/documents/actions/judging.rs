//! What verifiers do with documents.
use super::is_over;
use crate::{
    audit::{self, Actor, Event, Subject},
    organizations,
    platform::db::Conn,
    values::DocumentId,
    verification::{
        actions::{Error, about_check, case_in_hand, record_with, verifier},
        documents::{Document, Verdict, store},
        store as cases,
    },
};
use chrono::{DateTime, Utc};

/// Says what a document is worth. Only whoever has the case in hand, at the version that the page showed;
/// may be changed until the decision.
pub fn judge(
    conn: &mut Conn,
    who: &Actor,
    id: DocumentId,
    version: i64,
    verdict: Verdict,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let case = store::find(conn, id)?.ok_or(Error::NotFound)?.case;
    let (me, case) = case_in_hand(conn, who, case, version)?;
    // Read again: the turn may have been waited for.
    let found = store::find(conn, id)?.filter(Document::is_kept);
    let document = found.filter(|_| case.is_open()).ok_or(Error::MovedOn)?;
    if document.is(verdict) {
        return Ok(());
    }
    store::judge(conn, id, verdict, me.id, now)?;
    let mut facts = about_check(document.check);
    facts.extend([("name", document.name), ("verdict", verdict.as_str().to_owned())]);
    record_with(conn, who, &case, Event::VerificationDocumentJudged, facts, now)?;
    Ok(())
}

/// A verifier reads a document, which is noted in the operator's chain.
pub fn read(
    conn: &mut Conn,
    who: &Actor,
    id: DocumentId,
    now: DateTime<Utc>,
) -> Result<Document, Error> {
    let desk = who.home().ok_or(Error::NotVerifier)?;
    organizations::take_turn(conn, desk)?;
    let me = verifier(conn, who)?;
    let document = store::find(conn, id)?.filter(Document::is_kept).ok_or(Error::NotFound)?;
    if is_over(conn, &document, now)? {
        return Err(Error::NotFound);
    }
    let case = cases::find(conn, document.case)?.ok_or(Error::NotFound)?;
    let facts = [
        ("reference", case.reference.to_string()),
        ("company", case.company),
        ("organization", case.organization.to_string()),
        ("document", id.to_string()),
        ("name", document.name.clone()),
        ("sha256", document.sha256.clone()),
    ];
    let (event, subject) = (Event::VerificationDocumentRead, Subject::Case(document.case));
    audit::record(conn, who, me.organization, event, subject, facts, now)?;
    Ok(document)
}
