//! The provider's word: nothing begins before it, and all is asked again.
use super::{JONAS, MAYA, jonas_waits, maya_at_the_answer, state};
use crate::{answering::add, support::TestPortal};
use chrono::TimeDelta;
use twotier::users::Role;

#[actix_web::test]
async fn nothing_begins_until_the_provider_approves() {
    let portal = TestPortal::start().await;
    let (jonas, waits) = jonas_waits(&portal, &[]).await;
    assert!(
        waits.text("main").contains("Northwind Distribution has to agree"),
        "{}",
        waits.text("main")
    );
    assert_eq!(portal.count("partnership_consents").await, 1);
    assert_eq!(portal.count("partnerships").await + portal.count("grants").await, 0);
    assert!(portal.has_written(JONAS, "Your answer is with Northwind Distribution").await);
    assert!(portal.has_written(MAYA, "Bergmann Systemhaus wacht op uw goedkeuring").await);
    assert!(
        jonas
            .visit("/indirect-providers")
            .await
            .text("main")
            .contains("waiting for their approval")
    );
    for account in ["northwind", "bergmann"] {
        assert_eq!(portal.events(account, "partnership.answered").await, 1, "{account}");
    }
    portal.pass(TimeDelta::hours(5));
    let (maya, answer) = maya_at_the_answer(&portal).await;
    let consented = answer.each("main dl time")[0].clone();
    let told = answer.text("main");
    assert!(told.contains("Jonas Bergmann") && told.contains("User admin"), "{told}");
    let receipt = maya.follow(&answer, "What exactly was agreed to").await;
    assert!(receipt.text("main").contains("I authorize Northwind Distribution"));
    let begun = maya.press(&answer, "Approve", &[]).await;
    assert_eq!(begun.text(".flash"), "You work together now. We have mailed both companies.");
    assert!(begun.path.starts_with("/resellers/"));
    assert_eq!(state(&portal).await, "accepted");
    assert_eq!(portal.count("partnerships WHERE state = 'active'").await, 1);
    let until = "g JOIN partnership_invitations i ON g.until = i.access_until";
    assert_eq!(portal.count(&format!("grants {until}")).await, 1, "the day that was consented to");
    assert!(portal.has_written(JONAS, "work together now").await);
    let told = portal.sign_in(jonas, "jonas@bergmann").await.visit(&waits.path).await.text("main");
    assert!(told.contains("You have already authorized"), "{told}");
    assert!(told.contains(&format!("You did so on {consented}")), "{told}");
    // Once is enough.
    assert_eq!(maya.press(&answer, "Approve", &[]).await.status, 409);
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_is_refused_reads_why_and_can_answer_again() {
    let portal = TestPortal::start().await;
    let (jonas, waits) = jonas_waits(&portal, &[("uses", "1")]).await;
    let (maya, answer) = maya_at_the_answer(&portal).await;
    let missing = maya.press(&answer, "Refuse", &[]).await;
    assert_eq!(missing.status, 422);
    let refused = maya.press(&missing, "Refuse", &[("reason", "We are full this year.")]).await;
    assert_eq!(refused.path, "/resellers/open-link");
    assert_eq!(state(&portal).await, "refused");
    let letter = portal.letter_to(JONAS).await;
    assert!(letter.text.contains("We are full this year."), "{}", letter.text);
    let shown = jonas.visit(&waits.path).await;
    assert!(shown.text("main").contains("Northwind Distribution has said no"));
    assert_eq!(shown.count("main [action$=withdrawal]"), 0);
    // Not in the same week, from whichever side.
    let link = refused.open_link();
    let soon = jonas.visit(&link).await;
    assert!(soon.text("h1").contains("said no a short while ago"), "{}", soon.text("main"));
    assert_eq!(soon.count("main [action='/invitation']"), 0);
    let key = portal.line("SELECT id AS line FROM open_links").await;
    let wire = portal.wire_as("jonas@bergmann").await;
    wire.get(&link).await;
    let back = wire.post("/invitation", &[("invitation", &key)]).await;
    assert_eq!(back.header("location"), "/invitation");
    assert_eq!(portal.count("partnership_invitations WHERE kind = 'open'").await, 1);
    // The use is free again.
    portal.pass(TimeDelta::days(7));
    let jonas = portal.sign_in(jonas, "jonas@bergmann").await;
    let again = jonas.consents(&link).await;
    assert_ne!(again.path, waits.path);
    assert!(again.text("main").contains("has to agree"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn all_is_asked_again_when_it_is_approved() {
    let suspended = "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name";
    let cases = [
        (format!("{suspended} = 'bergmann'"), "suspended, no longer authorized"),
        ("UPDATE organizations SET country = 'US' WHERE account_name = 'bergmann'".to_owned(), "another sales region"),
        (
            "DELETE FROM user_roles WHERE user_id = (SELECT id FROM users WHERE user_name = 'jonas')".to_owned(),
            "may no longer do so",
        ),
        (format!("{suspended} = 'northwind'"), "Your company is suspended"),
    ];
    for (statement, why) in cases {
        let portal = TestPortal::start().await;
        jonas_waits(&portal, &[]).await;
        let (maya, answer) = maya_at_the_answer(&portal).await;
        portal.sql(statement.clone()).await;
        let pressed = maya.press(&answer, "Approve", &[]).await;
        assert_eq!(pressed.status, 409, "{statement}");
        assert!(pressed.text("main").contains(why), "{statement}: {}", pressed.text("main"));
        assert_eq!(state(&portal).await, "waiting");
        assert_eq!(portal.count("partnerships").await, 0);
    }
}

#[actix_web::test]
async fn a_no_that_nobody_could_have_avoided_is_no_reason_to_wait() {
    let portal = TestPortal::start().await;
    jonas_waits(&portal, &[]).await;
    add(&portal, "bergmann", "ada", Role::GlobalAdmin).await;
    let (maya, answer) = maya_at_the_answer(&portal).await;
    let of_jonas = "user_id = (SELECT id FROM users WHERE user_name = 'jonas')";
    portal.sql(format!("DELETE FROM user_roles WHERE {of_jonas}")).await;
    let refused = maya.press(&answer, "Refuse", &[("reason", "Somebody else, please.")]).await;
    let ada = portal.signed_in_as("ada@bergmann").await;
    assert!(ada.consents(&refused.open_link()).await.text("main").contains("has to agree"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn access_that_cannot_be_given_any_more_begins_nothing() {
    let portal = TestPortal::start().await;
    let day = (portal.now() + TimeDelta::days(2)).date_naive().to_string();
    jonas_waits(&portal, &[("until", &day)]).await;
    portal.pass(TimeDelta::days(5));
    let (maya, answer) = maya_at_the_answer(&portal).await;
    let pressed = maya.press(&answer, "Approve", &[]).await;
    assert_eq!(pressed.status, 409);
    assert!(pressed.text("main").contains("can no longer be given"));
    assert_eq!(portal.count("partnerships").await, 0);
}

#[actix_web::test]
async fn another_provider_sees_and_decides_nothing() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let begun = jonas.goes_on(&link).await;
    let id = begun.path.trim_start_matches("/invitations/").to_owned();
    let page = format!("/resellers/open-link/answers/{id}");
    // Before it is answered its own provider sees nothing, either.
    let maya = portal.wire_as("maya@northwind").await;
    for path in [&page, &format!("/resellers/invitations/{id}")] {
        assert_eq!(maya.get(path).await.status, 404, "{path}");
    }
    jonas.press(&begun, "Authorize", &[("authorize", "yes")]).await;
    let lukas = portal.wire_as("lukas@alpine").await;
    assert_eq!(lukas.get(&page).await.status, 404);
    let claire = portal.wire_as("anna@tulp").await;
    assert_eq!(claire.post(&format!("/invitations/{id}/withdrawal"), &[]).await.status, 404);
    for act in ["approval", "refusal"] {
        let press = [("version", "2"), ("reason", "No.")];
        assert_eq!(lukas.post(&format!("{page}/{act}"), &press).await.status, 404, "{act}");
        assert_eq!(claire.post(&format!("{page}/{act}"), &press).await.status, 403, "{act}");
    }
    assert_eq!(
        maya.post(&format!("/resellers/invitations/{id}/cancellation"), &[]).await.status,
        404
    );
    assert_eq!(state(&portal).await, "waiting");
}
