//! *Save and come back later* keeps a page as it stands, half filled and wrong.
use crate::support::{CONTACT, TestPortal};

const LATER: &str = "Save and come back later";

#[actix_web::test]
async fn a_half_filled_page_is_there_on_another_device() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    let half = [("first_name", "Bram"), ("email", "bram@"), ("phone", "12")];
    let saved = browser.press(&contact, LATER, &half).await;
    assert_eq!(saved.path, "/enroll/saved");
    assert!(saved.text("main").contains("5 April 2026"), "{}", saved.text("main"));
    let other = portal.signed_in_as("sanne@noordlicht").await;
    let page = other.visit("/enroll").await;
    assert_eq!(page.path, "/enroll/primary-contact");
    for (name, value) in half {
        assert_eq!(page.value(name), value);
    }
    assert_eq!(page.count(".field__error"), 0, "nothing is held against it yet");
    assert_eq!(other.visit("/enroll/review").await.path, "/enroll/primary-contact");
    portal.is_sound().await;
}

#[actix_web::test]
async fn saved_again_the_newer_one_counts() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    browser.press(&contact, LATER, &[("first_name", "Bram")]).await;
    browser.press(&contact, LATER, &[("first_name", "Iris")]).await;
    let page = browser.visit("/enroll").await;
    assert_eq!(page.value("first_name"), "Iris");
    portal.is_sound().await;
}

#[actix_web::test]
async fn continuing_forgets_what_was_put_aside() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    browser.press(&contact, LATER, &[("first_name", "Iris")]).await;
    let page = browser.visit("/enroll").await;
    assert_eq!(browser.submit(&page, &CONTACT).await.path, "/enroll/customer-support");
    let again = browser.visit("/enroll/primary-contact").await;
    assert_eq!(again.value("first_name"), "Bram");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_change_that_was_put_aside_is_to_be_finished_before_enrolling() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let review = browser.at_the_review().await;
    let contact = browser.follow(&review, "Change Primary contact").await;
    browser.press(&contact, LATER, &[("first_name", "Iris")]).await;
    let contact = browser.enroll_now(&review).await;
    assert_eq!(contact.path, "/enroll/primary-contact", "not with the old answer");
    assert_eq!(contact.value("first_name"), "Iris");
    assert_eq!(browser.visit("/enroll").await.path, "/enroll/primary-contact");
    let review = browser.submit(&contact, &[]).await;
    assert_eq!(review.path, "/enroll/review");
    assert!(review.text("main").contains("Iris Jansen"));
    assert_eq!(browser.enroll_now(&review).await.path, "/enroll/submitted");
    portal.is_sound().await;
}
