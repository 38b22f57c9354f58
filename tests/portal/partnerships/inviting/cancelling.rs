//! *Cancel the invitation*: its link is dead at once, and whoever got it is told.
use super::{KIEL, LIST};
use crate::support::TestPortal;

#[actix_web::test]
async fn the_link_is_dead_and_the_company_is_told_why() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.invites(KIEL, "Kiel GmbH").await;
    let link = portal.link_in(&portal.letter_to(KIEL).await);
    let long = maya.press(&page, "Cancel the invitation", &[("reason", &"x".repeat(501))]).await;
    assert_eq!((long.status, long.text("#reason").len()), (422, 501));
    assert!(portal.is_alive(&link).await);
    let reason = [("reason", "We only work with <b>two</b>.\nSorry.")];
    let page = maya.press(&long, "Cancel the invitation", &reason).await;
    assert_eq!(page.text(".flash"), "The invitation is cancelled, and its link no longer works.");
    assert_eq!((page.text(".chips"), page.count("main form")), ("Cancelled".to_owned(), 0));
    assert!(page.text("main").contains("We only work with <b>two</b>."));
    assert!(!portal.is_alive(&link).await);
    let mail = portal.letter_to(KIEL).await;
    assert_eq!(mail.subject, "Northwind Distribution has withdrawn its invitation");
    assert!(mail.text.contains("Sorry."), "{}", mail.text);
    assert!(!mail.text.contains("/i/"));
    let list = maya.visit(&format!("{LIST}?stage=cancelled")).await;
    assert!(list.text("tbody").contains("Kiel GmbH"));
    assert!(!list.text("tbody").contains("Mail:"), "whether it arrived does not matter now");
    // The address is free again.
    maya.invites(KIEL, "Kiel GmbH").await;
    portal.is_sound().await;
}

#[actix_web::test]
async fn without_a_reason_none_is_told() {
    let portal = TestPortal::start().await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let page = pieter.invites(KIEL, "Kiel GmbH").await;
    pieter.press(&page, "Cancel the invitation", &[("reason", "  ")]).await;
    assert!(!portal.letter_to(KIEL).await.text.contains("reason"));
    assert_eq!(portal.events("northwind", "partnership.invitation_cancelled").await, 1);
}
