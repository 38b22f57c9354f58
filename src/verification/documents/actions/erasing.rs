//! Some time after the decision the content of documents is erased.
use crate::{
    audit::{self, Actor, Event, PortalPart, Subject},
    organizations,
    platform::{
        context,
        db::{self, Conn},
        due,
    },
    values::CaseId,
    verification::{
        case::State,
        documents::{Document, store},
        store as cases,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// The job that erases the documents of a case.
pub const ERASE: &str = "verification.erase";

/// For how long documents are kept after the decision.
fn kept_for() -> TimeDelta {
    TimeDelta::days(context::current().site.keep_documents.into())
}

/// From now on the documents of a case, which was just decided or withdrawn, are of no more use.
pub fn schedule_erasing(
    conn: &mut Conn,
    case: CaseId,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    due::schedule(conn, ERASE, case, now + kept_for())
}

/// Whether a document may not be read any more, whether or not the job has run (reliability rule 14).
pub fn is_over(conn: &mut Conn, of: &Document, now: DateTime<Utc>) -> Result<bool, db::Error> {
    let ended = match cases::find(conn, of.case)?.map(|case| case.state) {
        Some(State::Authorized(state)) => Some(state.at),
        Some(State::Withdrawn(state)) => Some(state.at),
        _ => None,
    };
    Ok(ended.is_some_and(|ended| ended + kept_for() <= now))
}

/// Erases the documents of a case.
pub fn erase(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let id: CaseId = subject.parse().map_err(|_| db::Error::corrupt("due", subject))?;
    let Some(case) = cases::find(conn, id)? else { return Ok(()) };
    organizations::take_turn(conn, case.organization)?;
    let kept = store::of_case(conn, id)?.into_iter().filter(Document::is_kept);
    let kept: Vec<_> = kept.collect();
    if kept.is_empty() {
        return Ok(());
    }
    for document in &kept {
        store::erase(conn, document.id, now)?;
    }
    let who = Actor::Portal(PortalPart::DueJob);
    let (event, subject) = (Event::VerificationDocumentsErased, Subject::Case(id));
    let facts = [("reference", case.reference.to_string()), ("count", kept.len().to_string())];
    audit::record(conn, &who, case.organization, event, subject, facts, now)?;
    Ok(())
}
