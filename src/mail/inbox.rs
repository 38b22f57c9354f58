//! Mail that was delivered to the portal itself, with `--mail inbox:`.
use super::queue::Claimed;
use crate::platform::{
    context,
    db::{Conn, Error},
    schema::inbox,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

const PURPOSE: &str = "inbox";

/// A kept letter.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Its key.
    pub id: String,
    /// When it was delivered.
    pub at: DateTime<Utc>,
    /// Whom it was for.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// The language it is in.
    pub language: String,
    /// Its text.
    pub text: String,
}

type Row = (String, NaiveDateTime, String, String, String, String);

/// Puts a letter into the inbox.
pub fn keep(conn: &mut Conn, letter: &Claimed, now: DateTime<Utc>) -> Result<(), Error> {
    diesel::insert_into(inbox::table)
        .values((
            inbox::id.eq(&letter.id),
            inbox::at.eq(now.naive_utc()),
            inbox::recipient.eq(letter.to.email.to_string()),
            inbox::subject.eq(&letter.subject),
            inbox::language.eq(letter.to.language.as_str()),
            inbox::message.eq(context::current().secrets.seal(PURPOSE, &letter.text)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The newest letters first; after one of them, those that are older.
pub fn list(conn: &mut Conn, after: Option<&Kept>, limit: usize) -> Result<Vec<Kept>, Error> {
    let mut query = inbox::table.select(inbox::all_columns).into_boxed();
    if let Some(after) = after {
        let at = after.at.naive_utc();
        let older = inbox::at.lt(at).or(inbox::id.lt(after.id.clone()));
        query = query.filter(inbox::at.le(at)).filter(older);
    }
    let rows: Vec<Row> = query
        .order((inbox::at.desc(), inbox::id.desc()))
        .limit(i64::try_from(limit).unwrap_or(i64::MAX))
        .load(conn)?;
    Ok(rows.into_iter().map(read).collect())
}

/// One letter.
pub fn find(conn: &mut Conn, id: &str) -> Result<Option<Kept>, Error> {
    let row: Option<Row> =
        inbox::table.find(id).select(inbox::all_columns).first(conn).optional()?;
    Ok(row.map(read))
}

fn read((id, at, recipient, subject, language, message): Row) -> Kept {
    // What an older, lost key sealed cannot be read; the letter still stands in the list.
    let text = context::current().secrets.open(PURPOSE, &message).unwrap_or_default();
    Kept { id, at: at.and_utc(), recipient, subject, language, text }
}
