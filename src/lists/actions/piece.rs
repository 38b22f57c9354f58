//! The job that sends a list, a piece at a time: each piece is one transaction, in which every line is asked about
//! again, sent, and marked. Whatever breaks off is begun again; what was sent is marked, and is not sent again.
use super::{
    PORTAL, halt,
    inviting::{self, Held},
    record, stop,
};
use crate::{
    lists::{
        entry::{Entry, Verdict},
        list::{Halt, List, State},
        reader::Reader,
        store,
    },
    organizations,
    platform::{
        db::{self, Conn, Error},
        due,
    },
    users::Doer,
    values::EmailAddress,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

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
    if let Some(halt) = halt(conn, &list, &sender, now)? {
        return go_on(conn, &list, Next::Stop(halt), now);
    }
    let waiting = in_order(store::next(conn, list.id, list.kind().piece())?);
    let reader = Reader::load(conn, (sender.home, sender.user), &list.terms, now)?;
    for entry in waiting {
        if let Some(end) = send_one(conn, &sender, (&list, entry), &reader, now)? {
            return go_on(conn, &list, end, now);
        }
    }
    go_on(conn, &list, Next::Piece, now)
}

/// In the order of their mailboxes: what each gets from everybody is counted in one row, which stays locked until the
/// piece is done. In the order of the list, the pieces of two companies would wait for each other.
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
    let mut turns = BTreeSet::from([known.inviter.to_string()]);
    for entry in store::next(conn, id, known.kind().piece())? {
        let Ok(email) = entry.email.parse() else { continue };
        let concerned = inviting::concerned(conn, &known, &email, now)?;
        turns.extend(concerned.into_iter().map(|id| id.to_string()));
    }
    // A text of a key is in the order in which organizations are locked.
    for organization in turns {
        let organization = organization.parse().map_err(|e| Error::corrupt("organizations", e))?;
        organizations::take_turn(conn, organization)?;
    }
    let list = store::find(conn, id)?.filter(|list| list.piece() == of);
    let Some(list) = list.filter(|list| list.state == State::Sending) else { return Ok(None) };
    let sender = list.sent.map(|(by, _)| Doer::unattended(by, list.inviter));
    Ok(sender.map(|sender| (list, sender)))
}

/// Sends a line, or notes why it is not sent; what ends the piece, if anything does.
fn send_one(
    conn: &mut Conn,
    sender: &Doer,
    (list, mut entry): (&List, Entry),
    reader: &Reader,
    now: DateTime<Utc>,
) -> Result<Option<Next>, Error> {
    let sent = match entry.read(reader) {
        Err(verdict) => Err(Held::Line(verdict, String::new())),
        // What is refused leaves nothing behind, not even a count.
        Ok(line) => db::attempt(conn, |conn| inviting::send(conn, sender, reader, line, now)),
    };
    match sent {
        Ok(sent) => (entry.verdict, entry.invitation) = (Verdict::Sent, Some(sent)),
        Err(Held::Line(verdict, detail)) => (entry.verdict, entry.detail) = (verdict, detail),
        Err(Held::Until(until)) => return Ok(Some(Next::Later(until))),
        Err(Held::List(halt)) => return Ok(Some(Next::Stop(halt))),
        Err(Held::Db(error)) => return Err(error),
    }
    let is_first = store::judge(conn, list.id, &entry)?;
    if is_first { Ok(None) } else { Err(Error::corrupt("invitation_list_lines", list.id)) }
}

/// Puts the next piece on the list of what is due, or closes the list.
fn go_on(conn: &mut Conn, list: &List, next: Next, now: DateTime<Utc>) -> Result<(), Error> {
    let counts = store::counts(conn, list.id)?;
    let count = |wanted| counts.iter().find(|(it, _)| *it == wanted).map_or(0, |(_, count)| *count);
    let at = match next {
        Next::Stop(halt) => return stop(conn, &PORTAL, list, halt, now),
        Next::Piece if count(Verdict::New) == 0 => {
            store::end(conn, list, None)?;
            let told = (list.kind().events().finished, count(Verdict::Sent));
            return record(conn, &PORTAL, list, told, now).map(drop);
        }
        Next::Piece => None,
        Next::Later(at) => Some(at),
    };
    store::go_on(conn, list, at)?;
    let piece = List { pieces: list.pieces + 1, ..list.clone() }.piece();
    due::schedule(conn, list.kind().sending(), piece, at.unwrap_or(now))
}
