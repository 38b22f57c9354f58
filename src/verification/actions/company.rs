//! What the company itself does meanwhile.
use super::{
    Error, OVERDUE, advance, ask_contact, decision::lift_suspension, mail_question, record,
    still_permitted,
};
use crate::{
    audit::{Actor, Event},
    organizations,
    platform::db::Conn,
    users::{
        self, Budget,
        links::{self, Purpose},
    },
    values::OrganizationId,
    verification::{
        case::{AwaitingContact, Case, Contact, State, Withdrawn},
        changes::{self, Correction},
        documents::actions::schedule_erasing,
        forms::NewContact,
        letters::Asking,
        store,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// Another mail to the contact: a minute apart, five a day (feature map, C.3, transition 5).
const RESEND_APART: Budget =
    Budget { door: "resend-apart", most: 1, window: TimeDelta::seconds(60) };
const RESEND_DAILY: Budget = Budget { door: "resend-daily", most: 5, window: TimeDelta::days(1) };

/// Mails the contact a new link in place of the old one; not to an address that was refused.
pub fn resend(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    still_permitted(conn, who)?;
    let case = awaiting(conn, organization)?;
    if case.has_refused_address() {
        return Err(Error::MovedOn);
    }
    let knocker = case.id.to_string();
    users::count_knock(conn, RESEND_APART, &knocker, now)?.map_err(|_| Error::JustSent)?;
    users::count_knock(conn, RESEND_DAILY, &knocker, now)?.map_err(Error::TooMany)?;
    let entry = record(conn, who, &case, Event::VerificationEmailResent, now)?;
    mail_question(conn, &case, entry, Asking::First, now)
}

/// Names another contact. The old link is void; the new contact is asked.
pub fn change_contact(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    new: NewContact,
    version: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::take_turn(conn, organization)?;
    still_permitted(conn, who)?;
    let case = awaiting(conn, organization)?;
    let is_same = new.email.key() == case.contact.email.key();
    if case.version != version || (case.has_refused_address() && is_same) {
        return Err(Error::MovedOn);
    }
    users::count_knock(conn, RESEND_DAILY, &case.id.to_string(), now)?.map_err(Error::TooMany)?;
    let contact = Contact {
        name: format!("{} {}", new.first_name, new.last_name),
        email: new.email.clone(),
        language: case.contact.language,
    };
    let before = organizations::find_profile(conn, organization)?.ok_or(Error::NotFound)?;
    let after = changes::applied(&before, &Correction { legal: None, contact: Some(new) });
    organizations::put_profile(conn, organization, &after, now)?;
    store::end_failures(conn, case.id, now)?;
    let case = case.ask(contact, now);
    let entry = record(conn, who, &case, Event::VerificationContactChanged, now)?;
    ask_contact(conn, &case, entry, now)?;
    advance(conn, case)
}

/// Ends the verification because the company does not want to go on, and with it a suspension that only
/// said that something was not put right in time. Whoever calls has taken the company's turn.
pub fn withdraw(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Case<State>, Error> {
    let case = store::latest(conn, organization)?.ok_or(Error::NotFound)?;
    let withdrawn = withdrawn(case.clone(), now).ok_or(Error::MovedOn)?;
    store::end_failures(conn, case.id, now)?;
    store::close_requests(conn, case.id, None, now)?;
    links::void(conn, Purpose::ConfirmContact, &case.id.to_string(), now)?;
    schedule_erasing(conn, case.id, now)?;
    lift_suspension(conn, who, organization, OVERDUE, now)?;
    advance(conn, withdrawn)?;
    Ok(case)
}

/// Taken back, if that is still possible.
fn withdrawn(case: Case<State>, now: DateTime<Utc>) -> Option<Case<Withdrawn>> {
    if !case.may_be_withdrawn() {
        return None;
    }
    match case.state.clone() {
        State::AwaitingContact(state) => Some(case.with(state).withdraw(now)),
        State::UnderReview(state) => Some(case.with(state).withdraw(now)),
        State::AwaitingDecision(state) => Some(case.with(state).withdraw(now)),
        State::Rejected(state) => Some(case.with(state).withdraw(now)),
        State::Authorized(_) | State::Withdrawn(_) => None,
    }
}

fn awaiting(conn: &mut Conn, of: OrganizationId) -> Result<Case<AwaitingContact>, Error> {
    let case = store::latest(conn, of)?.ok_or(Error::NotFound)?;
    case.at().ok_or(Error::MovedOn)
}
