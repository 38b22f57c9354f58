//! A company without a work account makes one: a mailed code proves the address, then the new account
//! is signed in to.
use crate::support::{Browser, Page, TestPortal};

const PASSWORD: &str = "seven green kettles hum at noon";
const MAILBOX: &str = "joris@waterlelie.example";
const FORM: [(&str, &str); 8] = [
    ("company_name", "Waterlelie Advies"),
    ("account_name", "waterlelie"),
    ("country", "NL"),
    ("first_name", "Joris"),
    ("last_name", "van Dam"),
    ("user_name", "joris"),
    ("email", MAILBOX),
    ("password", PASSWORD),
];

async fn at_the_form(portal: &TestPortal) -> (Browser, Page) {
    let browser = portal.browser();
    let welcome = browser.visit("/enroll").await;
    let sign_in = browser.submit(&welcome, &[]).await;
    let form = browser.follow(&sign_in, "Create one").await;
    assert_eq!(form.path, "/enroll/create-account");
    (browser, form)
}

async fn at_the_code(portal: &TestPortal) -> (Browser, Page) {
    let (browser, form) = at_the_form(portal).await;
    let code = browser.submit(&form, &FORM).await;
    assert_eq!(code.path, "/enroll/create-account/code", "{}", code.text("main"));
    (browser, code)
}

/// The six digits of the newest letter.
async fn mailed_code(portal: &TestPortal) -> String {
    let letter = portal.letter_to(MAILBOX).await;
    let is_code = |word: &&str| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
    letter.text.split_whitespace().find(is_code).expect("a code").to_owned()
}

fn with<'a>(field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    FORM.into_iter().map(|(name, own)| (name, if name == field { value } else { own })).collect()
}

#[actix_web::test]
async fn the_mailed_code_makes_it_and_then_it_is_signed_in_to() {
    let portal = TestPortal::start().await;
    let (browser, code) = at_the_code(&portal).await;
    assert!(code.text("main").contains(MAILBOX));
    let sign_in = browser.submit(&code, &[("code", &mailed_code(&portal).await)]).await;
    assert_eq!(sign_in.path, "/enroll/sign-in");
    assert!(sign_in.text("main").contains("Your work account is ready. Sign in with it now."));
    let name = "joris@waterlelie.twotier.example";
    let on = browser.submit(&sign_in, &[("user_name", name), ("password", PASSWORD)]).await;
    assert_eq!(on.path, "/enroll/membership");
    let legal = browser.choose("noordlicht", "7000001").await;
    assert_eq!(legal.path, "/enroll/legal-profile");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_code_may_be_typed_with_blanks() {
    let portal = TestPortal::start().await;
    let (browser, code) = at_the_code(&portal).await;
    let digits = mailed_code(&portal).await;
    let typed = format!(" {} {} ", &digits[..3], &digits[3..]);
    assert_eq!(browser.submit(&code, &[("code", &typed)]).await.path, "/enroll/sign-in");
}

#[actix_web::test]
async fn every_field_has_its_rule_and_the_rest_stays_but_the_password() {
    let portal = TestPortal::start().await;
    let (browser, form) = at_the_form(&portal).await;
    for (field, value, told) in [
        ("company_name", "", "Enter your company’s name"),
        ("account_name", "", "Choose an account name"),
        ("account_name", "Water lelie!", "Use 3 to 27 letters a–z, digits and single hyphens"),
        ("account_name", "admin", "“admin” is kept for the portal itself"),
        ("account_name", "noordlicht", "That name is already taken. Try another"),
        ("country", "", "Choose the country in which your company is registered"),
        ("first_name", "", "Enter a first name"),
        ("last_name", "", "Enter a last name"),
        ("user_name", "", "Enter your user name"),
        ("user_name", "jo ris", "letters a–z, digits, dots, hyphens and underscores"),
        ("email", "", "Enter an email address"),
        ("email", "joris", "Enter an email address, like name@company.example"),
        ("email", "joris@waterlelie.twotier.example", "have no mailbox"),
        ("password", "", "Enter your password"),
        ("password", "too short", "Use at least 15 characters"),
        ("password", "passwordpassword", "This password is easy to guess"),
        ("password", "waterlelie joris", "mostly made of your own or your company’s name"),
    ] {
        let again = browser.submit(&form, &with(field, value)).await;
        assert_eq!((again.status, again.path.as_str()), (422, "/enroll/create-account"), "{value}");
        let error = again.text(&format!("#{field}-error"));
        assert!(error.contains(told), "{field} {value:?}: {error}");
        assert_eq!(again.count(".field__error"), 1, "{field} {value:?}");
        for (name, typed) in with(field, value).into_iter().filter(|(name, _)| *name != "password")
        {
            assert_eq!(again.value(name), typed, "{field}: {name}");
        }
        assert_eq!(again.value("password"), "", "{field}");
    }
    assert_eq!(portal.letters_to(MAILBOX).await, 0);
}

#[actix_web::test]
async fn everything_that_is_wrong_is_told_at_once() {
    let portal = TestPortal::start().await;
    let (browser, form) = at_the_form(&portal).await;
    let again = browser.submit(&form, &[]).await;
    assert_eq!(again.count(".field__error"), 8);
    assert_eq!(again.count(".summary li"), 8);
}

#[actix_web::test]
async fn web_mail_will_do_for_the_code() {
    let portal = TestPortal::start().await;
    let (browser, form) = at_the_form(&portal).await;
    let code = browser.submit(&form, &with("email", "joris@gmail.com")).await;
    assert_eq!(code.path, "/enroll/create-account/code");
    assert_eq!(portal.letters_to("joris@gmail.com").await, 1);
}

#[actix_web::test]
async fn whether_a_name_is_free_is_said_on_the_spot() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    for (name, is_free, told) in [
        ("waterlelie", "yes", "waterlelie.twotier.example is free"),
        ("noordlicht", "no", "That name is already taken. Try another"),
        ("NOORDLICHT", "no", "That name is already taken. Try another"),
        ("a", "no", "Use 3 to 27 letters a–z, digits and single hyphens, such as noordlicht-ict"),
    ] {
        let said = browser.visit(&format!("/enroll/account-name?name={name}")).await;
        assert_eq!(said.headers["x-available"], is_free, "{name}");
        assert_eq!(said.html.replace(['\u{2068}', '\u{2069}'], ""), told, "{name}");
    }
}

#[actix_web::test]
async fn a_name_that_is_taken_while_the_code_is_under_way() {
    let portal = TestPortal::start().await;
    let (slow, slow_code) = at_the_code(&portal).await;
    let slow_digits = mailed_code(&portal).await;
    let (fast, fast_code) = at_the_code(&portal).await;
    fast.submit(&fast_code, &[("code", &mailed_code(&portal).await)]).await;
    let form = slow.submit(&slow_code, &[("code", &slow_digits)]).await;
    assert_eq!(form.path, "/enroll/create-account");
    assert!(form.text("#account_name-error").contains("That name is already taken"));
    assert_eq!((form.value("email").as_str(), form.value("password").as_str()), (MAILBOX, ""));
    let other = [("account_name", "waterlelie-advies"), ("password", PASSWORD)];
    let code = slow.submit(&form, &other).await;
    let done = slow.submit(&code, &[("code", &mailed_code(&portal).await)]).await;
    assert_eq!(done.path, "/enroll/sign-in");
    portal.is_sound().await;
}
