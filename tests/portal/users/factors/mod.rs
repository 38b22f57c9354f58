//! Second factors: an app that makes codes, recovery codes, and who has to have them.
mod by_an_admin;
mod demanded;
mod guessing;
mod proving;
mod setting_up;
mod signing_in;

use crate::support::{Browser, PASSWORD, Page, TestPortal};
use chrono::TimeDelta;
use totp_rs::{Builder, Secret};

const FACTOR: &str = "/settings/account/second-factor";
pub const SANNE: &str = "sanne@noordlicht";

/// What somebody has after setting a second factor up.
pub struct App {
    seed: String,
    recovery: Vec<String>,
}

impl App {
    /// From the page that shows the seed; its recovery codes are not known yet.
    fn on(page: &Page) -> Self {
        Self { seed: page.text("main code.id").replace(' ', ""), recovery: vec![] }
    }

    /// What the app shows so many seconds from now.
    fn code(&self, portal: &TestPortal, seconds: i64) -> String {
        let seed = Secret::try_from_base32(&self.seed).unwrap();
        let app = Builder::new().with_secret(seed).with_account_name("x").build().unwrap();
        let at = (portal.now() + TimeDelta::seconds(seconds)).timestamp();
        app.generate(at.try_into().unwrap()).to_string()
    }
}

/// Somebody who is signed in sets an app up, and keeps the codes.
async fn set_up(portal: &TestPortal, browser: &Browser) -> App {
    let page = browser.visit(FACTOR).await;
    let page = browser.follow(&page, "Set up an app").await;
    let mut app = App::on(&page);
    let codes = browser.submit(&page, &[("code", &app.code(portal, 0))]).await;
    assert_eq!(codes.path, format!("{FACTOR}/codes"), "{}", codes.text("main"));
    app.recovery = codes.each("main ol code");
    let done = browser.press(&codes, "I have kept them", &[]).await;
    assert_eq!(done.path, FACTOR);
    app
}

/// Name and password are right; what comes then.
async fn first_step(browser: &Browser, who: &str) -> Page {
    let page = browser.visit("/sign-in").await;
    let name = format!("{who}.twotier.example");
    browser.submit(&page, &[("user_name", &name), ("password", PASSWORD)]).await
}

/// Sanne with an app, and half a minute later, so that it shows another code.
pub async fn with_app() -> (TestPortal, App) {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as(SANNE).await;
    let app = set_up(&portal, &sanne).await;
    portal.pass(TimeDelta::seconds(60));
    (portal, app)
}
