//! Who presses at the same time, and on which node the pieces are sent: each line goes out once (rule 48).
use super::{sent, uploaded};
use crate::{
    customers::with_partners,
    partnerships::lists::{many, send_all},
    support::{TestPortal, on_postgres},
};
use twotier::{app::JOBS, platform::due};

/// Two nodes do what is due at the same moment, again and again, until so many were sent.
async fn send_on_two_nodes(portal: &TestPortal, count: i64) {
    let other = portal.second_db();
    let (here, clock) = (&portal.portal.db, &portal.portal.clock);
    // Which of the two gets a piece, and whether the other finds one left, is a matter of luck.
    for _ in 0..40 {
        let [one, two] = [here, &other].map(|db| due::run_all(db, JOBS, clock));
        // A file has one writer at a time: nobody can wait in a circle there.
        let (one, two) =
            if on_postgres() { tokio::join!(one, two) } else { (one.await, two.await) };
        one.and(two).unwrap();
        if sent(portal).await == (count, count, count) {
            break;
        }
    }
    send_all(portal).await;
    assert_eq!(sent(portal).await, (count, count, count));
}

#[actix_web::test]
async fn of_two_who_press_send_one_sends() {
    let portal = with_partners().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let page = maya.many_customers_file("bergmann", many(60).as_bytes()).await;
    let theirs = pieter.visit(&page.path).await;
    let (one, two) = tokio::join!(
        maya.press(&page, "Send 60 invitations", &[]),
        pieter.press(&theirs, "Send 60 invitations", &[])
    );
    assert_eq!((one.status, two.status), (200, 200), "whoever is second sees the same page");
    send_on_two_nodes(&portal, 60).await;
    for event in ["customer.list_sent", "customer.list_finished"] {
        assert_eq!(portal.events("northwind", event).await, 1, "{event}");
    }
    portal.is_sound().await;
}

/// Each of the two asks the same companies for both, in the opposite order: neither waits for the other in a circle, and
/// what one of them sent is no business of the other.
#[actix_web::test]
async fn both_partners_send_to_the_same_companies_at_once() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 120).await;
    jonas.press(&page, "Send 120 invitations", &[]).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let lines = many(120);
    let reversed: Vec<_> = lines.lines().rev().collect();
    let theirs = maya.many_customers_file("bergmann", reversed.join("\n").as_bytes()).await;
    maya.press(&theirs, "Send 120 invitations", &[]).await;
    send_on_two_nodes(&portal, 240).await;
    for account in ["bergmann", "northwind"] {
        assert_eq!(portal.events(account, "customer.invited").await, 120, "{account}");
    }
    portal.is_sound().await;
}

/// The same list twice, sent at once: what one has sent is pending for the other.
#[actix_web::test]
async fn of_two_lists_with_the_same_lines_each_line_is_sent_once() {
    let portal = with_partners().await;
    for _ in 0..2 {
        let (jonas, page) = uploaded(&portal, 60).await;
        jonas.press(&page, "Send 60 invitations", &[]).await;
    }
    send_on_two_nodes(&portal, 60).await;
    assert_eq!(portal.count("invitation_list_lines WHERE verdict = 'pending'").await, 60);
    portal.is_sound().await;
}

/// The negative control: a line that forgot that it was sent would be sent again, were it not asked about again.
#[actix_web::test]
async fn a_line_that_forgot_is_pending() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 3).await;
    jonas.press(&page, "Send 3 invitations", &[]).await;
    send_all(&portal).await;
    let forget = "UPDATE invitation_list_lines SET verdict = 'new', customer_invitation_id = NULL";
    for (piece, expected) in [(7, (3, 3, 0)), (8, (6, 6, 3))] {
        portal.sql(forget).await;
        portal
            .sql(format!("UPDATE invitation_lists SET state = 'sending', pieces = {piece}"))
            .await;
        let due = "INSERT INTO due (kind, subject, at) SELECT 'customer.list-send'";
        portal.sql(format!("{due}, id || ' {piece}', made_at FROM invitation_lists")).await;
        send_all(&portal).await;
        assert_eq!(sent(&portal).await, expected);
        // Without the invitations, they are sent again.
        let gone = "state = 'cancelled', answered_at = sent_at, answered_by = sent_by";
        portal.sql(format!("UPDATE customer_invitations SET {gone}")).await;
    }
}
