//! The contact does not answer: reminders, and the end of waiting (feature map, C.3, transition 6).
use super::{
    Error, advance, applicant, ask_again,
    jobs::{case_of, numbered, portal, quietly},
    record,
};
use crate::{
    audit::Event,
    mail,
    platform::{
        db::{self, Conn},
        due,
    },
    verification::{
        case::{AwaitingContact, Case},
        letters::News,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// The job that asks the contact once more.
pub const REMIND: &str = "verification.remind";
/// The job that tells the company that its contact does not answer.
pub const FLAG: &str = "verification.flag";

/// Days after the question at which the contact is reminded.
const REMINDERS: [i64; 2] = [2, 5];
/// Days after the question at which the company is told.
const PATIENCE: i64 = 14;

/// From the moment of the question on, the contact is waited for.
pub fn begin_waiting(conn: &mut Conn, case: &Case<AwaitingContact>) -> Result<(), db::Error> {
    let asked_at = case.state.asked_at;
    for days in REMINDERS {
        let subject = format!("{} {days}", question(case));
        due::schedule(conn, REMIND, subject, asked_at + TimeDelta::days(days))?;
    }
    due::schedule(conn, FLAG, case.id, end_of_patience(case))
}

fn end_of_patience(case: &Case<AwaitingContact>) -> DateTime<Utc> {
    case.state.asked_at + TimeDelta::days(PATIENCE)
}

/// E5. Asks the contact once more, with a new link in place of the old one.
pub fn remind(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Some((about, days)) = numbered(subject) else { return Ok(()) };
    let Some((_, asked)) = numbered(about) else { return Ok(()) };
    // Somebody else may have been asked meanwhile, or the same once more after a refusal.
    let still = waiting(conn, about)?.filter(|case| case.state.asked_at.timestamp() == asked);
    let Some(case) = still else { return Ok(()) };
    // A portal that was down for days reminds once: the last reminder's link is the one that counts.
    let passed = (now - case.state.asked_at).num_days();
    let is_overtaken = REMINDERS.into_iter().any(|later| later > days && later <= passed);
    if is_overtaken || case.has_refused_address() {
        return Ok(());
    }
    quietly(conn, |conn| {
        let entry = record(conn, &portal(), &case, Event::VerificationReminded, now)?;
        ask_again(conn, &case, entry, now)
    })
}

/// 6. Two weeks without an answer: the case waits for the contact, and the applicant is told.
pub fn flag(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Some(case) = waiting(conn, subject)? else { return Ok(()) };
    if case.state.flagged_at.is_some() {
        return Ok(());
    }
    let end = end_of_patience(&case);
    if now < end {
        // Another contact was asked meanwhile.
        return due::schedule(conn, FLAG, case.id, end);
    }
    quietly(conn, |conn| tell_of_waiting(conn, case, now))
}

fn tell_of_waiting(
    conn: &mut Conn,
    case: Case<AwaitingContact>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = record(conn, &portal(), &case, Event::VerificationWaitingFlagged, now)?;
    for to in applicant(conn, &case)? {
        mail::post(conn, entry, &News::of(to, &case, "waiting"), now)?;
    }
    advance(conn, case.flag(now))
}

/// What a reminder is about: the case, and when its contact was asked.
fn question(case: &Case<AwaitingContact>) -> String {
    format!("{} {}", case.id, case.state.asked_at.timestamp())
}

/// The case, if it waits for its contact. Its company's turn is taken.
fn waiting(conn: &mut Conn, subject: &str) -> Result<Option<Case<AwaitingContact>>, db::Error> {
    Ok(case_of(conn, subject)?.and_then(Case::at::<AwaitingContact>))
}
