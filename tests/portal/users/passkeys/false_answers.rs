//! What no honest browser sends: answers to nothing, late, given before, of elsewhere, garbage.
use super::{ADD, AT_THE_DOOR, PASSKEYS, SANNE, options, options_with, with_passkey};
use crate::support::{Authenticator, Page, TestPortal, Wire};
use chrono::TimeDelta;

const SIGN_IN: &str = "Sign in with a passkey";

async fn shown(portal: &TestPortal, change: impl FnOnce(&mut Authenticator)) -> Page {
    let mut device = with_passkey(portal, SANNE).await;
    change(&mut device);
    super::sign_in(&portal.browser(), &mut device).await
}

#[actix_web::test]
async fn of_another_place_or_without_its_owner() {
    let portal = TestPortal::start().await;
    let page = shown(&portal, |device| device.origin = "https://evil.example".into()).await;
    assert_eq!(page.status, 422, "for another origin");
    portal.sql("DELETE FROM recovery_codes").await;
    portal.sql("DELETE FROM passkeys").await;
    let page = shown(&portal, |device| device.flags = 1).await;
    assert_eq!(page.status, 422, "without a finger or a PIN");
    portal.sql("DELETE FROM recovery_codes").await;
    portal.sql("DELETE FROM passkeys").await;
    let page = shown(&portal, |device| device.handle = None).await;
    assert_eq!(page.status, 422, "of nobody");
    portal.sql("DELETE FROM recovery_codes").await;
    portal.sql("DELETE FROM passkeys").await;
    assert_eq!(shown(&portal, |_| ()).await.path, "/", "as it should be");
}

/// The handle of one person with the key of another.
#[actix_web::test]
async fn of_somebody_under_another_name() {
    let portal = TestPortal::start().await;
    let mut eva = with_passkey(&portal, "eva@noordlicht").await;
    let sanne = with_passkey(&portal, SANNE).await;
    eva.handle.clone_from(&sanne.handle);
    assert_eq!(super::sign_in(&portal.browser(), &mut eva).await.status, 422);
}

/// A device that counts, and another that has its key: whose count goes back is refused.
#[actix_web::test]
async fn of_a_copy() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    for (counter, opens) in [(5, true), (6, true), (6, false), (2, false), (0, false), (7, true)] {
        device.counter = counter;
        let page = super::sign_in(&portal.browser(), &mut device).await;
        assert_eq!(page.path == "/", opens, "{counter}");
    }
}

#[actix_web::test]
async fn late() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    for (minutes, opens) in [(10, true), (11, false)] {
        let browser = portal.browser();
        let page = browser.visit("/sign-in").await;
        let answer = device.show(&options(&browser, AT_THE_DOOR).await);
        portal.pass(TimeDelta::minutes(minutes));
        let page = browser.press(&page, SIGN_IN, &[("passkey", &answer)]).await;
        assert_eq!(page.path == "/", opens, "{minutes} minutes");
        if !opens {
            assert!(page.text("#passkey-error").contains("too long"), "{}", page.text("main"));
        }
    }
    let browser = portal.browser();
    let page = browser.visit("/sign-in").await;
    let answer = device.show(&options(&portal.browser(), AT_THE_DOOR).await);
    let page = browser.press(&page, SIGN_IN, &[("passkey", &answer)]).await;
    assert_eq!(page.status, 422, "to what another browser was asked");
}

async fn first(portal: &TestPortal, device: &mut Authenticator) -> (Wire, String, String) {
    let mut wire = portal.wire();
    let asked = wire.post(AT_THE_DOOR, &[]).await;
    wire.session = asked.session();
    let state =
        portal.line("SELECT state AS line FROM sessions WHERE state LIKE '%passkey_asked%'").await;
    let answer = device.show(&asked.body);
    (wire, state, answer)
}

/// A question is good for one answer, even if whoever reads the wire and the database puts it back.
#[actix_web::test]
async fn given_before() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    let (wire, state, answer) = first(&portal, &mut device).await;
    let key = portal
        .line("SELECT key_hash AS line FROM sessions WHERE state LIKE '%passkey_asked%'")
        .await;
    let fields = [("passkey", answer.as_str())];
    let show = || wire.post("/sign-in/passkey", &fields);
    let again = |key: String| {
        let columns =
            "key_hash, user_id, state, address, agent, created_at, seen_at, expires_at, epoch";
        let state = state.replace('\'', "''");
        format!(
            "INSERT INTO sessions ({columns}) SELECT '{key}', NULL, '{state}', address, agent, created_at, \
             seen_at, expires_at, 0 FROM sessions ORDER BY created_at DESC LIMIT 1"
        )
    };
    assert_eq!(show().await.status, 303);
    assert_eq!(show().await.status, 422, "the question is gone with the session");
    portal.sql(format!("DELETE FROM sessions WHERE key_hash = '{key}'")).await;
    portal.sql(again(key.clone())).await;
    assert_eq!(show().await.status, 422, "the passkey has answered it");
    // Without that note it would open the door once more.
    portal.sql("UPDATE passkeys SET last_challenge = ''").await;
    portal.sql(format!("DELETE FROM sessions WHERE key_hash = '{key}'")).await;
    portal.sql(again(key)).await;
    assert_eq!(show().await.status, 303);
}

#[actix_web::test]
async fn garbage() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    let before = portal.count("audit_log").await;
    let browser = portal.browser();
    let page = browser.visit("/sign-in").await;
    let right = device.show(&options(&browser, AT_THE_DOOR).await);
    let garbage = ["", "{}", "null", "[]", "a", "{\"id\":1}", "\u{0}", &right[..right.len() - 2]];
    for text in garbage {
        options(&browser, AT_THE_DOOR).await;
        let page = browser.press(&page, SIGN_IN, &[("passkey", text)]).await;
        assert_eq!(page.status, 422, "{text:?}");
        assert!(!page.text("#passkey-error").is_empty());
    }
    let mut signature = device.show(&options(&browser, AT_THE_DOOR).await);
    signature = signature.replace("\"signature\":\"", "\"signature\":\"AAAA");
    let page = browser.press(&page, SIGN_IN, &[("passkey", &signature)]).await;
    assert_eq!(page.status, 422);
    assert_eq!(portal.count("audit_log").await, before);
    let sanne = portal.browser();
    super::sign_in(&sanne, &mut device).await;
    let page = sanne.visit(PASSKEYS).await;
    for text in garbage {
        options_with(&sanne, &format!("{PASSKEYS}/options"), "Phone").await;
        let page = sanne.press(&page, ADD, &[("passkey_name", "Phone"), ("passkey", text)]).await;
        assert_eq!(page.status, 422, "{text:?}");
    }
    let mut elsewhere = Authenticator::new("https://evil.example");
    for flags in [5, 1] {
        elsewhere.flags = flags;
        let made = elsewhere.make(&options(&sanne, &format!("{PASSKEYS}/options")).await);
        let page = sanne.press(&page, ADD, &[("passkey_name", "Phone"), ("passkey", &made)]).await;
        assert_eq!(page.status, 422);
        elsewhere.origin.clone_from(&portal.base);
    }
    assert_eq!(portal.count("passkeys").await, 1);
    portal.is_sound().await;
}
