//! What a customer does with an invitation. Each begins with the turns of all whom it concerns.
mod deciding;
mod giving;
mod telling;

pub use deciding::{Answered, Ticks, authorize, decline};

use super::scene::is_theirs;
use crate::{
    audit::Event,
    customers::{
        Cast, Hindrance,
        invitations::{Dead, Invitation, record, store},
    },
    organizations,
    platform::db::{self, Conn},
    users::{Doer, Permission, Stopped, links},
    values::{CustomerInvitationId, LinkId},
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
    /// Somebody was faster: it is not any more as it was read.
    #[error("the invitation moved on")]
    MovedOn,
    /// The page showed something else.
    #[error("other terms were shown")]
    OtherTerms,
    /// Nobody was authorized, or access was given to somebody who was not. The page asks for more.
    #[error("nobody was authorized")]
    NothingTicked,
    /// Those whom it names cannot be authorized now.
    #[error("not eligible: {0:?}")]
    NotEligible(Hindrance),
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

/// *Continue* by a link that was opened a while ago: an older one is no way in any more.
pub fn see_by_link(
    conn: &mut Conn,
    me: &Doer,
    link: LinkId,
    id: CustomerInvitationId,
    now: DateTime<Utc>,
) -> Result<Seen, Error> {
    // In the turn of the company; a link that is sent anew meanwhile moves the invitation on.
    me.begin_as_anybody(conn)?;
    let invitation = store::find(conn, id)?.ok_or(Error::NotFound)?;
    // Asked after it was read: one that is sent again in between has another version.
    if links::is_void(conn, link)? {
        return Ok(Seen::NotTheirs);
    }
    remember(conn, me, &invitation, now)
}

/// An invitation to one of the company's addresses is the company's from now on.
pub fn see(
    conn: &mut Conn,
    me: &Doer,
    id: CustomerInvitationId,
    now: DateTime<Utc>,
) -> Result<Seen, Error> {
    me.begin_as_anybody(conn)?;
    let invitation = store::find(conn, id)?.ok_or(Error::NotFound)?;
    remember(conn, me, &invitation, now)
}

fn remember(
    conn: &mut Conn,
    me: &Doer,
    invitation: &Invitation,
    now: DateTime<Utc>,
) -> Result<Seen, Error> {
    invitation.open(now).map_err(Error::Over)?;
    if invitation.is_for(me.home) {
        return Ok(Seen::Remembered);
    }
    if !is_theirs(conn, me.home, invitation)? {
        return Ok(Seen::NotTheirs);
    }
    let cast = Cast::of(conn, invitation, now)?;
    let company = organizations::load(conn, me.home)?;
    if let Some(why) = cast.hindrance_for(&company).filter(|why| !why.may_pass()) {
        return Err(Error::NotEligible(why));
    }
    if !store::remember(conn, invitation, me.home, now)? {
        return Ok(Seen::NotTheirs);
    }
    record(conn, &me.actor(), (invitation, me.home), Event::CustomerInvitationSeen, now)?;
    Ok(Seen::Remembered)
}

/// An invitation that is remembered for the company and can be answered, in the turns of all whom it concerns, if whoever
/// acts may answer it.
fn take(
    conn: &mut Conn,
    me: &Doer,
    id: CustomerInvitationId,
    now: DateTime<Utc>,
) -> Result<Invitation, Error> {
    let known = store::find(conn, id)?.ok_or(Error::NotFound)?;
    let [_, reseller, provider] = known.concerned();
    let inviter = known.content.inviter;
    organizations::take_turns(conn, [me.home, inviter, reseller, provider])?;
    me.begin(conn, Permission::AuthorizePartners)?;
    let invitation = store::find(conn, id)?.filter(|invitation| invitation.is_for(me.home));
    let invitation = invitation.ok_or(Error::NotFound)?;
    invitation.open(now).map_err(Error::Over)?;
    Ok(invitation)
}
