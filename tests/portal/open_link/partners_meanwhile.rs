//! Who works with the provider by now has nothing left to be answered or decided.
use super::{JONAS, jonas_waits, maya_at_the_answer, state};
use crate::support::TestPortal;
use chrono::TimeDelta;

/// No letter to Jonas says no, or that nobody said anything.
async fn nobody_said_no(portal: &TestPortal) {
    for no in ["will not work with you", "did not decide"] {
        assert!(!portal.has_written(JONAS, no).await, "{no}");
    }
}

#[actix_web::test]
async fn a_named_invitation_settles_what_waits() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let (jonas, waits) = jonas_waits(&portal, &[]).await;
    let (maya, answer) = maya_at_the_answer(&portal).await;
    let named = jonas.goes_on(&invited.link).await;
    jonas.press(&named, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!(state(&portal).await, "expired");
    for account in ["northwind", "bergmann"] {
        assert_eq!(portal.events(account, "partnership.answer_settled").await, 1, "{account}");
    }
    let list = maya.visit("/resellers/open-link").await;
    assert!(!list.text("main").contains("Bergmann"), "{}", list.text("main"));
    for (button, reason) in [("Approve", ""), ("Refuse", "No.")] {
        let pressed = maya.press(&answer, button, &[("reason", reason)]).await;
        assert_eq!(pressed.status, 409, "{button}");
        let told = pressed.text("main");
        assert!(told.contains("You work with this company already"), "{button}: {told}");
    }
    let told = jonas.visit(&waits.path).await.text("main");
    assert!(told.contains("You work together already"), "{told}");
    portal.pass(TimeDelta::days(31));
    portal.do_what_is_due().await;
    nobody_said_no(&portal).await;
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_end_that_is_undone_settles_what_waits() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(&format!("/partnerships/{id}/end")).await;
    jonas.press(&form, "End partnership", &[("reason", "A mistake.")]).await;
    jonas_waits(&portal, &[]).await;
    let own = jonas.visit(&format!("/indirect-providers/{id}")).await;
    jonas.press(&own, "Undo", &[]).await;
    assert_eq!(state(&portal).await, "expired");
    portal.pass(TimeDelta::days(31));
    portal.do_what_is_due().await;
    nobody_said_no(&portal).await;
    portal.is_sound().await;
}

#[actix_web::test]
async fn of_what_was_only_begun_the_provider_hears_nothing() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let link = portal.open_link(&[]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    jonas.goes_on(&link).await;
    let named = jonas.goes_on(&invited.link).await;
    jonas.press(&named, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!(state(&portal).await, "expired");
    assert_eq!(portal.events("bergmann", "partnership.answer_settled").await, 1);
    assert_eq!(portal.events("northwind", "partnership.answer_settled").await, 0);
    portal.is_sound().await;
}

/// However the two came together: what still waits then is neither approved nor refused, and its end tells nobody no.
#[actix_web::test]
async fn partners_are_not_taken_on_twice_and_not_told_no() {
    let portal = TestPortal::start().await;
    jonas_waits(&portal, &[]).await;
    portal.partners("northwind", "bergmann").await;
    let (maya, answer) = maya_at_the_answer(&portal).await;
    for (button, reason) in [("Approve", ""), ("Refuse", "No.")] {
        let pressed = maya.press(&answer, button, &[("reason", reason)]).await;
        assert_eq!(pressed.status, 409, "{button}");
        assert!(pressed.text("main").contains("You work with this company already"), "{button}");
    }
    assert_eq!((portal.count("partnerships").await, state(&portal).await.as_str()), (1, "waiting"));
    portal.pass(TimeDelta::days(31));
    portal.do_what_is_due().await;
    assert_eq!(state(&portal).await, "expired");
    nobody_said_no(&portal).await;
    portal.is_sound().await;
}
