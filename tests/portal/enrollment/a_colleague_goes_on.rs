//! What was saved is the company's: on another device, or for another global admin.
use crate::support::{CONTACT, SUPPORT, TestPortal};

#[actix_web::test]
async fn on_a_second_browser_it_goes_on_where_it_was() {
    let portal = TestPortal::start().await;
    let first = portal.begun_as("sanne@noordlicht").await;
    first.at_the_support().await;
    let second = portal.signed_in_as("sanne@noordlicht").await;
    let support = second.visit("/enroll").await;
    assert_eq!(support.path, "/enroll/customer-support");
    let contact = second.visit("/enroll/primary-contact").await;
    assert_eq!(contact.value("email"), "bram@noordlicht.example");
    let review = second.submit(&support, &SUPPORT).await;
    assert_eq!(second.enroll_now(&review).await.path, "/enroll/submitted");
    assert_eq!(first.visit("/enroll").await.path, "/enroll/submitted");
    portal.is_sound().await;
}

#[actix_web::test]
async fn another_global_admin_can_finish_it() {
    let portal = TestPortal::start().await;
    portal.begun_as("sanne@noordlicht").await.at_the_contact().await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let contact = eva.visit("/enroll").await;
    assert_eq!(contact.path, "/enroll/primary-contact");
    let support = eva.submit(&contact, &CONTACT).await;
    let review = eva.submit(&support, &SUPPORT).await;
    assert_eq!(eva.enroll_now(&review).await.path, "/enroll/submitted");
    // Whoever enrolls is told, and told of the answer.
    assert_eq!(portal.letters_to("eva@noordlicht.example").await, 1);
    assert_eq!(portal.letters_to("sanne@noordlicht.example").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_membership_sign_in_is_not_handed_over() {
    let portal = TestPortal::start().await;
    let sanne = portal.begun_as("sanne@noordlicht").await;
    let profiles = sanne.at_the_profiles_of("noordlicht").await;
    let proof = profiles.choice("7000001").unwrap();
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let back = eva.visit("/enroll/membership/profile").await;
    assert_eq!(back.path, "/enroll/membership");
    let posted = eva.post("/enroll/membership/profile", &[("profile".to_owned(), proof)]).await;
    assert_eq!(posted.path, "/enroll/membership");
    assert!(
        posted.text(".flash, .notice, main").contains("Your membership sign-in is no longer good")
    );
    let chosen = sanne.choose("noordlicht", "7000001").await;
    assert_eq!(chosen.path, "/enroll/legal-profile");
    portal.is_sound().await;
}
