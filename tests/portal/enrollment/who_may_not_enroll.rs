//! Somebody without the role, and companies that are something already, are told so and go no further.
use crate::support::TestPortal;

const PAGES: [&str; 9] = [
    "/enroll",
    "/enroll/membership",
    "/enroll/membership/user-name",
    "/enroll/membership/profile",
    "/enroll/legal-profile",
    "/enroll/primary-contact",
    "/enroll/customer-support",
    "/enroll/review",
    "/enroll/cancel",
];

const POSTS: [&str; 9] = [
    "/enroll/membership/user-name",
    "/enroll/membership/password",
    "/enroll/membership/profile",
    "/enroll/membership/cancellation",
    "/enroll/legal-profile",
    "/enroll/customer-support",
    "/enroll/review",
    "/enroll/deletion",
    "/enroll/withdrawal",
];

#[actix_web::test]
async fn without_the_role_they_are_told_who_has_it() {
    let portal = TestPortal::start().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    for path in PAGES {
        let page = tom.visit(path).await;
        assert_eq!(page.path, "/enroll/cannot", "{path}");
        assert_eq!(page.text("h1"), "You need a global admin");
        assert_eq!(page.text("main li"), "Eva Smit Sanne de Vries", "{path}");
    }
    for path in POSTS {
        assert_eq!(tom.post(path, &[]).await.path, "/enroll/cannot", "{path}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_colleagues_submitted_is_not_shown_to_them() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    assert_eq!(tom.visit("/enroll/submitted").await.path, "/enroll/cannot");
    assert_eq!(tom.post("/enroll/withdrawal", &[]).await.path, "/enroll/cannot");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_company_that_is_something_already_is_told_what() {
    let portal = TestPortal::start().await;
    for (who, what) in [
        ("jonas@bergmann", "Your company is a reseller already"),
        ("maya@northwind", "Your company is an indirect provider"),
        ("vera@fabrikam", "You run this portal"),
    ] {
        let browser = portal.signed_in_as(who).await;
        for path in PAGES {
            let page = browser.visit(path).await;
            assert_eq!((page.path.as_str(), page.text("h1").as_str()), ("/enroll/cannot", what));
        }
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn it_is_told_at_the_door_of_the_wizard_too() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    let welcome = browser.visit("/enroll").await;
    let sign_in = browser.submit(&welcome, &[]).await;
    let tom =
        [("user_name", "tom@noordlicht.twotier.example"), ("password", crate::support::PASSWORD)];
    assert_eq!(browser.submit(&sign_in, &tom).await.path, "/enroll/cannot");
}

#[actix_web::test]
async fn who_may_has_nothing_to_be_told() {
    let portal = TestPortal::start().await;
    let sanne = portal.begun_as("sanne@noordlicht").await;
    assert_eq!(sanne.visit("/enroll/cannot").await.path, "/enroll/membership");
}
