//! Whether the contact's domain is one that the company proved.
use super::{Error, advance, applicant_and_contact, record_with};
use crate::{
    audit::{Actor, Event, PortalPart},
    mail,
    platform::db::Conn,
    values::OrganizationId,
    verification::{
        case::{Case, Check, Confirmed, State, UnderReview},
        letters::News,
        store,
    },
};
use chrono::{DateTime, Utc};

/// 7 and 8. Right after the contact confirmed: a proven domain says that they work there. Where it is
/// not proven, company and contact hear how they can help.
pub fn look_at_domain(
    conn: &mut Conn,
    case: Case<Confirmed>,
    now: DateTime<Utc>,
) -> Result<Case<State>, Error> {
    let who = Actor::Portal(PortalPart::Visitor);
    let domain = case.contact.email.domain().to_owned();
    if is_proven(conn, case.organization, &domain)? {
        let facts = vec![("domain", domain)];
        record_with(conn, &who, &case, Event::VerificationDomainMatched, facts, now)?;
        return Ok(case.prove_domain(now));
    }
    if case.passed.has(Check::Employment) {
        return Ok(case.leave_to_the_desk());
    }
    let facts = vec![("domain", domain.clone())];
    let entry = record_with(conn, &who, &case, Event::VerificationProofWelcome, facts, now)?;
    for to in applicant_and_contact(conn, &case)? {
        let news = News::of(to, &case, "proof-welcome").with("domain", &domain);
        mail::post(conn, entry, &news, now)?;
    }
    Ok(case.leave_to_the_desk())
}

/// The company proved a domain. If it is the contact's, nobody has to look at that any more.
pub fn domain_proven(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    domain: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(case) = store::latest(conn, organization)? else { return Ok(()) };
    let Some(case) = case.at::<UnderReview>() else { return Ok(()) };
    let is_at = case.contact.email.is_at(domain);
    if case.state.check != Check::Employment || !is_at {
        return Ok(());
    }
    let facts = vec![("domain", domain.to_owned())];
    record_with(conn, who, &case, Event::VerificationDomainMatched, facts, now)?;
    advance(conn, case.confirm_check(now))
}

fn is_proven(_: &mut Conn, _: OrganizationId, _: &str) -> Result<bool, Error> {
    Ok(false)
}
