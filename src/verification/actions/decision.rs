//! Saying yes, and what stands in its way.
use super::{
    Error, about_check, admins, advance, applicant, applicant_and_contact, deadlines, record,
    record_with,
    reviewer::{case_for, case_in_hand},
};
use crate::{
    audit::{Actor, Event},
    mail, organizations,
    platform::db::Conn,
    users::{self, Role},
    values::{CaseId, OrganizationId},
    verification::{
        case::{AwaitingDecision, Case, Cause, Check, Rejected},
        documents::actions::schedule_erasing,
        letters::News,
        store,
    },
};
use chrono::{DateTime, Utc};

/// Why a company was suspended whose refusal was not mended in time.
pub const OVERDUE: &str = "verification_overdue";
/// Why a company was suspended of which somebody says that it did not sign up.
pub const DISPUTED: &str = "disputed";

/// 14. The company may work as a reseller, at once: whoever enrolled it becomes an admin agent.
pub fn authorize(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (_, case) = case_in_hand(conn, who, id, version)?;
    if case.disputed_at.is_some() {
        return Err(Error::Disputed);
    }
    let case = case.at::<AwaitingDecision>().ok_or(Error::MovedOn)?;
    store::end_failures(conn, case.id, now)?;
    store::close_requests(conn, case.id, None, now)?;
    let is_new = case.cause == Cause::Enrollment;
    let event = if is_new { Event::VerificationApproved } else { Event::VerificationRenewed };
    let entry = record(conn, who, &case, event, now)?;
    if is_new {
        enroll(conn, who, &case, now)?;
    }
    let what = if is_new { "approved" } else { "renewed" };
    for to in applicant_and_contact(conn, &case)? {
        mail::post(conn, entry, &News::of(to, &case, what), now)?;
    }
    lift_suspension(conn, who, case.organization, OVERDUE, now)?;
    schedule_erasing(conn, case.id, now)?;
    advance(conn, case.authorize(now))
}

/// The company becomes a reseller, and whoever enrolled it an admin agent.
fn enroll(
    conn: &mut Conn,
    who: &Actor,
    case: &Case<AwaitingDecision>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    organizations::become_reseller(conn, who, case.organization, now).map_err(moved_on)?;
    let given = users::accounts::give_role(conn, who, case.applicant, Role::AdminAgent, now);
    given.map_err(|error| match error {
        users::Error::Db(error) => Error::Db(error),
        _ => Error::MovedOn,
    })
}

/// 13. The operator wants to know more before it decides; the desk then asks in its own words.
pub fn ask_more(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (_, case) = case_in_hand(conn, who, id, version)?;
    let case = case.at::<AwaitingDecision>().ok_or(Error::MovedOn)?;
    let facts = about_check(Check::Diligence);
    let entry = record_with(conn, who, &case, Event::VerificationDiligenceAsked, facts, now)?;
    for to in applicant(conn, &case)? {
        mail::post(conn, entry, &News::of(to, &case, "diligence"), now)?;
    }
    store::end_failures(conn, case.id, now)?;
    advance(conn, case.ask_more(now))
}

/// The desk looked into an objection, and there was nothing in it. A company that was suspended for it
/// works again.
pub fn dismiss_dispute(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (_, case) = case_in_hand(conn, who, id, version)?;
    if case.disputed_at.is_none() {
        return Err(Error::MovedOn);
    }
    let entry = record(conn, who, &case, Event::VerificationDisputeDismissed, now)?;
    let is_restored = lift_suspension(conn, who, case.organization, DISPUTED, now)?;
    let what = match is_restored {
        true => "restored",
        false if case.is_open() => "dispute-dismissed",
        false => "dispute-closed",
    };
    for to in admins(conn, &case)? {
        mail::post(conn, entry, &News::of(to, &case, what), now)?;
    }
    let case = case.dismiss_dispute();
    // Nothing is left to do about a case that is decided.
    advance(conn, if case.is_open() { case } else { case.hand_back() })
}

/// Gives a company that was suspended, since it mended nothing for sixty days, its rights back, and
/// another sixty days.
pub fn restore(
    conn: &mut Conn,
    who: &Actor,
    id: CaseId,
    version: i64,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (_, case) = case_for(conn, who, id, version)?;
    // Only the newest has a term to begin anew.
    let is_newest = store::latest(conn, case.organization)?.is_some_and(|newest| newest.id == id);
    if !is_newest || !lift_suspension(conn, who, case.organization, OVERDUE, now)? {
        return Err(Error::MovedOn);
    }
    let entry = record(conn, who, &case, Event::VerificationRestored, now)?;
    for to in admins(conn, &case)? {
        mail::post(conn, entry, &News::of(to, &case, "restored"), now)?;
    }
    match case.clone().at::<Rejected>() {
        Some(case) => {
            let case = case.give_time(now);
            deadlines::schedule(conn, &case)?;
            advance(conn, case)
        }
        None => advance(conn, case),
    }
}

/// Whether there was a suspension for this reason, which is over now.
pub fn lift_suspension(
    conn: &mut Conn,
    who: &Actor,
    company: OrganizationId,
    reason: &'static str,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let suspension = organizations::load(conn, company)?.suspension;
    if suspension.is_none_or(|suspension| suspension.reason != reason) {
        return Ok(false);
    }
    organizations::restore(conn, who, company, now).map_err(moved_on)?;
    Ok(true)
}

fn moved_on(error: organizations::Error) -> Error {
    match error {
        organizations::Error::Db(error) => Error::Db(error),
        _ => Error::MovedOn,
    }
}
