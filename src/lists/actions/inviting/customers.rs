//! Lists of customers.
use super::{Held, NO_IS_KEPT_FOR};
use crate::{
    customers::{
        self, Cast, Parties,
        invitations::{
            Error as Obstacle, NewInvitation, agreed_at, declined_at, may_be_invited, send_of_list,
        },
    },
    lists::{
        entry::{Line, Verdict},
        list::Halt,
        terms::{Named, Terms},
    },
    platform::{
        context,
        db::{Conn, Error},
    },
    users::Doer,
    values::{CustomerInvitationId, EmailAddress, OrganizationId},
};
use chrono::{DateTime, Utc};

/// What stands against inviting the company at an address.
pub fn against(
    conn: &mut Conn,
    (cast, parties): (&Cast, Parties),
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Held> {
    may_be_invited(conn, cast, email, now)?;
    is_not_agreed(conn, (cast.inviter.id, parties), email)?;
    let after = now - NO_IS_KEPT_FOR;
    match declined_at(conn, cast.inviter.id, email, after)? {
        Some(at) => Err(Held::Line(Verdict::Declined, at.to_rfc3339())),
        None => Ok(()),
    }
}

/// Unless the customer at an address has said yes already, wherever its people have their mail now: to both, and works with
/// both still; or to one, and the other is asked for by an invitation of its own.
fn is_not_agreed(
    conn: &mut Conn,
    (inviter, parties): (OrganizationId, Parties),
    email: &EmailAddress,
) -> Result<(), Held> {
    let Some(agreed) = agreed_at(conn, inviter, parties, email)? else { return Ok(()) };
    let working = customers::active_of(conn, agreed.reader())?;
    let count = parties.named().iter().filter(|(_, it)| working.contains(it)).count();
    match count {
        0 => Ok(()),
        1 => {
            let at = agreed.answer.map(|answer| answer.at.to_rfc3339());
            Err(Held::Line(Verdict::Half, at.unwrap_or_default()))
        }
        _ => Err(Held::Line(Verdict::Connected, agreed.content.company.to_string())),
    }
}

/// Sends a line.
pub fn send(
    conn: &mut Conn,
    sender: &Doer,
    (terms, named): (&Terms, &Named),
    line: Line,
    now: DateTime<Utc>,
) -> Result<CustomerInvitationId, Held> {
    let Line { email, company, language, text } = line;
    let way = context::current().site.admin_access;
    let new = NewInvitation {
        parties: named.parties,
        follows: None,
        email,
        company,
        language,
        text,
        days: terms.days,
        asked: named.asked(terms.access.as_ref(), way),
    };
    Ok(send_of_list(conn, sender, new, now)?)
}

impl From<Obstacle> for Held {
    fn from(obstacle: Obstacle) -> Self {
        match obstacle {
            Obstacle::Own => Self::line(Verdict::Own),
            Obstacle::Connected(customer) => Self::Line(Verdict::Connected, customer),
            // Somebody else invited it in the same moment.
            Obstacle::Pending(_) | Obstacle::MovedOn => Self::line(Verdict::Pending),
            Obstacle::TooMany(_) => Self::line(Verdict::Often),
            Obstacle::DayIsFull(until) => Self::Until(until),
            Obstacle::Suspended => Self::List(Halt::Suspended),
            Obstacle::NotEligible(why) => Self::List(why.into()),
            Obstacle::Stopped(stopped) => stopped.into(),
            Obstacle::Db(error) => Self::Db(error),
            Obstacle::NotFound
            | Obstacle::Over(_)
            | Obstacle::JustSent(_)
            | Obstacle::OutOfBounds => Self::Db(Error::corrupt("invitation_list_lines", obstacle)),
        }
    }
}
