//! What waits is over after thirty days, whether or not the job that notes it has run.
use super::{JONAS, MAYA, jonas_waits, maya_at_the_answer, state};
use crate::support::TestPortal;
use chrono::TimeDelta;

#[actix_web::test]
async fn a_provider_that_says_nothing_has_said_nothing() {
    let portal = TestPortal::start().await;
    let (jonas, waits) = jonas_waits(&portal, &[("uses", "1")]).await;
    portal.pass(TimeDelta::days(30) - TimeDelta::seconds(1));
    let (maya, answer) = maya_at_the_answer(&portal).await;
    portal.pass(TimeDelta::seconds(1));
    // No job has run.
    let late = maya.press(&answer, "Approve", &[]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("The time to decide is over"), "{}", late.text("main"));
    let jonas_again = portal.sign_in(jonas, "jonas@bergmann").await;
    let told = jonas_again.visit(&waits.path).await.text("main");
    assert!(told.contains("Northwind Distribution did not decide"), "{told}");
    assert!(told.contains("Your company agreed") && !told.contains("expired"), "{told}");
    let page = maya.visit("/resellers/open-link").await;
    assert!(page.text("main").contains("By 0 of 1 companies"), "the use is free again");
    portal.do_what_is_due().await;
    assert_eq!(state(&portal).await, "expired");
    assert!(portal.has_written(JONAS, "Northwind Distribution did not decide").await);
    for (account, event) in
        [("northwind", "partnership.answer_expired"), ("bergmann", "partnership.answer_lapsed")]
    {
        assert_eq!(portal.events(account, event).await, 1, "{account}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_comes_again_makes_room_for_another_answer() {
    let portal = TestPortal::start().await;
    let (jonas, waits) = jonas_waits(&portal, &[]).await;
    let link =
        portal.signed_in_as("maya@northwind").await.visit("/resellers/open-link").await.open_link();
    portal.pass(TimeDelta::days(30));
    let jonas = portal.sign_in(jonas, "jonas@bergmann").await;
    let again = jonas.consents(&link).await;
    assert_ne!(again.path, waits.path);
    let letters = portal.letters_to(JONAS).await;
    portal.do_what_is_due().await;
    assert_eq!(portal.letters_to(JONAS).await, letters, "it was told once");
    assert_eq!(portal.count("partnership_invitations WHERE state = 'waiting'").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_was_only_begun_ends_in_the_company_s_record_alone() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    portal.signed_in_as("jonas@bergmann").await.goes_on(&link).await;
    let letters = portal.letters_to(MAYA).await;
    portal.pass(TimeDelta::days(30) - TimeDelta::seconds(1));
    portal.do_what_is_due().await;
    assert_eq!(state(&portal).await, "pending");
    portal.pass(TimeDelta::seconds(1));
    portal.do_what_is_due().await;
    assert_eq!(state(&portal).await, "expired");
    assert_eq!(portal.events("bergmann", "partnership.invitation_lapsed").await, 1);
    assert_eq!(portal.events("northwind", "partnership.invitation_expired").await, 0);
    assert_eq!(portal.letters_to(MAYA).await, letters, "its provider never heard of it");
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_answer_that_was_begun_by_an_older_link_is_begun_again() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.makes_a_link(&[]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let begun = jonas.goes_on(&page.open_link()).await;
    let rotated = maya.press(&page, "Rotate the link", &[]).await;
    let dead = jonas.visit(&begun.path).await;
    assert!(dead.text("main").contains("There is a newer link"), "{}", dead.text("main"));
    assert_eq!(jonas.press(&begun, "Authorize", &[("authorize", "yes")]).await.status, 409);
    assert!(!jonas.visit("/").await.text("main").contains("invites you"));
    let again = jonas.consents(&rotated.open_link()).await;
    assert_ne!(again.path, begun.path);
    assert_eq!(portal.events("bergmann", "partnership.invitation_lapsed").await, 1);
    assert_eq!(portal.count("partnership_invitations WHERE state = 'waiting'").await, 1);
    portal.is_sound().await;
}
