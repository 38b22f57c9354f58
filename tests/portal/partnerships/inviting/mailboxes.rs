//! How many letters a mailbox gets, from one provider and from all (AC15).
use super::KIEL;
use crate::support::TestPortal;
use chrono::TimeDelta;

/// Three letters a day of one provider to one mailbox, whatever tag stands in its address (AC15). Another provider can
/// write there all the same.
#[actix_web::test]
async fn one_mailbox_gets_so_many_a_day() {
    let portal = TestPortal::start().await;
    let lukas = portal.signed_in_as("lukas@alpine").await;
    let page = lukas.invites(KIEL, "Kiel GmbH").await;
    lukas.invites(&tagged("one"), "Kiel GmbH").await;
    portal.pass(TimeDelta::minutes(10));
    let page = lukas.press(&page, "Send again", &[]).await;
    assert_eq!(page.status, 200, "{}", page.text("main"));
    portal.pass(TimeDelta::minutes(10));
    let refused = lukas.press(&page, "Send again", &[]).await;
    assert_eq!(refused.status, 429);
    assert!(refused.text("[role=alert]").contains("6 January 2026, 10:00 CET"));
    let letter = lukas.at_the_letter(&tagged("two"), "Kiel GmbH").await;
    let refused = lukas.press(&letter, "Send invitation", &[]).await;
    assert_eq!((refused.status, refused.value("company").as_str()), (429, "Kiel GmbH"));
    assert!(refused.text("#email-error").contains("Too many invitations"));
    assert_eq!(portal.letters_to(KIEL).await, 2);
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites(KIEL, "Kiel GmbH").await;
    portal.pass(TimeDelta::hours(24));
    let lukas = portal.signed_in_as("lukas@alpine").await;
    lukas.invites(&tagged("two"), "Kiel GmbH").await;
    portal.is_sound().await;
}

/// Twenty a day of all providers together.
#[actix_web::test]
async fn all_providers_together_send_so_many_to_one_mailbox() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites(KIEL, "Kiel GmbH").await;
    // As if the others had sent nineteen.
    portal.sql("UPDATE throttles SET count = 20 WHERE door = 'partnership-from-all'").await;
    let letter = maya.at_the_letter(&tagged("one"), "Kiel GmbH").await;
    let refused = maya.press(&letter, "Send invitation", &[]).await;
    assert_eq!(refused.status, 429);
    assert!(refused.text("#email-error").contains("Too many invitations"));
}

/// The same mailbox by another address.
fn tagged(tag: &str) -> String {
    KIEL.replace('@', &format!("+{tag}@"))
}
