//! Companies that have said something already: no, or yes by another way.
use super::{many, send_all, sent, verdicts};
use crate::support::TestPortal;
use chrono::TimeDelta;

/// One of those that were invited says no.
async fn decline(portal: &TestPortal) {
    let declined = portal
        .sql(
            "UPDATE partnership_invitations SET state = 'declined', seen_at = sent_at, answered_at = sent_at, \
             answered_by = sent_by, reseller_id = (SELECT id FROM organizations WHERE account_name = 'bergmann') \
             WHERE email = 'office@company0000.example'",
        )
        .await;
    assert_eq!(declined, 1);
}

#[actix_web::test]
async fn whoever_said_no_is_not_asked_again_by_a_list() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(2).as_bytes()).await;
    maya.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    decline(&portal).await;
    let again = maya.list_file(many(2).as_bytes()).await;
    assert_eq!(verdicts(&again), ["1 Declined", "2 Pending"], "{}", again.text("main"));
    assert!(again.text("tbody").contains("said no on 5 January 2026"), "{}", again.text("tbody"));
    let file = maya.visit(&format!("{}/result.csv", again.path)).await.html;
    assert!(file.contains("said no on 5 January 2026"), "{file}");
    // Of another provider, nobody hears.
    let lukas = portal.signed_in_as("lukas@alpine").await;
    assert_eq!(verdicts(&lukas.list_file(many(1).as_bytes()).await), ["1 New"]);
    // Singly, it can be asked again; and by a list, when that is long ago.
    portal.pass(TimeDelta::days(91));
    let maya = portal.signed_in_as("maya@northwind").await;
    assert_eq!(verdicts(&maya.list_file(many(1).as_bytes()).await), ["1 New"]);
    maya.invites("office@company0000.example", "Company").await;
    assert_eq!(verdicts(&maya.list_file(many(1).as_bytes()).await), ["1 Pending"]);
}

#[actix_web::test]
async fn a_no_between_the_dry_run_and_the_sending_counts() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites("office@company0000.example", "Company").await;
    portal.sql("UPDATE partnership_invitations SET state = 'cancelled', answered_at = sent_at, answered_by = sent_by").await;
    let page = maya.list_file(many(2).as_bytes()).await;
    assert_eq!(verdicts(&page), ["1 New", "2 New"]);
    decline(&portal).await;
    maya.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(verdicts(&maya.visit(&page.path).await), ["1 Declined", "2 Sent"]);
    assert_eq!(sent(&portal).await, (2, 2, 1));
}

#[actix_web::test]
async fn whoever_answered_the_open_link_waits_already() {
    let portal = TestPortal::start().await;
    portal.is_a_reseller("bergmann").await;
    let link = portal.open_link(&[]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let lines = [("lines", "jonas@bergmann.example,Bergmann\nx@hafen.example,Hafen")];
    let answer = jonas.goes_on(&link).await;
    let page = maya.list(&lines).await;
    assert_eq!(verdicts(&page), ["1 New", "2 New"], "what is not answered is nobody's business");
    let answer = jonas.visit(&answer.path).await;
    jonas.press(&answer, "Authorize indirect provider", &[("authorize", "yes")]).await;
    maya.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    for page in [maya.visit(&page.path).await, maya.list(&lines).await] {
        assert_eq!(verdicts(&page)[0], "1 Pending", "{}", page.text("main"));
        assert!(
            page.text("tbody").contains("has answered your open link"),
            "{}",
            page.text("tbody")
        );
    }
}
