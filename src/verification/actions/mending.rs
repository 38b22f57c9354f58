//! What the company does about a refusal, or a question of the desk.
use super::{
    Error, Facts, about_check, advance, applicant_and_contact, ask_contact, due_day, record_with,
    still_permitted,
};
use crate::{
    audit::{Actor, Event},
    mail,
    organizations::{self, Profile},
    platform::db::Conn,
    values::{Description, MessageId, OrganizationId},
    verification::{
        case::{AwaitingContact, Case, Check, Contact, Rejected, State},
        changes::{self, Correction},
        documents::store as documents,
        letters::News,
        messages::{Kind, Message},
        store,
    },
};
use chrono::{DateTime, Utc};

/// What the company says.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// What it corrects.
    pub correction: Correction,
    /// What it adds in its own words.
    pub comment: Option<Description>,
}

/// 11 and 12. Answers a refusal: what was corrected is checked again, and nothing else. Answers a
/// question of the desk meanwhile. Something has to be said, sent or changed.
pub fn answer(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    version: i64,
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    still_permitted(conn, who)?;
    let case = store::latest(conn, organization)?.ok_or(Error::NotFound)?;
    if case.version != version {
        return Err(Error::MovedOn);
    }
    let request = store::open_request(conn, case.id)?.ok_or(Error::MovedOn)?;
    match case.clone().at::<Rejected>() {
        Some(case) => mend(conn, who, case, request.id, answer, now),
        None if case.is_open() => reply(conn, who, &case, &request, answer.comment, now),
        None => Err(Error::MovedOn),
    }
}

fn mend(
    conn: &mut Conn,
    who: &Actor,
    case: Case<Rejected>,
    request: MessageId,
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let before = organizations::find_profile(conn, case.organization)?.ok_or(Error::NotFound)?;
    let after = changes::applied(&before, &answer.correction);
    let is_corrected = after != before;
    if !is_corrected && answer.comment.is_none() && !documents::answers(conn, request)? {
        return Err(Error::Unchanged);
    }
    let again = changes::to_check_again(&before, &after);
    organizations::put_profile(conn, case.organization, &after, now)?;
    let check = case.state.failure.check;
    store::end_failures(conn, case.id, now)?;
    let due = due_day(&case, now);
    let case = with_details(case, &after).mend(&again, due, now);
    let event =
        if is_corrected { Event::VerificationCorrected } else { Event::VerificationAnswered };
    tell(conn, who, &case, event, check, answer.comment, now)?;
    let waiting = case.clone().at::<AwaitingContact>();
    if let Some(case) = waiting.filter(|case| !case.has_refused_address()) {
        let entry = record_with(conn, who, &case, Event::VerificationEmailResent, vec![], now)?;
        ask_contact(conn, &case, entry, now)?;
    }
    advance(conn, case)
}

/// Answers what the desk asked while the check goes on.
fn reply(
    conn: &mut Conn,
    who: &Actor,
    case: &Case<State>,
    request: &Message,
    comment: Option<Description>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if comment.is_none() && !documents::answers(conn, request.id)? {
        return Err(Error::Unchanged);
    }
    tell(conn, who, case, Event::VerificationAnswered, request.check, comment, now)?;
    advance(conn, case.clone())
}

/// Records the answer, keeps it in the correspondence, and writes E8.
fn tell(
    conn: &mut Conn,
    who: &Actor,
    case: &Case<State>,
    event: Event,
    check: Check,
    comment: Option<Description>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let author = still_permitted(conn, who)?;
    let facts: Facts = about_check(check);
    let entry = record_with(conn, who, case, event, facts, now)?;
    store::close_requests(conn, case.id, None, now)?;
    let id = MessageId::new();
    let (kind, at) = (Kind::Answer, now);
    let message =
        Message { id, kind, check, reason: None, body: comment, author, at, answered_at: None };
    store::insert_message(conn, case.id, &message)?;
    for to in applicant_and_contact(conn, case)? {
        mail::post(conn, entry, &News::of(to, case, "answered").check(check), now)?;
    }
    Ok(())
}

/// Name and contact of the case are those of the profile.
pub fn with_details<S>(case: Case<S>, profile: &Profile) -> Case<S> {
    let is_same = profile.contact_email.key() == case.contact.email.key();
    let contact = Contact {
        name: profile.contact_name(),
        // The same address in other letters: the one that was asked stands.
        email: if is_same { case.contact.email.clone() } else { profile.contact_email.clone() },
        language: case.contact.language,
    };
    // Another address has not been called wrong by anybody.
    let address_refused_at = case.address_refused_at.filter(|_| is_same);
    Case { company: profile.legal_name.clone(), contact, address_refused_at, ..case }
}
