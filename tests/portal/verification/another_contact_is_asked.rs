//! The address was wrong, or the company names somebody else: the new contact is asked, the old link
//! is void.
use crate::support::{BRAM, Browser, Page, TestPortal};
use chrono::TimeDelta;

const IRIS: [(&str, &str); 4] = [
    ("first_name", "Iris"),
    ("last_name", "Bakker"),
    ("email", "iris@noordlicht.example"),
    ("phone", "020 555 0136"),
];

async fn name_another(browser: &Browser, answers: &[(&str, &str)]) -> Page {
    let page = browser.visit("/verification/contact").await;
    assert_eq!(page.status, 200);
    browser.submit(&page, answers).await
}

async fn refuse_the_address(portal: &TestPortal) {
    let contact = portal.browser();
    let questions = contact.visit(&portal.link_in(&portal.letter_to(BRAM).await)).await;
    let thanks = contact.press(&questions, "Wrong address", &[]).await;
    assert_eq!(thanks.path, "/confirm-contact/thanks");
}

#[actix_web::test]
async fn a_wrong_address_asks_the_applicant_for_another() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    refuse_the_address(&portal).await;
    let told = portal.letter_to("sanne@noordlicht.example").await;
    assert!(told.subject.ends_with("please give us another address"), "{}", told.subject);
    let status = browser.visit("/").await;
    assert_eq!(status.count("main a[href='/verification/contact']"), 1);
    assert_eq!(name_another(&browser, &IRIS).await.path, "/");
    let link = portal.link_in(&portal.letter_to("iris@noordlicht.example").await);
    let iris = portal.browser();
    let questions = iris.visit(&link).await;
    let yes = [("signed_up", "yes"), ("is_ours", "yes")];
    assert_eq!(iris.press(&questions, "Confirm", &yes).await.path, "/confirm-contact/thanks");
    assert_eq!(browser.visit("/").await.count(".stages .done"), 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_address_that_was_refused_gets_no_more_mail() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    refuse_the_address(&portal).await;
    let letters = portal.letters_to(BRAM).await;
    for path in ["/", "/enroll/submitted"] {
        assert_eq!(browser.visit(path).await.count("form[action='/verification/email']"), 0);
    }
    assert_eq!(browser.post("/verification/email", &[]).await.status, 409);
    let page = browser.visit("/verification/contact").await;
    let same = [
        ("first_name", "Bram"),
        ("last_name", "Jansen"),
        ("email", "BRAM@noordlicht.example"),
        ("phone", "+31 20 555 0136"),
    ];
    let again = browser.press(&page, "Email this contact", &same).await;
    assert_eq!((again.status, again.count("#email-error")), (422, 1));
    assert_eq!(portal.letters_to(BRAM).await, letters);
    portal.is_sound().await;
}

#[actix_web::test]
async fn naming_another_contact_voids_the_old_link() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let old = portal.link_in(&portal.letter_to(BRAM).await);
    let opened = portal.browser();
    let questions = opened.visit(&old).await;
    name_another(&browser, &IRIS).await;
    assert_eq!(portal.browser().visit(&old).await.status, 404);
    let yes = [("signed_up", "yes"), ("is_ours", "yes")];
    assert_eq!(opened.press(&questions, "Confirm", &yes).await.status, 404);
    assert_eq!(browser.visit("/").await.count(".stages .done"), 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_rules_of_the_wizard_hold_here_too() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    for (email, code) in [
        ("iris@gmail.com", "We can’t accept email from web-based services"),
        ("iris@noordlicht.twotier.example", "Addresses at noordlicht.twotier.example"),
        ("", "Enter an email address"),
    ] {
        let again = name_another(&browser, &[IRIS[0], IRIS[1], ("email", email), IRIS[3]]).await;
        assert_eq!(again.status, 422, "{email}");
        assert!(again.text("#email-error").contains(code), "{}", again.text("#email-error"));
        assert_eq!(again.value("first_name"), "Iris");
    }
    assert_eq!(portal.letters_to(BRAM).await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn two_who_name_a_contact_at_once_do_not_overwrite_each_other() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let page = eva.visit("/verification/contact").await;
    name_another(&browser, &IRIS).await;
    let late = eva.submit(&page, &[IRIS[0], IRIS[1], ("email", BRAM), IRIS[3]]).await;
    assert_eq!(late.status, 409);
    assert_eq!(portal.letters_to(BRAM).await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn only_a_global_admin_may() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    assert_eq!(tom.visit("/verification/contact").await.status, 403);
    assert_eq!(tom.post("/verification/contact", &[]).await.status, 403);
    assert_eq!(tom.post("/verification/email", &[]).await.status, 403);
    let visitor = portal.browser();
    assert_eq!(visitor.visit("/verification/contact").await.path, "/sign-in");
    assert_eq!(portal.letters_to(BRAM).await, 1);
    portal.is_sound().await;
}

/// AC6: an answer counts for the address that the link was mailed to and no other, even if a link to the
/// old one were alive.
#[actix_web::test]
async fn an_answer_counts_for_its_own_address_alone() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let bram = portal.browser();
    let questions = bram.visit(&portal.link_in(&portal.letter_to(BRAM).await)).await;
    portal
        .sql("UPDATE verification_cases SET contact_email = 'iris@noordlicht.example' WHERE contact_email = 'bram@noordlicht.example'")
        .await;
    let yes = [("signed_up", "yes"), ("is_ours", "yes")];
    assert_eq!(bram.press(&questions, "Confirm", &yes).await.status, 404);
    assert_eq!(browser.visit("/").await.count(".stages .done"), 1);
    portal.is_sound().await;
}

/// However often a company enrolls and withdraws, one address gets six of these mails an hour.
#[actix_web::test]
async fn nobody_is_bombed_by_enrolling_over_and_over() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    for _ in 0..5 {
        portal.pass(TimeDelta::minutes(2));
        let page = name_another(&browser, &[IRIS[0], IRIS[1], ("email", BRAM), IRIS[3]]).await;
        assert_eq!(page.path, "/");
    }
    portal.pass(TimeDelta::minutes(2));
    let home = browser.visit("/").await;
    browser.press(&home, "Withdraw", &[]).await;
    let again = portal.begun_as("sanne@noordlicht").await;
    let review = again.at_the_review().await;
    let refused = again.enroll_now(&review).await;
    assert_eq!(refused.status, 429, "{}", refused.text("main"));
    portal.pass(TimeDelta::hours(1));
    let again = portal.signed_in_as("sanne@noordlicht").await;
    let review = again.visit("/enroll/review").await;
    assert_eq!(again.enroll_now(&review).await.path, "/enroll/submitted");
    portal.is_sound().await;
}
