//! A letter that is past its time, or whose words are gone, is not tried again, and the page says why.
use super::{deliver, desk, parked, retries, told};
use crate::support::{BRAM, Browser, Mood, Page, TestPortal};
use chrono::TimeDelta;

/// Presses *Try again* for Bram's letter, on a page that still had the button.
async fn press_anyway(portal: &TestPortal, browser: &Browser) -> Page {
    let line = "SELECT CAST(id || ' ' || attempts AS TEXT) AS line FROM outbox WHERE recipient = ";
    let letter = portal.line(format!("{line}'{BRAM}'")).await;
    let (id, attempts) = letter.split_once(' ').unwrap();
    let fields = [("attempts".to_owned(), attempts.to_owned())];
    browser.post(&format!("/desk/mail/{id}/retry"), &fields).await
}

#[actix_web::test]
async fn past_its_time() {
    let (portal, server) = parked().await;
    portal.pass(TimeDelta::days(6));
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = desk(&vera).await;
    assert_eq!(page.count("tbody form"), 1, "the other letter has no end");
    assert!(page.text("tbody").contains("It is too late to send it"), "{}", told(&page));
    let answer = press_anyway(&portal, &vera).await;
    assert!(told(&answer).contains("Nothing was done: it is too late"), "{}", told(&answer));
    assert_eq!(retries(&portal).await, 0);
    let after = vera.press(&page, "Try all parked again", &[]).await;
    assert!(told(&after).contains("except those that are too late"), "{}", told(&after));
    server.be(Mood::Fine);
    assert_eq!(deliver(&portal, &server).await, 1);
    assert!(!server.letters()[0].contains(&format!("<{BRAM}>")), "a dead link was mailed");
    portal.is_sound().await;
}

#[actix_web::test]
async fn its_words_are_gone() {
    let (portal, _) = parked().await;
    portal.sql(format!("UPDATE outbox SET body = NULL WHERE recipient = '{BRAM}'")).await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = desk(&vera).await;
    assert!(page.text("tbody").contains("its text is gone"), "{}", told(&page));
    let answer = press_anyway(&portal, &vera).await;
    assert!(told(&answer).contains("Nothing was done: the text"), "{}", told(&answer));
    assert_eq!(retries(&portal).await, 0);
}

#[actix_web::test]
async fn it_has_arrived_or_never_was() {
    let (portal, server) = parked().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = desk(&vera).await;
    vera.press(&page, BRAM, &[]).await;
    server.be(Mood::Fine);
    assert_eq!(deliver(&portal, &server).await, 1);
    let answer = press_anyway(&portal, &vera).await;
    assert!(told(&answer).contains("Nothing was done: the email has arrived"), "{}", told(&answer));
    for nobody in ["none", "019a0000-0000-7000-8000-000000000000"] {
        let answer = vera.post(&format!("/desk/mail/{nobody}/retry"), &[]).await;
        assert_eq!(answer.status, 404, "{nobody}");
    }
    assert_eq!(retries(&portal).await, 1);
}

/// A right that was taken away between the page and the press.
#[actix_web::test]
async fn by_somebody_who_may_no_longer() {
    let (portal, _) = parked().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = desk(&vera).await;
    super::only(&portal, "vera", "auditor").await;
    assert_eq!(vera.press(&page, BRAM, &[]).await.status, 403);
    assert_eq!(retries(&portal).await, 0);
    assert_eq!(portal.count("outbox WHERE state = 'parked'").await, 2);
}
