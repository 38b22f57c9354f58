//! How often a door may be knocked at. Counted in the database before anything is looked at, so that
//! parallel tries on many nodes share one budget (reliability rules 23, 24 and 44).
use crate::platform::{
    db::{Conn, Error, attempt},
    schema::throttles,
};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;

/// So many knocks within a window.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// What is counted, as kept in the table.
    pub door: &'static str,
    /// How many are let through.
    pub most: i64,
    /// How long a window is; it begins with its first knock.
    pub window: TimeDelta,
}

/// Counts one more. `Err` of when to try again, if the budget is used up.
pub fn knock(
    conn: &mut Conn,
    budget: Budget,
    knocker: &str,
    now: DateTime<Utc>,
) -> Result<Result<(), DateTime<Utc>>, Error> {
    let knocker = key(knocker);
    for _ in 0..3 {
        if let Some((count, since)) = count(conn, budget, &knocker, now)? {
            let is_let_in = count <= budget.most;
            return Ok(if is_let_in { Ok(()) } else { Err(since + budget.window) });
        }
        match attempt(conn, |conn| begin(conn, budget, &knocker, now)) {
            Ok(()) => return Ok(Ok(())),
            // Somebody else began the window in the same moment: count in theirs.
            Err(error) if error.is_unique_violation() => {}
            Err(error) => return Err(error),
        }
    }
    Err(Error::Busy)
}

/// A budget, and who is counted in it.
pub type Count = (Budget, String);

/// Counts one more in each, or in none if one of them is used up: who is refused anyway uses up nobody's tries.
pub fn knock_at_all(
    conn: &mut Conn,
    counts: &[Count],
    now: DateTime<Utc>,
) -> Result<Result<(), DateTime<Utc>>, Error> {
    for (at, (budget, knocker)) in counts.iter().enumerate() {
        if let Err(until) = knock(conn, *budget, knocker, now)? {
            forgive_all(conn, counts.iter().take(at))?;
            return Ok(Err(until));
        }
    }
    Ok(Ok(()))
}

/// Takes one back in each.
pub fn forgive_all<'a>(
    conn: &mut Conn,
    counts: impl IntoIterator<Item = &'a Count>,
) -> Result<(), Error> {
    counts.into_iter().try_for_each(|(budget, knocker)| forgive(conn, *budget, knocker))
}

/// Takes one back: it was no failure.
pub fn forgive(conn: &mut Conn, budget: Budget, knocker: &str) -> Result<(), Error> {
    let knocker = key(knocker);
    let row = throttles::table.find((budget.door, knocker)).filter(throttles::count.gt(0));
    diesel::update(row).set(throttles::count.eq(throttles::count - 1)).execute(conn)?;
    Ok(())
}

/// A knocker as it is kept: whatever was typed, but not endless, and without NUL, which PostgreSQL
/// keeps in no text.
fn key(knocker: &str) -> String {
    knocker.chars().filter(|c| !c.is_control()).take(300).collect()
}

/// Forgets windows that are long over.
pub fn sweep(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), Error> {
    let over = throttles::table.filter(throttles::since.lt((now - TimeDelta::days(2)).naive_utc()));
    diesel::delete(over).execute(conn)?;
    Ok(())
}

fn count(
    conn: &mut Conn,
    budget: Budget,
    knocker: &str,
    now: DateTime<Utc>,
) -> Result<Option<(i64, DateTime<Utc>)>, Error> {
    let open = (now - budget.window).naive_utc();
    let row = throttles::table.find((budget.door, knocker)).filter(throttles::since.gt(open));
    let counted: Option<(i64, chrono::NaiveDateTime)> = diesel::update(row)
        .set(throttles::count.eq(throttles::count + 1))
        .returning((throttles::count, throttles::since))
        .get_result(conn)
        .optional()?;
    Ok(counted.map(|(count, since)| (count, since.and_utc())))
}

fn begin(conn: &mut Conn, budget: Budget, knocker: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let over = throttles::table
        .find((budget.door, knocker))
        .filter(throttles::since.le((now - budget.window).naive_utc()));
    diesel::delete(over).execute(conn)?;
    diesel::insert_into(throttles::table)
        .values((
            throttles::door.eq(budget.door),
            throttles::knocker.eq(knocker),
            throttles::since.eq(now.naive_utc()),
            throttles::count.eq(1),
        ))
        .execute(conn)?;
    Ok(())
}
