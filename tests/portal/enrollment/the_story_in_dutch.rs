//! The whole story for Dutch readers: the same pages by the same names, and mail in Dutch.
use crate::support::{BRAM, CONTACT, LEGAL, PASSWORD, Page, SUPPORT, TestPortal};

/// Every page of a Dutch reader says so.
fn is_dutch(page: &Page, path: &str) {
    assert_eq!((page.status, page.path.as_str()), (200, path));
    assert_eq!(page.attr("html", "lang").as_deref(), Some("nl"), "{path}");
}

#[actix_web::test]
async fn a_company_enrolls_in_dutch() {
    let portal = TestPortal::start().await;
    let browser = portal.dutch_browser();
    let welcome = browser.visit("/enroll").await;
    is_dutch(&welcome, "/enroll/welcome");
    let sign_in = browser.submit(&welcome, &[]).await;
    is_dutch(&sign_in, "/enroll/sign-in");
    let name = [("user_name", "sanne@noordlicht.twotier.example"), ("password", PASSWORD)];
    is_dutch(&browser.submit(&sign_in, &name).await, "/enroll/membership");
    let list = browser.at_the_profiles_of("noordlicht").await;
    is_dutch(&list, "/enroll/membership/profile");
    let proof = list.choice("7000001").unwrap();
    let legal = browser.submit(&list, &[("profile", &proof)]).await;
    is_dutch(&legal, "/enroll/legal-profile");
    let contact = browser.submit(&legal, &LEGAL).await;
    is_dutch(&contact, "/enroll/primary-contact");
    let support = browser.submit(&contact, &CONTACT).await;
    is_dutch(&support, "/enroll/customer-support");
    let review = browser.submit(&support, &SUPPORT).await;
    is_dutch(&review, "/enroll/review");
    is_dutch(&browser.enroll_now(&review).await, "/enroll/submitted");
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_mail_and_the_contact_s_pages_are_dutch_too() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    browser.visit("/enroll?lang=nl").await;
    let review = browser.at_the_review().await;
    is_dutch(&browser.enroll_now(&review).await, "/enroll/submitted");
    let letter = portal.letter_to(BRAM).await;
    assert_eq!(letter.language, "nl");
    assert_eq!(portal.letter_to("sanne@noordlicht.example").await.language, "nl");
    let contact = portal.dutch_browser();
    let questions = contact.visit(&portal.link_in(&letter)).await;
    is_dutch(&questions, "/confirm-contact");
    let yes = [("signed_up", "yes"), ("is_ours", "yes")];
    is_dutch(&contact.submit(&questions, &yes).await, "/confirm-contact/thanks");
    let status = browser.visit("/").await;
    is_dutch(&status, "/");
    assert_eq!(status.count(".stages .done"), 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_switch_keeps_the_page() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    let switch = contact.attr("footer a[hreflang=nl]", "href").unwrap();
    assert_eq!(switch, "/enroll/primary-contact?lang=nl");
    is_dutch(&browser.visit(&switch).await, "/enroll/primary-contact");
    is_dutch(&browser.visit("/enroll").await, "/enroll/primary-contact");
}
