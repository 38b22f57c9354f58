//! A list is not sent any further because somebody says so, or because what it asks for would be over.
use super::{STOPPED, on_its_way, sent, uploaded};
use crate::{
    customers::{JONAS, with_partners},
    partnerships::lists::{many, send_all},
    support::MANY_CUSTOMERS,
};
use chrono::TimeDelta;

#[actix_web::test]
async fn it_can_be_stopped_and_sent_later() {
    let portal = with_partners().await;
    let (jonas, page) = on_its_way(&portal).await;
    let shown = jonas.visit(&page.path).await;
    assert!(shown.text(".head").contains("20 of 30 invitations are on their way"));
    let stopped = jonas.press(&shown, "Stop sending", &[]).await;
    let told = stopped.text(".head");
    assert!(told.contains("Sending stopped after 20 of 30"), "{told}");
    assert!(told.contains("Somebody of your company stopped it"), "{told}");
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (20, 20, 20));
    // Whoever presses again changes nothing.
    let again = jonas.press(&shown, "Stop sending", &[]).await;
    assert_eq!((again.status, &again.path), (200, &page.path));
    assert_eq!(portal.events("bergmann", "customer.list_stopped").await, 1);
    assert!(!portal.has_written(JONAS, STOPPED).await, "it was asked for");
    jonas.press(&stopped, "Send 10 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (30, 30, 30));
    let done = jonas.press(&shown, "Stop sending", &[]).await;
    assert!(done.text(".head").contains("30 invitations were sent"), "{}", done.text("main"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn it_can_be_stopped_while_it_waits_for_tomorrow() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 60).await;
    jonas.invites_customer("northwind", "first@kiel.example", "Kiel").await;
    jonas.press(&page, "Send 60 invitations", &[]).await;
    portal.sql("UPDATE throttles SET count = 1790 WHERE door = 'customer'").await;
    send_all(&portal).await;
    let waiting = jonas.visit(&page.path).await;
    assert!(waiting.text("[role=status]").contains("The rest follows by itself"));
    jonas.press(&waiting, "Stop sending", &[]).await;
    portal.pass(TimeDelta::days(1));
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (11, 11, 10));
}

#[actix_web::test]
async fn access_that_would_be_over_is_not_asked_for() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let answers = [("lines", "office@kiel.example,Kiel"), ("until", "2026-01-20")];
    let page = jonas.many_customers(&answers).await;
    portal.pass(TimeDelta::days(16));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&page.path).await;
    let refused = jonas.press(&page, "Send 1 invitation", &[]).await;
    assert_eq!(refused.status, 409);
    let told = refused.text("[role=alert]");
    assert!(told.contains("The last day of administrator access"), "{told}");
    assert_eq!(portal.count("invitation_lists WHERE state = 'draft'").await, 1);
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (0, 0, 0));
}

#[actix_web::test]
async fn access_that_ends_while_it_is_sent_is_not_left_out_silently() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let lines = many(30);
    let page = jonas.many_customers(&[("lines", &lines), ("until", "2026-01-20")]).await;
    jonas.press(&page, "Send 30 invitations", &[]).await;
    portal.do_what_is_due().await;
    portal.pass(TimeDelta::days(16));
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (20, 20, 20));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let told = jonas.visit(&page.path).await.text(".head");
    assert!(told.contains("Sending stopped after 20 of 30"), "{told}");
    assert!(told.contains("The last day of administrator access"), "{told}");
    let told = super::told_of_a_stop(&portal, JONAS).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("The last day of administrator access"), "{}", told[0]);
    portal.is_sound().await;
}

#[actix_web::test]
async fn it_can_be_discarded_but_not_while_it_is_sent() {
    let portal = with_partners().await;
    let (jonas, page) = on_its_way(&portal).await;
    let shown = jonas.visit(&page.path).await;
    assert_eq!(shown.count("form[action$=discarding]"), 0);
    let refused = jonas.post(&format!("{}/discarding", page.path), &[]).await;
    assert_eq!(refused.status, 409);
    let told = refused.text("[role=alert]");
    assert!(told.contains("The list is being sent"), "{told}");
    send_all(&portal).await;
    let done = jonas.visit(&page.path).await;
    let gone = jonas.press(&done, "Discard", &[]).await;
    assert_eq!(
        (gone.path.as_str(), gone.text(".flash").as_str()),
        (MANY_CUSTOMERS, "The list is deleted.")
    );
    assert_eq!(jonas.visit(&page.path).await.status, 404);
    assert_eq!(sent(&portal).await, (30, 30, 0), "the invitations stay");
    portal.is_sound().await;
}
