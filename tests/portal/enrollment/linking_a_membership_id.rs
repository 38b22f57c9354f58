//! Which membership IDs can be chosen, which cannot and why, and what *Cancel* keeps.
use crate::support::{PASSWORD, Page, TestPortal};
use chrono::TimeDelta;

/// Why a profile of the list can be used or not.
fn why(list: &Page, id: &str) -> String {
    list.text(&format!("#profile-{id}-why"))
}

#[actix_web::test]
async fn the_list_tells_which_can_be_used_and_why_not() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let list = browser.at_the_profiles_of("noordlicht").await;
    for (id, told) in [
        ("1234566", "This is a headquarters ID"),
        ("7000001", "You can use this one"),
        (
            "7000002",
            "ID 7000002 belongs to another country (France), your work account to Netherlands.",
        ),
        ("7000003", "This profile is not active"),
    ] {
        assert!(why(&list, id).starts_with(told), "{}", why(&list, id));
        assert_eq!(list.choice(id).is_some(), id == "7000001", "{id}");
    }
    for fact in ["Noordlicht ICT Lyon", "Headquarters", "Location", "Amsterdam", "Active"] {
        assert!(list.text("fieldset").contains(fact), "{fact}");
    }
    assert_eq!(list.count("input[type=radio][checked]"), 0);
}

#[actix_web::test]
async fn an_id_of_another_company_is_linked_already() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let anna = portal.begun_as("anna@tulp").await;
    let list = anna.at_the_profiles_of("noordlicht").await;
    assert!(why(&list, "7000001").starts_with("Another work account has already linked this ID"));
    assert_eq!(list.choice("7000001"), None);
    assert_eq!(list.count("button.button:not(.button--quiet)"), 0, "nothing to continue with");
}

#[actix_web::test]
async fn with_the_wrong_login_nothing_fits() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let list = browser.at_the_profiles_of("oudenaam").await;
    assert!(why(&list, "7000009").starts_with("ID 7000009 belongs to another country (Belgium)"));
    let back = browser.press(&list, "Cancel", &[]).await;
    assert_eq!(back.path, "/enroll/membership");
    assert!(back.text("main").contains("You cancelled. Sign in with the account that owns the ID"));
    assert_eq!(browser.choose("noordlicht", "7000001").await.path, "/enroll/legal-profile");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_wrong_password_and_an_unknown_name_look_the_same() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    for (name, password) in [("noordlicht", "no password of theirs"), ("nobody", PASSWORD)] {
        let again = browser.sign_in_to_membership(name, password).await;
        assert_eq!((again.status, again.path.as_str()), (422, "/enroll/membership/password"));
        let told = again.text("#password-error");
        assert!(told.contains("do not belong together"), "{told}");
        assert!(!again.html.contains(password));
    }
    let list = browser.visit("/enroll/membership/profile").await;
    assert_eq!(list.path, "/enroll/membership");
    portal.is_sound().await;
}

#[actix_web::test]
async fn too_many_wrong_passwords_have_to_wait() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    for _ in 0..10 {
        assert_eq!(browser.sign_in_to_membership("noordlicht", "wrong wrong").await.status, 422);
    }
    let early = browser.sign_in_to_membership("noordlicht", PASSWORD).await;
    assert_eq!(early.status, 429);
    assert!(early.text("main").contains("Try again after 10:15"), "{}", early.text("main"));
    portal.pass(TimeDelta::minutes(15));
    browser.at_the_profiles_of("noordlicht").await;
    portal.is_sound().await;
}

#[actix_web::test]
async fn nothing_typed_is_asked_again() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let user_name = browser.visit("/enroll/membership/user-name").await;
    assert_eq!(browser.submit(&user_name, &[]).await.status, 422);
    let password = browser.submit(&user_name, &[("user_name", "noordlicht")]).await;
    assert_eq!(browser.submit(&password, &[]).await.status, 422);
    let list = browser.submit(&password, &[("password", PASSWORD)]).await;
    let again = browser.submit(&list, &[]).await;
    assert_eq!((again.status, again.count("#profile-error")), (422, 1));
}

#[actix_web::test]
async fn cancel_keeps_everything_else() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    browser.at_the_review().await;
    let list = browser.at_the_profiles_of("noordlicht").await;
    browser.press(&list, "Cancel", &[]).await;
    assert_eq!(browser.visit("/enroll/membership/profile").await.path, "/enroll/membership");
    let review = browser.visit("/enroll").await;
    assert_eq!(review.path, "/enroll/review");
    assert!(review.text("main").contains("7000001"));
    assert!(review.text("main").contains("bram@noordlicht.example"));
    portal.is_sound().await;
}
