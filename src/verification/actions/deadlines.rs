//! The end of the time in which a refusal can be mended (feature map, C.3, transition 16).
use super::{
    Error, OVERDUE, admins,
    jobs::{case_of, numbered, portal, quietly},
    record, record_with,
};
use crate::{
    audit::Event,
    mail, organizations,
    platform::{
        db::{self, Conn},
        due,
    },
    users,
    verification::{
        case::{Case, Rejected},
        letters::News,
    },
};
use chrono::{DateTime, TimeDelta, Utc};

/// The job that tells the company that its time to mend a refusal runs out.
pub const WARN: &str = "verification.warn";
/// The job that suspends a company that mended nothing.
pub const OVERDUE_JOB: &str = "verification.overdue";

/// Days before the end at which the company is warned.
const WARNINGS: [i64; 3] = [30, 7, 1];

/// From now on the refusal has to be mended.
pub fn schedule(conn: &mut Conn, case: &Case<Rejected>) -> Result<(), db::Error> {
    let end = case.state.mend_by;
    for days in WARNINGS {
        let subject = format!("{} {days}", term(case));
        due::schedule(conn, WARN, subject, end - TimeDelta::days(days))?;
    }
    due::schedule(conn, OVERDUE_JOB, term(case), end)
}

/// E12. The time to mend runs out.
pub fn warn(conn: &mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Some((about, days)) = numbered(subject) else { return Ok(()) };
    let Some(case) = still_refused(conn, about)? else { return Ok(()) };
    // A portal that was down for days warns of what is left, once.
    let left = days_left(&case, now);
    let fits = WARNINGS.into_iter().filter(|days| left <= *days).min();
    // Nobody is warned of what has happened already.
    let is_suspended = organizations::load(conn, case.organization)?.suspension.is_some();
    if left < 1 || fits != Some(days) || is_suspended {
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
    match organizations::suspend(conn, &who, company, OVERDUE, now) {
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

/// What a warning is about: the case and the end that was set.
fn term(case: &Case<Rejected>) -> String {
    format!("{} {}", case.id, case.state.mend_by.to_rfc3339())
}

/// The case, if it still has to be mended by that moment. Its company's turn is taken.
fn still_refused(conn: &mut Conn, subject: &str) -> Result<Option<Case<Rejected>>, db::Error> {
    let case = case_of(conn, subject)?.and_then(Case::at::<Rejected>);
    Ok(case.filter(|case| term(case) == subject))
}
