//! Another address: mailed a link, confirmed by its owner, and the old one hears of both (T-RC-6).
use crate::{
    support::{Browser, PASSWORD, Page, SANNE, TestPortal},
    users::sessions::is_signed_in,
};
use chrono::TimeDelta;

const PAGE: &str = "/settings/account/email";
const NEW: &str = "sanne@nieuw.example";

async fn ask(browser: &Browser, email: &str) -> Page {
    let form = browser.visit(PAGE).await;
    browser.press(&form, "Send link", &[("email", email)]).await
}

async fn email_of_sanne(portal: &TestPortal) -> String {
    portal.line("SELECT email AS line FROM users WHERE user_name = 'sanne'").await
}

#[actix_web::test]
async fn it_is_asked_for_confirmed_and_told() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    let elsewhere = portal.wire_as("sanne@noordlicht").await;
    let asked = ask(&browser, NEW).await;
    assert!(asked.text(".flash").contains("link to the new address"), "{}", asked.text("main"));
    let told = portal.letter_to(SANNE).await;
    assert_eq!(told.subject, "Your email address is to be changed");
    assert!(told.text.contains(NEW), "{}", told.text);
    let link = portal.link_in(&portal.letter_to(NEW).await);
    assert!(link.starts_with("/confirm-email/tte_"), "{link}");
    let question = browser.visit(&link).await;
    assert_eq!((question.status, question.path.as_str()), (200, "/confirm-email"));
    assert_eq!(email_of_sanne(&portal).await, SANNE, "opening it changes nothing");
    assert!(is_signed_in(&elsewhere).await);
    let done = browser.press(&question, "Use this address", &[]).await;
    assert_eq!((done.status, done.path.as_str()), (200, "/settings/account"));
    assert!(done.text("main").contains(NEW), "{}", done.text("main"));
    assert_eq!(email_of_sanne(&portal).await, NEW);
    assert!(!is_signed_in(&elsewhere).await, "every other session ends");
    assert_eq!(portal.letter_to(SANNE).await.subject, "Your email address was changed");
    assert_eq!(portal.events("noordlicht", "user.email_changed").await, 1);
    assert_eq!(browser.visit(&link).await.status, 404, "the link was used");
    assert_eq!(browser.visit(PAGE).await.count(".notice"), 0);
    portal.is_sound().await;
}

