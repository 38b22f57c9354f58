//! What changed since the page was opened: rights, partners, companies and sessions.
use super::{JONAS, add, answered, at_the_answer, jonas_at_the_answer, state, suspend};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;
use twotier::{
    partnerships::answering::{Error, authorize, decline},
    platform::db::Conn,
    users::{Permission, Role, Stopped},
};

const YES: [(&str, &str); 1] = [("authorize", "yes")];
const WHY: [(&str, &str); 1] = [("reason", "We are content with Alpine.")];
const MAYA: &str = "maya@northwind.example";
const PIETER: &str = "pieter@northwind.example";

/// The guard of the request asks first; this is what the act itself asks.
#[actix_web::test]
async fn a_right_that_was_lost_meanwhile_gives_nothing() {
    let portal = TestPortal::start().await;
    add(&portal, "bergmann", "ada", Role::GlobalAdmin).await;
    let (_, invited, _) = jonas_at_the_answer(&portal).await;
    let (ada, now) = (portal.doer("bergmann", "ada").await, portal.now());
    let answered = answered(&portal, &ada, &invited).await;
    let of = "user_id = (SELECT id FROM users WHERE user_name = 'ada')";
    portal.sql(format!("UPDATE user_roles SET role = 'helpdesk_agent' WHERE {of}")).await;
    let (me, what) = (ada.clone(), answered.clone());
    let act = move |conn: &mut Conn| authorize(conn, &me, &what, now).map(drop);
    let stopped = portal.portal.db.write(act).await;
    let lost = |error: &Error| {
        matches!(error, Error::Stopped(Stopped::NotPermitted(Permission::AuthorizeProvider)))
    };
    assert!(stopped.as_ref().is_err_and(lost), "{stopped:?}");
    let (me, id) = (ada.clone(), invited.id);
    let act = move |conn: &mut Conn| decline(conn, &me, id, None, now);
    let stopped = portal.portal.db.write(act).await;
    assert!(stopped.as_ref().is_err_and(lost), "{stopped:?}");
    assert_eq!(
        (portal.count("partnerships").await, state(&portal, &invited).await),
        (0, "pending".into())
    );
    // With the right, the same goes through.
    portal.sql(format!("UPDATE user_roles SET role = 'global_admin' WHERE {of}")).await;
    let act = move |conn: &mut Conn| authorize(conn, &ada, &answered, now).map(drop);
    portal.portal.db.write(act).await.unwrap();
    assert_eq!(portal.count("partnerships").await, 1);
}

#[actix_web::test]
async fn partners_are_told_that_they_are() {
    let portal = TestPortal::start().await;
    add(&portal, "bergmann", "ada", Role::GlobalAdmin).await;
    let (jonas, _, answer) = jonas_at_the_answer(&portal).await;
    let second = portal.invited("northwind", "ada@bergmann.example").await;
    let second_page = at_the_answer(&jonas, &second).await;
    jonas.press(&answer, "Authorize", &YES).await;
    let late = jonas.press(&second_page, "Authorize", &YES).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("You work together already"), "{}", late.text("main"));
    assert_eq!(late.count("main form[action]"), 0, "no button at all");
    let late = jonas.press(&second_page, "Decline", &[("reason", "Once is enough.")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("You work together already"), "{}", late.text("main"));
    assert_eq!(portal.count("partnerships").await, 1);
    assert_eq!(state(&portal, &second).await, "pending");
    for account in ["northwind", "bergmann"] {
        for event in ["partnership.declined", "partnership.invitation_declined"] {
            assert_eq!(portal.events(account, event).await, 0, "{account} {event}");
        }
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn whoever_invited_may_have_lost_the_right_to_it() {
    let portal = TestPortal::start().await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    portal.sql("UPDATE users SET state = 'disabled' WHERE user_name = 'maya'").await;
    let late = jonas.press(&answer, "Authorize", &YES).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("Northwind Distribution has to invite you again"));
    assert_eq!(state(&portal, &invited).await, "pending");
    portal.sql("UPDATE users SET state = 'enabled' WHERE user_name = 'maya'").await;
    assert_eq!(jonas.press(&answer, "Authorize", &YES).await.path, "/indirect-providers");
}

#[actix_web::test]
async fn nothing_is_remembered_of_whoever_may_not_invite_any_more() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let door = jonas.visit(&invited.link).await;
    portal.sql("UPDATE users SET state = 'disabled' WHERE user_name = 'maya'").await;
    let late = jonas.press(&door, "Continue", &[]).await;
    assert_eq!(late.text("h1"), "Northwind Distribution has to invite you again");
    assert_eq!(portal.count("partnership_invitations WHERE reseller_id IS NOT NULL").await, 0);
}

