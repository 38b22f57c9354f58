//! What a company does with its lists. Each begins with the company's turn.
mod forgetting;
mod inviting;
mod judging;
mod piece;
mod stopping;

pub use forgetting::{discard, forget};
pub use judging::judge;
pub use piece::send_piece;
use stopping::stop;
pub use stopping::stop_sending;

use super::{
    entry::Verdict,
    kind::Kind,
    list::{Halt, List, NewList, State},
    reader::Reader,
    store,
};
use crate::{
    audit::{self, Actor, Entry, Event, PortalPart, Subject},
    organizations,
    platform::{
        context,
        db::{self, Conn},
        due,
    },
    users::{Doer, Stopped, count_knock},
    values::ListId,
};
use chrono::{DateTime, Utc};

const PORTAL: Actor = Actor::Portal(PortalPart::DueJob);
/// Why nothing is done with a list.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Whoever acts may not any more.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// There is no such list.
    #[error("no such list")]
    NotFound,
    /// The company is suspended: it invites nobody.
    #[error("suspended")]
    Suspended,
    /// No line of it can be sent.
    #[error("nothing to send")]
    Nothing,
    /// The last day of the administrator access that it asks for is over.
    #[error("outdated")]
    Outdated,
    /// One of those whom customers are asked to authorize is suspended.
    #[error("a partner is suspended")]
    PartnerSuspended,
    /// Those whom customers are asked to authorize do not work together any more.
    #[error("the partners are not linked")]
    Unlinked,
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
pub fn count(conn: &mut Conn, me: &Doer, kind: Kind, now: DateTime<Utc>) -> Result<(), Error> {
    begin(conn, me, kind)?;
    count_knock(conn, kind.uploads(), &me.home.to_string(), now)?.map_err(Error::TooMany)
}

/// Keeps a list. Nothing is sent.
pub fn make(conn: &mut Conn, me: &Doer, new: NewList, now: DateTime<Utc>) -> Result<ListId, Error> {
    begin(conn, me, new.terms.kind())?;
    let list = List {
        id: ListId::new(),
        inviter: me.home,
        made_by: me.user,
        made_at: now,
        terms: new.terms,
        state: State::Draft,
        pieces: 0,
        sent: None,
        goes_on_at: None,
        stopped_for: None,
    };
    store::insert(conn, &list)?;
    store::insert_lines(conn, list.id, &new.entries)?;
    due::schedule(conn, list.kind().forgetting(), list.id, list.kept_until())?;
    record(conn, &me.actor(), &list, (list.kind().events().made, new.entries.len()), now)?;
    Ok(list.id)
}

/// *Send*: from now on the portal sends it, piece by piece. Whoever presses again changes nothing.
pub fn send(
    conn: &mut Conn,
    me: &Doer,
    (kind, id): (Kind, ListId),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    begin(conn, me, kind)?;
    let list = store::find_of(conn, (me.home, kind), id, now)?.ok_or(Error::NotFound)?;
    if !list.state.is_idle() {
        return Ok(());
    }
    if let Some(halt) = halt(conn, &list, me, now)? {
        return Err(Error::of(halt, kind));
    }
    let waiting = store::counts(conn, id)?.into_iter().find(|(it, _)| *it == Verdict::New);
    let (_, count) = waiting.ok_or(Error::Nothing)?;
    if !store::begin(conn, &list, me.user, now)? {
        return Err(Error::Sent);
    }
    due::schedule(conn, kind.sending(), list.piece(), now)?;
    record(conn, &me.actor(), &list, (kind.events().sent, count), now)?;
    Ok(())
}

/// Why nothing of a list can be sent, whatever its lines are.
fn halt(
    conn: &mut Conn,
    list: &List,
    sender: &Doer,
    now: DateTime<Utc>,
) -> Result<Option<Halt>, db::Error> {
    if list.is_outdated(context::current().site.admin_access, now) {
        return Ok(Some(Halt::Access));
    }
    let reader = Reader::load(conn, (sender.home, sender.user), &list.terms, now)?;
    Ok(reader.halt())
}

/// Notes that somebody takes a list along, and gives it out.
pub fn export(
    conn: &mut Conn,
    me: &Doer,
    (kind, id): (Kind, ListId),
    now: DateTime<Utc>,
) -> Result<Vec<super::Entry>, Error> {
    me.begin(conn, kind.readers())?;
    let list = store::find_of(conn, (me.home, kind), id, now)?.ok_or(Error::NotFound)?;
    let entries = store::result(conn, id)?;
    record(conn, &me.actor(), &list, (kind.events().exported, entries.len()), now)?;
    Ok(entries)
}

/// Takes the company's turn, if whoever acts may invite for it.
fn begin(conn: &mut Conn, me: &Doer, kind: Kind) -> Result<(), Error> {
    me.begin(conn, kind.inviters())?;
    let inviter = organizations::load(conn, me.home)?;
    if inviter.suspension.is_some() { Err(Error::Suspended) } else { Ok(()) }
}

impl Error {
    /// Why nothing of a list is sent, to whoever wants to send it, or to upload it.
    fn of(halt: Halt, kind: Kind) -> Self {
        match halt {
            Halt::Access => Self::Outdated,
            Halt::PartnerSuspended => Self::PartnerSuspended,
            Halt::Unlinked => Self::Unlinked,
            Halt::Suspended => Self::Suspended,
            Halt::Sender | Halt::Asked => Stopped::NotPermitted(kind.inviters()).into(),
        }
    }
}

fn record(
    conn: &mut Conn,
    who: &Actor,
    list: &List,
    (event, count): (Event, impl ToString),
    now: DateTime<Utc>,
) -> Result<Entry, db::Error> {
    let facts = [("count", count.to_string()), ("list", list.id.to_string())];
    let subject = Subject::Organization(list.inviter);
    audit::record(conn, who, list.inviter, event, subject, facts, now)
}
