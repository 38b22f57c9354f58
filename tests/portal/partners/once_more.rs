//! A pair becomes partners again while access from before still lives: one grant at a time, and what is live is said
//! (T-IV-8, *re-invite*).
use super::{REASON, told};
use crate::support::{Browser, Page, TestPortal};
use twotier::values::AdminAccess;

/// Two who parted and left the access as it was; Jonas at the answer page of another invitation.
async fn invited_again(portal: &TestPortal, way: AdminAccess) -> (Browser, Page) {
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit(&format!("/partnerships/{id}/end")).await;
    maya.press(&page, "End partnership", &[REASON, ("removes_access", "")]).await;
    let invited = portal.invited_with("northwind", "jonas@bergmann.example", way).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let door = jonas.visit(&invited.link).await;
    let answer = jonas.press(&door, "Continue", &[]).await;
    (jonas, answer)
}

#[actix_web::test]
async fn without_access_what_is_left_of_before_is_shown_and_stays() {
    let portal = TestPortal::start().await;
    let (jonas, answer) = invited_again(&portal, AdminAccess::Off).await;
    let text = told(&answer);
    assert!(text.contains("still has admin access from before"), "{text}");
    assert!(text.contains("User admin and Helpdesk agent. That stays as it is."), "{text}");
    jonas.press(&answer, "Authorize indirect provider", &[("authorize", "yes")]).await;
    assert_eq!(portal.count("partnerships WHERE state = 'active'").await, 1);
    assert_eq!((portal.live_grants().await, portal.count("grants").await), (1, 1));
    let list = jonas.visit("/indirect-providers").await;
    assert!(list.text("tbody").contains("Until the end of"), "{}", list.text("tbody"));
    assert_eq!(portal.broken().await, Vec::<String>::new());
    // It ends like any other.
    let page = jonas.follow(&list, "Remove admin access").await;
    jonas.press(&page, "Remove admin access", &[]).await;
    assert_eq!(portal.live_grants().await, 0);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn with_access_the_new_one_takes_the_place_of_the_old_one() {
    let portal = TestPortal::start().await;
    let (jonas, answer) = invited_again(&portal, AdminAccess::WithPartnership).await;
    let text = told(&answer);
    assert!(text.contains("What you give now takes its place"), "{text}");
    jonas.press(&answer, "Authorize indirect provider", &[("authorize", "yes")]).await;
    assert_eq!((portal.live_grants().await, portal.count("grants").await), (1, 2));
    let live = "grants g JOIN partnerships p ON p.id = g.source_id \
        WHERE g.ended_at IS NULL AND p.state = 'active'";
    assert_eq!(portal.count(live).await, 1);
    for chain in ["northwind", "bergmann"] {
        assert_eq!(portal.events(chain, "grant.ended").await, 1, "{chain}");
        assert_eq!(portal.events(chain, "grant.begun").await, 1, "{chain}");
    }
    assert_eq!(portal.broken().await, Vec::<String>::new());
}
