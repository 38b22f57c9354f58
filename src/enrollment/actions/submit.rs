//! *Enroll now*.
use super::{Error, still_permitted};
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    enrollment::{application::Application, draft::Draft, letters::Received, store},
    mail, memberships, organizations,
    platform::db::Conn,
    users::{self, Role, User},
    values::{CaseId, Country, Language, OrganizationId, Reference},
    verification::{self, Contact, NewCase},
};
use chrono::{DateTime, Utc};

/// Submits the draft as it was read at `version`: takes the membership ID, opens the verification,
/// writes to contact and applicant. A company that is enrolled already is a reseller at once.
pub fn submit(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    version: i64,
    language: Language,
    now: DateTime<Utc>,
) -> Result<Reference, Error> {
    organizations::take_turn(conn, organization)?;
    let applicant = still_permitted(conn, who)?;
    let company = organizations::load(conn, organization)?;
    if !company.may_enroll() {
        return Err(Error::MovedOn);
    }
    let draft = store::find_draft(conn, organization, now)?.ok_or(Error::MovedOn)?;
    if draft.version != version {
        return Err(Error::Changed);
    }
    let application = complete(conn, &draft, language)?;
    memberships::link(conn, who, &application.membership, organization, now)?;
    organizations::put_profile(conn, organization, &application.profile, now)?;
    let (case, reference) = open_case(conn, who, &application, &applicant, company.country, now)?;
    if !store::submit(conn, &draft, case, applicant.id, now)? {
        return Err(Error::Changed);
    }
    let entry = record(conn, who, &draft, &application, &reference, now)?;
    let to = applicant.recipient(language);
    mail::post(conn, entry, &Received::new(to, &application, &reference), now)?;
    Ok(reference)
}

fn record(
    conn: &mut Conn,
    who: &Actor,
    draft: &Draft,
    application: &Application,
    reference: &Reference,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    let facts = [
        ("company", application.profile.legal_name.clone()),
        ("membership_id", application.membership.to_string()),
        ("reference", reference.to_string()),
    ];
    let (event, subject) = (Event::EnrollmentSubmitted, Subject::Enrollment(draft.id));
    Ok(audit::record(conn, who, draft.organization, event, subject, facts, now)?)
}

fn complete(conn: &mut Conn, draft: &Draft, language: Language) -> Result<Application, Error> {
    let on_file = match &draft.membership {
        Some(id) => memberships::find_profile(conn, id)?,
        None => None,
    };
    Application::of(draft, on_file.as_ref(), language)
        .map_err(|missing| Error::Incomplete(missing.0))
}

fn open_case(
    conn: &mut Conn,
    who: &Actor,
    application: &Application,
    applicant: &User,
    country: Country,
    now: DateTime<Utc>,
) -> Result<(CaseId, Reference), Error> {
    let profile = &application.profile;
    let new = NewCase {
        organization: applicant.organization,
        company: profile.legal_name.clone(),
        country,
        contact: Contact {
            name: profile.contact_name(),
            email: profile.contact_email.clone(),
            language: profile.contact_language,
        },
        applicant: applicant.id,
    };
    if application.is_enrolled {
        let case = verification::open_enrolled(conn, who, new, now)?;
        organizations::become_reseller(conn, who, applicant.organization, now)?;
        users::accounts::give_role(conn, who, applicant.id, Role::AdminAgent, now)?;
        return Ok((case.id, case.reference));
    }
    let case = verification::open(conn, who, new, now)?;
    Ok((case.id, case.reference))
}
