//! Who presses at the same time, and on which node the pieces are sent: each line goes out once (rule 48).
use super::{many, sent};
use crate::support::{TestPortal, on_postgres};
use chrono::TimeDelta;
use std::sync::{Arc, Barrier};
use twotier::{
    app::JOBS,
    platform::{
        db::{Conn, Db, Error},
        due,
    },
    users::{Budget, count_knock},
};

#[actix_web::test]
async fn of_two_who_press_send_one_sends() {
    for _ in 0..3 {
        let portal = TestPortal::start().await;
        let maya = portal.signed_in_as("maya@northwind").await;
        let pieter = portal.signed_in_as("pieter@northwind").await;
        let page = maya.list_file(many(60).as_bytes()).await;
        let theirs = pieter.visit(&page.path).await;
        let (one, two) = tokio::join!(
            maya.press(&page, "Send 60 invitations", &[]),
            pieter.press(&theirs, "Send 60 invitations", &[])
        );
        assert_eq!((one.status, two.status), (200, 200), "whoever is second sees the same page");
        assert_eq!(portal.events("northwind", "partnership.list_sent").await, 1);
        let other = portal.second_db();
        let (here, clock) = (&portal.portal.db, &portal.portal.clock);
        for _ in 0..4 {
            let there = due::run_all(&other, JOBS, clock);
            let (one, two) = tokio::join!(due::run_all(here, JOBS, clock), there);
            one.and(two).unwrap();
        }
        assert_eq!(sent(&portal).await, (60, 60, 60));
        assert_eq!(portal.events("northwind", "partnership.list_finished").await, 1);
        portal.is_sound().await;
    }
}

/// The same list twice, sent at once: what one has sent is pending for the other.
#[actix_web::test]
async fn of_two_lists_with_the_same_lines_each_line_is_sent_once() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for _ in 0..2 {
        let page = maya.list_file(many(60).as_bytes()).await;
        maya.press(&page, "Send 60 invitations", &[]).await;
    }
    super::send_all(&portal).await;
    assert_eq!(sent(&portal).await, (60, 60, 60));
    assert_eq!(portal.count("invitation_list_lines WHERE verdict = 'pending'").await, 60);
}

/// The negative control: a line that forgot that it was sent would be sent again, were it not asked about again.
#[actix_web::test]
async fn a_line_that_forgot_is_pending() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(3).as_bytes()).await;
    maya.press(&page, "Send 3 invitations", &[]).await;
    super::send_all(&portal).await;
    portal.sql("UPDATE invitation_list_lines SET verdict = 'new', invitation_id = NULL").await;
    portal.sql("UPDATE invitation_lists SET state = 'sending', pieces = 7").await;
    portal
        .sql("INSERT INTO due (kind, subject, at) SELECT 'partnership.list-send', id || ' 7', made_at FROM invitation_lists")
        .await;
    super::send_all(&portal).await;
    assert_eq!(sent(&portal).await, (3, 3, 0));
    // Without the invitations, they would have been sent again.
    portal.sql("UPDATE invitation_list_lines SET verdict = 'new'").await;
    portal.sql("UPDATE partnership_invitations SET state = 'cancelled', answered_at = sent_at, answered_by = sent_by").await;
    portal.sql("UPDATE invitation_lists SET state = 'sending', pieces = 8").await;
    portal
        .sql("INSERT INTO due (kind, subject, at) SELECT 'partnership.list-send', id || ' 8', made_at FROM invitation_lists")
        .await;
    super::send_all(&portal).await;
    assert_eq!(sent(&portal).await.1, 6);
}

/// What a mailbox gets from all providers is counted in one row: whoever counts in another order waits in a circle.
#[actix_web::test]
async fn two_providers_send_to_the_same_companies_in_whatever_order_they_listed_them() {
    let portal = TestPortal::start().await;
    let list = many(150);
    let reversed: Vec<_> = list.lines().rev().collect();
    let (maya, lukas) =
        (portal.signed_in_as("maya@northwind").await, portal.signed_in_as("lukas@alpine").await);
    for (who, list) in [(&maya, list.clone()), (&lukas, reversed.join("\n"))] {
        let page = who.list_file(list.as_bytes()).await;
        who.press(&page, "Send 150 invitations", &[]).await;
    }
    let other = portal.second_db();
    let (here, clock) = (&portal.portal.db, &portal.portal.clock);
    // Which of the two gets a piece, and whether the other finds one left, is a matter of luck.
    for _ in 0..40 {
        let [one, two] = [here, &other].map(|db| due::run_all(db, JOBS, clock));
        // A file has one writer at a time: nobody can wait in a circle there.
        let (one, two) =
            if on_postgres() { tokio::join!(one, two) } else { (one.await, two.await) };
        one.and(two).unwrap();
        if sent(&portal).await == (300, 300, 300) {
            break;
        }
    }
    assert_eq!(sent(&portal).await, (300, 300, 300));
    portal.is_sound().await;
}

/// The negative control: two who count in opposite orders, each having counted one before the other counts its second.
#[actix_web::test]
async fn who_counts_in_opposite_orders_waits_in_a_circle() {
    if !on_postgres() {
        return;
    }
    let portal = TestPortal::start().await;
    let (other, both) = (portal.second_db(), Arc::new(Barrier::new(2)));
    let now = portal.now();
    let count = |db: &Db, order: [&'static str; 2]| {
        let (db, both) = (db.clone(), Arc::clone(&both));
        let budget = Budget { door: "control", most: 20, window: TimeDelta::days(1) };
        async move {
            let work = move |conn: &mut Conn| {
                let first = count_knock(conn, budget, order[0], now);
                both.wait();
                first.and(count_knock(conn, budget, order[1], now))
            };
            db.write::<_, Error>(work).await.is_ok()
        }
    };
    let (one, two) = tokio::join!(count(&portal.portal.db, ["a", "b"]), count(&other, ["b", "a"]));
    assert_ne!((one, two), (true, true), "nobody waited for anybody");
}
