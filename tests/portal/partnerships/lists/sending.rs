//! The good lines are sent, piece by piece, and each once, however often anybody presses or uploads.
use super::{many, send_all, sent, verdicts};
use crate::support::TestPortal;
use chrono::TimeDelta;

#[actix_web::test]
async fn a_thousand_lines_are_sent_once_however_often_they_are_uploaded() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(1000).as_bytes()).await;
    let page = maya.press(&page, "Send 1000 invitations", &[]).await;
    assert!(
        page.text("main").contains("0 of 1000 invitations are on their way"),
        "{}",
        page.text("main")
    );
    portal.do_what_is_due().await;
    let page = maya.follow(&page, "Reload").await;
    assert!(page.text("main").contains("50 of 1000"), "{}", page.text("main"));
    send_all(&portal).await;
    let page = maya.visit(&page.path).await;
    assert!(page.text("main").contains("1000 invitations were sent."), "{}", page.text(".head"));
    assert_eq!(sent(&portal).await, (1000, 1000, 1000));
    assert_eq!(portal.count("partnership_invitations WHERE sent_by <> invited_by").await, 0);
    let again = maya.list_file(many(1000).as_bytes()).await;
    assert_eq!(again.text(".facts"), "Pending 1000");
    assert!(!again.html.contains("Send 0") && again.count("form[action$=sending]") == 0);
    // Whoever presses a button that is not there changes nothing.
    let pressed = maya.post(&format!("{}/sending", again.path), &[]).await;
    assert_eq!(pressed.status, 409);
    assert!(pressed.text("[role=alert]").contains("No line of this list"));
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (1000, 1000, 1000));
    assert_eq!(portal.events("northwind", "partnership.list_finished").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_was_read_is_what_is_sent() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let lines = "office@kiel.example;Kiel GmbH;nl;Tot in Kiel.\nx@hafen.example;Hafen AG";
    let page = maya.list(&[("lines", lines), ("days", "7"), ("text", "Work with us.")]).await;
    let page = maya.press(&page, "Send 2 invitations", &[]).await;
    portal.do_what_is_due().await;
    let page = maya.visit(&page.path).await;
    let one = maya.follow(&page, "Kiel GmbH").await;
    assert!(one.text(".letter").contains("Work with us. Tot in Kiel."), "{}", one.text("main"));
    assert!(one.text("main").contains("Maya"));
    let letter = portal.letter_to("office@kiel.example").await;
    assert!(letter.subject.contains("nodigt u uit"), "{}", letter.subject);
    assert!(letter.text.contains("12 januari 2026"), "{}", letter.text);
    assert!(portal.is_alive(&portal.link_in(&letter)).await);
    let file = maya.visit(&format!("{}/result.csv", page.path)).await.html;
    let mut lines = file.trim_start_matches('\u{feff}').lines();
    assert_eq!(lines.next().unwrap(), "Line,Email address,Company,Result,Reason,Invitation");
    assert!(lines.next().unwrap().starts_with("1,office@kiel.example,Kiel GmbH,Sent,,http"));
    assert_eq!(portal.events("northwind", "partnership.list_exported").await, 1);
}

/// What was true at the dry run is asked again.
#[actix_web::test]
async fn verdicts_are_asked_again_when_it_is_sent() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let lines = "jonas@bergmann.example,Bergmann\noffice@kiel.example,Kiel\nx@hafen.example,Hafen\nnew@vdam.example,Dam";
    let page = maya.list(&[("lines", lines)]).await;
    assert_eq!(verdicts(&page), ["1 New", "2 New", "3 New", "4 New"]);
    portal.partners("northwind", "bergmann").await;
    maya.invites("office@kiel.example", "Kiel").await;
    portal.sql("UPDATE users SET email = 'new@vdam.example', email_key = 'new@vdam.example' WHERE user_name = 'pieter'").await;
    maya.press(&page, "Send 4 invitations", &[]).await;
    send_all(&portal).await;
    let page = maya.visit(&page.path).await;
    assert_eq!(
        verdicts(&page),
        ["1 Already connected", "2 Pending", "3 Sent", "4 Your own address"],
        "{}",
        page.text("main")
    );
    assert_eq!(portal.letters_to("office@kiel.example").await, 1);
}

