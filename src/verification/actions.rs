//! What people do about a verification. Each is one transaction with its audit row and its letters.
use super::{
    case::{Authorized, AwaitingContact, Case, Contact, State, UnderReview, expected_by},
    forms::NewContact,
    letters::{self, ToApplicant, ToContact},
    store,
};
use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    mail::{self, Recipient},
    organizations,
    platform::{
        context,
        db::{self, Conn},
    },
    users::{
        self, Budget,
        links::{self, Link, NewLink, Purpose},
    },
    values::{CaseId, Language, OrganizationId, Reference, Token, UserId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// How long the contact has to answer (reliability rule 16).
pub const LINK_GOOD_FOR: TimeDelta = TimeDelta::days(7);
/// Another mail to the contact: a minute apart, five a day (feature map, C.3, transition 5).
const RESEND_APART: Budget =
    Budget { door: "resend-apart", most: 1, window: TimeDelta::seconds(60) };
const RESEND_DAILY: Budget = Budget { door: "resend-daily", most: 5, window: TimeDelta::days(1) };

/// Why nothing happened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such case, or not for this company.
    #[error("no such case")]
    NotFound,
    /// The case is somewhere else by now.
    #[error("the case has moved on")]
    MovedOn,
    /// The link was used, replaced, or is too old.
    #[error("the link is dead")]
    LinkDead,
    /// Too many mails; again at this moment.
    #[error("too many mails")]
    TooMany(DateTime<Utc>),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// What a case begins with.
#[derive(Debug, Clone)]
pub struct NewCase {
    /// Whose verification.
    pub organization: OrganizationId,
    /// The company's legal name.
    pub company: String,
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
    let case = begin(new, AwaitingContact { address_refused_at: None }, now);
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

/// The contact says yes to both questions.
pub fn confirm(conn: &mut Conn, link: &Link, now: DateTime<Utc>) -> Result<(), Error> {
    let (who, case) = answer(conn, link, now)?;
    let case = case.at::<AwaitingContact>().ok_or(Error::LinkDead)?.confirm(now);
    let entry = record(conn, &who, &case, Event::VerificationContactConfirmed, now)?;
    mail::post(conn, entry, &ToContact::confirmed(&case), now)?;
    let applicant = applicant(conn, &case)?;
    mail::post(conn, entry, &ToApplicant::confirmed(applicant, &case), now)?;
    advance(conn, case)
}

/// The holder of the link did not sign up. The operator is told; a company that works already is
/// suspended until the operator decides.
pub fn dispute(conn: &mut Conn, link: &Link, now: DateTime<Utc>) -> Result<(), Error> {
    let (who, case) = answer(conn, link, now)?;
    let case = case.dispute(now);
    if matches!(case.state, State::Authorized(_)) {
        suspend(conn, &who, case.organization, now)?;
    }
    let entry = record(conn, &who, &case, Event::VerificationContactDisputed, now)?;
    let applicant = applicant(conn, &case)?;
    mail::post(conn, entry, &ToApplicant::disputed(applicant, &case), now)?;
    for operator in operators(conn)? {
        mail::post(conn, entry, &letters::DisputeToOperator::new(operator, &case), now)?;
    }
    advance(conn, case)
}

/// The holder of the link signed up, but this is not the company's address.
pub fn refuse_address(conn: &mut Conn, link: &Link, now: DateTime<Utc>) -> Result<(), Error> {
    let (who, case) = answer(conn, link, now)?;
    let case = case.at::<AwaitingContact>().ok_or(Error::LinkDead)?.refuse_address(now);
    let entry = record(conn, &who, &case, Event::VerificationAddressRefused, now)?;
    let applicant = applicant(conn, &case)?;
    mail::post(conn, entry, &ToApplicant::address_refused(applicant, &case), now)?;
    advance(conn, case)
}

/// Mails the contact a new link in place of the old one; not to an address that was refused.
pub fn resend(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let case = awaiting(conn, organization)?;
    if case.state.address_refused_at.is_some() {
        return Err(Error::MovedOn);
    }
    for budget in [RESEND_APART, RESEND_DAILY] {
        users::count_knock(conn, budget, &case.id.to_string(), now)?.map_err(Error::TooMany)?;
    }
    let entry = record(conn, who, &case, Event::VerificationEmailResent, now)?;
    ask_contact(conn, &case, entry, now)
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
    let case = awaiting(conn, organization)?;
    if case.version != version {
        return Err(Error::MovedOn);
    }
    users::count_knock(conn, RESEND_DAILY, &case.id.to_string(), now)?.map_err(Error::TooMany)?;
    let profile = organizations::find_profile(conn, organization)?.ok_or(Error::NotFound)?;
    let contact = Contact {
        name: format!("{} {}", new.first_name, new.last_name),
        email: new.email.clone(),
        language: case.contact.language,
    };
    let profile = organizations::Profile {
        contact_first_name: new.first_name,
        contact_last_name: new.last_name,
        contact_email: new.email,
        contact_phone: new.phone.as_str().to_owned(),
        ..profile
    };
    organizations::put_profile(conn, organization, &profile, now)?;
    let case = case.ask(contact);
    let entry = record(conn, who, &case, Event::VerificationContactChanged, now)?;
    ask_contact(conn, &case, entry, now)?;
    advance(conn, case)
}

/// Ends the verification because the company does not want to go on.
pub fn withdraw(
    conn: &mut Conn,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Case<State>, Error> {
    let case = store::latest(conn, organization)?.ok_or(Error::NotFound)?;
    let withdrawn = match case.clone().at::<AwaitingContact>() {
        Some(case) => case.withdraw(now),
        None => case.clone().at::<UnderReview>().ok_or(Error::MovedOn)?.withdraw(now),
    };
    links::void(conn, Purpose::ConfirmContact, &case.id.to_string(), now)?;
    advance(conn, withdrawn)?;
    Ok(case)
}

/// The case that a live link is about.
pub fn case_of(conn: &mut Conn, link: &Link) -> Result<Case<State>, Error> {
    let id: CaseId = link.subject.parse().map_err(|_| Error::LinkDead)?;
    store::find(conn, id)?.ok_or(Error::LinkDead)
}

/// Uses the link up: whatever the answer, there is one.
fn answer(conn: &mut Conn, link: &Link, now: DateTime<Utc>) -> Result<(Actor, Case<State>), Error> {
    if !links::consume(conn, link.id, now)? {
        return Err(Error::LinkDead);
    }
    let case = case_of(conn, link)?;
    Ok((Actor::LinkHolder(Subject::Case(case.id)), case))
}

fn awaiting(conn: &mut Conn, of: OrganizationId) -> Result<Case<AwaitingContact>, Error> {
    let case = store::latest(conn, of)?.ok_or(Error::NotFound)?;
    case.at().ok_or(Error::MovedOn)
}

fn advance<S: Into<State> + Clone>(conn: &mut Conn, case: Case<S>) -> Result<(), Error> {
    if store::advance(conn, case)? { Ok(()) } else { Err(Error::MovedOn) }
}

fn ask_contact(
    conn: &mut Conn,
    case: &Case<AwaitingContact>,
    because: Entry,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let token = issue_link(conn, case, now)?;
    let letter = letters::ConfirmAddress::new(case, &token, now + LINK_GOOD_FOR);
    Ok(mail::post(conn, because, &letter, now)?)
}

fn issue_link<S>(conn: &mut Conn, case: &Case<S>, now: DateTime<Utc>) -> Result<Token, Error> {
    let link = NewLink {
        purpose: Purpose::ConfirmContact,
        subject: case.id.to_string(),
        email: &case.contact.email,
        organization: case.organization,
        good_for: LINK_GOOD_FOR,
    };
    Ok(links::issue(conn, &link, now)?)
}

fn begin<S>(new: NewCase, state: S, now: DateTime<Utc>) -> Case<S> {
    let today = now.with_timezone(&context::current().site.zone).date_naive();
    Case {
        id: CaseId::new(),
        organization: new.organization,
        reference: Reference::new(),
        company: new.company,
        contact: new.contact,
        applicant: new.applicant,
        opened_at: now,
        expected_by: expected_by(today),
        disputed_at: None,
        version: 1,
        state,
    }
}

fn record<S>(
    conn: &mut Conn,
    who: &Actor,
    case: &Case<S>,
    event: Event,
    now: DateTime<Utc>,
) -> Result<Entry, Error> {
    let facts = [
        ("reference", case.reference.to_string()),
        ("contact", case.contact.name.clone()),
        ("email", case.contact.email.to_string()),
    ];
    Ok(audit::record(conn, who, case.organization, event, Subject::Case(case.id), facts, now)?)
}

fn suspend(
    conn: &mut Conn,
    who: &Actor,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    match organizations::suspend(conn, who, organization, "disputed", now) {
        Ok(_) => Ok(users::sessions::end_all_in(conn, organization)?),
        Err(organizations::Error::MovedOn) => Ok(()),
        Err(organizations::Error::Db(error)) => Err(error.into()),
        Err(organizations::Error::NameTaken) => Err(Error::MovedOn),
    }
}

fn applicant<S>(conn: &mut Conn, case: &Case<S>) -> Result<Recipient, Error> {
    let user = users::load(conn, case.applicant)?;
    let language = user.language.unwrap_or(case.contact.language);
    Ok(Recipient { name: user.name(), email: user.email, language })
}

/// Those of the operator's staff who look into disputes.
fn operators(conn: &mut Conn) -> Result<Vec<Recipient>, Error> {
    let Some(operator) = organizations::operator(conn)? else { return Ok(vec![]) };
    let staff = users::with_role(conn, operator.id, users::Role::Verifier)?;
    let language = |own: Option<Language>| own.unwrap_or(operator.language);
    Ok(staff
        .into_iter()
        .map(|user| Recipient {
            name: user.name(),
            language: language(user.language),
            email: user.email,
        })
        .collect())
}
