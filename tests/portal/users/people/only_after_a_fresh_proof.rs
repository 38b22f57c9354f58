//! Whoever finds a browser open cannot give themselves roles: before a change the password is asked for again if
//! it was given longer than ten minutes ago, and what was ticked is not lost (T-SE-6).
use super::{page_of, roles_of, told};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

#[actix_web::test]
async fn roles_are_given_after_the_password_was_given_again() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = page_of(&sanne, "Tom Visser").await;
    portal.pass(TimeDelta::minutes(10) + TimeDelta::seconds(1));
    let proof = sanne.tick(&page, "Update", "role", &["user_admin"]).await;
    assert_eq!(proof.path, "/proof");
    assert!(roles_of(&portal, "tom").await.is_empty());
    let back = sanne.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!(back.path, page.path);
    assert_eq!(back.count("main input[value=user_admin][checked]"), 1, "still ticked");
    let done = sanne.tick(&back, "Update", "role", &["user_admin"]).await;
    assert!(told(&done).contains("updated"), "{}", told(&done));
    assert_eq!(roles_of(&portal, "tom").await, ["user_admin"]);
}

#[actix_web::test]
async fn no_account_is_closed_before() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = page_of(&sanne, "Tom Visser").await;
    portal.pass(TimeDelta::minutes(11));
    for button in ["Sign out everywhere", "Deactivate", "Remove"] {
        assert_eq!(sanne.press(&page, button, &[]).await.path, "/proof", "{button}");
    }
    assert_eq!(portal.count("users WHERE user_name = 'tom' AND state = 'enabled'").await, 1);
}
