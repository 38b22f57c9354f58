//! The company takes its answer back, or says no at once.
use super::{JONAS, MAYA, jonas_waits, maya_at_the_answer, state};
use crate::support::TestPortal;

#[actix_web::test]
async fn an_answer_is_taken_back_until_the_provider_has_decided() {
    let portal = TestPortal::start().await;
    let (jonas, waits) = jonas_waits(&portal, &[]).await;
    let (maya, answer) = maya_at_the_answer(&portal).await;
    let back = jonas.press(&waits, "Take the answer back", &[]).await;
    assert_eq!(back.text(".flash"), "Your answer is taken back, and the provider is told.");
    assert_eq!(back.path, waits.path);
    assert!(back.text("main").contains("You have taken the answer back"), "{}", back.text("main"));
    assert_eq!(state(&portal).await, "declined");
    assert!(portal.has_written(MAYA, "heeft zijn antwoord teruggenomen").await);
    let late = maya.press(&answer, "Approve", &[]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("taken its answer back"), "{}", late.text("main"));
    assert_eq!(portal.count("partnerships").await, 0);
    let again = jonas.press(&waits, "Take the answer back", &[]).await;
    assert_eq!(again.status, 409);
    assert!(again.text("main").contains("has changed meanwhile"), "{}", again.text("main"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn of_taking_back_and_approving_at_once_one_counts() {
    for _ in 0..5 {
        let portal = TestPortal::start().await;
        let (jonas, waits) = jonas_waits(&portal, &[]).await;
        let (maya, answer) = maya_at_the_answer(&portal).await;
        let (back, approved) = tokio::join!(
            jonas.press(&waits, "Take the answer back", &[]),
            maya.press(&answer, "Approve", &[])
        );
        let mut statuses = [back.status, approved.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{} {}", back.text("main"), approved.text("main"));
        let begun = portal.count("partnerships").await;
        assert_eq!(begun, i64::from(approved.status == 200));
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn who_says_no_at_once_is_not_counted() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[("uses", "1")]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let answer = jonas.goes_on(&link).await;
    let letters = portal.letters_to(MAYA).await;
    assert_eq!(answer.count("#reason"), 0, "nobody would read it");
    let home = jonas.press(&answer, "Decline", &[]).await;
    assert_eq!(
        home.text(".flash"),
        "You declined. The provider has not been told that you followed its link."
    );
    assert_eq!(state(&portal).await, "declined");
    assert_eq!(portal.count("partnership_consents").await, 0);
    assert_eq!(portal.letters_to(MAYA).await, letters);
    assert_eq!(portal.events("northwind", "partnership.declined").await, 0);
    assert_eq!(portal.events("bergmann", "partnership.invitation_declined").await, 1);
    let told = jonas.visit(&answer.path).await.text("main");
    assert!(told.contains("You have declined") && told.contains("was not told"), "{told}");
    assert!(
        jonas.goes_on(&link).await.count("main [name=authorize]") == 1,
        "{JONAS} can think again"
    );
    portal.is_sound().await;
}
