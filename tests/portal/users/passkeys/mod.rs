//! Passkeys: added and removed, as the only factor, as the second one, and as a proof. What a real browser does is
//! tested there; here a device answers over HTTP, and tries what no browser would.
mod adding;
mod as_a_proof;
mod as_the_only_factor;
mod as_the_second_factor;
mod false_answers;
mod removing;

use crate::support::{Authenticator, Browser, PASSWORD, Page, TestPortal};

const PASSKEYS: &str = "/settings/account/passkeys";
const SANNE: &str = "sanne@noordlicht";
const ADD: &str = "Add a passkey";
const AT_THE_DOOR: &str = "/sign-in/passkey/options";

/// What a page asks a browser for.
async fn options(browser: &Browser, path: &str) -> String {
    options_with(browser, path, "Phone").await
}

async fn options_with(browser: &Browser, path: &str, name: &str) -> String {
    let answer = browser.post(path, &[("passkey_name".to_owned(), name.to_owned())]).await;
    assert_eq!(answer.status, 200, "{}", answer.text("main"));
    answer.html
}

/// Somebody who is signed in adds what a new device makes; the device, and the page that follows.
async fn add(portal: &TestPortal, browser: &Browser, name: &str) -> (Authenticator, Page) {
    let mut device = Authenticator::new(&portal.base);
    let page = browser.visit(PASSKEYS).await;
    let made = device.make(&options_with(browser, &format!("{PASSKEYS}/options"), name).await);
    let page = browser.press(&page, ADD, &[("passkey_name", name), ("passkey", &made)]).await;
    (device, page)
}

/// Somebody of the cast with a passkey, signed out.
async fn with_passkey(portal: &TestPortal, who: &str) -> Authenticator {
    let browser = portal.signed_in_as(who).await;
    let (device, page) = add(portal, &browser, "Phone").await;
    assert_eq!(page.path, "/settings/account/second-factor/codes", "{}", page.text("main"));
    device
}

/// *Sign in with a passkey*.
async fn sign_in(browser: &Browser, device: &mut Authenticator) -> Page {
    let page = browser.visit("/sign-in").await;
    let shown = device.show(&options(browser, AT_THE_DOOR).await);
    browser.press(&page, "Sign in with a passkey", &[("passkey", &shown)]).await
}

/// Name and password are right; what comes then.
async fn first_step(browser: &Browser, who: &str) -> Page {
    let page = browser.visit("/sign-in").await;
    let name = format!("{who}.twotier.example");
    browser.submit(&page, &[("user_name", &name), ("password", PASSWORD)]).await
}
