//! Refusals: proposed, confirmed, mended.
use crate::{
    platform::{
        db::{Conn, Error},
        schema::verification_failures as failures,
    },
    values::{CaseId, UserId},
    verification::case::Failure,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

type Row = (String, String, String, String, String, String, NaiveDateTime);

/// Keeps what a verifier refuses, or proposes to. At most one is live.
pub fn insert_failure(conn: &mut Conn, of: CaseId, failure: &Failure) -> Result<(), Error> {
    let sentence = failure.sentence.as_ref().map(ToString::to_string).unwrap_or_default();
    diesel::insert_into(failures::table)
        .values((
            failures::id.eq(failure.id.to_string()),
            failures::case_id.eq(of.to_string()),
            failures::sub_status.eq(failure.check.as_str()),
            failures::reason.eq(failure.reason.as_str()),
            failures::field.eq(failure.about.as_str()),
            failures::sentence.eq(sentence),
            failures::proposed_by.eq(failure.by.to_string()),
            failures::proposed_at.eq(failure.at.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// The refusal holds: one verifier is enough, or a second agreed.
pub fn confirm_failure(
    conn: &mut Conn,
    failure: &Failure,
    by: UserId,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    diesel::update(failures::table.find(failure.id.to_string()))
        .set((
            failures::confirmed_by.eq(by.to_string()),
            failures::confirmed_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// What was refused is mended, taken back, or of no interest any more.
pub fn end_failures(conn: &mut Conn, of: CaseId, now: DateTime<Utc>) -> Result<(), Error> {
    let live = failures::table
        .filter(failures::case_id.eq(of.to_string()))
        .filter(failures::ended_at.is_null());
    diesel::update(live).set(failures::ended_at.eq(now.naive_utc())).execute(conn)?;
    Ok(())
}

/// One refusal.
pub fn load(conn: &mut Conn, id: &str) -> Result<Failure, Error> {
    let row: Option<Row> = failures::table
        .find(id)
        .select((
            failures::id,
            failures::sub_status,
            failures::reason,
            failures::field,
            failures::sentence,
            failures::proposed_by,
            failures::proposed_at,
        ))
        .first(conn)
        .optional()?;
    row.as_ref().and_then(read).ok_or_else(|| Error::corrupt("verification_failures", id))
}

fn read((id, check, reason, about, sentence, by, at): &Row) -> Option<Failure> {
    Some(Failure {
        id: id.parse().ok()?,
        check: check.parse().ok()?,
        reason: reason.parse().ok()?,
        about: about.parse().ok()?,
        sentence: if sentence.is_empty() { None } else { Some(sentence.parse().ok()?) },
        by: by.parse().ok()?,
        at: at.and_utc(),
    })
}
