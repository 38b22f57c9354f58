//! What falls due by itself: reminders to the contact, the end of waiting, and the end of the time in
//! which a refusal can be mended (feature map, C.3, transitions 6 and 16).
use super::{Error, admins, advance, applicant, ask_again, decision, record, record_with};
use crate::{
    audit::{Actor, Event, PortalPart},
    mail, organizations,
    platform::{
        db::{self, Conn},
        due,
    },
    users,
    verification::{
        case::{AwaitingContact, Case, Rejected, State},
        letters::News,
        store,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// The job that asks the contact once more.
pub const REMIND: &str = "verification.remind";
/// The job that tells the company that its contact does not answer.
pub const FLAG: &str = "verification.flag";
/// The job that tells the company that its time to mend a refusal runs out.
pub const WARN: &str = "verification.warn";
/// The job that suspends a company that mended nothing.
pub const OVERDUE_JOB: &str = "verification.overdue";

/// Days after the question at which the contact is reminded.
const REMINDERS: [i64; 2] = [2, 5];
/// Days after the question at which the company is told.
const PATIENCE: i64 = 14;
/// Days before the end at which the company is warned.
const WARNINGS: [i64; 3] = [30, 7, 1];

/// From now on the contact is waited for.
pub fn begin_waiting(
    conn: &mut Conn,
    case: &Case<AwaitingContact>,
    now: DateTime<Utc>,
) -> Result<(), db::Error> {
    for days in REMINDERS {
        let subject = format!("{} {} {days}", question(case), now.timestamp());
        due::schedule(conn, REMIND, subject, now + TimeDelta::days(days))?;
    }
    due::schedule(conn, FLAG, question(case), now + TimeDelta::days(PATIENCE))
}

/// From now on the refusal has to be mended.
pub fn schedule(conn: &mut Conn, case: &Case<Rejected>) -> Result<(), db::Error> {
    let end = case.state.mend_by;
    for days in WARNINGS {
        let subject = format!("{} {days}", term(case));
        due::schedule(conn, WARN, subject, end - TimeDelta::days(days))?;
    }
    due::schedule(conn, OVERDUE_JOB, term(case), end)
}

/// E5. Asks the contact once more, with a new link in place of the old one.
pub fn remind(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Some((about, days)) = numbered(subject) else { return Ok(()) };
    let Some((about, asked)) = numbered(about) else { return Ok(()) };
    let Some(case) = still_waiting(conn, about)? else { return Ok(()) };
    // A portal that was down for days reminds once: the last reminder's link is the one that counts.
    let passed = (now.timestamp() - asked) / TimeDelta::days(1).num_seconds();
    let is_overtaken = REMINDERS.into_iter().any(|later| later > days && later <= passed);
    if is_overtaken || case.state.address_refused_at.is_some() {
        return Ok(());
    }
    quietly(conn, |conn| {
        let entry = record(conn, &portal(), &case, Event::VerificationReminded, now)?;
        ask_again(conn, &case, entry, now)
    })
}

/// 6. Two weeks without an answer: the case waits for the contact, and the applicant is told.
pub fn flag(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Some(case) = still_waiting(conn, subject)? else { return Ok(()) };
    if case.state.flagged_at.is_some() {
        return Ok(());
    }
    quietly(conn, |conn| tell_of_waiting(conn, case, now))
}

fn tell_of_waiting(
    conn: &mut Conn,
    case: Case<AwaitingContact>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let entry = record(conn, &portal(), &case, Event::VerificationWaitingFlagged, now)?;
    let to = applicant(conn, &case)?;
    mail::post(conn, entry, &News::of(to, &case, "waiting"), now)?;
    advance(conn, case.flag(now))
}

/// E12. The time to mend runs out.
pub fn warn(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Some((about, days)) = numbered(subject) else { return Ok(()) };
    let Some(case) = still_refused(conn, about)? else { return Ok(()) };
    // A portal that was down for days warns of what is left, once.
    let left = days_left(&case, now);
    let fits = WARNINGS.into_iter().filter(|days| left <= *days).min();
    if left < 1 || fits != Some(days) {
        return Ok(());
    }
    quietly(conn, |conn| tell_of_end(conn, &case, now))
}

fn tell_of_end(conn: &mut Conn, case: &Case<Rejected>, now: DateTime<Utc>) -> Result<(), Error> {
    let end = case.state.mend_by;
    let days = days_left(case, now);
    let facts = vec![("days", days.to_string())];
    let entry = record_with(conn, &portal(), case, Event::VerificationWarned, facts, now)?;
    for to in admins(conn, case)? {
        let news = News::of(to, case, "warned").count("days", days).until(end);
        mail::post(conn, entry, &news.check(case.state.failure.check), now)?;
    }
    Ok(())
}

/// 16. Sixty days without an answer: the company is suspended until the desk restores it (E13).
pub fn overdue(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Some(case) = still_refused(conn, subject)? else { return Ok(()) };
    quietly(conn, |conn| suspend(conn, &case, now))
}

fn suspend(conn: &mut Conn, case: &Case<Rejected>, now: DateTime<Utc>) -> Result<(), Error> {
    let (who, company) = (portal(), case.organization);
    match organizations::suspend(conn, &who, company, decision::OVERDUE, now) {
        Ok(_) => {}
        Err(organizations::Error::Db(error)) => return Err(error.into()),
        // It is suspended for something else already.
        Err(_) => return Ok(()),
    }
    users::sessions::end_all_in(conn, company)?;
    let entry = record(conn, &who, case, Event::VerificationOverdue, now)?;
    for to in admins(conn, case)? {
        let news = News::of(to, case, "overdue").check(case.state.failure.check);
        mail::post(conn, entry, &news, now)?;
    }
    Ok(())
}

/// Full days, the one that has begun included.
fn days_left(case: &Case<Rejected>, now: DateTime<Utc>) -> i64 {
    (case.state.mend_by - now + TimeDelta::hours(23)).num_days()
}

/// What a job is about, and the number at its end.
fn numbered(subject: &str) -> Option<(&str, i64)> {
    let (about, days) = subject.rsplit_once(' ')?;
    Some((about, days.parse().ok()?))
}

fn portal() -> Actor {
    Actor::Portal(PortalPart::DueJob)
}

/// What a reminder is about: the case and the address that was asked.
fn question<S>(case: &Case<S>) -> String {
    format!("{} {}", case.id, case.contact.email.key())
}

/// What a warning is about: the case and the end that was set.
fn term(case: &Case<Rejected>) -> String {
    format!("{} {}", case.id, case.state.mend_by.to_rfc3339())
}

/// The case, if it still waits for that address. Its company's turn is taken.
fn still_waiting(
    conn: &mut Conn,
    subject: &str,
) -> Result<Option<Case<AwaitingContact>>, db::Error> {
    let case = case_of(conn, subject)?.and_then(Case::at::<AwaitingContact>);
    Ok(case.filter(|case| question(case) == subject))
}

/// The case, if it still has to be mended by that moment. Its company's turn is taken.
fn still_refused(conn: &mut Conn, subject: &str) -> Result<Option<Case<Rejected>>, db::Error> {
    let case = case_of(conn, subject)?.and_then(Case::at::<Rejected>);
    Ok(case.filter(|case| term(case) == subject))
}

fn case_of(conn: &mut Conn, subject: &str) -> Result<Option<Case<State>>, db::Error> {
    let id = subject.split(' ').next().and_then(|id| id.parse().ok());
    let id = id.ok_or_else(|| db::Error::corrupt("due", subject))?;
    let Some(case) = store::find(conn, id)? else { return Ok(None) };
    organizations::take_turn(conn, case.organization)?;
    store::find(conn, id)
}

/// A job has no reader: what is refused is undone and left, what is broken is tried again.
fn quietly(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<(), Error>,
) -> Result<(), db::Error> {
    match db::attempt(conn, work) {
        Ok(()) => Ok(()),
        Err(Error::Db(error)) => Err(error),
        Err(refused) => {
            tracing::warn!(%refused, "a verification job had nothing to do");
            Ok(())
        }
    }
}