#[actix_web::test]
async fn a_provider_sends_so_many_a_day_and_the_rest_follows() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites("first@kiel.example", "Kiel").await;
    let page = maya.list_file(many(60).as_bytes()).await;
    maya.press(&page, "Send 60 invitations", &[]).await;
    portal.sql("UPDATE throttles SET count = 1745 WHERE door = 'partnership'").await;
    send_all(&portal).await;
    let waiting = maya.visit(&page.path).await;
    assert!(waiting.text("main").contains("55 of 60"), "{}", waiting.text("main"));
    assert!(
        waiting.text("[role=status]").contains("6 January 2026, 10:00 CET"),
        "{}",
        waiting.text("main")
    );
    // A list leaves something for whoever invites one by one.
    let pieter = portal.signed_in_as("pieter@northwind").await;
    pieter.invites("second@kiel.example", "Kiel").await;
    portal.pass(TimeDelta::days(1));
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (62, 62, 60));
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_address_gets_so_many_a_day() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites("first@kiel.example", "Kiel").await;
    let page = maya.list_file(many(2).as_bytes()).await;
    portal
        .sql("INSERT INTO throttles (door, knocker, since, count) SELECT 'partnership-from-all', 'office@company0000.example', since, 20 FROM throttles WHERE door = 'partnership'")
        .await;
    maya.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(verdicts(&maya.visit(&page.path).await), ["1 Too often", "2 Sent"]);
    assert_eq!(sent(&portal).await, (2, 2, 1));
}

#[actix_web::test]
async fn an_older_invitation_that_nobody_answered_makes_room() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites("office@company0000.example", "Kiel").await;
    portal.pass(TimeDelta::days(31));
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(2).as_bytes()).await;
    maya.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(verdicts(&maya.visit(&page.path).await), ["1 Sent", "2 Sent"]);
    assert_eq!(portal.count("partnership_invitations WHERE state = 'expired'").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_may_no_more_sends_no_further() {
    for (statement, undo, told) in [
        (
            "UPDATE users SET state = 'disabled' WHERE user_name = 'maya'",
            "UPDATE users SET state = 'enabled' WHERE user_name = 'maya'",
            "pieter@northwind.example",
        ),
        (
            "DELETE FROM user_roles WHERE user_id = (SELECT id FROM users WHERE user_name = 'maya')",
            "INSERT INTO user_roles SELECT id, 'global_admin' FROM users WHERE user_name = 'maya'",
            "maya@northwind.example",
        ),
        (
            "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'northwind'",
            "UPDATE organizations SET suspended_at = NULL, suspended_for = NULL WHERE account_name = 'northwind'",
            "maya@northwind.example",
        ),
    ] {
        let portal = TestPortal::start().await;
        let maya = portal.signed_in_as("maya@northwind").await;
        let page = maya.list_file(many(60).as_bytes()).await;
        maya.press(&page, "Send 60 invitations", &[]).await;
        portal.do_what_is_due().await;
        portal.sql(statement).await;
        send_all(&portal).await;
        assert_eq!(sent(&portal).await, (50, 50, 50));
        assert_eq!(portal.events("northwind", "partnership.list_stopped").await, 1);
        assert!(portal.has_written(told, "niet verder verstuurd").await, "{statement}");
        portal.sql(undo).await;
        let pieter = portal.signed_in_as("pieter@northwind").await;
        let stopped = pieter.visit(&page.path).await;
        assert!(
            stopped.text("main").contains("Sending stopped after 50 of 60"),
            "{}",
            stopped.text("main")
        );
        pieter.press(&stopped, "Send 10 invitations", &[]).await;
        send_all(&portal).await;
        assert_eq!(sent(&portal).await, (60, 60, 60));
        portal.is_sound().await;
    }
}
