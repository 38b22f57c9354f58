//! The dry run: what would become of each line.
use super::{
    Error,
    inviting::{Held, against},
};
use crate::{
    lists::{
        entry::{Entry, Line, Verdict},
        reader::Reader,
        terms::Terms,
    },
    platform::db::Conn,
    values::{OrganizationId, UserId},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// The lines with what would become of each at this moment. It is asked again when they are sent.
pub fn judge(
    conn: &mut Conn,
    who: (OrganizationId, UserId),
    terms: &Terms,
    mut entries: Vec<Entry>,
    now: DateTime<Utc>,
) -> Result<Vec<Entry>, Error> {
    let mut known: BTreeMap<String, i32> = BTreeMap::new();
    let reader = Reader::load(conn, who, terms, now)?;
    if let Some(halt) = reader.halt() {
        return Err(Error::of(halt, terms.kind()));
    }
    for entry in &mut entries {
        let found = match entry.read(&reader) {
            Err(verdict) => Err(Held::Line(verdict, String::new())),
            Ok(line) => match first_of(&mut known, &line, entry.number) {
                Some(first) => Err(Held::Line(Verdict::Duplicate, first.to_string())),
                None => against(conn, who.0, &reader, &line.email, now),
            },
        };
        (entry.verdict, entry.detail) = match found {
            Ok(()) => (Verdict::New, String::new()),
            Err(Held::Line(verdict, detail)) => (verdict, detail),
            Err(Held::List(halt)) => return Err(Error::of(halt, terms.kind())),
            Err(Held::Until(until)) => return Err(Error::TooMany(until)),
            Err(Held::Db(error)) => return Err(error.into()),
        };
    }
    Ok(entries)
}

/// The number of the line in which the same address stood first, if this is not it.
fn first_of(known: &mut BTreeMap<String, i32>, line: &Line, number: i32) -> Option<i32> {
    let key = line.email.key();
    let first = known.get(&key).copied();
    if first.is_none() {
        known.insert(key, number);
    }
    first
}
