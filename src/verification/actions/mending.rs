//! What the company does about a refusal, a question of the desk, or a change of its details.
use super::{
    Error, Facts, about_check, advance, applicant_and_contact, ask_contact, due_day, record_with,
    still_permitted,
};
use crate::{
    audit::{Actor, Event},
    mail,
    organizations::{self, Profile},
    platform::db::Conn,
    values::{Description, MessageId, OrganizationId, UserId},
    verification::{
        case::{Authorized, AwaitingContact, Case, Check, Contact, Rejected, State},
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

/// 15. An authorized company changes its details. It goes on working while what changed is checked.
pub fn correct(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    version: i64,
    correction: &Correction,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    let me = still_permitted(conn, who)?;
    let case = store::latest(conn, organization)?.ok_or(Error::NotFound)?;
    let case = case.at::<Authorized>().ok_or(Error::MovedOn)?;
    // Whoever is objected to, or suspended, changes nothing before the desk has looked.
    let is_suspended = organizations::load(conn, organization)?.suspension.is_some();
    if is_suspended || case.disputed_at.is_some() || case.version != version {
        return Err(Error::MovedOn);
    }
    let before = organizations::find_profile(conn, organization)?.ok_or(Error::NotFound)?;
    let after = changes::applied(&before, correction);
    if after == before {
        return Err(Error::Unchanged);
    }
    organizations::put_profile(conn, organization, &after, now)?;
    let again = changes::to_check_again(&before, &after);
    if again.is_empty() {
        // A telephone number is of no interest to the desk.
        record_with(conn, who, &case, Event::VerificationDetailsChanged, vec![], now)?;
        return advance(conn, case);
    }
    reopen(conn, who, case, me, &after, &again, now)
}

fn reopen(
    conn: &mut Conn,
    who: &Actor,
    case: Case<Authorized>,
    me: UserId,
    profile: &Profile,
    again: &[Check],
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let due = due_day(&case, now);
    let case = with_details(case, profile).reopen(me, again, due, now);
    store::insert(conn, case.clone())?;
    let facts = again.iter().flat_map(|check| about_check(*check)).take(1).collect();
    let entry = record_with(conn, who, &case, Event::VerificationReopened, facts, now)?;
    for to in applicant_and_contact(conn, &case)? {
        mail::post(conn, entry, &News::of(to, &case, "reopened"), now)?;
    }
    match case.at::<AwaitingContact>() {
        Some(case) => ask_contact(conn, &case, entry, now),
        None => Ok(()),
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
    let case = with_details(case, &after).mend(&again, due);
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
    store::answer_open(conn, case.id, now)?;
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
fn with_details<S>(case: Case<S>, profile: &Profile) -> Case<S> {
    let contact = Contact {
        name: format!("{} {}", profile.contact_first_name, profile.contact_last_name),
        email: profile.contact_email.clone(),
        language: case.contact.language,
    };
    // Another address has not been called wrong by anybody.
    let is_same = contact.email.key() == case.contact.email.key();
    let address_refused_at = case.address_refused_at.filter(|_| is_same);
    Case { company: profile.legal_name.clone(), contact, address_refused_at, ..case }
}
