//! A page that was posted after the session had ended comes back filled, for its owner alone.
use crate::support::{Browser, CONTACT, PASSWORD, Page, TestPortal};
use chrono::TimeDelta;

/// Posts the contact's page 31 minutes late; shows where that leads.
async fn post_late(portal: &TestPortal) -> (Browser, Page) {
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    portal.pass(TimeDelta::minutes(31));
    let sign_in = browser.submit(&contact, &CONTACT).await;
    assert_eq!(sign_in.path, "/sign-in");
    assert!(sign_in.text("main").contains("You were signed out"), "{}", sign_in.text("main"));
    (browser, sign_in)
}

async fn sign_in_as(browser: &Browser, page: &Page, who: &str) -> Page {
    let name = format!("{who}.twotier.example");
    browser.submit(page, &[("user_name", &name), ("password", PASSWORD)]).await
}

#[actix_web::test]
async fn its_owner_finds_it_filled_but_not_saved() {
    let portal = TestPortal::start().await;
    let (browser, sign_in) = post_late(&portal).await;
    let contact = sign_in_as(&browser, &sign_in, "sanne@noordlicht").await;
    assert_eq!(contact.path, "/enroll/primary-contact");
    for (name, value) in CONTACT {
        assert_eq!(contact.value(name), value);
    }
    assert!(contact.text("[role=status]").contains("it is not saved yet"));
    assert_eq!(browser.visit("/enroll").await.path, "/enroll/primary-contact");
    let support = browser.submit(&contact, &[]).await;
    assert_eq!(support.path, "/enroll/customer-support");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_wrong_password_first_loses_nothing() {
    let portal = TestPortal::start().await;
    let (browser, sign_in) = post_late(&portal).await;
    let name = "sanne@noordlicht.twotier.example";
    let wrong = [("user_name", name), ("password", "not the right one at all")];
    let again = browser.submit(&sign_in, &wrong).await;
    assert_eq!(again.status, 422);
    let contact = sign_in_as(&browser, &again, "sanne@noordlicht").await;
    assert_eq!(contact.value("email"), "bram@noordlicht.example");
}

#[actix_web::test]
async fn what_a_colleague_saved_meanwhile_is_not_overwritten() {
    let portal = TestPortal::start().await;
    let (browser, sign_in) = post_late(&portal).await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let hers =
        [("first_name", "Iris"), CONTACT[1], ("email", "iris@noordlicht.example"), CONTACT[3]];
    eva.answer("/enroll/primary-contact", &hers).await;
    let contact = sign_in_as(&browser, &sign_in, "sanne@noordlicht").await;
    assert_eq!(contact.value("email"), "bram@noordlicht.example");
    let conflict = browser.submit(&contact, &[]).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text("table").contains("iris@noordlicht.example"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn another_person_does_not_see_it() {
    let portal = TestPortal::start().await;
    let (browser, sign_in) = post_late(&portal).await;
    let contact = sign_in_as(&browser, &sign_in, "eva@noordlicht").await;
    assert_eq!(contact.path, "/enroll/primary-contact");
    for (name, _) in CONTACT {
        assert_eq!(contact.value(name), "", "{name}");
    }
    assert_eq!(contact.count("[role=status]"), 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn nor_does_another_company() {
    let portal = TestPortal::start().await;
    let (browser, sign_in) = post_late(&portal).await;
    let page = sign_in_as(&browser, &sign_in, "anna@tulp").await;
    assert_eq!(page.path, "/enroll/welcome");
    let elsewhere = browser.visit("/enroll/primary-contact").await;
    for page in [page, elsewhere] {
        assert!(!page.html.contains("bram@noordlicht.example"));
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn enroll_now_is_not_pressed_for_anybody() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let review = browser.at_the_review().await;
    portal.pass(TimeDelta::minutes(31));
    let sign_in = browser.enroll_now(&review).await;
    assert_eq!(sign_in.path, "/sign-in");
    let again = sign_in_as(&browser, &sign_in, "sanne@noordlicht").await;
    assert_eq!(again.path, "/enroll/review");
    assert_eq!(browser.enroll_now(&again).await.path, "/enroll/submitted");
    portal.is_sound().await;
}

#[actix_web::test]
async fn reading_a_page_keeps_the_session() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    for _ in 0..3 {
        portal.pass(TimeDelta::minutes(29));
        browser.visit("/enroll/primary-contact").await;
    }
    let support = browser.submit(&contact, &CONTACT).await;
    assert_eq!(support.path, "/enroll/customer-support");
    portal.is_sound().await;
}
