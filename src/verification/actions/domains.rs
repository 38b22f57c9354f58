//! What a proven domain means for a verification.
use super::{Error, advance, applicant_and_contact, record_with, settle};
use crate::{
    audit::{Actor, Event, PortalPart},
    domains::{self, Answer, Checked},
    mail,
    platform::db::{self, Conn},
    values::{CompanyDomain, DomainId, OrganizationId},
    verification::{
        case::{Case, Check, Confirmed, State, UnderReview},
        letters::News,
        store,
    },
};
use chrono::{DateTime, Utc};

/// Why a look at a domain could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The claim is not there, or not to be touched.
    #[error(transparent)]
    Domain(#[from] domains::Error),
    /// What follows for the verification was refused.
    #[error(transparent)]
    Verification(#[from] Error),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl CheckError {
    /// Whether the same once more may succeed.
    pub fn is_raced(&self) -> bool {
        matches!(self, Self::Domain(domains::Error::Raced))
    }
}

/// Keeps what a check on demand saw, and what follows from a new proof, in one transaction.
pub fn keep_check(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    id: DomainId,
    answer: Answer,
    now: DateTime<Utc>,
) -> Result<(), CheckError> {
    match domains::keep_look(conn, who, organization, id, answer, now)? {
        Checked::Proven(domain) => Ok(domain_proven(conn, who, organization, &domain, now)?),
        Checked::Noted => Ok(()),
    }
}

/// 7 and 8. Right after the contact confirmed: a proven domain says that they work there. Where it is
/// not proven, company and contact hear how they can help.
pub fn look_at_domain(
    conn: &mut Conn,
    case: Case<Confirmed>,
    now: DateTime<Utc>,
) -> Result<Case<State>, Error> {
    let who = Actor::Portal(PortalPart::Visitor);
    let domain = case.contact.email.domain().to_owned();
    settle(conn, case.id, Check::EmailOwnership, now)?;
    if domains::is_proven(conn, case.organization, &domain)? {
        let facts = vec![("domain", domain)];
        record_with(conn, &who, &case, Event::VerificationDomainMatched, facts, now)?;
        settle(conn, case.id, Check::Employment, now)?;
        return Ok(case.prove_domain(now));
    }
    if case.passed.has(Check::Employment) {
        return Ok(case.leave_to_the_desk(now));
    }
    let facts = vec![("domain", domain.clone())];
    let entry = record_with(conn, &who, &case, Event::VerificationProofWelcome, facts, now)?;
    for to in applicant_and_contact(conn, &case)? {
        let news = News::of(to, &case, "proof-welcome").with("domain", &domain);
        mail::post(conn, entry, &news, now)?;
    }
    Ok(case.leave_to_the_desk(now))
}

/// The company has proven a domain. If its contact is at it, nobody has to look at that any more. Whoever
/// calls has taken the company's turn.
pub fn domain_proven(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    domain: &CompanyDomain,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(case) = store::latest(conn, organization)? else { return Ok(()) };
    let Some(case) = case.at::<UnderReview>() else { return Ok(()) };
    let waits_for_it = case.state.check == Check::Employment;
    if !waits_for_it || !domains::is_proven(conn, organization, case.contact.email.domain())? {
        return Ok(());
    }
    let facts = vec![("domain", domain.to_string())];
    record_with(conn, who, &case, Event::VerificationDomainMatched, facts, now)?;
    settle(conn, case.id, Check::Employment, now)?;
    advance(conn, case.confirm_check(now))
}
