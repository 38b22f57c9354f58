//! *Partner relationships* shows every live grant, also one that is asleep, and each leads to its end (T-IV-9).
use super::{ended, told};
use crate::support::TestPortal;

const PAGE: &str = "/settings/partner-relationships";

#[actix_web::test]
async fn the_page_shows_what_is_live_and_nothing_else() {
    let portal = TestPortal::start().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(PAGE).await;
    assert!(told(&page).contains("No other company can act"), "{}", told(&page));
    portal.partners_with_access("northwind", "bergmann").await;
    let other = portal.partners_with_access("alpine", "bergmann").await;
    let page = jonas.visit(PAGE).await;
    assert_eq!((page.count("tbody tr"), portal.live_grants().await), (2, 2));
    assert!(page.text("tbody").contains("Not used yet"), "{}", page.text("tbody"));
    let maya = portal.signed_in_as("maya@northwind").await;
    let held = maya.visit(PAGE).await;
    assert_eq!(held.each("tbody th a"), ["Bergmann Systemhaus"], "{}", told(&held));
    // Asleep: still there, and said so.
    portal.sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'alpine'").await;
    let page = jonas.visit(PAGE).await;
    assert_eq!(page.count("tbody tr"), 2);
    assert!(page.text("tbody").contains("Asleep"), "{}", page.text("tbody"));
    ended(&jonas, &other).await;
    let page = jonas.visit(PAGE).await;
    assert_eq!((page.count("tbody tr"), portal.live_grants().await), (1, 1));
    let page = jonas.follow(&page, "Remove admin access").await;
    jonas.press(&page, "Remove admin access", &[]).await;
    let page = jonas.visit(PAGE).await;
    assert_eq!((page.count("tbody tr"), portal.live_grants().await), (0, 0));
}
