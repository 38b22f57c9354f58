//! Used, voided, expired, unknown or mutilated: who opens the contact's link then sees the same page,
//! to the byte.
use crate::support::{BRAM, Browser, Page, TestPortal};
use chrono::TimeDelta;

/// Everything that tells one answer from another.
fn told(page: &Page) -> (u16, String, Vec<String>) {
    let varying = ["date", "x-request-id", "set-cookie"];
    let headers = page.headers.iter().filter(|(name, _)| !varying.contains(&name.as_str()));
    let mut headers: Vec<_> = headers.map(|(n, v)| format!("{n}: {v:?}")).collect();
    headers.sort();
    (page.status, page.html.clone(), headers)
}

/// The page of a link that never was.
async fn unknown(portal: &TestPortal) -> (u16, String, Vec<String>) {
    let page = portal.browser().visit(&format!("/confirm-contact/ttc_{}", "A".repeat(43))).await;
    assert_eq!((page.status, page.text("h1").as_str()), (404, "This link does not work any more"));
    told(&page)
}

async fn submitted(portal: &TestPortal) -> (Browser, String) {
    let browser = portal.submitted().await;
    (browser, portal.link_in(&portal.letter_to(BRAM).await))
}

#[actix_web::test]
async fn a_link_that_was_used() {
    let portal = TestPortal::start().await;
    let (_, link) = submitted(&portal).await;
    let contact = portal.browser();
    let questions = contact.visit(&link).await;
    contact.press(&questions, "Confirm", &[("signed_up", "yes"), ("is_ours", "yes")]).await;
    let expected = unknown(&portal).await;
    assert_eq!(told(&contact.visit(&link).await), expected);
    assert_eq!(told(&portal.browser().visit(&link).await), expected);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_link_that_was_sent_again() {
    let portal = TestPortal::start().await;
    let (browser, link) = submitted(&portal).await;
    let opened = portal.browser();
    opened.visit(&link).await;
    let status = browser.visit("/").await;
    browser.press(&status, "Resend verification email", &[]).await;
    let newer = portal.link_in(&portal.letter_to(BRAM).await);
    assert_ne!(newer, link);
    let expected = unknown(&portal).await;
    assert_eq!(told(&portal.browser().visit(&link).await), expected);
    assert_eq!(told(&opened.visit("/confirm-contact").await).0, 404);
    assert_eq!(portal.browser().visit(&newer).await.status, 200);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_link_after_seven_days_and_a_second() {
    let portal = TestPortal::start().await;
    let (_, link) = submitted(&portal).await;
    portal.pass(TimeDelta::days(7) - TimeDelta::seconds(1));
    let contact = portal.browser();
    let questions = contact.visit(&link).await;
    assert_eq!(questions.status, 200);
    portal.pass(TimeDelta::seconds(2));
    assert_eq!(told(&portal.browser().visit(&link).await), unknown(&portal).await);
    let late = [("signed_up", "yes"), ("is_ours", "yes")];
    assert_eq!(contact.press(&questions, "Confirm", &late).await.status, 404);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_link_that_is_not_quite_it() {
    let portal = TestPortal::start().await;
    let (_, link) = submitted(&portal).await;
    let expected = unknown(&portal).await;
    let token = link.strip_prefix("/confirm-contact/").unwrap();
    let other_case: String = token.chars().map(|c| flipped(c).unwrap_or(c)).collect();
    for mutilated in [
        token[..token.len() - 1].to_owned(),
        token[..4].to_owned(),
        format!("{token}x"),
        format!("{token}%00"),
        other_case,
        token.replacen("ttc", "ttp", 1),
        "%20".to_owned(),
        "x".repeat(2000),
    ] {
        let page = portal.browser().visit(&format!("/confirm-contact/{mutilated}")).await;
        assert_eq!(told(&page), expected, "{mutilated}");
    }
    assert_eq!(portal.browser().visit(&link).await.status, 200);
    portal.is_sound().await;
}

fn flipped(c: char) -> Option<char> {
    let lower = c.to_ascii_lowercase();
    if c == lower { c.to_uppercase().next() } else { Some(lower) }
}

#[actix_web::test]
async fn a_link_of_a_withdrawn_application() {
    let portal = TestPortal::start().await;
    let (browser, link) = submitted(&portal).await;
    let status = browser.visit("/").await;
    browser.press(&status, "ithdraw", &[]).await;
    assert_eq!(told(&portal.browser().visit(&link).await), unknown(&portal).await);
    portal.is_sound().await;
}
