//! What the portal itself has to do at a time. Safe with several nodes on one database: a job is
//! claimed by compare-and-swap with a lease, and its work, audit row, mail and end are one
//! transaction. Nothing depends on it: every expiry is compared at use (reliability rule 14).
use super::{
    clock::Clock,
    db::{Conn, Db, Error},
    schema::due,
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use diesel::prelude::*;

/// How long a node may take for one job before another may take it over. Nodes' clocks may be five
/// minutes apart (reliability G15).
const LEASE: TimeDelta = TimeDelta::minutes(10);

/// What is done when a kind of job falls due, given its subject.
#[derive(Clone, Copy)]
pub struct Job {
    /// The kind, as kept in the table.
    pub kind: &'static str,
    /// The work. What it returns as an error leaves the job to be tried again after its lease.
    pub run: fn(&mut Conn, subject: &str, now: DateTime<Utc>) -> Result<(), Error>,
}

type Key = (String, String, NaiveDateTime);

/// Puts a job on the list. The same job at the same time is there once.
pub fn schedule(
    conn: &mut Conn,
    kind: &str,
    subject: impl ToString,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let (subject, at) = (subject.to_string(), at.naive_utc());
    let known = due::table.find((kind, &subject, at)).count().get_result::<i64>(conn)?;
    if known == 0 {
        diesel::insert_into(due::table)
            .values((due::kind.eq(kind), due::subject.eq(subject), due::at.eq(at)))
            .execute(conn)?;
    }
    Ok(())
}

/// Does everything that is due. Returns how many jobs were done.
pub async fn run_all(db: &Db, jobs: &'static [Job], clock: &Clock) -> Result<usize, Error> {
    let now = clock.now();
    let kinds: Vec<_> = jobs.iter().map(|job| job.kind).collect();
    let open = db.read(move |conn| open(conn, &kinds, now)).await?;
    let mut done = 0;
    for key in open {
        let Some(job) = jobs.iter().find(|job| job.kind == key.0) else { continue };
        let of = key.clone();
        if db.write(move |conn| claim(conn, &of, now)).await? {
            match db.write(move |conn| work(conn, job, &key, now)).await {
                Ok(()) => done += 1,
                // Tried again after its lease; the others must not wait for it.
                Err(error) => tracing::error!(%error, job = job.kind, "a job failed"),
            }
        }
    }
    Ok(done)
}

/// What is due of these kinds: a newer node may have put others on the list.
fn open(conn: &mut Conn, kinds: &[&str], now: DateTime<Utc>) -> Result<Vec<Key>, Error> {
    let now = now.naive_utc();
    Ok(due::table
        .filter(due::kind.eq_any(kinds.iter().copied()))
        .filter(due::done_at.is_null())
        .filter(due::at.le(now))
        .filter(due::claimed_until.is_null().or(due::claimed_until.lt(now)))
        .order(due::at)
        .limit(100)
        .select((due::kind, due::subject, due::at))
        .load(conn)?)
}

fn claim(conn: &mut Conn, key: &Key, now: DateTime<Utc>) -> Result<bool, Error> {
    let naive = now.naive_utc();
    let free = due::table
        .find(key.clone())
        .filter(due::done_at.is_null())
        .filter(due::claimed_until.is_null().or(due::claimed_until.lt(naive)));
    let claimed = due::claimed_until.eq((now + LEASE).naive_utc());
    Ok(diesel::update(free).set(claimed).execute(conn)? == 1)
}

fn work(conn: &mut Conn, job: &Job, key: &Key, now: DateTime<Utc>) -> Result<(), Error> {
    let ours = due::table.find(key.clone()).filter(due::done_at.is_null());
    if diesel::update(ours).set(due::done_at.eq(now.naive_utc())).execute(conn)? == 1 {
        (job.run)(conn, &key.1, now)?;
    }
    Ok(())
}

/// Forgets jobs that were done a month ago or more.
pub fn sweep(conn: &mut Conn, now: DateTime<Utc>) -> Result<(), Error> {
    let old = due::table.filter(due::done_at.lt((now - TimeDelta::days(30)).naive_utc()));
    diesel::delete(old).execute(conn)?;
    Ok(())
}

/// Takes done jobs of a subject off the list at once: what somebody typed is kept no longer than it is
/// needed.
pub fn forget(conn: &mut Conn, kind: &str, subject: &str) -> Result<(), Error> {
    let done = due::table
        .filter(due::kind.eq(kind))
        .filter(due::subject.eq(subject))
        .filter(due::done_at.is_not_null());
    diesel::delete(done).execute(conn)?;
    Ok(())
}

/// Puts a job on the list unless one of its kind waits there already.
pub fn schedule_first(
    conn: &mut Conn,
    kind: &str,
    subject: &str,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let waiting = due::table
        .filter(due::kind.eq(kind))
        .filter(due::subject.eq(subject))
        .filter(due::done_at.is_null());
    let is_waiting: bool = diesel::select(diesel::dsl::exists(waiting)).get_result(conn)?;
    if is_waiting { Ok(()) } else { schedule(conn, kind, subject, at) }
}
