//! A passkey after the password, and in place of the app that the portal demands.
use super::{PASSKEYS, SANNE, add, first_step, options, with_passkey};
use crate::support::{Authenticator, Browser, TestPortal};
use twotier::{platform::web::Site, values::SecondFactor};

const USE: &str = "Use a passkey";
const SECOND: &str = "/sign-in/code/options";
const SET_UP: &str = "/sign-in/set-up/passkey";

/// Sanne, of whom a second factor is demanded, makes a passkey.
pub async fn set_up(portal: &TestPortal, browser: &Browser) -> Authenticator {
    let page = first_step(browser, SANNE).await;
    assert_eq!(page.path, "/sign-in/set-up");
    let page = browser.follow(&page, "Use a passkey instead").await;
    let mut device = Authenticator::new(&portal.base);
    let made = device.make(&options(browser, &format!("{SET_UP}/options")).await);
    let codes = browser
        .press(&page, "Add a passkey", &[("passkey_name", "Phone"), ("passkey", &made)])
        .await;
    assert_eq!(codes.path, "/settings/account/second-factor/codes", "{}", codes.text("main"));
    assert_eq!(codes.each("main ol code").len(), 10);
    device
}

#[actix_web::test]
async fn it_is_asked_for_after_the_password() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    let browser = portal.browser();
    let asked = first_step(&browser, SANNE).await;
    assert_eq!(
        (asked.path.as_str(), asked.text("h1").as_str()),
        ("/sign-in/code", "One more step")
    );
    assert_eq!(browser.visit("/settings/account").await.path, "/sign-in", "not signed in yet");
    let question = options(&browser, SECOND).await;
    assert!(question.contains("allowCredentials\":[{"), "theirs alone are asked for: {question}");
    let page = browser.press(&asked, USE, &[("passkey", &device.show(&question))]).await;
    assert_eq!(page.path, "/", "{}", page.text("main"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_recovery_code_stands_in_for_it_once() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as(SANNE).await;
    let (_, codes) = add(&portal, &sanne, "Phone").await;
    let code = codes.each("main ol code").remove(0);
    for (status, path) in [(200, "/"), (422, "/sign-in/code")] {
        let browser = portal.browser();
        let asked = first_step(&browser, SANNE).await;
        let page = browser.press(&asked, "Sign in", &[("code", &code)]).await;
        assert_eq!((page.status, page.path.as_str()), (status, path));
    }
}

#[actix_web::test]
async fn another_person_s_is_refused_and_counted() {
    let portal = TestPortal::start().await;
    let mut own = with_passkey(&portal, SANNE).await;
    let mut other = with_passkey(&portal, "eva@noordlicht").await;
    let browser = portal.browser();
    let asked = first_step(&browser, SANNE).await;
    for n in 0..5 {
        let shown = other.show(&options(&browser, SECOND).await);
        let page = browser.press(&asked, USE, &[("passkey", &shown)]).await;
        assert_eq!(page.status, 422, "{n}");
        assert!(page.text("#passkey-error").contains("does not open"), "{}", page.text("main"));
    }
    let shown = own.show(&options(&browser, SECOND).await);
    assert_eq!(browser.press(&asked, USE, &[("passkey", &shown)]).await.status, 429);
    portal.is_sound().await;
}

/// What was signed at the door, where anybody's was asked for, is no second step.
#[actix_web::test]
async fn what_was_signed_at_the_door_is_no_second_step() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, SANNE).await;
    let browser = portal.browser();
    let asked = first_step(&browser, SANNE).await;
    let shown = device.show(&options(&browser, super::AT_THE_DOOR).await);
    let page = browser.press(&asked, USE, &[("passkey", &shown)]).await;
    assert_eq!(page.status, 422);
    assert!(page.text("#passkey-error").contains("answered already"), "{}", page.text("main"));
}

#[actix_web::test]
async fn it_satisfies_what_is_demanded() {
    let strict = |site: Site| Site { second_factor: SecondFactor::Admins, ..site };
    let portal = TestPortal::start_as(strict).await;
    let browser = portal.browser();
    let mut device = set_up(&portal, &browser).await;
    assert_eq!(browser.visit(PASSKEYS).await.each("main tbody th"), ["Phone"]);
    assert_eq!(super::sign_in(&portal.browser(), &mut device).await.path, "/");
    assert_eq!(first_step(&portal.browser(), SANNE).await.path, "/sign-in/code");
    portal.is_sound().await;
}

/// Whoever knows the password can begin, too; but the first who sets a second factor up has set it up.
#[actix_web::test]
async fn nobody_sets_up_over_what_the_owner_has_set_up() {
    let strict = |site: Site| Site { second_factor: SecondFactor::Admins, ..site };
    let portal = TestPortal::start_as(strict).await;
    let (thief, owner) = (portal.browser(), portal.browser());
    let page = first_step(&thief, SANNE).await;
    let page = thief.follow(&page, "Use a passkey instead").await;
    let mut theirs = Authenticator::new(&portal.base);
    let made = theirs.make(&options(&thief, &format!("{SET_UP}/options")).await);
    set_up(&portal, &owner).await;
    let page =
        thief.press(&page, "Add a passkey", &[("passkey_name", "Thief"), ("passkey", &made)]).await;
    assert_eq!(page.path, "/sign-in");
    assert_eq!(portal.count("passkeys WHERE name = 'Phone'").await, 1);
    assert_eq!(portal.count("passkeys").await, 1);
}

/// Between the two steps, and for nobody else, there is something to ask.
#[actix_web::test]
async fn a_visitor_is_asked_for_nothing() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    for path in [SECOND.to_owned(), format!("{SET_UP}/options")] {
        assert_eq!(
            browser.post(&path, &[("passkey_name".into(), "Phone".into())]).await.status,
            404
        );
    }
    assert_eq!(browser.visit(SET_UP).await.path, "/sign-in");
    assert_eq!(browser.post(SET_UP, &[]).await.path, "/sign-in");
}
