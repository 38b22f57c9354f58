//! Who presses at the same time, and on which node the pieces are sent: each line goes out once (rule 48).
use super::{many, sent};
use crate::support::TestPortal;
use twotier::{app::JOBS, platform::due};

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
