//! The whole story, from the welcome page to the contact's answer.
use crate::support::{Browser, PASSWORD, Page, TestPortal};

/// The wizard up to the list of company profiles, as Sanne.
async fn to_the_profiles(browser: &Browser) -> Page {
    let welcome = browser.visit("/enroll").await;
    assert_eq!(welcome.path, "/enroll/welcome");
    let sign_in = browser.press(&welcome, "Next", &[]).await;
    assert_eq!(sign_in.path, "/enroll/sign-in");
    let name = "sanne@noordlicht.twotier.example";
    let membership =
        browser.press(&sign_in, "Sign in", &[("user_name", name), ("password", PASSWORD)]).await;
    assert_eq!(membership.path, "/enroll/membership");
    let user_name = browser.follow(&membership, "Sign in").await;
    let password = browser.press(&user_name, "Next", &[("user_name", "noordlicht")]).await;
    browser.press(&password, "Sign in", &[("password", PASSWORD)]).await
}

#[actix_web::test]
async fn a_company_enrolls_in_english() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    let profiles = to_the_profiles(&browser).await;
    assert_eq!(profiles.path, "/enroll/membership/profile");
    let proof = profiles.choice("7000001").unwrap();
    let legal = browser.press(&profiles, "Continue", &[("profile", &proof)]).await;
    assert_eq!(legal.path, "/enroll/legal-profile");
    assert_eq!(legal.value("legal_name"), "Noordlicht ICT B.V.");
    let contact = browser.press(&legal, "Continue", &[("registration_number", "12345678")]).await;
    assert_eq!(contact.path, "/enroll/primary-contact");
    let answers = [
        ("first_name", "Bram"),
        ("last_name", "Jansen"),
        ("email", "bram@noordlicht.example"),
        ("phone", "+31 20 555 0134"),
    ];
    let support = browser.press(&contact, "Continue", &answers).await;
    assert_eq!(support.path, "/enroll/customer-support");
    let answers = [
        ("support_website", "www.noordlicht.example"),
        ("support_email", "help@noordlicht.example"),
        ("support_phone", "020 555 0135"),
    ];
    let review = browser.press(&support, "Continue", &answers).await;
    assert_eq!(review.path, "/enroll/review");
    let submitted = browser.press(&review, "Enroll now", &[("declaration", "yes")]).await;
    assert_eq!(submitted.path, "/enroll/submitted");
    assert!(submitted.text(".panel__ref").starts_with("TT-"), "{}", submitted.text("main"));

    let letter = portal.letter_to("bram@noordlicht.example").await;
    let contact = portal.browser();
    let question = contact.visit(&portal.link_in(&letter)).await;
    assert_eq!(question.path, "/confirm-contact");
    let thanks =
        contact.press(&question, "Confirm", &[("signed_up", "yes"), ("is_ours", "yes")]).await;
    assert_eq!(thanks.path, "/confirm-contact/thanks");
    let status = browser.visit("/").await;
    assert_eq!(status.text("h1"), "We are checking your business details");
    assert_eq!(portal.broken().await, Vec::<String>::new());
}
