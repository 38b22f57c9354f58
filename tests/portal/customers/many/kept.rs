//! How long lists are kept, what is kept when a session ends, and what waits for the next day.
use super::{TYPED, sent, uploaded};
use crate::{
    customers::{both_partners::part, told, with_partners},
    partnerships::lists::{send_all, verdicts},
    support::{Browser, MANY_CUSTOMERS, PASSWORD, Page},
};
use chrono::TimeDelta;

/// Somebody who was led to signing in does, as Jonas.
async fn signs_in(browser: &Browser, door: &Page) -> Page {
    assert_eq!(door.path, "/sign-in", "{}", door.text("main"));
    let name = ("user_name", "jonas@bergmann.twotier.example");
    let again = browser.submit(door, &[name, ("password", PASSWORD)]).await;
    assert_eq!(again.path, MANY_CUSTOMERS, "{}", again.text("main"));
    again
}

#[actix_web::test]
async fn what_was_typed_outlives_the_session() {
    let portal = with_partners().await;
    portal.partners("alpine", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(MANY_CUSTOMERS).await;
    let form = form.untick("access_for", "provider").untick("role", "user_admin");
    portal.pass(TimeDelta::hours(1));
    let typed = [
        ("with", "northwind"),
        ("lines", "office@kiel.example,Kiel GmbH"),
        ("days", "9"),
        ("text", "Let us work for you."),
        ("until", "2026-06-30"),
        ("language", "nl"),
    ];
    let door = jonas.check_list(&form, &typed, None).await;
    let again = signs_in(&jonas, &door).await;
    for (name, value) in typed {
        assert_eq!(again.value(name), value, "{name}");
    }
    assert_eq!(again.each_attr("[name=access_for][checked]", "value"), ["reseller"]);
    assert_eq!(again.each_attr("[name=role][checked]", "value"), ["helpdesk_agent"]);
    assert_eq!(portal.count("invitation_lists").await, 0);
    let page = jonas.check_list(&again, &[], None).await;
    assert_eq!(verdicts(&page), ["1 New"], "{}", page.text("main"));
    // It came back once.
    let new = jonas.visit(MANY_CUSTOMERS).await;
    assert_eq!((new.value("lines").as_str(), new.value("days").as_str()), ("", "30"));
}

/// A file cannot be chosen again by the portal: what it holds is kept as if it had been pasted.
#[actix_web::test]
async fn a_file_outlives_the_session() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(&format!("{MANY_CUSTOMERS}?with=northwind")).await;
    portal.pass(TimeDelta::hours(1));
    let file = Some(&b"office@kiel.example,K\xe4se"[..]);
    let door = jonas.check_list(&form, &[("days", "9")], file).await;
    let again = signs_in(&jonas, &door).await;
    let kept = [again.value("with"), again.value("days"), again.value("lines")];
    assert_eq!(kept, ["northwind", "9", "office@kiel.example,Käse"]);
}

/// Nobody takes the place of a partner who was chosen and is none any more.
#[actix_web::test]
async fn a_partner_who_is_gone_meanwhile_is_chosen_anew() {
    let portal = with_partners().await;
    portal.partners("alpine", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(&format!("{MANY_CUSTOMERS}?with=northwind")).await;
    portal.pass(TimeDelta::hours(1));
    let door = jonas.check_list(&form, &TYPED, None).await;
    part(&portal, "northwind", "maya").await;
    let again = signs_in(&jonas, &door).await;
    assert_eq!(again.each_attr("#with option", "value"), ["", "alpine"]);
    assert_eq!(again.count("#with option[selected]"), 0);
    for (name, value) in TYPED {
        assert_eq!(again.value(name), value, "{name}");
    }
    let refused = jonas.check_list(&again, &[], None).await;
    assert_eq!((refused.status, told(&refused, "with").is_empty()), (422, false));
    assert_eq!(portal.count("invitation_lists").await, 0);
}

#[actix_web::test]
async fn it_is_gone_after_ninety_days_whether_or_not_the_job_has_run() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 2).await;
    assert!(page.text("main").contains("deleted on 5 April 2026"), "{}", page.text("main"));
    jonas.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    portal.pass(TimeDelta::days(90) - TimeDelta::hours(1));
    portal.do_what_is_due().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit(&page.path).await.status, 200);
    assert!(jonas.visit(MANY_CUSTOMERS).await.text("main").contains("2 lines, 2 sent"));
    portal.pass(TimeDelta::hours(1));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit(&page.path).await.status, 404);
    assert_eq!(jonas.post(&format!("{}/sending", page.path), &[]).await.status, 404);
    assert!(!jonas.visit(MANY_CUSTOMERS).await.text("main").contains("2 lines"));
    assert_eq!(portal.count("invitation_list_lines").await, 2);
    portal.do_what_is_due().await;
    assert_eq!(portal.count("invitation_list_lines").await, 0);
    assert_eq!(portal.count("invitation_lists").await, 0);
    assert_eq!(sent(&portal).await, (2, 2, 0), "the invitations stay");
    portal.is_sound().await;
}

#[actix_web::test]
async fn so_many_are_sent_a_day_and_the_rest_follows() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 60).await;
    jonas.invites_customer("northwind", "first@kiel.example", "Kiel").await;
    jonas.press(&page, "Send 60 invitations", &[]).await;
    portal.sql("UPDATE throttles SET count = 1745 WHERE door = 'customer'").await;
    send_all(&portal).await;
    let waiting = jonas.visit(&page.path).await;
    assert!(waiting.text(".head").contains("55 of 60"), "{}", waiting.text("main"));
    let later = waiting.text("[role=status]");
    assert!(later.contains("6 January 2026, 10:00 CET"), "{later}");
    // A list leaves something for whoever invites one by one.
    jonas.invites_customer("northwind", "second@kiel.example", "Kiel").await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (57, 57, 55));
    portal.pass(TimeDelta::days(1));
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (62, 62, 60));
    portal.is_sound().await;
}
