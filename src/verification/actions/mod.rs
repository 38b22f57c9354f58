//! What people do about a verification. Each is one transaction with its audit row and its letters.
mod answers;
mod company;
mod domains;
mod opening;

pub use answers::{case_of, confirm, dispute, refuse_address};
pub use company::{change_contact, resend, withdraw};
pub use domains::{CheckError, domain_proven, keep_check};
pub use opening::{NewCase, open, open_enrolled};

use crate::{
    audit::{self, Actor, Entry, Event, Subject},
    mail::{self},
    platform::{
        context,
        db::{self, Conn},
    },
    users::{
        self, Budget, Permission,
        links::{self, NewLink, Purpose},
    },
    values::Token,
    verification::{
        case::{AwaitingContact, Case, State},
        letters::{self},
        store,
    },
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

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
fn still_permitted(conn: &mut Conn, who: &Actor) -> Result<(), Error> {
    let Actor::Person { user, .. } = who else { return Err(Error::NotPermitted) };
    let may = users::may_still(conn, *user, Permission::Enroll)?;
    if may { Ok(()) } else { Err(Error::NotPermitted) }
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
    let address = case.contact.email.key();
    users::count_knock(conn, PER_CONTACT, &address, now)?.map_err(Error::TooMany)?;
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
