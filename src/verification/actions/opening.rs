//! A case begins.
use super::{Error, LINK_GOOD_FOR, ask_contact, due_in, issue_link, record};
use crate::{
    audit::{Actor, Event},
    mail::{self},
    platform::db::Conn,
    values::{CaseId, Country, OrganizationId, Reference, UserId},
    verification::{
        case::{Authorized, AwaitingContact, Case, Cause, Contact, Passed},
        letters::{self},
        store,
    },
};
use chrono::{DateTime, Utc};

/// What a case begins with.
#[derive(Debug, Clone)]
pub struct NewCase {
    /// Whose verification.
    pub organization: OrganizationId,
    /// The company's legal name.
    pub company: String,
    /// Where the company is registered.
    pub country: Country,
    /// Whom status mail goes to.
    pub contact: Contact,
    /// Who enrolls the company.
    pub applicant: UserId,
}

/// Opens a case and asks the contact the two questions.
pub fn open(
    conn: &mut Conn,
    who: &Actor,
    new: NewCase,
    now: DateTime<Utc>,
) -> Result<Case<AwaitingContact>, Error> {
    let case = begin(new, AwaitingContact { asked_at: now, flagged_at: None }, now);
    store::insert(conn, case.clone())?;
    let entry = record(conn, who, &case, Event::VerificationOpened, now)?;
    ask_contact(conn, &case, entry, now)?;
    Ok(case)
}

/// Notes a company that is enrolled in the programme already: authorized at once, and the contact on
/// file is told.
pub fn open_enrolled(
    conn: &mut Conn,
    who: &Actor,
    new: NewCase,
    now: DateTime<Utc>,
) -> Result<Case<Authorized>, Error> {
    let case = begin(new, Authorized { at: now }, now);
    store::insert(conn, case.clone())?;
    let entry = record(conn, who, &case, Event::VerificationAuthorized, now)?;
    let token = issue_link(conn, &case, now)?;
    let letter = letters::Enrolled::new(&case, &token, now + LINK_GOOD_FOR);
    mail::post(conn, entry, &letter, now)?;
    Ok(case)
}

fn begin<S>(new: NewCase, state: S, now: DateTime<Utc>) -> Case<S> {
    Case {
        id: CaseId::new(),
        organization: new.organization,
        reference: Reference::new(),
        cause: Cause::Enrollment,
        company: new.company,
        country: new.country,
        contact: new.contact,
        applicant: new.applicant,
        opened_at: now,
        expected_by: due_in(new.country, now),
        disputed_at: None,
        address_refused_at: None,
        passed: Passed::default(),
        claim: None,
        proposal: None,
        version: 1,
        state,
    }
}
