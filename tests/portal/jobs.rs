//! What falls due is done once, by whichever node comes first (reliability T-RC-12 to T-RC-14, rule 48).
use crate::support::TestPortal;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::atomic::{AtomicUsize, Ordering};
use twotier::platform::{
    db::{Conn, Db, Error},
    due::{self, Job},
    schema::portal as marks,
};

/// Leaves a mark of its own each time it runs; slow enough for two nodes to meet.
fn mark(conn: &mut Conn, subject: &str, _: DateTime<Utc>) -> Result<(), Error> {
    use diesel::prelude::*;
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let name = format!("{subject} {}", RUNS.fetch_add(1, Ordering::SeqCst));
    std::thread::sleep(std::time::Duration::from_millis(2));
    let row = (marks::name.eq(name), marks::value.eq("done"));
    diesel::insert_into(marks::table).values(row).execute(conn)?;
    Ok(())
}

fn fail(_: &mut Conn, _: &str, _: DateTime<Utc>) -> Result<(), Error> {
    Err(Error::Busy)
}

static JOBS: &[Job] = &[Job { kind: "test.mark", run: mark }, Job { kind: "test.fail", run: fail }];

async fn schedule(portal: &TestPortal, kind: &'static str, subject: String) {
    let now = portal.now();
    portal.write(move |conn| due::schedule(conn, kind, subject, now)).await;
}

async fn marks_of(portal: &TestPortal, subject: &str) -> i64 {
    portal.count(&format!("portal WHERE name LIKE '{subject} %'")).await
}

#[actix_web::test]
async fn two_nodes_do_each_job_once() {
    let portal = TestPortal::empty().await;
    let other = portal.second_db();
    for n in 0..30 {
        schedule(&portal, "test.mark", format!("job{n:02}")).await;
    }
    let clock = &portal.portal.clock;
    let (one, two) = tokio::join!(
        due::run_all(&portal.portal.db, JOBS, clock),
        due::run_all(&other, JOBS, clock)
    );
    assert_eq!(one.unwrap() + two.unwrap(), 30);
    assert_eq!(marks_of(&portal, "job%").await, 30);
    assert_eq!(portal.count("due WHERE done_at IS NULL").await, 0);
    due::run_all(&other, JOBS, clock).await.unwrap();
    assert_eq!(marks_of(&portal, "job%").await, 30);
}

/// The negative control: without claim and compare-and-swap, two nodes that meet do a job twice.
#[actix_web::test]
async fn without_a_claim_the_same_two_nodes_do_jobs_twice() {
    let portal = TestPortal::empty().await;
    let other = portal.second_db();
    for n in 0..30 {
        schedule(&portal, "test.mark", format!("job{n:02}")).await;
    }
    let now = portal.now();
    let naive = |db: Db| async move {
        let open = |conn: &mut Conn| {
            use diesel::prelude::*;
            use twotier::platform::schema::due::dsl;
            Ok::<Vec<String>, Error>(
                dsl::due.filter(dsl::done_at.is_null()).select(dsl::subject).load(conn)?,
            )
        };
        for subject in db.read(open).await.unwrap() {
            db.write(move |conn| mark(conn, &subject, now)).await.unwrap();
        }
    };
    tokio::join!(naive(portal.portal.db.clone()), naive(other));
    assert!(marks_of(&portal, "job%").await > 30, "the race would not be seen");
}

#[actix_web::test]
async fn a_job_whose_node_died_is_taken_over_after_its_lease() {
    let portal = TestPortal::empty().await;
    schedule(&portal, "test.mark", "orphan".into()).await;
    let until = (portal.now() + TimeDelta::seconds(60)).format("%Y-%m-%d %H:%M:%S");
    portal.sql(format!("UPDATE due SET claimed_until = '{until}'")).await;
    let run = || due::run_all(&portal.portal.db, JOBS, &portal.portal.clock);
    portal.pass(TimeDelta::seconds(60));
    assert_eq!(run().await.unwrap(), 0, "the lease still runs");
    portal.pass(TimeDelta::seconds(1));
    assert_eq!(run().await.unwrap(), 1);
    assert_eq!(marks_of(&portal, "orphan").await, 1);
}

#[actix_web::test]
async fn a_job_that_fails_is_tried_again_and_holds_up_no_other() {
    let portal = TestPortal::empty().await;
    schedule(&portal, "test.fail", "first".into()).await;
    portal.pass(TimeDelta::seconds(1));
    schedule(&portal, "test.mark", "second".into()).await;
    let done = due::run_all(&portal.portal.db, JOBS, &portal.portal.clock).await;
    assert_eq!(done.unwrap(), 1);
    assert_eq!(marks_of(&portal, "second").await, 1);
    assert_eq!(portal.count("due WHERE done_at IS NULL AND claimed_until IS NOT NULL").await, 1);
}

#[actix_web::test]
async fn nodes_that_start_together_bring_the_schema_up_once() {
    let portal = TestPortal::empty().await;
    let opens = (0..4).map(|_| {
        let (url, context) = (portal.url.clone(), portal.portal.context.clone());
        actix_web::web::block(move || Db::open(&url.parse().unwrap(), &context).map(drop))
    });
    for opened in futures_util::future::join_all(opens).await {
        opened.unwrap().unwrap();
    }
}
