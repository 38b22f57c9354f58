//! The contact's mail can be sent again: a minute apart, five a day.
use crate::support::{BRAM, Browser, Page, TestPortal};
use chrono::TimeDelta;

async fn resend(browser: &Browser) -> Page {
    browser.post("/verification/email", &[]).await
}

#[actix_web::test]
async fn a_minute_apart() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    portal.pass(TimeDelta::minutes(5));
    assert_eq!(resend(&browser).await.path, "/");
    portal.pass(TimeDelta::seconds(59));
    let early = resend(&browser).await;
    assert_eq!((early.status, early.path.as_str()), (200, "/"));
    assert!(early.text("main").contains("less than a minute ago"), "{}", early.text("main"));
    assert_eq!(portal.letters_to(BRAM).await, 2);
    portal.pass(TimeDelta::seconds(1));
    assert_eq!(resend(&browser).await.status, 200);
    assert_eq!(portal.letters_to(BRAM).await, 3);
    portal.is_sound().await;
}

#[actix_web::test]
async fn five_a_day() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    for _ in 0..5 {
        portal.pass(TimeDelta::minutes(2));
        assert_eq!(resend(&browser).await.status, 200);
    }
    portal.pass(TimeDelta::minutes(2));
    let refused = resend(&browser).await;
    assert_eq!(refused.status, 429);
    let told = refused.text("main");
    assert!(told.contains("6 January 2026, 10:0"), "not only a clock time: {told}");
    assert_eq!(portal.letters_to(BRAM).await, 6);
    portal.pass(TimeDelta::days(1));
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(resend(&browser).await.status, 200);
    assert_eq!(portal.letters_to(BRAM).await, 7);
    portal.is_sound().await;
}

#[actix_web::test]
async fn not_after_the_contact_has_answered() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let contact = portal.browser();
    let questions = contact.visit(&portal.link_in(&portal.letter_to(BRAM).await)).await;
    contact.press(&questions, "Confirm", &[("signed_up", "yes"), ("is_ours", "yes")]).await;
    let letters = portal.letters_to(BRAM).await;
    assert_eq!(resend(&browser).await.status, 409);
    assert_eq!(portal.letters_to(BRAM).await, letters);
    portal.is_sound().await;
}
