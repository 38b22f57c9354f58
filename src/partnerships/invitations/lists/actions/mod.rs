//! What a provider does with lists. Each begins with the provider's turn.
mod judging;
mod piece;
mod stopping;

pub use judging::judge;
pub use piece::{SEND, send_piece};
use stopping::stop;
pub use stopping::stop_sending;

use super::{
    entry::Verdict,
    list::{List, NewList, State},
    store,
};
use crate::{
    audit::{self, Actor, Entry, Event, PortalPart, Subject},
    organizations,
    platform::{
        db::{self, Conn},
        due,
    },
    users::{Budget, Doer, Permission, Stopped, count_knock},
    values::ListId,
};
use chrono::{DateTime, TimeDelta, Utc};

/// The job that forgets a list.
pub const FORGET: &str = "partnership.list-forget";
const PORTAL: Actor = Actor::Portal(PortalPart::DueJob);
/// So many lists a provider uploads a day.
const A_DAY: Budget = Budget { door: "partnership-lists", most: 100, window: TimeDelta::days(1) };

/// Why nothing is done with a list.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such list.
    #[error("no such list")]
    NotFound,
    /// The provider is suspended: it invites nobody.
    #[error("suspended")]
    Suspended,
    /// No line of it can be sent.
    #[error("nothing to send")]
    Nothing,
    /// The last day of the administrator access that it asks for is over.
    #[error("outdated")]
    Outdated,
    /// It is on its way, or was sent.
    #[error("it is sent already")]
    Sent,
    /// Too many lists for today; again at this moment.
    #[error("too many lists")]
    TooMany(DateTime<Utc>),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Counts a list that is uploaded. That comes before all else: to judge a thousand lines is work.
pub fn count(conn: &mut Conn, me: &Doer, now: DateTime<Utc>) -> Result<(), Error> {
    begin(conn, me)?;
    count_knock(conn, A_DAY, &me.home.to_string(), now)?.map_err(Error::TooMany)
}

/// Keeps a list. Nothing is sent.
pub fn make(conn: &mut Conn, me: &Doer, new: NewList, now: DateTime<Utc>) -> Result<ListId, Error> {
    begin(conn, me)?;
    let list = List {
        id: ListId::new(),
        provider: me.home,
        made_by: me.user,
        made_at: now,
        common: new.common,
        state: State::Draft,
        pieces: 0,
        sent: None,
        goes_on_at: None,
        stopped_for: None,
    };
    store::insert(conn, &list)?;
    store::insert_lines(conn, list.id, &new.entries)?;
    due::schedule(conn, FORGET, list.id, list.kept_until())?;
    record(conn, &me.actor(), &list, (Event::PartnershipListMade, new.entries.len()), now)?;
    Ok(list.id)
}

/// *Send*: from now on the portal sends it, piece by piece. Whoever presses again changes nothing.
pub fn send(conn: &mut Conn, me: &Doer, id: ListId, now: DateTime<Utc>) -> Result<(), Error> {
    begin(conn, me)?;
    let list = store::find_of(conn, me.home, id, now)?.ok_or(Error::NotFound)?;
    if !list.state.is_idle() {
        return Ok(());
    }
    if list.is_outdated(now) {
        return Err(Error::Outdated);
    }
    let waiting = store::counts(conn, id)?.into_iter().find(|(it, _)| *it == Verdict::New);
    let (_, count) = waiting.ok_or(Error::Nothing)?;
    if !store::begin(conn, &list, me.user, now)? {
        return Err(Error::Sent);
    }
    due::schedule(conn, SEND, list.piece(), now)?;
    record(conn, &me.actor(), &list, (Event::PartnershipListSent, count), now)?;
    Ok(())
}

/// *Discard*: it is forgotten at once. What was sent of it stays sent.
pub fn discard(conn: &mut Conn, me: &Doer, id: ListId, now: DateTime<Utc>) -> Result<(), Error> {
    me.begin(conn, Permission::InviteResellers)?;
    let list = store::find_of(conn, me.home, id, now)?.ok_or(Error::NotFound)?;
    if list.state == State::Sending {
        return Err(Error::Sent);
    }
    let count: u32 = store::counts(conn, id)?.iter().map(|(_, count)| count).sum();
    store::delete(conn, id)?;
    record(conn, &me.actor(), &list, (Event::PartnershipListDiscarded, count), now)?;
    Ok(())
}

/// Notes that somebody takes a list along, and gives it out.
pub fn export(
    conn: &mut Conn,
    me: &Doer,
    id: ListId,
    now: DateTime<Utc>,
) -> Result<Vec<super::Entry>, Error> {
    me.begin(conn, Permission::SeeResellers)?;
    let list = store::find_of(conn, me.home, id, now)?.ok_or(Error::NotFound)?;
    let entries = store::result(conn, id)?;
    let entry = (Event::PartnershipListExported, entries.len());
    record(conn, &me.actor(), &list, entry, now)?;
    Ok(entries)
}

/// Forgets a list whose time is over, and notes how many lines were still to be sent.
pub fn forget(conn: &mut Conn, id: &str, now: DateTime<Utc>) -> Result<(), db::Error> {
    let Ok(id) = id.parse() else { return Ok(()) };
    let Some(list) = store::find(conn, id)? else { return Ok(()) };
    organizations::take_turn(conn, list.provider)?;
    if list.kept_until() > now {
        return Ok(());
    }
    let waiting = store::counts(conn, id)?.into_iter().find(|(it, _)| *it == Verdict::New);
    let unsent = waiting.map_or(0, |(_, count)| count);
    store::delete(conn, id)?;
    record(conn, &PORTAL, &list, (Event::PartnershipListForgotten, unsent), now).map(drop)
}

/// Takes the provider's turn, if whoever acts may invite for it.
fn begin(conn: &mut Conn, me: &Doer) -> Result<(), Error> {
    me.begin(conn, Permission::InviteResellers)?;
    let provider = organizations::load(conn, me.home)?;
    if provider.suspension.is_some() { Err(Error::Suspended) } else { Ok(()) }
}

fn record(
    conn: &mut Conn,
    who: &Actor,
    list: &List,
    (event, count): (Event, impl ToString),
    now: DateTime<Utc>,
) -> Result<Entry, db::Error> {
    let facts = [("count", count.to_string()), ("list", list.id.to_string())];
    let subject = Subject::Organization(list.provider);
    audit::record(conn, who, list.provider, event, subject, facts, now)
}
