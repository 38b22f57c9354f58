//! What whoever holds the mailed link answers.
use super::{DISPUTED, Error, advance, applicant, domains, due_day, record, verifiers};
use crate::{
    audit::{Actor, Event, Subject},
    mail, organizations,
    platform::db::Conn,
    users::{
        self,
        links::{self, Link},
    },
    values::{CaseId, OrganizationId},
    verification::{
        case::{AwaitingContact, Case, State},
        letters::{self, ToApplicant, ToContact},
        store,
    },
};
use chrono::{DateTime, Utc};

/// The contact says yes to both questions. A proven domain says at once that they work there; else the
/// desk looks, and the company can send proof meanwhile.
pub fn confirm(conn: &mut Conn, link: &Link, now: DateTime<Utc>) -> Result<(), Error> {
    let (who, case) = answer(conn, link, now)?;
    let case = case.at::<AwaitingContact>().ok_or(Error::LinkDead)?;
    let due = due_day(&case, now);
    let case = case.confirm(now, due);
    let entry = record(conn, &who, &case, Event::VerificationContactConfirmed, now)?;
    mail::post(conn, entry, &ToContact::confirmed(&case), now)?;
    for applicant in applicant(conn, &case)? {
        mail::post(conn, entry, &ToApplicant::confirmed(applicant, &case), now)?;
    }
    let case = domains::look_at_domain(conn, case, now)?;
    advance(conn, case)
}

/// The holder of the link did not sign up. The operator is told. A company that works although nobody ever
/// checked it is suspended until the operator decides; one that was checked goes on working while the
/// objection to what it changed is looked into.
pub fn dispute(conn: &mut Conn, link: &Link, now: DateTime<Utc>) -> Result<(), Error> {
    let (who, case) = answer(conn, link, now)?;
    let case = case.dispute(now);
    if matches!(case.state, State::Authorized(_)) || case.works_unchecked() {
        suspend(conn, &who, case.organization, now)?;
    }
    let entry = record(conn, &who, &case, Event::VerificationContactDisputed, now)?;
    for applicant in applicant(conn, &case)? {
        mail::post(conn, entry, &ToApplicant::disputed(applicant, &case), now)?;
    }
    for operator in verifiers(conn)? {
        mail::post(conn, entry, &letters::DisputeToOperator::new(operator, &case), now)?;
    }
    advance(conn, case)
}

/// The holder of the link signed up, but this is not the company's address.
pub fn refuse_address(conn: &mut Conn, link: &Link, now: DateTime<Utc>) -> Result<(), Error> {
    let (who, case) = answer(conn, link, now)?;
    let case = case.at::<AwaitingContact>().ok_or(Error::LinkDead)?.refuse_address(now);
    let entry = record(conn, &who, &case, Event::VerificationAddressRefused, now)?;
    for applicant in applicant(conn, &case)? {
        mail::post(conn, entry, &ToApplicant::address_refused(applicant, &case), now)?;
    }
    advance(conn, case)
}

/// The case that a live link is about.
pub fn case_of(conn: &mut Conn, link: &Link) -> Result<Case<State>, Error> {
    let id: CaseId = link.subject.parse().map_err(|_| Error::LinkDead)?;
    store::find(conn, id)?.ok_or(Error::LinkDead)
}

/// Uses the link up: whatever the answer, there is one. It counts for the address that it was mailed to
/// and no other (reliability, AC6).
fn answer(conn: &mut Conn, link: &Link, now: DateTime<Utc>) -> Result<(Actor, Case<State>), Error> {
    organizations::take_turn(conn, link.organization)?;
    if !links::consume(conn, link.id, now)? {
        return Err(Error::LinkDead);
    }
    let case = case_of(conn, link)?;
    if case.contact.email != link.email {
        return Err(Error::LinkDead);
    }
    Ok((Actor::LinkHolder(Subject::Case(case.id)), case))
}

fn suspend(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    match organizations::suspend(conn, who, organization, DISPUTED, now) {
        Ok(_) => Ok(users::sessions::end_all_in(conn, organization)?),
        Err(organizations::Error::MovedOn) => Ok(()),
        Err(organizations::Error::Db(error)) => Err(error.into()),
        Err(organizations::Error::NameTaken) => Err(Error::MovedOn),
    }
}
