//! What a membership sign-in proves: one choice, in one session, for one enrollment, for ten minutes.
use crate::support::{Browser, Page, TestPortal};
use chrono::TimeDelta;

async fn hand_in(browser: &Browser, proof: &str) -> Page {
    browser.post("/enroll/membership/profile", &[("profile".to_owned(), proof.to_owned())]).await
}

fn is_asked_again(page: &Page) {
    assert_eq!(page.path, "/enroll/membership");
    let told = page.text("main");
    assert!(told.contains("Your membership sign-in is no longer good: it works once"), "{told}");
}

async fn a_proof(portal: &TestPortal, who: &str) -> (Browser, String) {
    let browser = portal.begun_as(who).await;
    let list = browser.at_the_profiles_of("noordlicht").await;
    let proof = list.choice("7000001").unwrap();
    (browser, proof)
}

#[actix_web::test]
async fn the_second_time_it_is_dead() {
    let portal = TestPortal::start().await;
    let (browser, proof) = a_proof(&portal, "sanne@noordlicht").await;
    assert_eq!(hand_in(&browser, &proof).await.path, "/enroll/legal-profile");
    is_asked_again(&hand_in(&browser, &proof).await);
    assert_eq!(browser.visit("/enroll").await.path, "/enroll/legal-profile");
    portal.is_sound().await;
}

#[actix_web::test]
async fn after_ten_minutes_and_a_second_it_is_dead() {
    let portal = TestPortal::start().await;
    let (browser, proof) = a_proof(&portal, "sanne@noordlicht").await;
    portal.pass(TimeDelta::minutes(10) + TimeDelta::seconds(1));
    is_asked_again(&hand_in(&browser, &proof).await);
    is_asked_again(&browser.visit("/enroll/membership/profile").await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn just_before_it_is_good() {
    let portal = TestPortal::start().await;
    let (browser, proof) = a_proof(&portal, "sanne@noordlicht").await;
    portal.pass(TimeDelta::minutes(10) - TimeDelta::seconds(1));
    assert_eq!(hand_in(&browser, &proof).await.path, "/enroll/legal-profile");
    portal.is_sound().await;
}

#[actix_web::test]
async fn in_another_session_of_the_same_person_it_is_nothing() {
    let portal = TestPortal::start().await;
    let (first, proof) = a_proof(&portal, "sanne@noordlicht").await;
    let second = portal.signed_in_as("sanne@noordlicht").await;
    is_asked_again(&hand_in(&second, &proof).await);
    assert_eq!(hand_in(&first, &proof).await.path, "/enroll/legal-profile");
    portal.is_sound().await;
}

#[actix_web::test]
async fn in_another_enrollment_it_is_nothing() {
    let portal = TestPortal::start().await;
    let (_, stolen) = a_proof(&portal, "sanne@noordlicht").await;
    let (anna, own) = a_proof(&portal, "anna@tulp").await;
    is_asked_again(&hand_in(&anna, &stolen).await);
    assert_eq!(hand_in(&anna, &own).await.path, "/enroll/legal-profile");
    portal.is_sound().await;
}

#[actix_web::test]
async fn after_cancel_it_is_dead() {
    let portal = TestPortal::start().await;
    let (browser, proof) = a_proof(&portal, "sanne@noordlicht").await;
    browser.post("/enroll/membership/cancellation", &[]).await;
    is_asked_again(&hand_in(&browser, &proof).await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn signing_in_again_kills_the_one_before() {
    let portal = TestPortal::start().await;
    let (browser, proof) = a_proof(&portal, "sanne@noordlicht").await;
    browser.at_the_profiles_of("oudenaam").await;
    is_asked_again(&hand_in(&browser, &proof).await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_id_instead_of_a_proof_is_nothing() {
    let portal = TestPortal::start().await;
    let (browser, proof) = a_proof(&portal, "sanne@noordlicht").await;
    for typed in ["7000001", "7000388", "1234566", "", "00000000-0000-0000-0000-000000000000"] {
        let page = hand_in(&browser, typed).await;
        assert_ne!(page.path, "/enroll/legal-profile", "{typed}");
        assert_eq!(browser.visit("/enroll").await.path, "/enroll/membership", "{typed}");
    }
    let fields = [("profile", proof.as_str()), ("membership_id", "7000388"), ("id", "7000388")];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(browser.post("/enroll/membership/profile", &fields).await.status, 200);
    let chosen = browser.visit("/enroll/membership").await;
    assert!(chosen.text(".notice").contains("membership ID 7000001"), "{}", chosen.text("main"));
    portal.is_sound().await;
}
