//! What a provider does with its open link. Each begins with the provider's turn, so that one is live at a time.
mod deciding;
mod lapsing;

pub use deciding::{approve, refuse};
pub use lapsing::{decidable_until, lapse};

use super::{
    OpenLink, Standing,
    link::Fate,
    store::{self, PREFIX},
};
use crate::{
    audit::{self, Event, Subject},
    organizations::{self, Organization},
    partnerships::{
        answering::{self, Hindrance},
        invitations::{Access, Dead, Terms},
    },
    platform::db::{self, Conn},
    users::{Doer, Permission, Stopped},
    values::{AdminAccess, OpenLinkId, Token},
};
use chrono::{DateTime, Utc};

/// Why nothing is done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such link, or no such answer.
    #[error("not found")]
    NotFound,
    /// The provider is suspended.
    #[error("suspended")]
    Suspended,
    /// It is not any more as the page showed it.
    #[error("moved on")]
    MovedOn,
    /// The answer waits no more.
    #[error("the answer is over: {0:?}")]
    Over(Dead),
    /// The company cannot become a partner now.
    #[error("the company cannot: {0:?}")]
    NotEligible(Hindrance),
    /// Whoever consented may not do so for their company any more.
    #[error("whoever consented may not any more")]
    Consenter,
    /// What was consented to is not given any more.
    #[error("the terms are over")]
    Terms,
    /// The two work together already.
    #[error("partners already")]
    Partners,
    /// It would give a role that is never given. No page asks for that.
    #[error("out of bounds")]
    OutOfBounds,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// A link that is to be made.
#[derive(Debug, Clone)]
pub struct NewLink {
    /// Administrator access that is asked for.
    pub access: Option<Access>,
    /// How administrator access goes with a partnership here.
    pub way: AdminAccess,
    /// Whether the provider has the last word.
    pub needs_approval: bool,
    /// How many can use it.
    pub most_uses: Option<u16>,
    /// Its last moment.
    pub ends_at: Option<DateTime<Utc>>,
}

/// *Make the link*, in place of the one that there is, if the page showed that.
pub fn make(
    conn: &mut Conn,
    me: &Doer,
    new: NewLink,
    shown: Option<OpenLinkId>,
    now: DateTime<Utc>,
) -> Result<OpenLinkId, Error> {
    let old = begin(conn, me, shown, now)?;
    if !new.access.as_ref().is_none_or(Access::is_grantable) {
        return Err(Error::OutOfBounds);
    }
    let link = OpenLink {
        id: OpenLinkId::new(),
        provider: me.home,
        terms: Terms::of(new.way, new.access),
        needs_approval: new.needs_approval,
        most_uses: new.most_uses,
        ends_at: new.ends_at,
        made_by: me.user,
        made_at: now,
        fate: Fate::Live,
    };
    put(conn, me, old, &link, Event::OpenLinkMade, now)
}

/// *Make a new link with the same terms*: the old one is dead at once.
pub fn rotate(
    conn: &mut Conn,
    me: &Doer,
    shown: Option<OpenLinkId>,
    now: DateTime<Utc>,
) -> Result<OpenLinkId, Error> {
    let old = begin(conn, me, shown, now)?.ok_or(Error::MovedOn)?;
    let (made_by, made_at) = (me.user, now);
    let link = OpenLink { id: OpenLinkId::new(), made_by, made_at, ..old.link.clone() };
    put(conn, me, Some(old), &link, Event::OpenLinkReplaced, now)
}

/// *Disable the link*.
pub fn disable(
    conn: &mut Conn,
    me: &Doer,
    shown: Option<OpenLinkId>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let old = begin(conn, me, shown, now)?.ok_or(Error::MovedOn)?;
    store::end(conn, old.link.id, Fate::Disabled, me.user, now)?;
    Ok(record(conn, me, Event::OpenLinkDisabled, now)?)
}

/// The provider's live link, in its turn, if it is the one that the page showed.
fn begin(
    conn: &mut Conn,
    me: &Doer,
    shown: Option<OpenLinkId>,
    now: DateTime<Utc>,
) -> Result<Option<Standing>, Error> {
    me.begin(conn, Permission::InviteResellers)?;
    let provider = organizations::load(conn, me.home)?;
    is_able(&provider)?;
    let live = store::live_of(conn, provider.id, now)?;
    if live.as_ref().map(|it| it.link.id) == shown { Ok(live) } else { Err(Error::MovedOn) }
}

/// Whether a provider invites anybody at the moment.
fn is_able(provider: &Organization) -> Result<(), Error> {
    match answering::hindrance_of(provider) {
        Some(_) => Err(Error::Suspended),
        None => Ok(()),
    }
}

fn put(
    conn: &mut Conn,
    me: &Doer,
    old: Option<Standing>,
    new: &OpenLink,
    event: Event,
    now: DateTime<Utc>,
) -> Result<OpenLinkId, Error> {
    if let Some(old) = old {
        store::end(conn, old.link.id, Fate::Replaced, me.user, now)?;
    }
    store::insert(conn, new, &Token::new(PREFIX))?;
    record(conn, me, event, now)?;
    Ok(new.id)
}

fn record(conn: &mut Conn, me: &Doer, event: Event, now: DateTime<Utc>) -> Result<(), db::Error> {
    let subject = Subject::Provider(me.home);
    audit::record(conn, &me.actor(), me.home, event, subject, [], now).map(drop)
}
