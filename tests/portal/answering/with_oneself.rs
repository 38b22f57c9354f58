//! Nobody says yes to themselves, with an account in each of the two companies (AC14, self-dealing).
use super::{add, jonas_at_the_answer, state};
use crate::support::TestPortal;
use twotier::users::Role;

const YES: [(&str, &str); 1] = [("authorize", "yes")];

/// Maya of Northwind has Jonas's mailbox from now on.
pub async fn maya_is_jonas(portal: &TestPortal) {
    // The same mailbox, in another guise.
    let theirs = "email = 'Jonas+shop@bergmann.example', email_key = 'jonas+shop@bergmann.example'";
    portal.sql(format!("UPDATE users SET {theirs} WHERE user_name = 'maya'")).await;
}

#[actix_web::test]
async fn whoever_invited_does_not_answer_for_the_other_company() {
    let portal = TestPortal::start().await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    maya_is_jonas(&portal).await;
    let refused = jonas.press(&answer, "Authorize indirect provider", &YES).await;
    assert_eq!(refused.status, 409);
    let told = refused.text("main");
    assert!(told.contains("Somebody else of Bergmann Systemhaus has to answer"), "{told}");
    assert_eq!(portal.count("partnerships").await + portal.count("partnership_consents").await, 0);
    assert_eq!(state(&portal, &invited).await, "pending");
    let again = jonas.visit(&answer.path).await;
    assert!(
        again.text("main").contains("cannot agree for both companies"),
        "{}",
        again.text("main")
    );
    assert_eq!(again.count("main [name=authorize]"), 0);
    // A colleague of the same company can.
    add(&portal, "bergmann", "frieda", Role::GlobalAdmin).await;
    let frieda = portal.signed_in_as("frieda@bergmann").await;
    let answer = frieda.visit(&answer.path).await;
    frieda.press(&answer, "Authorize indirect provider", &YES).await;
    assert_eq!(portal.count("partnerships WHERE state = 'active'").await, 1);
    assert_eq!(portal.broken_names().await, ["I7"], "Maya’s address, which the test has changed");
}

#[actix_web::test]
async fn whoever_wrote_it_does_not_either_and_can_still_say_no() {
    let portal = TestPortal::start().await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    maya_is_jonas(&portal).await;
    // A colleague has sent it again: the words are still Maya's.
    let pieter = "(SELECT id FROM users WHERE user_name = 'pieter')";
    portal.sql(format!("UPDATE partnership_invitations SET sent_by = {pieter}")).await;
    let refused = jonas.press(&answer, "Authorize indirect provider", &YES).await;
    assert_eq!((refused.status, portal.count("partnerships").await), (409, 0));
    jonas.press(&answer, "Decline", &[("reason", "Not with myself.")]).await;
    assert_eq!(state(&portal, &invited).await, "declined");
    assert_eq!(portal.broken_names().await, ["I7"], "Maya’s address, which the test has changed");
}
