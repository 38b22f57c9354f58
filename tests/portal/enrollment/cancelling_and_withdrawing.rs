//! How an enrollment ends before it is decided, and what it leaves.
use crate::support::{BRAM, SUPPORT, TestPortal};
use diesel::prelude::*;
use twotier::platform::schema::enrollment_answers;

async fn answers_kept(portal: &TestPortal) -> i64 {
    portal.read(|conn| Ok(enrollment_answers::table.count().get_result(conn)?)).await
}

#[actix_web::test]
async fn without_the_declaration_nothing_is_submitted() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let review = browser.at_the_review().await;
    assert_eq!(review.count("main [type=checkbox]"), 1);
    assert_eq!(review.count("main [type=checkbox][checked]"), 0);
    let again = browser.submit(&review, &[]).await;
    assert_eq!((again.status, again.path.as_str()), (422, "/enroll/review"));
    assert!(again.text("#declaration-error").contains("Tick the box if this is so"));
    assert_eq!(browser.visit("/enroll").await.path, "/enroll/review");
    assert_eq!(browser.enroll_now(&again).await.path, "/enroll/submitted");
    portal.is_sound().await;
}

#[actix_web::test]
async fn cancel_can_keep_the_draft() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let review = browser.at_the_review().await;
    let cancel = browser.follow(&review, "Cancel").await;
    assert_eq!(cancel.text("h1"), "Keep your answers or delete them?");
    let kept = browser.follow(&cancel, "Keep the draft").await;
    assert_eq!(kept.path, "/enroll/saved");
    assert!(kept.text("main").contains("5 April 2026"), "{}", kept.text("main"));
    assert_eq!(browser.follow(&kept, "Go on now").await.path, "/enroll/review");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_deleted_draft_leaves_nothing_and_starts_anew() {
    let portal = TestPortal::start().await;
    let before = answers_kept(&portal).await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    browser.at_the_review().await;
    let cancel = browser.visit("/enroll/cancel").await;
    let home = browser.press(&cancel, "Delete the draft", &[]).await;
    assert_eq!(home.path, "/");
    assert!(home.text("main").contains("The draft is deleted."));
    assert_eq!(answers_kept(&portal).await, before);
    let again = browser.visit("/enroll").await;
    assert_eq!(again.path, "/enroll/membership");
    let contact = browser.at_the_contact().await;
    assert_eq!(contact.value("email"), "");
    portal.is_sound().await;
}

#[actix_web::test]
async fn deleting_twice_is_calm() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    browser.at_the_contact().await;
    browser.post("/enroll/deletion", &[]).await;
    let again = browser.post("/enroll/deletion", &[]).await;
    assert_eq!((again.status, again.path.as_str()), (200, "/"));
    assert_eq!(browser.visit("/enroll/cancel").await.path, "/enroll/membership");
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_is_submitted_can_be_withdrawn_but_not_deleted() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let status = browser.post("/enroll/deletion", &[]).await;
    assert_eq!(status.text("h1"), "We are waiting for Bram Jansen", "nothing is deleted");
    let home = browser.press(&status, "ithdraw", &[]).await;
    assert!(home.text("main").contains("Your application is withdrawn."), "{}", home.text("main"));
    for who in [BRAM, "sanne@noordlicht.example"] {
        let letter = portal.letter_to(who).await;
        assert!(letter.subject.ends_with("the application is withdrawn"), "{}", letter.subject);
    }
    let again = browser.post("/enroll/withdrawal", &[]).await;
    assert_eq!((again.status, again.path.as_str()), (200, "/"), "the same page");
    assert_eq!(portal.letters_to(BRAM).await, 2, "and no more letters");
    assert_eq!(browser.visit("/enroll/submitted").await.path, "/enroll/membership");
    portal.is_sound().await;
}

#[actix_web::test]
async fn withdrawal_frees_the_id_for_another_company() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    browser.post("/enroll/withdrawal", &[]).await;
    let anna = portal.begun_as("anna@tulp").await;
    let review = anna.at_the_review().await;
    assert_eq!(anna.enroll_now(&review).await.path, "/enroll/submitted");
    let list = browser.at_the_profiles_of("noordlicht").await;
    assert_eq!(list.choice("7000001"), None);
    portal.is_sound().await;
}

#[actix_web::test]
async fn after_a_withdrawal_the_company_can_apply_again() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let first = browser.visit("/enroll/submitted").await.text(".panel__ref");
    browser.post("/enroll/withdrawal", &[]).await;
    browser.at_the_support().await;
    let review = browser.answer("/enroll/customer-support", &SUPPORT).await;
    let submitted = browser.enroll_now(&review).await;
    assert_eq!(submitted.path, "/enroll/submitted");
    assert_ne!(submitted.text(".panel__ref"), first);
    portal.is_sound().await;
}
