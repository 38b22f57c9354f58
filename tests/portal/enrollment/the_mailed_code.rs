//! The code that proves an address: three tries, fifteen minutes, another one after a minute.
use crate::support::{Browser, Page, TestPortal};
use chrono::TimeDelta;

const MAILBOX: &str = "joris@waterlelie.example";
const FORM: [(&str, &str); 8] = [
    ("company_name", "Waterlelie Advies"),
    ("account_name", "waterlelie"),
    ("country", "NL"),
    ("first_name", "Joris"),
    ("last_name", "van Dam"),
    ("user_name", "joris"),
    ("email", MAILBOX),
    ("password", "seven green kettles hum at noon"),
];

async fn at_the_code(portal: &TestPortal) -> (Browser, Page) {
    let browser = portal.browser();
    let welcome = browser.visit("/enroll").await;
    browser.submit(&welcome, &[]).await;
    let code = browser.answer("/enroll/create-account", &FORM).await;
    assert_eq!(code.path, "/enroll/create-account/code");
    (browser, code)
}

async fn mailed_code(portal: &TestPortal) -> String {
    let letter = portal.letter_to(MAILBOX).await;
    let is_code = |word: &&str| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
    letter.text.split_whitespace().find(is_code).expect("a code").to_owned()
}

/// Six other digits.
fn other_than(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

async fn resend(browser: &Browser) -> Page {
    browser.post("/enroll/create-account/code/resending", &[]).await
}

fn is_dead(page: &Page) {
    assert_eq!(page.status, 422);
    assert!(page.text("#code-error").contains("This code does not work any more"));
}

#[actix_web::test]
async fn wrong_three_times_it_is_dead() {
    let portal = TestPortal::start().await;
    let (browser, page) = at_the_code(&portal).await;
    let right = mailed_code(&portal).await;
    let wrong = other_than(&right);
    for left in ["Tries left: 2", "Tries left: 1"] {
        let again = browser.submit(&page, &[("code", &wrong)]).await;
        assert!(again.text("#code-error").contains(left), "{}", again.text("#code-error"));
    }
    is_dead(&browser.submit(&page, &[("code", &wrong)]).await);
    is_dead(&browser.submit(&page, &[("code", &right)]).await);
    portal.pass(TimeDelta::minutes(1));
    let fresh = resend(&browser).await;
    assert_eq!(fresh.path, "/enroll/create-account/code");
    let done = browser.submit(&fresh, &[("code", &mailed_code(&portal).await)]).await;
    assert_eq!(done.path, "/enroll/sign-in");
    portal.is_sound().await;
}

#[actix_web::test]
async fn nothing_typed_costs_no_try() {
    let portal = TestPortal::start().await;
    let (browser, page) = at_the_code(&portal).await;
    for _ in 0..4 {
        let again = browser.submit(&page, &[]).await;
        assert!(again.text("#code-error").contains("Enter the code that we mailed you"));
    }
    let right = mailed_code(&portal).await;
    assert_eq!(browser.submit(&page, &[("code", &right)]).await.path, "/enroll/sign-in");
}

#[actix_web::test]
async fn after_fifteen_minutes_it_is_dead() {
    let portal = TestPortal::start().await;
    let (browser, page) = at_the_code(&portal).await;
    let right = mailed_code(&portal).await;
    portal.pass(TimeDelta::minutes(15));
    is_dead(&browser.submit(&page, &[("code", &right)]).await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn just_before_it_is_good() {
    let portal = TestPortal::start().await;
    let (browser, page) = at_the_code(&portal).await;
    portal.pass(TimeDelta::minutes(15) - TimeDelta::seconds(1));
    let right = mailed_code(&portal).await;
    assert_eq!(browser.submit(&page, &[("code", &right)]).await.path, "/enroll/sign-in");
}

#[actix_web::test]
async fn another_one_is_sent_after_a_minute() {
    let portal = TestPortal::start().await;
    let (browser, page) = at_the_code(&portal).await;
    let first = mailed_code(&portal).await;
    portal.pass(TimeDelta::seconds(59));
    let early = resend(&browser).await;
    assert_eq!(early.path, "/enroll/create-account/code");
    assert!(early.text("main").contains("less than a minute ago"), "{}", early.text("main"));
    let again = browser.answer("/enroll/create-account", &FORM).await;
    assert_eq!(again.path, "/enroll/create-account/code", "Back and Continue mail nothing either");
    assert_eq!(portal.letters_to(MAILBOX).await, 1);
    portal.pass(TimeDelta::seconds(1));
    let sent = resend(&browser).await;
    assert!(sent.text("main").contains("The one before does not work any more"));
    assert_eq!(portal.letters_to(MAILBOX).await, 2);
    let second = mailed_code(&portal).await;
    if first != second {
        assert_eq!(browser.submit(&page, &[("code", &first)]).await.status, 422);
    }
    assert_eq!(browser.submit(&page, &[("code", &second)]).await.path, "/enroll/sign-in");
    portal.is_sound().await;
}

#[actix_web::test]
async fn one_mailbox_gets_five_an_hour() {
    let portal = TestPortal::start().await;
    let (browser, _) = at_the_code(&portal).await;
    for _ in 0..4 {
        portal.pass(TimeDelta::minutes(2));
        assert_eq!(resend(&browser).await.status, 200);
    }
    portal.pass(TimeDelta::minutes(2));
    assert_eq!(resend(&browser).await.status, 429);
    let stranger = portal.browser().answer("/enroll/create-account", &FORM).await;
    assert_eq!(stranger.status, 429);
    assert_eq!(portal.letters_to(MAILBOX).await, 5);
}

#[actix_web::test]
async fn a_code_belongs_to_its_browser_and_works_once() {
    let portal = TestPortal::start().await;
    let (first, page) = at_the_code(&portal).await;
    let digits = mailed_code(&portal).await;
    let (second, _) = at_the_code(&portal).await;
    if digits != mailed_code(&portal).await {
        assert_eq!(second.submit(&page, &[("code", &digits)]).await.status, 422);
    }
    assert_eq!(first.submit(&page, &[("code", &digits)]).await.path, "/enroll/sign-in");
    assert_eq!(first.submit(&page, &[("code", &digits)]).await.path, "/enroll/create-account");
    portal.is_sound().await;
}

/// Nobody skips the welcome by typing an address; the new name is told where it is needed first.
#[actix_web::test]
async fn without_the_welcome_it_comes_before_signing_in() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    let page = browser.answer("/enroll/create-account", &FORM).await;
    let right = mailed_code(&portal).await;
    let welcome = browser.submit(&page, &[("code", &right)]).await;
    assert_eq!(welcome.path, "/enroll/welcome");
    assert!(welcome.text("main").contains("Your work account is ready."));
    assert!(welcome.text("main").contains("joris@waterlelie.twotier.example"));
    let sign_in = browser.submit(&welcome, &[]).await;
    assert_eq!(sign_in.path, "/enroll/sign-in");
    assert!(sign_in.text("main").contains("joris@waterlelie.twotier.example"));
    assert_eq!(sign_in.value("user_name"), "joris@waterlelie.twotier.example");
    let password = [("password", "seven green kettles hum at noon")];
    assert_eq!(browser.submit(&sign_in, &password).await.path, "/enroll/membership");
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_address_at_a_webmail_service_is_only_warned_of() {
    let portal = TestPortal::start().await;
    let mut form = FORM;
    form[6] = ("email", "joris@gmail.com");
    let page = portal.browser().answer("/enroll/create-account", &form).await;
    assert_eq!(page.path, "/enroll/create-account/code");
    assert!(page.text(".field__warning").contains("web-based email service"));
    let (_, own) = at_the_code(&portal).await;
    assert_eq!(own.count(".field__warning"), 0);
}
