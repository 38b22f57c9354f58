//! Every address of the wizard leads to the page that is right now; finished pages can be changed.
use crate::support::{Browser, TestPortal};

const STOPS: [&str; 5] = [
    "/enroll/membership",
    "/enroll/legal-profile",
    "/enroll/primary-contact",
    "/enroll/customer-support",
    "/enroll/review",
];

/// The first `open` pages open; every other address leads to the last of them.
async fn only_the_first_open(browser: &Browser, open: usize) {
    for (at, path) in STOPS.iter().enumerate() {
        let expected = if at < open { path } else { &STOPS[open - 1] };
        assert_eq!(browser.visit(path).await.path, *expected, "{path} with {open} open");
    }
    assert_eq!(browser.visit("/enroll").await.path, STOPS[open - 1]);
}

#[actix_web::test]
async fn a_visitor_begins_with_the_welcome() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    let more = ["/enroll", "/enroll/sign-in", "/enroll/cancel", "/enroll/saved"];
    for path in STOPS.into_iter().chain(more) {
        assert_eq!(browser.visit(path).await.path, "/enroll/welcome", "{path}");
    }
    assert_eq!(browser.visit("/enroll/create-account/code").await.path, "/enroll/create-account");
    let welcome = browser.visit("/enroll").await;
    browser.submit(&welcome, &[]).await;
    for path in STOPS {
        assert_eq!(browser.visit(path).await.path, "/enroll/sign-in", "{path}");
    }
}

#[actix_web::test]
async fn a_global_admin_who_has_just_signed_in_begins_with_the_welcome_too() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    for path in STOPS {
        assert_eq!(browser.visit(path).await.path, "/enroll/welcome", "{path}");
    }
    let welcome = browser.visit("/enroll").await;
    browser.submit(&welcome, &[]).await;
    assert_eq!(browser.visit("/enroll/sign-in").await.path, "/enroll/membership");
    assert_eq!(browser.visit("/enroll/create-account").await.path, "/enroll/membership");
    only_the_first_open(&browser, 1).await;
}

#[actix_web::test]
async fn on_the_way_each_page_opens_the_next() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    browser.at_the_profiles_of("noordlicht").await;
    only_the_first_open(&browser, 1).await;
    browser.at_the_contact().await;
    only_the_first_open(&browser, 3).await;
    browser.answer("/enroll/primary-contact", &crate::support::CONTACT).await;
    only_the_first_open(&browser, 4).await;
    browser.answer("/enroll/customer-support", &crate::support::SUPPORT).await;
    only_the_first_open(&browser, 5).await;
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_forged_post_goes_nowhere() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let yes = [("declaration".to_owned(), "yes".to_owned())];
    for path in ["/enroll/review", "/enroll/customer-support", "/enroll/legal-profile"] {
        assert_eq!(browser.post(path, &yes).await.path, "/enroll/membership", "{path}");
    }
    browser.choose("noordlicht", "7000001").await;
    for path in ["/enroll/review", "/enroll/customer-support", "/enroll/primary-contact"] {
        assert_eq!(browser.post(path, &yes).await.path, "/enroll/legal-profile", "{path}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_finished_page_is_changed_and_leads_back_to_the_review() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let review = browser.at_the_review().await;
    for (heading, field, value) in [
        ("Change Legal business profile", "city", "Haarlem"),
        ("Change Primary contact", "last_name", "Jansen-Bos"),
        ("Change Customer support", "support_email", "hulp@noordlicht.example"),
    ] {
        let page = browser.follow(&review, heading).await;
        let back = browser.submit(&page, &[(field, value)]).await;
        assert_eq!(back.path, "/enroll/review", "{heading}");
        assert!(back.text("main").contains(value), "{value}");
    }
    let membership = browser.follow(&review, "Change Membership").await;
    assert_eq!(browser.follow(&membership, "Continue").await.path, "/enroll/review");
    portal.is_sound().await;
}

#[actix_web::test]
async fn back_leads_to_the_page_before() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    browser.at_the_review().await;
    for (at, path) in STOPS.iter().enumerate().skip(1) {
        assert_eq!(browser.visit(path).await.link("Back"), STOPS[at - 1], "{path}");
    }
    assert_eq!(browser.visit("/enroll/membership").await.link("Back"), "/enroll/welcome");
    let again = browser.visit("/enroll/welcome").await;
    assert_eq!(browser.submit(&again, &[]).await.path, "/enroll/review");
    portal.is_sound().await;
}

#[actix_web::test]
async fn after_enroll_now_every_page_leads_to_what_happens_next() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    for path in STOPS.into_iter().chain(["/enroll", "/enroll/cancel", "/enroll/saved"]) {
        assert_eq!(browser.visit(path).await.path, "/enroll/submitted", "{path}");
    }
    assert_eq!(browser.post("/enroll/legal-profile", &[]).await.path, "/enroll/submitted");
    portal.is_sound().await;
}
