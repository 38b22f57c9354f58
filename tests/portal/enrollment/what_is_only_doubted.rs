//! What looks odd but may be right blocks nothing; what was left out is filled in from what is known.
use crate::support::{CONTACT, SUPPORT, TestPortal};

#[actix_web::test]
async fn a_shared_mailbox_is_doubted_on_the_page_and_on_the_review() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    let info = [CONTACT[0], CONTACT[1], ("email", "info@noordlicht.example"), CONTACT[3]];
    let support = browser.submit(&contact, &info).await;
    assert_eq!(support.path, "/enroll/customer-support");
    let review = browser.submit(&support, &SUPPORT).await;
    let doubt = "This looks like a shared mailbox. Make sure that somebody reads it every day.";
    assert_eq!(review.text(".notice--warn"), doubt);
    let again = browser.visit("/enroll/primary-contact").await;
    assert_eq!(again.text(".field__warning"), doubt);
    assert_eq!(browser.enroll_now(&review).await.path, "/enroll/submitted");
    assert_eq!(portal.letters_to("info@noordlicht.example").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_odd_company_name_is_doubted() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    browser.at_the_review().await;
    for (name, doubt) in [
        ("noordlicht.com", "it looks like a web address"),
        ("Noooord B.V.", "it has the same character three times in a row"),
        ("N o o r d B.V.", "there are spaces between its letters"),
    ] {
        let review = browser.answer("/enroll/legal-profile", &[("legal_name", name)]).await;
        assert_eq!(review.path, "/enroll/review", "{name}");
        assert!(review.text(".notice--warn").contains(doubt), "{name}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn web_mail_is_fine_for_customer_support() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let support = browser.at_the_support().await;
    let answers = [SUPPORT[0], ("support_email", "noordlicht@gmail.com"), SUPPORT[2]];
    let review = browser.submit(&support, &answers).await;
    assert_eq!(review.path, "/enroll/review");
    assert_eq!(review.count(".notice--warn"), 0);
    assert!(review.text("main").contains("noordlicht@gmail.com"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn i_am_the_primary_contact_fills_in_what_was_left_empty() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    assert_eq!(contact.count("#is_me[checked]"), 0);
    let without_phone = browser.submit(&contact, &[("is_me", "yes")]).await;
    assert_eq!(without_phone.status, 422);
    assert_eq!(without_phone.count(".field__error"), 1);
    assert_eq!(without_phone.value("first_name"), "Sanne");
    let answers = [("is_me", "yes"), ("phone", "020 555 0134")];
    assert_eq!(browser.submit(&contact, &answers).await.path, "/enroll/customer-support");
    let again = browser.visit("/enroll/primary-contact").await;
    assert_eq!(again.value("last_name"), "de Vries");
    assert_eq!(again.value("email"), "sanne@noordlicht.example");
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_was_typed_beside_the_box_stays() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let contact = browser.at_the_contact().await;
    let answers =
        [("is_me", "yes"), ("email", "s.devries@noordlicht.example"), ("phone", "020 555 0134")];
    browser.submit(&contact, &answers).await;
    let again = browser.visit("/enroll/primary-contact").await;
    assert_eq!(again.value("first_name"), "Sanne");
    assert_eq!(again.value("email"), "s.devries@noordlicht.example");
    portal.is_sound().await;
}

/// Without a script: what the page showed makes way for whoever ticks the box, what was typed does not.
#[actix_web::test]
async fn what_stood_there_before_makes_way_for_the_box() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let support = browser.at_the_support().await;
    assert_eq!(support.path, "/enroll/customer-support");
    let contact = browser.visit("/enroll/primary-contact").await;
    assert_eq!(contact.value("first_name"), "Bram");
    let ticked = [("is_me", "yes"), ("phone", "12")];
    let again = browser.submit(&contact, &ticked).await;
    assert_eq!((again.status, again.value("first_name").as_str()), (422, "Sanne"));
    let mended = [("email", "s.devries@noordlicht.example"), ("phone", "020 555 0134")];
    assert_eq!(browser.submit(&again, &mended).await.path, "/enroll/customer-support");
    let again = browser.visit("/enroll/primary-contact").await;
    assert_eq!(again.value("last_name"), "de Vries");
    assert_eq!(again.value("email"), "s.devries@noordlicht.example");
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_was_submitted_before_is_there_again() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let status = browser.visit("/").await;
    browser.press(&status, "ithdraw", &[]).await;
    let again = portal.begun_as("sanne@noordlicht").await;
    let legal = again.choose("noordlicht", "7000001").await;
    assert_eq!(legal.value("registration_number"), "12345678");
    let contact = again.submit(&legal, &[]).await;
    assert_eq!(contact.value("email"), "bram@noordlicht.example");
    let support = again.submit(&contact, &[]).await;
    assert_eq!(support.value("support_email"), "help@noordlicht.example");
    assert_eq!(again.submit(&support, &[]).await.path, "/enroll/review");
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_the_membership_record_knows_is_there_already() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let legal = browser.choose("noordlicht", "7000001").await;
    for (name, value) in [
        ("legal_name", "Noordlicht ICT B.V."),
        ("address_line1", "Keizersgracht 214"),
        ("city", "Amsterdam"),
        ("postal_code", "1016 DX"),
        ("phone", "+31 20 555 0134"),
    ] {
        assert_eq!(legal.value(name), value);
    }
    let spelled = [("postal_code", "1016dx"), ("phone", "020-5550134")];
    assert_eq!(browser.submit(&legal, &spelled).await.path, "/enroll/primary-contact");
    let again = browser.visit("/enroll/legal-profile").await;
    assert_eq!(again.value("postal_code"), "1016 DX");
    assert_eq!(again.value("phone"), "+31 20 555 0134");
    portal.is_sound().await;
}