/// What a colleague sends again is the colleague's.
#[actix_web::test]
async fn a_colleague_sends_it_again_for_whoever_has_left() {
    let portal = TestPortal::start().await;
    add(&portal, "northwind", "nora", Role::GlobalAdmin).await;
    let invited = portal.invited("northwind", JONAS).await;
    portal.sql("UPDATE users SET state = 'disabled' WHERE user_name = 'maya'").await;
    portal.pass(TimeDelta::minutes(10));
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let page = pieter.visit(&format!("/resellers/invitations/{}", invited.id)).await;
    pieter.press(&page, "Send again", &[]).await;
    let link = portal.link_in(&portal.letter_to(JONAS).await);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let door = jonas.visit(&link).await;
    assert!(door.text("main").contains("Invited by Pieter Bos"), "{}", door.text("main"));
    let answer = jonas.press(&door, "Continue", &[]).await;
    jonas.press(&answer, "Authorize", &YES).await;
    assert_eq!(state(&portal, &invited).await, "accepted");
    assert!(portal.has_written(PIETER, "").await, "whoever sent it hears of it");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_no_reaches_somebody_who_is_still_there() {
    let portal = TestPortal::start().await;
    add(&portal, "northwind", "nora", Role::GlobalAdmin).await;
    let (jonas, _, answer) = jonas_at_the_answer(&portal).await;
    portal.sql("UPDATE users SET state = 'disabled' WHERE user_name = 'maya'").await;
    let before = portal.letters_to(MAYA).await;
    jonas.press(&answer, "Decline", &WHY).await;
    assert_eq!(portal.letters_to(MAYA).await, before);
    assert!(portal.letter_to(PIETER).await.text.contains(WHY[0].1));
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_reason_outlives_a_suspension() {
    let portal = TestPortal::start().await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    suspend(&portal, "bergmann").await;
    let late = jonas.press(&answer, "Decline", &WHY).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("Your company is suspended"));
    assert_eq!(late.text("#reason"), WHY[0].1);
    portal.sql("UPDATE organizations SET suspended_at = NULL, suspended_for = NULL").await;
    jonas.press(&late, "Decline", &[]).await;
    assert_eq!(state(&portal, &invited).await, "declined");
}

#[actix_web::test]
async fn a_reason_outlives_the_session() {
    for ends in [true, false] {
        let portal = TestPortal::start().await;
        let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
        let press = jonas.press(&answer, "Decline", &WHY);
        let shown = portal.while_waiting("jonas", ends, press).await;
        assert_eq!(shown.path == "/sign-in", ends, "{}", shown.path);
        if !ends {
            assert_eq!(state(&portal, &invited).await, "declined");
            continue;
        }
        assert_eq!(state(&portal, &invited).await, "pending");
        let name = [("user_name", "jonas@bergmann.twotier.example"), ("password", PASSWORD)];
        let back = jonas.submit(&shown, &name).await;
        assert_eq!(back.path, format!("/invitations/{}", invited.id));
        assert_eq!(back.text("#reason"), WHY[0].1);
    }
}
