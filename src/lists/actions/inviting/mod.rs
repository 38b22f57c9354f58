//! Each line is asked about, and sent, as an invitation that somebody sends by hand: by the feature whose it is.
mod customers;
mod resellers;

use crate::{
    customers::invitations::concerned as concerned_customer,
    lists::{
        entry::{Line, Sent, Verdict},
        list::{Halt, List},
        reader::{Inviter, Reader},
    },
    platform::db::{Conn, Error},
    users::{Doer, Stopped},
    values::{EmailAddress, OrganizationId},
};
use chrono::{DateTime, TimeDelta, Utc};

/// So long a list takes no for an answer. Whoever has agreed otherwise invites the company singly.
const NO_IS_KEPT_FOR: TimeDelta = TimeDelta::days(90);

/// Why a line is not sent.
#[derive(Debug)]
pub enum Held {
    /// For a reason of its own, and what belongs to that.
    Line(Verdict, String),
    /// Nothing of the list is sent any further.
    List(Halt),
    /// The day's number is used up, until this moment.
    Until(DateTime<Utc>),
    /// The database failed.
    Db(Error),
}

/// What stands against inviting an address by a list of somebody's company. It is asked in the transaction that sends, too.
pub fn against(
    conn: &mut Conn,
    home: OrganizationId,
    reader: &Reader,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Held> {
    match &reader.inviter {
        Inviter::Provider(_) => resellers::against(conn, home, email, now),
        Inviter::Partners(cast, named) => {
            customers::against(conn, (cast, named.parties), email, now)
        }
    }
}

/// Sends a line, unless something stands against it.
pub fn send(
    conn: &mut Conn,
    sender: &Doer,
    reader: &Reader,
    line: Line,
    now: DateTime<Utc>,
) -> Result<Sent, Held> {
    against(conn, sender.home, reader, &line.email, now)?;
    let terms = &reader.terms;
    match &reader.inviter {
        Inviter::Provider(_) => resellers::send(conn, sender, terms, line, now).map(Sent::Reseller),
        Inviter::Partners(_, named) => {
            customers::send(conn, sender, (terms, named), line, now).map(Sent::Customer)
        }
    }
}

/// The companies besides the inviting one in whose turns an address is invited.
pub fn concerned(
    conn: &mut Conn,
    list: &List,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Vec<OrganizationId>, Error> {
    match &list.terms.named {
        None => resellers::concerned(conn, list.inviter, email, now),
        Some(named) => {
            let concerned = concerned_customer(conn, list.inviter, named.parties, email)?;
            Ok(concerned.to_vec())
        }
    }
}

impl Held {
    /// For a reason of the line's own that needs no further word.
    fn line(verdict: Verdict) -> Self {
        Self::Line(verdict, String::new())
    }
}

impl From<Error> for Held {
    fn from(error: Error) -> Self {
        Self::Db(error)
    }
}

impl From<Stopped> for Held {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::Db(error) => Self::Db(error),
            Stopped::SessionEnded | Stopped::NotPermitted(_) => Self::List(Halt::Sender),
        }
    }
}
