//! *Ask to connect* and the open link know each other.
use super::jonas_waits;
use crate::support::TestPortal;

const ASK: &str = "/providers/northwind/request";

#[actix_web::test]
async fn who_waits_for_a_provider_need_not_ask_it() {
    let portal = TestPortal::start().await;
    let (jonas, waits) = jonas_waits(&portal, &[]).await;
    let ask = jonas.visit(ASK).await;
    assert!(
        ask.text("main").contains("your answer waits for their approval"),
        "{}",
        ask.text("main")
    );
    let message = [("message".to_owned(), "Good day.".to_owned())];
    jonas.post(ASK, &message).await;
    assert_eq!(portal.count("partnership_requests").await, 0);
    jonas.press(&waits, "Take the answer back", &[]).await;
    assert_eq!(jonas.visit(ASK).await.count("#message"), 1);
}

#[actix_web::test]
async fn what_was_begun_by_a_link_that_is_dead_keeps_nobody_from_asking() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.makes_a_link(&[]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    jonas.goes_on(&page.open_link()).await;
    assert_eq!(jonas.visit(ASK).await.count("#message"), 0, "an invitation waits");
    maya.press(&page, "Disable the link", &[]).await;
    let form = jonas.visit(ASK).await;
    jonas.press(&form, "Ask to connect", &[("message", "Good day.")]).await;
    assert_eq!(portal.count("partnership_requests WHERE state = 'open'").await, 1);
}
