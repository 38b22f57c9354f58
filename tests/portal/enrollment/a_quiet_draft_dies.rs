//! A draft that nobody touches: its people are told after 83 days, and it dies after 90.
use crate::support::{CONTACT, LEGAL, TestPortal};
use chrono::TimeDelta;

const ADMINS: [&str; 2] = ["sanne@noordlicht.example", "eva@noordlicht.example"];
const TOM: &str = "tom@noordlicht.example";

async fn after(portal: &TestPortal, days: i64) {
    portal.pass(TimeDelta::days(days));
    portal.do_what_is_due().await;
}

async fn told(portal: &TestPortal) -> [usize; 2] {
    [portal.letters_to(ADMINS[0]).await, portal.letters_to(ADMINS[1]).await]
}

async fn drafted(portal: &TestPortal) {
    let browser = portal.begun_as("sanne@noordlicht").await;
    browser.at_the_contact().await;
}

/// Where the wizard goes on.
async fn goes_on_at(portal: &TestPortal) -> String {
    portal.signed_in_as("sanne@noordlicht").await.visit("/enroll").await.path
}

#[actix_web::test]
async fn a_week_before_its_global_admins_are_told() {
    let portal = TestPortal::start().await;
    drafted(&portal).await;
    after(&portal, 82).await;
    assert_eq!(told(&portal).await, [0, 0]);
    after(&portal, 1).await;
    assert_eq!(told(&portal).await, [1, 1]);
    assert_eq!(portal.letters_to(TOM).await, 0);
    let letter = portal.letter_to(ADMINS[0]).await;
    assert!(letter.subject.ends_with("your enrollment is deleted in a week"));
    assert_eq!(portal.link_in(&letter), "/enroll");
    after(&portal, 1).await;
    assert_eq!(told(&portal).await, [1, 1], "once is enough");
    portal.is_sound().await;
}

#[actix_web::test]
async fn after_ninety_days_it_is_gone() {
    let portal = TestPortal::start().await;
    drafted(&portal).await;
    after(&portal, 83).await;
    after(&portal, 6).await;
    assert_eq!(goes_on_at(&portal).await, "/enroll/primary-contact");
    after(&portal, 1).await;
    assert_eq!(goes_on_at(&portal).await, "/enroll/welcome");
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    assert_eq!(contact.value("email"), "");
    portal.is_sound().await;
}

#[actix_web::test]
async fn touching_it_postpones_the_mail() {
    let portal = TestPortal::start().await;
    drafted(&portal).await;
    after(&portal, 60).await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    eva.answer("/enroll/primary-contact", &CONTACT).await;
    after(&portal, 82).await;
    assert_eq!(told(&portal).await, [0, 0]);
    after(&portal, 1).await;
    assert_eq!(told(&portal).await, [1, 1]);
    portal.is_sound().await;
}

#[actix_web::test]
async fn touching_it_after_the_mail_postpones_its_end() {
    let portal = TestPortal::start().await;
    drafted(&portal).await;
    after(&portal, 85).await;
    assert_eq!(told(&portal).await, [1, 1]);
    let eva = portal.signed_in_as("eva@noordlicht").await;
    eva.answer("/enroll/primary-contact", &CONTACT).await;
    after(&portal, 82).await;
    assert_eq!(goes_on_at(&portal).await, "/enroll/customer-support");
    assert_eq!(told(&portal).await, [1, 1]);
    after(&portal, 1).await;
    assert_eq!(told(&portal).await, [2, 2], "a new week begins with a new mail");
    after(&portal, 7).await;
    assert_eq!(goes_on_at(&portal).await, "/enroll/welcome");
    portal.is_sound().await;
}

#[actix_web::test]
async fn reading_it_is_not_touching_it() {
    let portal = TestPortal::start().await;
    drafted(&portal).await;
    after(&portal, 40).await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    browser.visit("/enroll/primary-contact").await;
    // Nor is saving what was there already.
    browser.answer("/enroll/legal-profile", &LEGAL).await;
    after(&portal, 43).await;
    assert_eq!(told(&portal).await, [1, 1]);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_was_submitted_does_not_die() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    after(&portal, 83).await;
    after(&portal, 7).await;
    assert!(!portal.has_written(ADMINS[0], "is deleted in a week").await);
    assert_eq!(goes_on_at(&portal).await, "/enroll/submitted");
    portal.is_sound().await;
}

/// Nothing depends on the job: from its last moment on a draft is dead.
#[actix_web::test]
async fn a_dead_draft_is_dead_even_when_nobody_looks_after_jobs() {
    let portal = TestPortal::start().await;
    drafted(&portal).await;
    portal.pass(TimeDelta::days(90));
    assert_eq!(goes_on_at(&portal).await, "/enroll/welcome");
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    assert_eq!(contact.value("email"), "", "nothing of the dead one is left");
    portal.do_what_is_due().await;
    assert_eq!(told(&portal).await, [0, 0], "no letter that comes too late");
    assert_eq!(goes_on_at(&portal).await, "/enroll/primary-contact");
    portal.is_sound().await;
}
