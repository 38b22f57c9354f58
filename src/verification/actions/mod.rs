//! What people do about a verification. Each is one transaction with its audit row and its letters.
mod answers;
mod changing;
mod company;
mod deadlines;
mod decision;
mod desk;
mod domains;
mod jobs;
mod mending;
mod names;
mod opening;
mod readers;
mod recording;
mod refusing;
mod reviewer;
mod sharing;
mod waiting;

pub use answers::{case_of, confirm, dispute, refuse_address};
pub use changing::{correct, to_be_changed};
pub use company::{change_contact, resend, withdraw};
pub use deadlines::{OVERDUE_JOB, WARN, overdue, warn};
pub use decision::{DISPUTED, OVERDUE, ask_more, authorize, dismiss_dispute, restore};
pub use desk::{claim, hand_back, note, pass};
pub use domains::{CheckError, domain_proven, keep_check};
pub use mending::{Answer, answer};
pub use names::fold_names;
pub use opening::{NewCase, open, open_enrolled};
pub use refusing::{Refusal, confirm_refusal, refuse, request_documents, return_refusal};
pub use reviewer::is_own_company;
pub use sharing::{share_status, shared_case, unshare_status};
pub use waiting::{FLAG, REMIND, flag, remind};

use crate::{
    audit::{Actor, Entry},
    mail::{self},
    platform::{
        context,
        db::{self, Conn},
    },
    users::{
        self, Budget, Permission,
        links::{self, NewLink, Purpose},
    },
    values::{CaseId, Country, Token, UserId},
    verification::{
        case::{AwaitingContact, Case, Check, State, expected_by},
        letters::{self},
        store,
    },
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use readers::{
    admins, admins_and_contact, applicant, applicant_and_contact, everybody_concerned, verifiers,
};
use recording::{Facts, about_checks, about_reason, record};
pub(in crate::verification) use recording::{about_check, record_with};
pub(in crate::verification) use reviewer::{case_in_hand, verifier};

/// How long the contact has to answer (reliability rule 16).
pub const LINK_GOOD_FOR: TimeDelta = TimeDelta::days(7);
/// Mails that a company can have sent to one address, however often it enrolls (reliability G14): the
/// first and five more.
const PER_CONTACT: Budget = Budget { door: "contact-to", most: 6, window: TimeDelta::hours(1) };

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
    /// The person may not, or not any more.
    #[error("not permitted")]
    NotPermitted,
    /// Another verifier has it in hand, or nobody has.
    #[error("not in your hands")]
    NotInHand,
    /// Another verifier was faster.
    #[error("somebody was faster")]
    Claimed,
    /// Nobody reviews their own company.
    #[error("one's own company")]
    OwnCompany,
    /// Somebody says that nobody signed up: that is looked into first.
    #[error("an objection is open")]
    Disputed,
    /// The second verifier has to be another one.
    #[error("the same verifier")]
    SameVerifier,
    /// Nothing was changed.
    #[error("nothing was changed")]
    Unchanged,
    /// The person is no verifier, or not any more.
    #[error("no verifier")]
    NotVerifier,
    /// A mail went out less than a minute ago: that one is it.
    #[error("just sent")]
    JustSent,
    /// Too many mails; again at this moment.
    #[error("too many mails")]
    TooMany(DateTime<Utc>),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// The day it is where the portal is.
fn today(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&context::current().site.zone).date_naive()
}

/// Asks again, inside the transaction that acts, whether the person may (reliability rule 7).
pub(in crate::verification) fn still_permitted(
    conn: &mut Conn,
    who: &Actor,
) -> Result<UserId, Error> {
    let Actor::Person { user, .. } = who else { return Err(Error::NotPermitted) };
    let may = users::may_still(conn, *user, Permission::Enroll)?;
    if may { Ok(*user) } else { Err(Error::NotPermitted) }
}

/// The day by which the rest of a review is expected to be done.
fn due_day<S>(case: &Case<S>, now: DateTime<Utc>) -> NaiveDate {
    due_in(case.country, now)
}

/// The day by which a review that begins now is expected to be done, by the holidays of the country.
fn due_in(country: Country, now: DateTime<Utc>) -> NaiveDate {
    expected_by(today(now), country, &context::current().site.calendar)
}

/// A check is done: what one verifier wanted to refuse, and what the desk asked about it, is of no
/// interest any more.
fn settle(conn: &mut Conn, id: CaseId, check: Check, now: DateTime<Utc>) -> Result<(), Error> {
    store::end_failures(conn, id, now)?;
    Ok(store::close_requests(conn, id, Some(check), now)?)
}

fn advance<S: Into<State> + Clone>(conn: &mut Conn, case: Case<S>) -> Result<(), Error> {
    if store::advance(conn, case)? { Ok(()) } else { Err(Error::MovedOn) }
}

/// E1. Asks the contact the two questions, and again later if no answer comes.
fn ask_contact(
    conn: &mut Conn,
    case: &Case<AwaitingContact>,
    because: Entry,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    waiting::begin_waiting(conn, case)?;
    mail_question(conn, case, because, letters::Asking::First, now)
}

/// E5. The same once more.
fn ask_again(
    conn: &mut Conn,
    case: &Case<AwaitingContact>,
    because: Entry,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    mail_question(conn, case, because, letters::Asking::Again, now)
}

fn mail_question(
    conn: &mut Conn,
    case: &Case<AwaitingContact>,
    because: Entry,
    asking: letters::Asking,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let address = case.contact.email.key();
    users::count_knock(conn, PER_CONTACT, &address, now)?.map_err(Error::TooMany)?;
    let token = issue_link(conn, case, now)?;
    let letter = letters::ConfirmAddress::new(case, asking, &token, now + LINK_GOOD_FOR);
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
