//! Three days before the end the company is reminded; at the end the provider is told. Each once.
use super::{KIEL, LIST};
use crate::support::TestPortal;
use chrono::TimeDelta;

const MAYA: &str = "maya@northwind.example";

#[actix_web::test]
async fn the_company_is_reminded_once_and_the_provider_told_once() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.invites(KIEL, "Kiel GmbH").await;
    let link = portal.link_in(&portal.letter_to(KIEL).await);
    portal.pass(TimeDelta::days(27) - TimeDelta::seconds(1));
    portal.do_what_is_due().await;
    assert_eq!(portal.letters_to(KIEL).await, 1);
    portal.pass(TimeDelta::seconds(1));
    for _ in 0..2 {
        portal.do_what_is_due().await;
    }
    assert_eq!(portal.letters_to(KIEL).await, 2);
    let reminder = portal.letter_to(KIEL).await;
    assert_eq!(
        reminder.subject,
        "The invitation of Northwind Distribution ends on 4 February 2026"
    );
    for part in ["5 January 2026", "“Northwind Distribution invites you", &page.text("b.id")] {
        assert!(reminder.text.contains(part), "{part} in {}", reminder.text);
    }
    assert!(!reminder.text.contains("/i/"), "no second secret: {}", reminder.text);
    assert!(portal.is_alive(&link).await, "the first link still works");

    let before = portal.letters_to(MAYA).await;
    portal.pass(TimeDelta::days(3));
    assert!(!portal.is_alive(&link).await, "whether or not the job has run");
    for _ in 0..2 {
        portal.do_what_is_due().await;
    }
    assert_eq!(portal.letters_to(MAYA).await, before + 1);
    let news = portal.letter_to(MAYA).await;
    assert_eq!(news.subject, "Kiel GmbH heeft uw uitnodiging niet beantwoord");
    assert!(news.text.contains(&page.path) && news.text.contains(KIEL), "{}", news.text);
    let maya = portal.signed_in_as("maya@northwind").await;
    let history = maya.visit(&page.path).await.text(".timeline");
    assert!(history.contains("did not answer the invitation in time The portal"), "{history}");
    assert!(history.contains("was reminded of the invitation The portal"), "{history}");
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_reminder_is_in_the_language_of_the_invitation() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(super::INVITE).await;
    let who = [("email", KIEL), ("company", "Kiel GmbH"), ("language", "nl")];
    let letter = maya.press(&form, "Continue", &who).await;
    maya.press(&letter, "Send invitation", &[]).await;
    portal.pass(TimeDelta::days(28));
    portal.do_what_is_due().await;
    let reminder = portal.letter_to(KIEL).await;
    assert!(reminder.subject.contains("eindigt op 4 februari 2026"), "{}", reminder.subject);
}

/// One that is sent again has other days: what stands on the list of the first is past.
#[actix_web::test]
async fn who_was_written_to_again_is_reminded_of_the_new_days() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let path = maya.invites(KIEL, "Kiel GmbH").await.path;
    assert_eq!(portal.letters_to(KIEL).await, 1);
    portal.pass(TimeDelta::days(20));
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.press(&maya.visit(&path).await, "Send again", &[]).await;
    portal.pass(TimeDelta::days(11));
    portal.do_what_is_due().await;
    assert_eq!(portal.letters_to(KIEL).await, 2, "the old days mean nothing");
    assert_eq!(portal.events("northwind", "partnership.invitation_expired").await, 0);
    // Even where nobody looked for long, one reminder is enough.
    portal.pass(TimeDelta::days(17));
    portal.do_what_is_due().await;
    assert_eq!(portal.letters_to(KIEL).await, 3);
    portal.pass(TimeDelta::days(3));
    portal.do_what_is_due().await;
    assert_eq!(portal.events("northwind", "partnership.invitation_expired").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_was_told_that_it_is_cancelled_hears_no_more() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.invites(KIEL, "Kiel GmbH").await;
    maya.press(&page, "Cancel the invitation", &[]).await;
    let form = maya.visit(super::INVITE).await;
    let short = [("email", "a@hafen.example"), ("company", "Hafen AG"), ("days", "3")];
    let letter = maya.press(&form, "Continue", &short).await;
    maya.press(&letter, "Send invitation", &[]).await;
    portal.pass(TimeDelta::days(2));
    portal.do_what_is_due().await;
    assert_eq!(portal.letters_to("a@hafen.example").await, 1, "three days need no reminder");
    portal.pass(TimeDelta::days(30));
    portal.do_what_is_due().await;
    assert_eq!(portal.letters_to(KIEL).await, 2);
    assert_eq!(portal.events("northwind", "partnership.invitation_reminded").await, 0);
    assert_eq!(portal.events("northwind", "partnership.invitation_expired").await, 1);
}

#[actix_web::test]
async fn a_suspended_provider_reminds_nobody() {
    let portal = TestPortal::start().await;
    portal.signed_in_as("maya@northwind").await.invites(KIEL, "Kiel GmbH").await;
    portal
        .sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'northwind'")
        .await;
    portal.pass(TimeDelta::days(28));
    portal.do_what_is_due().await;
    assert_eq!(portal.letters_to(KIEL).await, 1);
}

/// Where whoever invited is gone, those who answer for the provider are told.
#[actix_web::test]
async fn somebody_is_always_told() {
    let portal = TestPortal::start().await;
    let path = portal.signed_in_as("pieter@northwind").await.invites(KIEL, "Kiel GmbH").await.path;
    portal.sql("UPDATE users SET state = 'disabled' WHERE user_name = 'pieter'").await;
    portal.pass(TimeDelta::days(31));
    portal.do_what_is_due().await;
    assert_eq!(portal.letters_to("pieter@northwind.example").await, 0);
    assert!(portal.letter_to(MAYA).await.text.contains(&path));
    let maya = portal.signed_in_as("maya@northwind").await;
    let list = maya.visit(&format!("{LIST}?stage=expired")).await;
    assert!(list.text("tbody").contains("Kiel GmbH"));
}
