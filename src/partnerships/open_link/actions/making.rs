//! The link is made, replaced, put in another name, disabled.
use super::{Error, NewLink, is_able};
use crate::{
    audit::{self, Event, Subject},
    organizations,
    partnerships::{
        invitations::{Access, Terms},
        open_link::{
            DeadLink, OpenLink, Standing,
            link::Fate,
            store::{self, PREFIX},
        },
    },
    platform::{
        context,
        db::{self, Conn},
    },
    users::{Doer, Permission},
    values::{OpenLinkId, Token},
};
use chrono::{DateTime, Utc};

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

/// *Make a new link with the same terms*, as far as they are still given: the old one is dead at once.
pub fn rotate(
    conn: &mut Conn,
    me: &Doer,
    shown: Option<OpenLinkId>,
    now: DateTime<Utc>,
) -> Result<OpenLinkId, Error> {
    let old = begin(conn, me, shown, now)?.ok_or(Error::MovedOn)?;
    if old.dead(now).is_some_and(DeadLink::is_spent) {
        return Err(Error::Spent);
    }
    let terms = old.link.terms.still(context::current().site.admin_access, now);
    let (made_by, made_at) = (me.user, now);
    let link = OpenLink { id: OpenLinkId::new(), terms, made_by, made_at, ..old.link.clone() };
    put(conn, me, Some(old), &link, Event::OpenLinkReplaced, now)
}

/// *Put the link in my name*: it works again, though whoever answered for it may not invite any more. Nobody takes it
/// from somebody who may.
pub fn keep(
    conn: &mut Conn,
    me: &Doer,
    shown: Option<OpenLinkId>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let held = begin(conn, me, shown, now)?.ok_or(Error::MovedOn)?;
    if held.has_inviter {
        return Err(Error::MovedOn);
    }
    store::keep(conn, held.link.id, me.user)?;
    Ok(record(conn, me, Event::OpenLinkKept, now)?)
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
