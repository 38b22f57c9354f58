//! What a provider does with its invitations, and what falls due. Each begins with the provider's turn.
mod budget;
mod due;
mod posting;
mod sending;

pub use budget::count_from_all;
pub use due::{EXPIRE, REMIND, expire, remind, schedule_end};
pub use posting::{hosts, record_there};
pub use sending::{concerned, may_be_invited, resend, send, send_of_list};

use super::{Access, Answer, Dead, Invitation, State, letters::Withdrawn, store};
use crate::{
    audit::Event,
    mail,
    organizations::{self, Organization},
    platform::db::{self, Conn},
    users::{
        Doer, Permission, Stopped,
        links::{self, Purpose},
    },
    values::{
        AdminAccess, CompanyName, Description, EmailAddress, InvitationId, Language, Note,
        OrganizationId,
    },
};
use chrono::{DateTime, Utc};
use posting::record;

/// Why an invitation is not sent, or not changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such invitation.
    #[error("no such invitation")]
    NotFound,
    /// The provider is suspended: it invites nobody.
    #[error("suspended")]
    Suspended,
    /// The address belongs to the provider itself.
    #[error("the provider's own address")]
    Own,
    /// The company behind the address works with the provider already.
    #[error("connected already")]
    Connected(String),
    /// An invitation waits at the address already.
    #[error("an invitation waits already")]
    Pending(InvitationId),
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
    /// The provider sent too many today; again at this moment.
    #[error("too many of this provider")]
    DayIsFull(DateTime<Utc>),
    /// It would be good for longer than is possible, or give a role that is never given. No page asks for that.
    #[error("out of bounds")]
    OutOfBounds,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// An invitation that is to be sent.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Where it goes.
    pub email: EmailAddress,
    /// The company as the provider calls it.
    pub company: CompanyName,
    /// The language of its letters.
    pub language: Language,
    /// What the provider writes.
    pub text: Description,
    /// For how many days it is good.
    pub days: u16,
    /// Administrator access that is asked for.
    pub access: Option<Access>,
    /// How administrator access goes with a partnership here.
    pub way: AdminAccess,
}

/// An invitation as a page showed it.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// Which.
    pub id: InvitationId,
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
    let (provider, invitation) = take(conn, me, shown)?;
    invitation.open(now).map_err(Error::Over)?;
    let answer = Answer { by: me.user, at: now, reason };
    if !store::answer(conn, &invitation, State::Cancelled, &answer)? {
        return Err(Error::MovedOn);
    }
    links::void(conn, Purpose::AnswerInvitation, &invitation.id.to_string(), now)?;
    let event = Event::PartnershipInvitationCancelled;
    let entry = record(conn, &me.actor(), &invitation, event, now)?;
    record_there(conn, &me.actor(), &invitation, Event::PartnershipInvitationWithdrawn, now)?;
    Ok(mail::post(conn, entry, &Withdrawn::new(&provider, &invitation, answer.reason), now)?)
}

/// The provider, in its turn, if whoever acts may invite for it. The turn of whoever else hears of it is taken, too.
fn begin(conn: &mut Conn, me: &Doer, other: OrganizationId) -> Result<Organization, Error> {
    me.begin_with(conn, other, Permission::InviteResellers)?;
    let provider = organizations::load(conn, me.home)?;
    if provider.suspension.is_some() { Err(Error::Suspended) } else { Ok(provider) }
}

/// An invitation of the provider, in its turn, unless it is not any more as it was shown.
fn take(conn: &mut Conn, me: &Doer, shown: Shown) -> Result<(Organization, Invitation), Error> {
    let known = store::find_of(conn, me.home, shown.id)?.ok_or(Error::NotFound)?;
    let provider = begin(conn, me, known.reader())?;
    let invitation = store::find_of(conn, provider.id, shown.id)?.ok_or(Error::NotFound)?;
    // Somebody may have opened it while the turns were waited for: then it is not as it was shown, either.
    if invitation.version == shown.version && invitation.seen == known.seen {
        Ok((provider, invitation))
    } else {
        Err(Error::MovedOn)
    }
}
