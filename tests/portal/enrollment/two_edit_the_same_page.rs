//! Two global admins edit the same page at once: nobody's answer is silently overwritten.
use crate::support::{Browser, CONTACT, Page, TestPortal};

const OF_EVA: [(&str, &str); 4] = [
    ("first_name", "Iris"),
    ("last_name", "Bakker"),
    ("email", "iris@noordlicht.example"),
    ("phone", "020 555 0136"),
];

/// Sanne has the page open while Eva saves hers.
async fn a_conflict(portal: &TestPortal) -> (Browser, Browser, Page) {
    let sanne = portal.begun_as("sanne@noordlicht").await;
    let page = sanne.at_the_contact().await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    assert_eq!(eva.answer("/enroll/primary-contact", &OF_EVA).await.status, 200);
    let conflict = sanne.submit(&page, &CONTACT).await;
    assert_eq!((conflict.status, conflict.path.as_str()), (409, "/enroll/primary-contact"));
    (sanne, eva, conflict)
}

async fn email_at(browser: &Browser) -> String {
    browser.visit("/enroll/primary-contact").await.value("email")
}

#[actix_web::test]
async fn both_versions_are_shown() {
    let portal = TestPortal::start().await;
    let (sanne, _, conflict) = a_conflict(&portal).await;
    assert!(conflict.text("h1").starts_with("Eva Smit changed this page on"));
    for text in ["Iris", "Bram", "Bakker", "Jansen", "iris@noordlicht.example"] {
        assert!(conflict.text("table").contains(text), "{text}");
    }
    assert!(conflict.text("table").contains("bram@noordlicht.example"));
    assert_eq!(email_at(&sanne).await, "iris@noordlicht.example", "nothing is saved yet");
    portal.is_sound().await;
}

#[actix_web::test]
async fn theirs_can_be_kept() {
    let portal = TestPortal::start().await;
    let (sanne, _, conflict) = a_conflict(&portal).await;
    let page = sanne.follow(&conflict, "Keep what Eva Smit saved").await;
    assert_eq!(page.value("email"), "iris@noordlicht.example");
    assert_eq!(sanne.submit(&page, &[]).await.path, "/enroll/customer-support");
    assert_eq!(email_at(&sanne).await, "iris@noordlicht.example");
    portal.is_sound().await;
}

#[actix_web::test]
async fn mine_can_be_saved_instead() {
    let portal = TestPortal::start().await;
    let (sanne, eva, conflict) = a_conflict(&portal).await;
    let support = sanne.press(&conflict, "Save mine instead", &[]).await;
    assert_eq!(support.path, "/enroll/customer-support");
    assert_eq!(email_at(&eva).await, "bram@noordlicht.example");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_third_change_in_between_conflicts_again() {
    let portal = TestPortal::start().await;
    let (sanne, eva, conflict) = a_conflict(&portal).await;
    eva.answer("/enroll/primary-contact", &[("first_name", "Irene")]).await;
    let again = sanne.press(&conflict, "Save mine instead", &[]).await;
    assert_eq!(again.status, 409);
    assert!(again.text("table").contains("Irene"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn putting_a_page_aside_notices_it_too() {
    let portal = TestPortal::start().await;
    let sanne = portal.begun_as("sanne@noordlicht").await;
    let page = sanne.at_the_contact().await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    eva.answer("/enroll/primary-contact", &OF_EVA).await;
    let conflict = sanne.press(&page, "Save and come back later", &CONTACT).await;
    assert_eq!(conflict.status, 409);
    assert_eq!(email_at(&sanne).await, "iris@noordlicht.example");
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_same_answer_twice_is_no_conflict() {
    let portal = TestPortal::start().await;
    let sanne = portal.begun_as("sanne@noordlicht").await;
    let page = sanne.at_the_contact().await;
    for _ in 0..2 {
        assert_eq!(sanne.submit(&page, &CONTACT).await.path, "/enroll/customer-support");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_changed_under_the_review_is_looked_at_once_more() {
    let portal = TestPortal::start().await;
    let sanne = portal.begun_as("sanne@noordlicht").await;
    let review = sanne.at_the_review().await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    eva.answer("/enroll/primary-contact", &OF_EVA).await;
    let again = sanne.enroll_now(&review).await;
    assert_eq!(again.path, "/enroll/review");
    assert!(again.text("main").contains("Something was changed since you opened this page"));
    assert!(again.text("main").contains("iris@noordlicht.example"));
    assert_eq!(sanne.enroll_now(&again).await.path, "/enroll/submitted");
    assert_eq!(portal.letters_to("iris@noordlicht.example").await, 1);
    portal.is_sound().await;
}

/// Sanne and Eva both have the page open; Eva puts hers aside, unfinished.
async fn put_aside_meanwhile(portal: &TestPortal) -> (Browser, Browser, Page) {
    let sanne = portal.begun_as("sanne@noordlicht").await;
    let page = sanne.at_the_contact().await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let hers = eva.visit("/enroll/primary-contact").await;
    let saved = eva.press(&hers, "Save and come back later", &[("first_name", "Iris")]).await;
    assert_eq!(saved.path, "/enroll/saved");
    (sanne, eva, page)
}

#[actix_web::test]
async fn going_on_notices_what_somebody_else_put_aside() {
    let portal = TestPortal::start().await;
    let (sanne, eva, page) = put_aside_meanwhile(&portal).await;
    let conflict = sanne.submit(&page, &CONTACT).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text("table").contains("Iris"));
    let hers = eva.visit("/enroll/primary-contact").await;
    assert_eq!(hers.value("first_name"), "Iris", "still there");
    let support = sanne.press(&conflict, "Save mine instead", &[]).await;
    assert_eq!(support.path, "/enroll/customer-support");
    assert_eq!(email_at(&eva).await, "bram@noordlicht.example");
    portal.is_sound().await;
}

#[actix_web::test]
async fn putting_aside_notices_what_somebody_else_put_aside() {
    let portal = TestPortal::start().await;
    let (sanne, _, page) = put_aside_meanwhile(&portal).await;
    let conflict = sanne.press(&page, "Save and come back later", &CONTACT).await;
    assert_eq!(conflict.status, 409);
    let theirs = sanne.follow(&conflict, "Keep what Eva Smit saved").await;
    assert_eq!(theirs.value("first_name"), "Iris");
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_has_seen_it_goes_on_with_it() {
    let portal = TestPortal::start().await;
    let (sanne, _, _) = put_aside_meanwhile(&portal).await;
    let page = sanne.visit("/enroll/primary-contact").await;
    assert_eq!(page.value("first_name"), "Iris");
    assert_eq!(sanne.submit(&page, &CONTACT).await.path, "/enroll/customer-support");
    portal.is_sound().await;
}

#[actix_web::test]
async fn nobody_is_in_their_own_way() {
    let portal = TestPortal::start().await;
    let sanne = portal.begun_as("sanne@noordlicht").await;
    let page = sanne.at_the_contact().await;
    for _ in 0..2 {
        let saved = sanne.press(&page, "Save and come back later", &CONTACT).await;
        assert_eq!(saved.path, "/enroll/saved");
    }
    assert_eq!(sanne.submit(&page, &CONTACT).await.path, "/enroll/customer-support");
    portal.is_sound().await;
}
