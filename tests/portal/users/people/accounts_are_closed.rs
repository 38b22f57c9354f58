//! Deactivated, removed, restored, forgotten, signed out: at the very next request.
use super::{page_of, roles_of, told, tom_is};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

#[actix_web::test]
async fn who_is_deactivated_is_out_at_once_and_in_again_when_reactivated() {
    let portal = TestPortal::start().await;
    tom_is(&portal, &["helpdesk_agent"]).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let page = page_of(&sanne, "Tom Visser").await;
    let page = sanne.press(&page, "Deactivate", &[]).await;
    assert_eq!(page.text("main .head .chip"), "Deactivated");
    assert_eq!(tom.visit("/settings/roles").await.path, "/sign-in");
    assert!(portal.letter_to("tom@noordlicht.example").await.subject.contains("deactivated"));
    let answers = [("user_name", "tom@noordlicht.twotier.example"), ("password", PASSWORD)];
    let door = tom.visit("/sign-in").await;
    assert_eq!(tom.submit(&door, &answers).await.status, 422);
    let page = sanne.press(&page, "Reactivate", &[]).await;
    assert_eq!(page.text("main .head .chip"), "Active");
    assert_eq!(roles_of(&portal, "tom").await, ["helpdesk_agent"]);
    portal.signed_in_as("tom@noordlicht").await;
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_is_removed_can_be_restored_for_thirty_days_and_is_forgotten_then() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = page_of(&sanne, "Tom Visser").await;
    let address = page.path.clone();
    let page = sanne.press(&page, "Remove", &[]).await;
    assert!(told(&page).contains("30 days"), "{}", told(&page));
    assert!(!sanne.visit("/settings/users").await.text("main").contains("Tom Visser"));
    let removed = sanne.visit("/settings/users?state=removed").await;
    assert!(removed.text("main").contains("Tom Visser"));
    let page = sanne.press(&page, "Restore", &[]).await;
    assert_eq!(page.text("main .head .chip"), "Active");
    // The job of the first removal comes too early for the second.
    portal.pass(TimeDelta::days(20));
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(&address).await;
    sanne.press(&page, "Remove", &[]).await;
    portal.pass(TimeDelta::days(11));
    portal.do_what_is_due().await;
    assert_eq!(portal.events("noordlicht", "user.forgotten").await, 0);
    portal.pass(TimeDelta::days(19));
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(sanne.visit(&address).await.status, 404);
    portal.do_what_is_due().await;
    assert_eq!(portal.events("noordlicht", "user.forgotten").await, 1);
    let tom = "users WHERE user_name = 'tom'";
    assert_eq!(
        portal.count(&format!("{tom} AND password_hash IS NULL AND last_name = 'Visser'")).await,
        1
    );
    assert_eq!(portal.count(&format!("{tom} AND email LIKE '%noordlicht%'")).await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn every_session_of_somebody_ends_and_they_sign_in_again() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let (one, other) =
        (portal.signed_in_as("tom@noordlicht").await, portal.signed_in_as("tom@noordlicht").await);
    let page = page_of(&sanne, "Tom Visser").await;
    sanne.press(&page, "Sign out everywhere", &[]).await;
    for browser in [one, other] {
        assert_eq!(browser.visit("/settings/roles").await.path, "/sign-in");
    }
    portal.signed_in_as("tom@noordlicht").await;
    assert_eq!(portal.events("noordlicht", "user.signed_out_by_admin").await, 1);
    assert!(portal.letter_to("tom@noordlicht.example").await.subject.contains("signed out"));
}

#[actix_web::test]
async fn a_role_that_is_taken_is_gone_at_the_next_request() {
    let portal = TestPortal::start().await;
    tom_is(&portal, &["user_admin"]).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit("/settings/users/new").await;
    let page = page_of(&sanne, "Tom Visser").await;
    sanne.tick(&page, "Update", "role", &[]).await;
    let new =
        [("first_name", "Daan"), ("last_name", "Mulder"), ("email", "daan@noordlicht.example")];
    let refused = tom.tick_and_fill(&form, "Send invitation", ("role", &[]), &new).await;
    assert_eq!(refused.status, 403);
    assert_eq!(portal.count("users WHERE first_name = 'Daan'").await, 0);
}

/// The company goes on without whoever enrolled it; its other admins hear how.
#[actix_web::test]
async fn who_is_removed_hears_no_more_of_the_company() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let sanne = page_of(&eva, "Sanne de Vries").await;
    eva.press(&sanne, "Remove", &[]).await;
    portal.contact_confirms().await;
    let confirmed = "confirmed the email address";
    assert!(!portal.has_written("sanne@noordlicht.example", confirmed).await);
    assert!(portal.has_written("eva@noordlicht.example", confirmed).await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_operator_s_staff_read_of_operator_admins() {
    let portal = TestPortal::start().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let own = page_of(&vera, "Vera Lind").await;
    let page = vera.tick(&own, "Update", "role", &["verifier"]).await;
    assert_eq!(page.status, 422);
    assert!(told(&page).contains("the last operator admin"), "{}", told(&page));
    let omar = page_of(&vera, "Omar Haddad").await;
    vera.tick(&omar, "Update", "role", &["operator_admin", "verifier"]).await;
    let letter = portal.letter_to("omar@fabrikam.example").await;
    assert!(letter.text.contains("ask an operator admin of Fabrikam Cloud"), "{}", letter.text);
}
