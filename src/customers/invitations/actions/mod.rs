//! What a company does with its invitations to customers, and what falls due. Each begins with the turns of all whom it
//! concerns.
mod asking;
mod budget;
mod due;
mod new;
mod posting;
mod sending;

pub use asking::may_be_invited;
pub use due::{EXPIRE, REMIND, expire, remind};
pub use new::NewInvitation;
pub use posting::{hosts, record};
pub use sending::{concerned, resend, send, send_of_list};

use super::{Dead, Invitation, State, letters::Withdrawn, store};
use crate::{
    audit::Event,
    customers::Hindrance,
    mail,
    organizations::{self, Organization},
    partnerships::invitations::Answer,
    platform::db::{self, Conn},
    users::{
        Doer, Permission, Stopped,
        links::{self, Purpose},
    },
    values::{CustomerInvitationId, Note},
};
use chrono::{DateTime, Utc};

/// Why an invitation is not sent, or not changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such invitation.
    #[error("no such invitation")]
    NotFound,
    /// The inviting company is suspended: it invites nobody.
    #[error("suspended")]
    Suspended,
    /// Nobody can authorize those whom it names.
    #[error("not eligible: {0:?}")]
    NotEligible(Hindrance),
    /// The address belongs to one of the partners.
    #[error("a partner's own address")]
    Own,
    /// The company behind the address works with those whom it names already.
    #[error("connected already")]
    Connected(String),
    /// An invitation waits at the address already.
    #[error("an invitation waits already")]
    Pending(CustomerInvitationId),
    /// It is not any more as the page showed it.
    #[error("the invitation moved on")]
    MovedOn,
    /// It is over.
    #[error("the invitation is over: {0:?}")]
    Over(Dead),
    /// It was sent only just now; again at this moment.
    #[error("just sent")]
    JustSent(DateTime<Utc>),
    /// The address got too many today, from whoever; again at this moment.
    #[error("too many")]
    TooMany(DateTime<Utc>),
    /// The company sent too many today; again at this moment.
    #[error("too many of this company")]
    DayIsFull(DateTime<Utc>),
    /// It would be good for longer than is possible, name nobody, or give a role that is never given. No page asks for that.
    #[error("out of bounds")]
    OutOfBounds,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// An invitation as a page showed it.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// Which.
    pub id: CustomerInvitationId,
    /// As it was then.
    pub version: i64,
}

/// *Cancel the invitation*: its link is dead at once, and whoever got it is told. Where somebody has opened it, their
/// company's history tells of it, too.
pub fn cancel(
    conn: &mut Conn,
    me: &Doer,
    shown: Shown,
    reason: Option<Note>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let (inviter, invitation) = take(conn, me, shown)?;
    invitation.open(now).map_err(Error::Over)?;
    let answer = Answer { by: me.user, at: now, reason };
    if !store::answer(conn, &invitation, State::Cancelled, &answer)? {
        return Err(Error::MovedOn);
    }
    links::void(conn, Purpose::AnswerCustomerInvitation, &invitation.id.to_string(), now)?;
    let event = Event::CustomerInvitationCancelled;
    let entry = record(conn, &me.actor(), (&invitation, inviter.id), event, now)?;
    posting::record_there(conn, me, &invitation, Event::CustomerInvitationWithdrawn, now)?;
    Ok(mail::post(conn, entry, &Withdrawn::new(&inviter, &invitation, answer.reason), now)?)
}

/// An invitation of the company, in the turns of all whom it concerns, unless it is not any more as it was shown.
fn take(conn: &mut Conn, me: &Doer, shown: Shown) -> Result<(Organization, Invitation), Error> {
    let known = store::find_of(conn, me.home, shown.id)?.ok_or(Error::NotFound)?;
    let [reader, reseller, provider] = known.concerned();
    organizations::take_turns(conn, [me.home, reader, reseller, provider])?;
    let inviter = may_invite(conn, me)?;
    let invitation = store::find_of(conn, me.home, shown.id)?.ok_or(Error::NotFound)?;
    // Somebody may have opened it while the turns were waited for: then it is not as it was shown, either.
    if invitation.version == shown.version && invitation.seen == known.seen {
        Ok((inviter, invitation))
    } else {
        Err(Error::MovedOn)
    }
}

/// The inviting company, if whoever acts may invite for it.
fn may_invite(conn: &mut Conn, me: &Doer) -> Result<Organization, Error> {
    me.begin(conn, Permission::InviteCustomers)?;
    let inviter = organizations::load(conn, me.home)?;
    if inviter.suspension.is_some() { Err(Error::Suspended) } else { Ok(inviter) }
}
