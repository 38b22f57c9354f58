//! How often a company has its provider mailed, and rows written (reliability, AC15).
use super::MAYA;
use crate::support::{Browser, Page, TestPortal};
use chrono::TimeDelta;

/// *Continue*, wherever that leads.
async fn goes_on(browser: &Browser, link: &str) -> Page {
    let door = browser.visit(link).await;
    browser.press(&door, "Continue", &[]).await
}

#[actix_web::test]
async fn a_company_begins_ten_times_a_day_and_mails_nobody() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let letters = portal.letters_to(MAYA).await;
    for _ in 0..10 {
        let answer = goes_on(&jonas, &link).await;
        assert_eq!(answer.status, 200);
        jonas.press(&answer, "Decline", &[]).await;
    }
    assert_eq!(goes_on(&jonas, &link).await.status, 429);
    assert_eq!(portal.count("partnership_invitations WHERE kind = 'open'").await, 10);
    assert_eq!(portal.letters_to(MAYA).await, letters);
    // Others come in all the same, and Jonas does tomorrow.
    portal.is_a_reseller("tulp").await;
    assert_eq!(goes_on(&portal.signed_in_as("anna@tulp").await, &link).await.status, 200);
    portal.pass(TimeDelta::days(1) + TimeDelta::minutes(1));
    let jonas = portal.sign_in(jonas, "jonas@bergmann").await;
    assert_eq!(goes_on(&jonas, &link).await.status, 200);
}

#[actix_web::test]
async fn a_company_consents_ten_times_a_day_whoever_is_mailed() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE organizations SET country = 'DE' WHERE account_name = 'alpine'").await;
    let lukas = portal.signed_in_as("lukas@alpine").await;
    let links = [portal.open_link(&[]).await, lukas.makes_a_link(&[]).await.open_link()];
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for round in 0..10 {
        let waits = jonas.consents(&links[round % 2]).await;
        assert_eq!(waits.status, 200, "{round}: {}", waits.text("main"));
        jonas.press(&waits, "Take the answer back", &[]).await;
    }
    let letters = portal.letters_to(MAYA).await;
    let eleventh = jonas.consents(&links[0]).await;
    assert_eq!(eleventh.status, 429, "{}", eleventh.text("main"));
    assert_eq!(portal.letters_to(MAYA).await, letters);
    assert_eq!(portal.count("partnership_invitations WHERE state = 'waiting'").await, 0);
}
