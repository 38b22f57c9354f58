//! The letter that asks the primary contact can be sent again with a new link: the newest, while an
//! answer is waited for, by whoever may act for the company, and not without limit.
use super::{OWN, only, told};
use crate::support::{BRAM, Browser, Page, TestPortal};
use chrono::TimeDelta;

const BUTTON: &str = "form[action=\"/verification/email\"]";

async fn own(browser: &Browser) -> Page {
    let page = browser.visit(OWN).await;
    assert_eq!(page.status, 200);
    page
}

async fn answer(portal: &TestPortal, button: &str, ticks: &[(&str, &str)]) {
    let contact = portal.browser();
    let questions = contact.visit(&portal.link_in(&portal.letter_to(BRAM).await)).await;
    contact.press(&questions, button, ticks).await;
}

#[actix_web::test]
async fn with_a_new_link_in_place_of_the_old_one() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    let old = portal.link_in(&portal.letter_to(BRAM).await);
    portal.pass(TimeDelta::minutes(5));
    let page = own(&sanne).await;
    assert_eq!(page.count(BUTTON), 1);
    assert!(page.text("tbody tr:has(form)").contains(BRAM), "{}", page.text("tbody tr:has(form)"));
    let after = sanne.press(&page, "Resend", &[]).await;
    assert!(told(&after).contains("We have sent the email again"), "{}", told(&after));
    let new = portal.link_in(&portal.letter_to(BRAM).await);
    assert_ne!(old, new);
    assert_eq!(portal.browser().visit(&old).await.status, 404);
    assert_eq!(portal.browser().visit(&new).await.status, 200);
    let page = own(&sanne).await;
    assert_eq!(page.text("tbody").matches(BRAM).count(), 2);
    assert_eq!(page.count(BUTTON), 1, "only the newest");
    assert_eq!(page.count("tbody tr:first-child form"), 1, "only the newest");
    portal.is_sound().await;
}

#[actix_web::test]
async fn not_twice_within_a_minute_and_five_times_a_day() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    for _ in 0..5 {
        portal.pass(TimeDelta::minutes(2));
        let page = own(&sanne).await;
        assert_eq!(sanne.press(&page, "Resend", &[]).await.status, 200);
        let early = sanne.press(&page, "Resend", &[]).await;
        assert!(told(&early).contains("less than a minute ago"), "{}", told(&early));
    }
    assert_eq!(portal.letters_to(BRAM).await, 6);
    portal.pass(TimeDelta::minutes(2));
    let page = own(&sanne).await;
    assert_eq!(sanne.press(&page, "Resend", &[]).await.status, 429);
    assert_eq!(portal.letters_to(BRAM).await, 6);
}

#[actix_web::test]
async fn not_by_somebody_who_may_only_look() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    only(&portal, "tom", "admin_agent").await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let page = own(&tom).await;
    assert!(told(&page).contains(BRAM));
    assert_eq!(page.count(BUTTON), 0);
    assert_eq!(tom.post("/verification/email", &[]).await.status, 403);
    let eva = portal.signed_in_as("eva@noordlicht").await;
    assert_eq!(own(&eva).await.count(BUTTON), 1);
}

#[actix_web::test]
async fn not_after_the_contact_has_answered() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    answer(&portal, "Confirm", &[("signed_up", "yes"), ("is_ours", "yes")]).await;
    assert_eq!(own(&sanne).await.count(BUTTON), 0);
}

#[actix_web::test]
async fn not_to_an_address_that_was_refused_but_after_a_dispute() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    answer(&portal, "Wrong address", &[]).await;
    assert_eq!(own(&sanne).await.count(BUTTON), 0);
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    answer(&portal, "I did not sign up", &[]).await;
    assert_eq!(own(&sanne).await.count(BUTTON), 1, "it may have been a mistake");
}
