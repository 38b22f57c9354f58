//! Lists of resellers.
use super::{Held, NO_IS_KEPT_FOR};
use crate::{
    lists::{
        entry::{Line, Verdict},
        list::Halt,
        terms::Terms,
    },
    partnerships::{
        has_answered,
        invitations::{
            self, Error as Obstacle, NewInvitation, declined_at, may_be_invited, send_of_list,
        },
    },
    platform::{
        context,
        db::{Conn, Error},
    },
    users::Doer,
    values::{EmailAddress, InvitationId, OrganizationId},
};
use chrono::{DateTime, Utc};

/// The detail of a line whose company has answered the provider's open link.
const BY_LINK: &str = "link";

/// What stands against inviting the company at an address.
pub fn against(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<(), Held> {
    may_be_invited(conn, provider, email, now)?;
    if has_answered(conn, provider, email, now)? {
        return Err(Held::Line(Verdict::Pending, BY_LINK.to_owned()));
    }
    let after = now - NO_IS_KEPT_FOR;
    match declined_at(conn, provider, email, after)? {
        Some(at) => Err(Held::Line(Verdict::Declined, at.to_rfc3339())),
        None => Ok(()),
    }
}

/// Sends a line.
pub fn send(
    conn: &mut Conn,
    sender: &Doer,
    terms: &Terms,
    line: Line,
    now: DateTime<Utc>,
) -> Result<InvitationId, Held> {
    let Line { email, company, language, text } = line;
    let Terms { days, access, .. } = terms.clone();
    let way = context::current().site.admin_access;
    let new = NewInvitation { email, company, language, text, days, access, way };
    Ok(send_of_list(conn, sender, new, now)?)
}

/// The companies besides the provider in whose turns it is sent.
pub fn concerned(
    conn: &mut Conn,
    provider: OrganizationId,
    email: &EmailAddress,
    now: DateTime<Utc>,
) -> Result<Vec<OrganizationId>, Error> {
    let (reader, asking) = invitations::concerned(conn, provider, email, now)?;
    Ok(std::iter::once(reader).chain(asking).collect())
}

impl From<Obstacle> for Held {
    fn from(obstacle: Obstacle) -> Self {
        match obstacle {
            Obstacle::Own => Self::line(Verdict::Own),
            Obstacle::Connected(partner) => Self::Line(Verdict::Connected, partner),
            // Somebody else invited it in the same moment.
            Obstacle::Pending(_) | Obstacle::MovedOn => Self::line(Verdict::Pending),
            Obstacle::TooMany(_) => Self::line(Verdict::Often),
            Obstacle::DayIsFull(until) => Self::Until(until),
            Obstacle::Suspended => Self::List(Halt::Suspended),
            Obstacle::Stopped(stopped) => stopped.into(),
            Obstacle::Db(error) => Self::Db(error),
            Obstacle::NotFound
            | Obstacle::Over(_)
            | Obstacle::JustSent(_)
            | Obstacle::OutOfBounds => Self::Db(Error::corrupt("invitation_list_lines", obstacle)),
        }
    }
}
