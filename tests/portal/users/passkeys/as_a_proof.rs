//! *Fresh proof* by passkey.
use super::{SANNE, first_step, options, sign_in, with_passkey};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

const USE: &str = "Use a passkey";

#[actix_web::test]
async fn it_proves_and_leads_back() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    let browser = portal.browser();
    sign_in(&browser, &mut device).await;
    portal.pass(TimeDelta::minutes(11));
    let page = browser.visit("/settings/account/password").await;
    assert_eq!(page.path, "/proof");
    let shown = device.show(&options(&browser, "/proof/options").await);
    let page = browser.press(&page, USE, &[("passkey", &shown)]).await;
    assert_eq!(page.path, "/settings/account/password", "{}", page.text("main"));
    let told = "audit_log WHERE event = 'user.proved' AND facts LIKE '%\"how\":\"passkey\"%'";
    assert_eq!(portal.count(told).await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn another_person_s_proves_nothing() {
    let portal = TestPortal::start().await;
    let mut own = with_passkey(&portal, SANNE).await;
    let mut other = with_passkey(&portal, "eva@noordlicht").await;
    let browser = portal.browser();
    sign_in(&browser, &mut own).await;
    portal.pass(TimeDelta::minutes(11));
    let page = browser.visit("/settings/account/password").await;
    let shown = other.show(&options(&browser, "/proof/options").await);
    let page = browser.press(&page, USE, &[("passkey", &shown)]).await;
    assert_eq!((page.status, page.path.as_str()), (422, "/proof/passkey"));
    assert_eq!(browser.visit("/settings/account/password").await.path, "/proof");
    // The page that says so still takes the password, with a recovery code.
    let page = browser.submit(&page, &[("password", PASSWORD)]).await;
    assert_eq!((page.status, page.count("#code-error")), (422, 1));
    assert!(page.text("label[for=code]").contains("Recovery code"));
}

#[actix_web::test]
async fn without_one_there_is_no_button() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    first_step(&browser, SANNE).await;
    portal.pass(TimeDelta::minutes(11));
    let page = browser.visit("/settings/account/password").await;
    assert_eq!(page.count("[data-passkey]"), 0);
    assert_eq!(browser.post("/proof/options", &[]).await.status, 404);
}
