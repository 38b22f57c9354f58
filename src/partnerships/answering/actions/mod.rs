//! What a reseller does with an invitation. Each begins with the turns of both companies.
mod by_open_link;
mod deciding;
mod waiting;

pub use by_open_link::see_open;
pub use deciding::{Answered, Outcome, authorize, decline};
pub use waiting::withdraw;

use super::{Hindrance, hindrance};
use crate::{
    audit::{self, Entry, Event, Subject},
    domains,
    organizations::{self, Organization},
    partnerships::{
        invitations::{Answer, Dead, Invitation, State, store},
        open_link::DeadLink,
    },
    platform::db::{self, Conn},
    users::{
        self, Doer, Permission, Stopped,
        links::{self, Purpose},
    },
    values::{InvitationId, LinkId, Note, OrganizationId, PartnershipId, UserId},
};
use chrono::{DateTime, Utc};

/// Why an invitation is not answered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such invitation for this company.
    #[error("no such invitation")]
    NotFound,
    /// It cannot be answered any more.
    #[error("the invitation is over: {0:?}")]
    Over(Dead),
    /// The open link leads nowhere any more.
    #[error("the link is dead: {0:?}")]
    DeadLink(DeadLink),
    /// Somebody was faster: it is not any more as it was read.
    #[error("the invitation moved on")]
    MovedOn,
    /// The page showed something else.
    #[error("other terms were shown")]
    OtherTerms,
    /// Administrator access is given by a global admin alone.
    #[error("a global admin has to do this")]
    NeedsGlobalAdmin,
    /// The company cannot become a partner now.
    #[error("the company cannot: {0:?}")]
    NotEligible(Hindrance),
    /// The two work together already.
    #[error("partners already")]
    Partners(PartnershipId),
    /// The provider said no a short while ago; again at this moment.
    #[error("refused a short while ago")]
    TooSoon(DateTime<Utc>),
    /// Too many for today; again at this moment.
    #[error("too many")]
    TooMany(DateTime<Utc>),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// What came of *Continue*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// The invitation is remembered for the company.
    Remembered,
    /// The address is not the company's. Nothing was changed.
    NotTheirs,
}

/// The same by a link that was opened a while ago: an older one is no way in any more.
pub fn see_by_link(
    conn: &mut Conn,
    me: &Doer,
    link: LinkId,
    id: InvitationId,
    now: DateTime<Utc>,
) -> Result<Seen, Error> {
    // In the turn of the company; a link that is sent anew meanwhile moves the invitation on.
    me.begin_as_anybody(conn)?;
    if links::is_void(conn, link)? { Ok(Seen::NotTheirs) } else { see(conn, me, id, now) }
}

/// *Continue*: an invitation to one of the company's addresses is the company's from now on.
pub fn see(
    conn: &mut Conn,
    me: &Doer,
    id: InvitationId,
    now: DateTime<Utc>,
) -> Result<Seen, Error> {
    me.begin_as_anybody(conn)?;
    let invitation = store::find(conn, id)?.ok_or(Error::NotFound)?;
    invitation.open(now).map_err(Error::Over)?;
    if invitation.is_for(me.home) {
        return Ok(Seen::Remembered);
    }
    let is_free =
        invitation.seen.is_none() && domains::is_addressed(conn, me.home, &invitation.email)?;
    if !is_free {
        return Ok(Seen::NotTheirs);
    }
    let provider = organizations::load(conn, invitation.provider)?;
    let company = organizations::load(conn, me.home)?;
    let never = hindrance(&provider, &company).filter(|why| !why.may_pass());
    if let Some(why) =
        never.map_or_else(|| of_sender(conn, invitation.sent_by), |why| Ok(Some(why)))?
    {
        return Err(Error::NotEligible(why));
    }
    if !store::remember(conn, &invitation, me.home, now)? {
        return Ok(Seen::NotTheirs);
    }
    record(conn, me, me.home, &invitation, Event::PartnershipInvitationSeen, now)?;
    Ok(Seen::Remembered)
}

/// Whoever sent it last may have lost the right to it since: then nobody is bound by what they asked for (reliability,
/// AC16). What a colleague has sent again is that colleague's.
fn of_sender(conn: &mut Conn, sender: UserId) -> Result<Option<Hindrance>, db::Error> {
    let may = users::may_still(conn, sender, Permission::InviteResellers)?;
    Ok((!may).then_some(Hindrance::Inviter))
}

/// An invitation that is this company's to answer, in the turns of both.
fn take(
    conn: &mut Conn,
    me: &Doer,
    id: InvitationId,
    now: DateTime<Utc>,
) -> Result<(Organization, Invitation), Error> {
    let provider = store::find(conn, id)?.ok_or(Error::NotFound)?.provider;
    me.begin_with(conn, provider, Permission::AuthorizeProvider)?;
    // Read again: what was read before the turns may have changed while they were waited for.
    let invitation = store::find(conn, id)?.filter(|invitation| invitation.is_for(me.home));
    let invitation = invitation.ok_or(Error::NotFound)?;
    invitation.open(now).map_err(Error::Over)?;
    Ok((organizations::load(conn, provider)?, invitation))
}

fn close(
    conn: &mut Conn,
    me: &Doer,
    invitation: &Invitation,
    (state, reason): (State, Option<Note>),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let answer = Answer { by: me.user, at: now, reason };
    if !store::answer(conn, invitation, state, &answer)? {
        return Err(Error::MovedOn);
    }
    Ok(links::void(conn, Purpose::AnswerInvitation, &invitation.id.to_string(), now)?)
}

fn record(
    conn: &mut Conn,
    me: &Doer,
    chain: OrganizationId,
    invitation: &Invitation,
    event: Event,
    now: DateTime<Utc>,
) -> Result<Entry, db::Error> {
    let provider = organizations::load(conn, invitation.provider)?.name.to_string();
    let facts = [("provider", provider), ("company", invitation.company.to_string())];
    audit::record(conn, &me.actor(), chain, event, Subject::Invitation(invitation.id), facts, now)
}
