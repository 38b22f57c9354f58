//! Saying no, and asking for more.
use super::{
    Error, about_check, about_reason, advance, applicant_and_contact, deadlines,
    desk::among_verifiers,
    everybody_concerned, record_with,
    reviewer::{case_for, case_in_hand},
};
use crate::{
    audit::{Actor, Event},
    mail, organizations,
    platform::{context, db::Conn},
    users::{
        User,
        links::{self, Purpose},
    },
    values::{CaseId, Description, FailureId, MessageId},
    verification::{
        case::{About, Case, Check, Failure, Reason, Rejected, State},
        letters::News,
        messages::{Kind, Message},
        store,
    },
};
use chrono::{DateTime, Utc};

/// What a verifier says when a check does not hold.
#[derive(Debug, Clone)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// The field or document it is about.
    pub about: About,
    /// What the verifier adds in their own words.
    pub sentence: Option<Description>,
}

/// 10. Refuses the check that is being done. Where two have to agree (`--four-eyes`), proposes it.
pub fn refuse(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
    refusal: Refusal,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (me, case) = case_in_hand(conn, who, id, version)?;
    let check = check_of(&case)?;
    if !refusal.reason.is_for(check) || case.proposal.is_some() {
        return Err(Error::MovedOn);
    }
    let Refusal { reason, about, sentence } = refusal;
    let failure =
        Failure { id: FailureId::new(), check, reason, about, sentence, by: me.id, at: now };
    store::end_failures(conn, case.id, now)?;
    store::insert_failure(conn, case.id, &failure)?;
    if context::current().site.four_eyes {
        among_verifiers(conn, who, &me, &case, Event::VerificationRefusalProposed, now)?;
        return advance(conn, proposed(case, failure)?);
    }
    conclude(conn, who, &me, case, failure, now)
}

/// The second verifier agrees.
pub fn confirm_refusal(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (me, case) = case_for(conn, who, id, version)?;
    let failure = case.proposal.clone().ok_or(Error::MovedOn)?;
    if failure.by == me.id {
        return Err(Error::SameVerifier);
    }
    conclude(conn, who, &me, case, failure, now)
}

/// The second verifier does not agree, or the first takes it back.
pub fn return_refusal(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (me, case) = case_for(conn, who, id, version)?;
    if case.proposal.is_none() {
        return Err(Error::MovedOn);
    }
    store::end_failures(conn, case.id, now)?;
    among_verifiers(conn, who, &me, &case, Event::VerificationRefusalReturned, now)?;
    advance(conn, case.return_proposal())
}

/// Asks company and contact for documents, while the check goes on.
pub fn request_documents(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
    body: Description,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (me, case) = case_in_hand(conn, who, id, version)?;
    let check = check_of(&case)?;
    let facts = about_check(check);
    let entry = record_with(conn, who, &case, Event::VerificationDocumentsAsked, facts, now)?;
    let message = message(Kind::Request, check, None, Some(body.clone()), &me, now);
    store::insert_message(conn, case.id, &message)?;
    for to in applicant_and_contact(conn, &case)? {
        let news = News::of(to, &case, "documents-asked").check(check).words(Some(&body));
        mail::post(conn, entry, &news, now)?;
    }
    advance(conn, case)
}

/// The refusal holds: the company hears why, how to mend it, and by when.
fn conclude(
    conn: &mut Conn,
    who: &Actor,
    me: &User,
    case: Case<State>,
    failure: Failure,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    store::confirm_failure(conn, &failure, me.id, now)?;
    let case = refused(case, failure, now)?;
    deadlines::schedule(conn, &case)?;
    // What is refused is not waited for; whoever mends it, has the contact asked anew.
    links::void(conn, Purpose::ConfirmContact, &case.id.to_string(), now)?;
    let Failure { check, reason, sentence, .. } = case.state.failure.clone();
    let facts = about_reason(check, reason);
    let entry = record_with(conn, who, &case, Event::VerificationRefused, facts, now)?;
    let message = message(Kind::Refusal, check, Some(reason), sentence.clone(), me, now);
    store::insert_message(conn, case.id, &message)?;
    let is_suspended = organizations::load(conn, case.organization)?.suspension.is_some();
    let what = if is_suspended { "refused-suspended" } else { "refused" };
    for to in everybody_concerned(conn, &case)? {
        let news = News::of(to, &case, what).check(check).words(sentence.as_ref());
        mail::post(conn, entry, &news.reason(reason).until(case.state.mend_by), now)?;
    }
    advance(conn, case)
}

fn message(
    kind: Kind,
    check: Check,
    reason: Option<Reason>,
    body: Option<Description>,
    me: &User,
    at: DateTime<Utc>,
) -> Message {
    Message {
        id: MessageId::new(),
        kind,
        check,
        reason,
        body,
        author: me.id,
        at,
        answered_at: None,
    }
}

/// Which check can be refused now.
fn check_of(case: &Case<State>) -> Result<Check, Error> {
    match &case.state {
        State::AwaitingContact(_) => Ok(Check::EmailOwnership),
        State::UnderReview(state) => Ok(state.check),
        State::AwaitingDecision(_) => Ok(Check::Decision),
        _ => Err(Error::MovedOn),
    }
}

fn refused(
    case: Case<State>,
    failure: Failure,
    now: DateTime<Utc>,
) -> Result<Case<Rejected>, Error> {
    match case.state.clone() {
        State::AwaitingContact(state) => Ok(case.with(state).refuse(failure, now)),
        State::UnderReview(state) => Ok(case.with(state).refuse(failure, now)),
        State::AwaitingDecision(state) => Ok(case.with(state).refuse(failure, now)),
        _ => Err(Error::MovedOn),
    }
}

fn proposed(case: Case<State>, failure: Failure) -> Result<Case<State>, Error> {
    match case.state.clone() {
        State::AwaitingContact(state) => Ok(case.with(state).propose(failure).with_any()),
        State::UnderReview(state) => Ok(case.with(state).propose(failure).with_any()),
        State::AwaitingDecision(state) => Ok(case.with(state).propose(failure).with_any()),
        _ => Err(Error::MovedOn),
    }
}
