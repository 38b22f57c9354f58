//! *Sign in with a passkey*: no name, no password, and both steps in one.
use super::{AT_THE_DOOR, SANNE, options, sign_in, with_passkey};
use crate::{
    support::{Authenticator, PASSWORD, TestPortal},
    users::sessions::is_signed_in,
};
use chrono::TimeDelta;

#[actix_web::test]
async fn it_opens_the_door_alone_and_leads_on() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    let browser = portal.browser();
    let page = browser.visit("/settings/roles").await;
    let shown = device.show(&options(&browser, AT_THE_DOOR).await);
    let page = browser.press(&page, "Sign in with a passkey", &[("passkey", &shown)]).await;
    assert_eq!(page.path, "/settings/roles", "{}", page.text("main"));
    assert_eq!(
        browser.visit("/settings/account/password").await.path,
        "/settings/account/password"
    );
    let told = "audit_log WHERE event = 'user.signed_in' AND facts LIKE '%\"how\":\"passkey\"%'";
    assert_eq!(portal.count(told).await, 1);
    let list = browser.visit("/settings/account/passkeys").await;
    assert!(!list.text("main tbody").contains("Never"), "{}", list.text("main tbody"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_session_is_a_new_one() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    let mut wire = portal.wire();
    let asked = wire.post(AT_THE_DOOR, &[]).await;
    assert_eq!(asked.header("content-type"), "application/json");
    wire.session = asked.session();
    let shown = device.show(&asked.body);
    let answer = wire.post("/sign-in/passkey", &[("passkey", &shown), ("next", "//evil")]).await;
    assert_eq!((answer.status, answer.location()), (303, "/"));
    assert!(answer.session().is_some() && answer.session() != wire.session);
    assert!(answer.cookie("device").is_some(), "the browser is known for the name");
    assert!(!is_signed_in(&wire).await, "the key from before opens nothing");
    assert!(is_signed_in(&wire.with(answer.session().unwrap())).await);
}

/// Whoever may not sign in is told what a stranger is told.
#[actix_web::test]
async fn the_answer_is_the_same_for_whoever_cannot_come_in() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    let mut stranger = Authenticator::new(&portal.base);
    stranger.handle.clone_from(&device.handle);
    let mut pages = vec![sign_in(&portal.browser(), &mut stranger).await];
    for state in ["invited", "disabled"] {
        portal.sql(format!("UPDATE users SET state = '{state}' WHERE user_name = 'sanne'")).await;
        pages.push(sign_in(&portal.browser(), &mut device).await);
    }
    portal.sql("UPDATE users SET state = 'enabled' WHERE user_name = 'sanne'").await;
    for page in &pages {
        assert_eq!((page.status, page.path.as_str()), (422, "/sign-in/passkey"));
        assert!(page.text("#passkey-error").contains("does not open"), "{}", page.text("main"));
        assert_eq!(page.text("main"), pages[0].text("main"));
    }
    let noted = "security_events WHERE kind = 'user.passkey_refused'";
    assert_eq!(portal.count(noted).await, 3);
    assert_eq!(sign_in(&portal.browser(), &mut device).await.path, "/");
}

/// Tries with a passkey and with a password are tries from one address.
#[actix_web::test]
async fn false_ones_use_up_the_address() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    let mut stranger = Authenticator::new(&portal.base);
    stranger.handle.clone_from(&device.handle);
    let browser = portal.browser();
    for n in 0..30 {
        assert_eq!(sign_in(&browser, &mut stranger).await.status, 422, "{n}");
        assert_eq!(sign_in(&browser, &mut device).await.path, "/", "a right one costs nothing");
        let name = format!("nobody{n}@noordlicht.twotier.example");
        assert_eq!(portal.wire().try_sign_in(&name, "wrong").await.status, 422, "{n}");
        browser.post("/sign-out", &[]).await;
    }
    assert_eq!(sign_in(&browser, &mut device).await.status, 429);
    let answer = portal.wire().try_sign_in("eva@noordlicht.twotier.example", PASSWORD).await;
    assert_eq!(answer.status, 429);
    portal.pass(TimeDelta::minutes(15));
    assert_eq!(sign_in(&browser, &mut device).await.path, "/");
}
