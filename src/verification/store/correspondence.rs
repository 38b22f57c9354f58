//! What desk and company write to each other about a case, and what verifiers note for each other.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::{verification_messages as messages, verification_notes as notes},
    },
    values::{CaseId, Description, MessageId, NoteId, UserId},
    verification::{
        case::Check,
        messages::{Kind, Message, Note},
    },
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

type Row = (String, String, String, String, String, String, NaiveDateTime, Option<NaiveDateTime>);

/// Keeps a message.
pub fn insert_message(conn: &mut Conn, of: CaseId, message: &Message) -> Result<(), Error> {
    let body = message.body.as_ref().map(ToString::to_string).unwrap_or_default();
    diesel::insert_into(messages::table)
        .values((
            messages::id.eq(message.id.to_string()),
            messages::case_id.eq(of.to_string()),
            messages::kind.eq(message.kind.as_str()),
            messages::sub_status.eq(message.check.as_str()),
            messages::reason.eq(message.reason.map_or("", |reason| reason.as_str())),
            messages::body.eq(body),
            messages::author_id.eq(message.author.to_string()),
            messages::at.eq(message.at.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// The whole correspondence of a case, oldest first.
pub fn messages_of(conn: &mut Conn, of: CaseId) -> Result<Vec<Message>, Error> {
    let rows: Vec<Row> = messages::table
        .filter(messages::case_id.eq(of.to_string()))
        .order((messages::at, messages::id))
        .select((
            messages::id,
            messages::kind,
            messages::sub_status,
            messages::reason,
            messages::body,
            messages::author_id,
            messages::at,
            messages::answered_at,
        ))
        .load(conn)?;
    rows.iter().map(|row| read(row).ok_or_else(|| corrupt(&row.0))).collect()
}

/// What the desk asked and the company has not answered: the newest.
pub fn open_request(conn: &mut Conn, of: CaseId) -> Result<Option<Message>, Error> {
    let all = messages_of(conn, of)?;
    Ok(all.into_iter().rev().find(Message::is_open))
}

/// What was asked is answered, or of no interest any more: about one check, or at all.
pub fn close_requests(
    conn: &mut Conn,
    of: CaseId,
    about: Option<Check>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let checks = about.map_or(Check::ALL.to_vec(), |check| vec![check]);
    let open = messages::table
        .filter(messages::case_id.eq(of.to_string()))
        .filter(messages::kind.ne(Kind::Answer.as_str()))
        .filter(messages::sub_status.eq_any(checks.into_iter().map(Check::as_str)))
        .filter(messages::answered_at.is_null());
    diesel::update(open).set(messages::answered_at.eq(now.naive_utc())).execute(conn)?;
    Ok(())
}

/// Keeps a note.
pub fn insert_note(
    conn: &mut Conn,
    of: CaseId,
    author: UserId,
    body: &Description,
    now: DateTime<Utc>,
) -> Result<NoteId, Error> {
    let id = NoteId::new();
    diesel::insert_into(notes::table)
        .values((
            notes::id.eq(id.to_string()),
            notes::case_id.eq(of.to_string()),
            notes::body.eq(body.to_string()),
            notes::author_id.eq(author.to_string()),
            notes::at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(id)
}

/// The verifiers' notes about a case, oldest first.
pub fn notes_of(conn: &mut Conn, of: CaseId) -> Result<Vec<Note>, Error> {
    let rows: Vec<(String, String, NaiveDateTime)> = notes::table
        .filter(notes::case_id.eq(of.to_string()))
        .order((notes::at, notes::id))
        .select((notes::author_id, notes::body, notes::at))
        .load(conn)?;
    let note = |(author, body, at): (String, String, NaiveDateTime)| {
        let author = author.parse().map_err(|_| Error::corrupt("verification_notes", of))?;
        let body = body.parse().map_err(|_| Error::corrupt("verification_notes", of))?;
        Ok(Note { author, body, at: at.and_utc() })
    };
    rows.into_iter().map(note).collect()
}

fn corrupt(id: &str) -> Error {
    Error::corrupt("verification_messages", id)
}

fn read((id, kind, check, reason, body, author, at, answered_at): &Row) -> Option<Message> {
    Some(Message {
        id: id.parse::<MessageId>().ok()?,
        kind: Kind::read(kind)?,
        check: check.parse().ok()?,
        reason: if reason.is_empty() { None } else { Some(reason.parse().ok()?) },
        body: if body.is_empty() { None } else { Some(body.parse().ok()?) },
        author: author.parse().ok()?,
        at: at.and_utc(),
        answered_at: answered_at.map(|at| at.and_utc()),
    })
}