/// On the other device one signs in first; the opened link waits for its owner, and for nobody else.
#[actix_web::test]
async fn whoever_opens_it_elsewhere_signs_in_first() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    ask(&browser, NEW).await;
    let link = portal.link_in(&portal.letter_to(NEW).await);
    let sign_in = |who: &'static str| [("user_name", who), ("password", PASSWORD)];
    let stranger = portal.browser();
    let page = stranger.visit(&link).await;
    assert_eq!(page.path, "/sign-in");
    let eva = stranger.submit(&page, &sign_in("eva@noordlicht.twotier.example")).await;
    assert_eq!((eva.status, eva.path.as_str()), (404, "/confirm-email"));
    assert_eq!(stranger.post("/confirm-email", &[]).await.status, 404);
    assert_eq!(email_of_sanne(&portal).await, SANNE);
    let phone = portal.browser();
    let page = phone.visit(&link).await;
    let question = phone.submit(&page, &sign_in("sanne@noordlicht.twotier.example")).await;
    assert_eq!((question.status, question.path.as_str()), (200, "/confirm-email"));
    phone.press(&question, "Use this address", &[]).await;
    assert_eq!(email_of_sanne(&portal).await, NEW);
    assert_eq!(browser.visit("/settings").await.path, "/sign-in");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_newer_change_a_cancelled_and_an_old_one_leave_a_dead_link() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    ask(&browser, NEW).await;
    let first = portal.link_in(&portal.letter_to(NEW).await);
    let question = browser.visit(&first).await;
    let other = "sanne@ander.example";
    let waits = ask(&browser, other).await;
    let late = browser.press(&question, "Use this address", &[]).await;
    assert_eq!((late.status, late.path.as_str()), (404, "/confirm-email"));
    assert_eq!(browser.visit(&first).await.status, 404);
    let second = portal.link_in(&portal.letter_to(other).await);
    portal.pass(TimeDelta::minutes(1));
    let again = browser.press(&waits, "Send again", &[]).await;
    assert!(again.text(".flash").contains("does not work any more"), "{}", again.text("main"));
    assert_eq!(browser.visit(&second).await.status, 404, "sent again is a new link");
    let third = portal.link_in(&portal.letter_to(other).await);
    assert_eq!(browser.visit(&third).await.status, 200);
    let cancelled = browser.press(&again, "Cancel the change", &[]).await;
    assert_eq!(cancelled.text(".flash"), "Your email address stays as it is.");
    assert_eq!(browser.visit(&third).await.status, 404);
    assert!(
        browser
            .post(&format!("{PAGE}/cancellation"), &[])
            .await
            .text(".flash")
            .contains("No change")
    );
    ask(&browser, NEW).await;
    let fourth = portal.link_in(&portal.letter_to(NEW).await);
    portal.pass(TimeDelta::hours(24));
    assert_eq!(portal.browser().visit(&fourth).await.status, 404, "it is over");
    assert_eq!(email_of_sanne(&portal).await, SANNE);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_is_no_new_address_is_refused() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    for wrong in ["", "sanne", SANNE, "sanne@noordlicht.twotier.example"] {
        let refused = ask(&browser, wrong).await;
        assert_eq!((refused.status, refused.count("#email-error")), (422, 1), "{wrong}");
        assert!(refused.html.contains(&format!("value=\"{wrong}\"")), "{wrong}");
    }
    assert_eq!(portal.count("links WHERE purpose = 'change_email'").await, 0);
}

#[actix_web::test]
async fn a_mailbox_is_not_filled() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    for _ in 0..5 {
        assert_eq!(ask(&browser, NEW).await.status, 200);
    }
    assert_eq!(browser.post(&format!("{PAGE}/resending"), &[]).await.status, 429);
    let refused = ask(&browser, NEW).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text("#email-error").contains("as many emails"), "{}", refused.text("main"));
    assert_eq!(portal.letters_to(NEW).await, 5);
    portal.is_sound().await;
}

#[actix_web::test]
async fn ten_who_confirm_at_once_confirm_once() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    ask(&browser, NEW).await;
    let link = portal.link_in(&portal.letter_to(NEW).await);
    let mut presses = vec![];
    for _ in 0..10 {
        let browser = portal.signed_in_as("sanne@noordlicht").await;
        let question = browser.visit(&link).await;
        presses.push(async move { browser.press(&question, "Use this address", &[]).await.path });
    }
    let paths = futures_util::future::join_all(presses).await;
    let done = paths.iter().filter(|path| *path == "/settings/account").count();
    assert_eq!(done, 1, "{paths:?}");
    assert_eq!(portal.events("noordlicht", "user.email_changed").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn in_dutch_the_letters_are_dutch() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE users SET language = 'nl' WHERE user_name = 'sanne'").await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    let form = browser.visit(PAGE).await;
    assert_eq!(form.text("h1"), "Wijzig uw e-mailadres");
    browser.press(&form, "Link verzenden", &[("email", NEW)]).await;
    assert_eq!(portal.letter_to(SANNE).await.subject, "Uw e-mailadres wordt gewijzigd");
    let letter = portal.letter_to(NEW).await;
    assert_eq!(letter.subject, "Bevestig uw nieuwe e-mailadres");
    let question = browser.visit(&portal.link_in(&letter)).await;
    let done = browser.press(&question, "Dit adres gebruiken", &[]).await;
    assert!(done.text(".flash").contains("is gewijzigd"), "{}", done.text("main"));
    assert_eq!(portal.letter_to(SANNE).await.subject, "Uw e-mailadres is gewijzigd");
}
