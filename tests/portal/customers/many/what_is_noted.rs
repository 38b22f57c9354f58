//! What happened to a list stands in the record of the company whose it is, each once, and in no other.
use super::{on_its_way, uploaded};
use crate::{
    customers::with_partners,
    partnerships::lists::send_all,
    support::{Browser, TestPortal},
};
use chrono::TimeDelta;

const EVENTS: [&str; 7] =
    ["made", "sent", "finished", "stopped", "discarded", "forgotten", "exported"];

/// How often each of these stands in a company's record.
async fn noted(portal: &TestPortal, account: &str) -> [i64; 7] {
    let mut noted = [0; 7];
    for (count, event) in noted.iter_mut().zip(EVENTS) {
        *count = portal.events(account, &format!("customer.list_{event}")).await;
    }
    noted
}

/// It is noted where it belongs, as often as this, and nowhere else.
async fn is_noted(portal: &TestPortal, expected: [i64; 7]) {
    assert_eq!(noted(portal, "bergmann").await, expected, "{EVENTS:?}");
    let of_lists = "event LIKE 'customer.list_%' OR event LIKE 'partnership.list_%'";
    let anywhere = portal.count(&format!("audit_log WHERE {of_lists}")).await;
    assert_eq!(anywhere, expected.iter().sum::<i64>());
    portal.is_sound().await;
}

/// What Jonas reads under *Activity*.
async fn is_read(jonas: &Browser, lines: &[&str]) {
    let activity = jonas.visit("/settings/activity").await.text("main");
    for line in lines {
        assert!(activity.contains(line), "{line}: {activity}");
    }
}

#[actix_web::test]
async fn a_list_from_its_upload_to_its_end() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 3).await;
    is_noted(&portal, [1, 0, 0, 0, 0, 0, 0]).await;
    jonas.press(&page, "Send 3 invitations", &[]).await;
    is_noted(&portal, [1, 1, 0, 0, 0, 0, 0]).await;
    send_all(&portal).await;
    is_noted(&portal, [1, 1, 1, 0, 0, 0, 0]).await;
    assert_eq!(jonas.visit(&format!("{}/result.csv", page.path)).await.status, 200);
    is_noted(&portal, [1, 1, 1, 0, 0, 0, 1]).await;
    jonas.press(&jonas.visit(&page.path).await, "Discard", &[]).await;
    is_noted(&portal, [1, 1, 1, 0, 1, 0, 1]).await;
    is_read(
        &jonas,
        &[
            "List of invitations to customers uploaded (lines: 3)",
            "Sending of a list of invitations to customers begun (lines: 3)",
            "List of invitations to customers finished (sent: 3)",
            "List of invitations to customers downloaded (lines: 3)",
            "List of invitations to customers deleted (lines: 3)",
        ],
    )
    .await;
    // Its time is over when there is nothing left to be forgotten.
    portal.pass(TimeDelta::days(91));
    send_all(&portal).await;
    is_noted(&portal, [1, 1, 1, 0, 1, 0, 1]).await;
    assert_eq!(portal.events("bergmann", "customer.invited").await, 3, "each is told of by itself");
}

#[actix_web::test]
async fn a_list_that_is_stopped_and_forgotten_unsent_leaves_a_trace() {
    let portal = with_partners().await;
    let (jonas, page) = on_its_way(&portal).await;
    jonas.press(&jonas.visit(&page.path).await, "Stop sending", &[]).await;
    is_noted(&portal, [1, 1, 0, 1, 0, 0, 0]).await;
    portal.pass(TimeDelta::days(89));
    send_all(&portal).await;
    is_noted(&portal, [1, 1, 0, 1, 0, 0, 0]).await;
    portal.pass(TimeDelta::days(2));
    for _ in 0..2 {
        send_all(&portal).await;
    }
    is_noted(&portal, [1, 1, 0, 1, 0, 1, 0]).await;
    assert_eq!(portal.count("invitation_lists").await, 0);
    assert_eq!(portal.count("invitation_list_lines").await, 0);
    assert_eq!(portal.count("customer_invitations").await, 20, "the invitations stay");
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    is_read(&jonas, &["List of invitations to customers deleted after 90 days (not sent: 10)"])
        .await;
}

/// Who deletes a list is known, and who forgets it is the portal.
#[actix_web::test]
async fn each_is_noted_with_whoever_did_it() {
    let portal = with_partners().await;
    let (jonas, page) = on_its_way(&portal).await;
    jonas.press(&jonas.visit(&page.path).await, "Stop sending", &[]).await;
    jonas.press(&jonas.visit(&page.path).await, "Send 10 invitations", &[]).await;
    send_all(&portal).await;
    uploaded(&portal, 1).await;
    portal.pass(TimeDelta::days(91));
    send_all(&portal).await;
    let who = portal
        .lines(
            "SELECT DISTINCT event || ' ' || actor_kind AS line FROM audit_log \
             WHERE event LIKE 'customer.list_%' ORDER BY 1",
        )
        .await;
    let expected = [
        "customer.list_finished portal",
        "customer.list_forgotten portal",
        "customer.list_made person",
        "customer.list_sent person",
        "customer.list_stopped person",
    ];
    assert_eq!(who, expected);
    is_noted(&portal, [2, 2, 1, 1, 0, 2, 0]).await;
}
