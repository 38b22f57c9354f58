//! A letter that did not arrive becomes due at once.
use super::{Logged, Progress, find_log, logged::Row};
use crate::{
    platform::{
        db::{Conn, Error},
        schema::outbox,
    },
    values::MailId,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;

/// Why a letter is not tried again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// There is no such letter.
    NoSuch,
    /// It arrived, is due already, or was tried since it was looked at: somebody was faster.
    MovedOn,
    /// A worker has it in hand.
    BeingSent,
    /// It is past its time: what it says is no longer true.
    TooLate,
    /// Its words are gone.
    Lost,
}

/// Makes a parked or failing letter due at once, if it has been tried `attempts` times as it was when it
/// was looked at: of two who press at once, one does it. A letter that a worker has in hand is left alone.
/// The letter keeps what went wrong until it arrives.
pub fn retry(
    conn: &mut Conn,
    id: MailId,
    attempts: i32,
    now: DateTime<Utc>,
) -> Result<Result<(), Obstacle>, Error> {
    let as_seen = outbox::table
        .find(id.to_string())
        .filter(outbox::attempts.eq(attempts))
        .filter(outbox::body.is_not_null())
        .filter(outbox::problem.is_not_null())
        .filter(is_in_time(now.naive_utc()))
        .filter(
            outbox::state
                .eq("parked")
                .or(outbox::state.eq("waiting").and(outbox::next_attempt_at.gt(now.naive_utc()))),
        );
    let changed = diesel::update(as_seen)
        .set((outbox::state.eq("waiting"), outbox::next_attempt_at.eq(now.naive_utc())))
        .execute(conn)?;
    if changed == 1 {
        return Ok(Ok(()));
    }
    let obstacle = find_log(conn, id)?.map_or(Obstacle::NoSuch, |letter| obstacle(&letter, now));
    Ok(Err(obstacle))
}

/// The parked letters that can be tried again, those that have waited longest first.
pub fn retriable(conn: &mut Conn, most: i64, now: DateTime<Utc>) -> Result<Vec<Logged>, Error> {
    let rows: Vec<(Row, bool)> = outbox::table
        .filter(outbox::state.eq("parked"))
        .filter(outbox::problem.is_not_null())
        .filter(outbox::body.is_not_null())
        .filter(is_in_time(now.naive_utc()))
        .order((outbox::queued_at, outbox::id))
        .limit(most)
        .select((Row::as_select(), outbox::body.is_not_null()))
        .load(conn)?;
    rows.into_iter().map(Logged::try_from).collect()
}

impl Logged {
    /// Why it can never be tried again, if so: its time is over, or its words are gone.
    pub fn is_over(&self, now: DateTime<Utc>) -> Option<Obstacle> {
        match self.progress {
            Progress::Outdated => Some(Obstacle::TooLate),
            Progress::Delivered(_) => Some(Obstacle::MovedOn),
            _ if self.not_after.is_some_and(|at| at <= now) => Some(Obstacle::TooLate),
            _ if !self.has_body => Some(Obstacle::Lost),
            _ => None,
        }
    }
}

#[diesel::dsl::auto_type(no_type_alias)]
fn is_in_time(now: NaiveDateTime) -> _ {
    outbox::not_after.is_null().or(outbox::not_after.assume_not_null().gt(now))
}

fn obstacle(letter: &Logged, now: DateTime<Utc>) -> Obstacle {
    match (letter.progress, letter.is_over(now)) {
        (Progress::Failing(None), _) => Obstacle::BeingSent,
        (_, Some(over)) => over,
        _ => Obstacle::MovedOn,
    }
}
