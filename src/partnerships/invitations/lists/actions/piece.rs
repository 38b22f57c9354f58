//! The job that sends a list, a piece at a time: each piece is one transaction, in which every line is asked about
//! again, sent, and marked. Whatever breaks off is begun again; what was sent is marked, and is not sent again.
use super::{
    super::{
        entry::{Entry, Verdict},
        list::{Halt, List, State},
        reader::{Reader, with_reader},
        store,
    },
    PORTAL,
    judging::{against, verdict},
    record, stop,
};
use crate::{
    audit::Event,
    organizations,
    partnerships::{
        invitations::{
            self,
            actions::{Error as Obstacle, send_of_list as send},
        },
        requests,
    },
    platform::{
        db::{self, Conn, Error},
        due,
    },
    users::{Doer, Stopped},
    values::{EmailAddress, ListId, OrganizationId},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// The job that sends a piece.
pub const SEND: &str = "partnership.list-send";
/// So many lines a piece has.
const PIECE: usize = 50;

/// What comes after a piece.
enum Next {
    /// Another.
    Piece,
    /// Another, at this moment: the day's number is used up.
    Later(DateTime<Utc>),
    /// None.
    Stop(Halt),
}

/// Sends a piece of a list, as whoever pressed *Send*, if they still may.
pub fn send_piece(conn: &mut Conn, of: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let Some((list, sender)) = take(conn, of, now)? else { return Ok(()) };
    if list.is_outdated(now) {
        return go_on(conn, &list, Next::Stop(Halt::Access), now);
    }
    let waiting = in_order(store::next(conn, list.id, PIECE)?);
    let common = list.common.clone();
    let next = with_reader(conn, list.provider, &common, |conn, reader| {
        for entry in waiting {
            let sent = send_one(conn, &sender, (list.id, entry), reader, now)?;
            if let Some(end) = sent {
                return Ok(end);
            }
        }
        Ok(Next::Piece)
    })?;
    go_on(conn, &list, next, now)
}

/// In the order of their mailboxes: what each gets from all providers is counted in one row, which stays locked until
/// the piece is done. In the order of the list, the pieces of two providers would wait for each other.
fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    let mailbox = |entry: &Entry| entry.email.parse::<EmailAddress>().map(|it| it.mailbox()).ok();
    entries.sort_by_cached_key(mailbox);
    entries
}

/// The list, if this is the piece that is to be sent, in the turns of all in whose chains something may be written.
fn take(conn: &mut Conn, of: &str, now: DateTime<Utc>) -> Result<Option<(List, Doer)>, Error> {
    let id = of.split(' ').next().and_then(|id| id.parse().ok());
    let Some(id) = id else { return Ok(None) };
    let Some(known) = store::find(conn, id)? else { return Ok(None) };
    let mut turns = BTreeSet::from([known.provider.to_string()]);
    for entry in store::next(conn, id, PIECE)? {
        let readers = readers_of(conn, &known, &entry, now)?;
        turns.extend(readers.into_iter().flatten().map(|id| id.to_string()));
    }
    // A text of a key is in the order in which organizations are locked.
    for organization in turns {
        let organization = organization.parse().map_err(|e| Error::corrupt("organizations", e))?;
        organizations::take_turn(conn, organization)?;
    }
    let list = store::find(conn, id)?.filter(|list| list.piece() == of);
    let Some(list) = list.filter(|list| list.state == State::Sending) else { return Ok(None) };
    let sender = list.sent.map(|(by, _)| Doer::unattended(by, list.provider));
    Ok(sender.map(|sender| (list, sender)))
}

/// The company that hears that an older invitation at the address of a line is over, and the one that asked for this.
fn readers_of(
    conn: &mut Conn,
    list: &List,
    entry: &Entry,
    now: DateTime<Utc>,
) -> Result<[Option<OrganizationId>; 2], Error> {
    let Ok(email) = entry.email.parse() else { return Ok([None; 2]) };
    let lapsed = invitations::store::find_lapsed(conn, list.provider, &email, now)?;
    let asking = requests::asking_at(conn, list.provider, &email)?;
    Ok([lapsed.map(|invitation| invitation.reader()), asking])
}

/// Sends a line, or notes why it is not sent; what ends the piece, if anything does.
fn send_one(
    conn: &mut Conn,
    sender: &Doer,
    (list, mut entry): (ListId, Entry),
    reader: &Reader,
    now: DateTime<Utc>,
) -> Result<Option<Next>, Error> {
    let sent = match entry.read(reader) {
        Err(verdict) => Err((verdict, String::new())),
        Ok((invitee, text)) => match against(conn, sender.home, &invitee.email, now)? {
            Some(told) => Err(told),
            // What is refused leaves nothing behind, not even a count.
            None => match db::attempt(conn, |conn| send(conn, sender, invitee.with(text), now)) {
                Ok(id) => Ok(id),
                Err(obstacle) => match end(obstacle)? {
                    Ok(end) => return Ok(Some(end)),
                    Err(obstacle) => Err(verdict(obstacle)?),
                },
            },
        },
    };
    match sent {
        Ok(id) => (entry.verdict, entry.invitation) = (Verdict::Sent, Some(id)),
        Err(told) => (entry.verdict, entry.detail) = told,
    }
    let is_first = store::judge(conn, list, &entry)?;
    if is_first { Ok(None) } else { Err(Error::corrupt("invitation_list_lines", list)) }
}

/// What ends a piece; or what stands against its line alone.
fn end(obstacle: Obstacle) -> Result<Result<Next, Obstacle>, Error> {
    match obstacle {
        Obstacle::DayIsFull(until) => Ok(Ok(Next::Later(until))),
        Obstacle::Stopped(Stopped::Db(error)) => Err(error),
        Obstacle::Stopped(_) => Ok(Ok(Next::Stop(Halt::Sender))),
        Obstacle::Suspended => Ok(Ok(Next::Stop(Halt::Suspended))),
        obstacle => Ok(Err(obstacle)),
    }
}

/// Puts the next piece on the list of what is due, or closes the list.
fn go_on(conn: &mut Conn, list: &List, next: Next, now: DateTime<Utc>) -> Result<(), Error> {
    let counts = store::counts(conn, list.id)?;
    let count = |wanted| counts.iter().find(|(it, _)| *it == wanted).map_or(0, |(_, count)| *count);
    let at = match next {
        Next::Stop(halt) => return stop(conn, &PORTAL, list, halt, now),
        Next::Piece if count(Verdict::New) == 0 => {
            store::end(conn, list, None)?;
            let told = (Event::PartnershipListFinished, count(Verdict::Sent));
            return record(conn, &PORTAL, list, told, now).map(drop);
        }
        Next::Piece => None,
        Next::Later(at) => Some(at),
    };
    store::go_on(conn, list, at)?;
    let piece = List { pieces: list.pieces + 1, ..list.clone() }.piece();
    due::schedule(conn, SEND, piece, at.unwrap_or(now))
}
