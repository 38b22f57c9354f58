//! A list is not sent any further: because somebody says so, or because it may not be.
use super::{many, send_all, sent};
use crate::support::TestPortal;
use chrono::TimeDelta;
use twotier::{platform::web::Site, values::AdminAccess};

const LETTER: &str = "Uw lijst met uitnodigingen aan wederverkopers wordt niet verder verstuurd";

#[actix_web::test]
async fn it_can_be_stopped_and_sent_later() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(60).as_bytes()).await;
    assert!(!page.html.contains("/stopping"), "nothing is sent yet");
    let page = maya.press(&page, "Send 60 invitations", &[]).await;
    portal.do_what_is_due().await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let stopped = pieter.press(&pieter.visit(&page.path).await, "Stop sending", &[]).await;
    let told = stopped.text(".head");
    assert!(told.contains("Sending stopped after 50 of 60"), "{told}");
    assert!(told.contains("Somebody of your company stopped it"), "{told}");
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (50, 50, 50));
    // Whoever presses again changes nothing.
    let again = maya.post(&format!("{}/stopping", page.path), &[]).await;
    assert_eq!((again.status, again.path.as_str()), (200, page.path.as_str()));
    assert_eq!(portal.events("northwind", "partnership.list_stopped").await, 1);
    assert!(!portal.has_written("maya@northwind.example", LETTER).await, "it was asked for");
    maya.press(&stopped, "Send 10 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (60, 60, 60));
    let done = maya.post(&format!("{}/stopping", page.path), &[]).await;
    assert!(done.text("main").contains("60 invitations were sent"), "{}", done.text("main"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn it_can_be_stopped_while_it_waits_for_tomorrow() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites("first@kiel.example", "Kiel").await;
    let page = maya.list_file(many(60).as_bytes()).await;
    maya.press(&page, "Send 60 invitations", &[]).await;
    portal.sql("UPDATE throttles SET count = 1790 WHERE door = 'partnership'").await;
    send_all(&portal).await;
    let waiting = maya.visit(&page.path).await;
    assert!(waiting.text("[role=status]").contains("The rest follows by itself"));
    maya.press(&waiting, "Stop sending", &[]).await;
    portal.pass(TimeDelta::days(1));
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (11, 11, 10));
}

/// A piece that fails again and again is stopped like any other.
#[actix_web::test]
async fn it_can_be_stopped_when_it_does_not_get_on() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(2).as_bytes()).await;
    let page = maya.press(&page, "Send 2 invitations", &[]).await;
    // As if a node had taken it up and never came back.
    portal.sql("DELETE FROM due WHERE kind = 'partnership.list-send'").await;
    send_all(&portal).await;
    let stopped = maya.press(&page, "Stop sending", &[]).await;
    maya.press(&stopped, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (2, 2, 2));
}

#[actix_web::test]
async fn access_that_ends_while_it_is_sent_is_not_left_out_silently() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let many = many(60);
    let page = maya.list(&[("lines", &many), ("until", "2026-01-20")]).await;
    maya.press(&page, "Send 60 invitations", &[]).await;
    portal.do_what_is_due().await;
    portal.pass(TimeDelta::days(16));
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (50, 50, 50));
    let maya = portal.signed_in_as("maya@northwind").await;
    let stopped = maya.visit(&page.path).await.text(".head");
    assert!(stopped.contains("The last day of administrator access"), "{stopped}");
    assert!(portal.has_written("maya@northwind.example", LETTER).await);
    let letter = portal.letter_to("maya@northwind.example").await.text;
    assert!(letter.contains("na 50 van de 60") && letter.contains("De laatste dag"), "{letter}");
    portal.is_sound().await;
}

/// A list of before asks for some, and its last day is over.
#[actix_web::test]
async fn where_there_is_no_administrator_access_its_last_day_does_not_matter() {
    let off = |site| Site { admin_access: AdminAccess::Off, ..site };
    let portal = TestPortal::start_as(off).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(2).as_bytes()).await;
    assert!(page.text("main").contains("no administrator access."), "{}", page.text("main"));
    let asks = "access_roles = 'user_admin', access_until = made_at";
    assert_eq!(portal.sql(format!("UPDATE invitation_lists SET {asks}")).await, 1);
    maya.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (2, 2, 2));
    assert_eq!(portal.count("partnership_invitations WHERE access = 'none'").await, 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_list_that_is_forgotten_unsent_leaves_a_trace() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(60).as_bytes()).await;
    maya.press(&page, "Send 60 invitations", &[]).await;
    portal.do_what_is_due().await;
    portal.sql("DELETE FROM due WHERE kind = 'partnership.list-send'").await;
    portal.pass(TimeDelta::days(91));
    send_all(&portal).await;
    assert_eq!(portal.count("invitation_lists").await, 0);
    assert_eq!(portal.events("northwind", "partnership.list_forgotten").await, 1);
    let maya = portal.signed_in_as("maya@northwind").await;
    let told = maya.visit("/settings/activity").await.text("main");
    assert!(told.contains("deleted after 90 days (not sent: 10)"), "{told}");
}
