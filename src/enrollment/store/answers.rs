//! How the answers of a draft are kept.
use crate::{
    enrollment::draft::{Kept, rough_key},
    platform::{
        db::{Conn, Error},
        schema::enrollment_answers as answers,
    },
    values::{EnrollmentId, UserId},
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

type Answers = std::collections::BTreeMap<String, Kept>;

/// The answers of a draft, by page.
pub fn load_answers(conn: &mut Conn, id: EnrollmentId) -> Result<Answers, Error> {
    let rows: Vec<(String, String, i64, String, NaiveDateTime)> = answers::table
        .filter(answers::enrollment_id.eq(id.to_string()))
        .select((
            answers::step,
            answers::body,
            answers::version,
            answers::answered_by,
            answers::answered_at,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(step, body, version, by, at)| {
            let by = by.parse().map_err(|_| Error::corrupt("enrollment_answers", id))?;
            Ok((step, Kept { body, version, by, at: at.and_utc() }))
        })
        .collect()
}

/// Keeps an answer in place of the one before. The draft's organization is locked by whoever calls.
pub fn record(
    conn: &mut Conn,
    id: EnrollmentId,
    step: &str,
    body: &str,
    (by, now): (UserId, DateTime<Utc>),
) -> Result<(), Error> {
    let kept = answers::table.find((id.to_string(), step.to_owned()));
    let replaced = diesel::update(kept)
        .set((
            answers::body.eq(body),
            answers::version.eq(answers::version + 1),
            answers::answered_by.eq(by.to_string()),
            answers::answered_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    if replaced == 1 {
        return Ok(());
    }
    diesel::insert_into(answers::table)
        .values((
            answers::enrollment_id.eq(id.to_string()),
            answers::step.eq(step),
            answers::body.eq(body),
            answers::version.eq(1),
            answers::answered_by.eq(by.to_string()),
            answers::answered_at.eq(now.naive_utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Forgets what was put aside for a page.
pub fn forget_rough(conn: &mut Conn, id: EnrollmentId, slug: &str) -> Result<(), Error> {
    diesel::delete(answers::table.find((id.to_string(), rough_key(slug)))).execute(conn)?;
    Ok(())
}

/// Forgets everything that was typed: a deleted draft leaves no personal data.
pub fn forget_answers(conn: &mut Conn, id: EnrollmentId) -> Result<(), Error> {
    let of_draft = answers::table.filter(answers::enrollment_id.eq(id.to_string()));
    diesel::delete(of_draft).execute(conn)?;
    Ok(())
}
