//! Each invariant of orders and subscriptions is broken in the ways that it looks at, and found (I14, I15).
use super::{REASON, done};
use crate::support::{TWO, TestPortal};

/// Breaks what was ordered. These, and no others, say so.
async fn breaks(statement: &str, invariants: &[&str]) {
    let (portal, _) = TestPortal::with_an_order().await;
    portal.is_sound().await;
    assert!(portal.force(statement).await > 0, "{statement}");
    assert_eq!(portal.broken_names().await, invariants, "{statement}");
}

#[actix_web::test]
async fn orders_of_no_attempt_or_of_another_s() {
    let alpine = "(SELECT id FROM organizations WHERE account_name = 'alpine')";
    breaks("DELETE FROM idempotency_keys", &["I14"]).await;
    let key = format!("UPDATE idempotency_keys SET organization_id = {alpine}");
    breaks(&key, &["I14"]).await;
    let order = format!("UPDATE orders SET provider_id = {alpine}");
    breaks(&order, &["I14", "subscriptions"]).await;
}

#[actix_web::test]
async fn sums_that_are_none() {
    for statement in [
        "UPDATE orders SET total = total + 1",
        "UPDATE orders SET total = 0",
        "UPDATE order_lines SET total = total - 1 WHERE position = 1",
        "UPDATE order_lines SET quantity = quantity + 1 WHERE position = 2",
    ] {
        breaks(statement, &["I15"]).await;
    }
}

/// The price of a line is that of the catalogue, as long as that is known still.
#[actix_web::test]
async fn prices_that_never_were() {
    let yesterday = "changed_at = '2026-01-04 09:00:00'";
    for other in ["unit_price = unit_price + 1", "unit_price = 0", "currency = 'USD'"] {
        let other = format!("UPDATE offers SET {other}, {yesterday} WHERE code = 'WORK-STANDARD'");
        breaks(&other, &["I15"]).await;
    }
    // What was imported just now may have been imported while it was ordered.
    breaks("UPDATE offers SET unit_price = unit_price + 1", &[]).await;
    let cheaper = "UPDATE order_lines SET unit_price = 1, total = 300 WHERE position = 1";
    breaks(cheaper, &["I15", "subscriptions"]).await;
}

#[actix_web::test]
async fn lines_without_their_subscription_and_subscriptions_of_no_line() {
    for statement in [
        "DELETE FROM subscriptions WHERE position = 2",
        "UPDATE subscriptions SET position = 3 WHERE position = 2",
        "UPDATE subscriptions SET unit_price = 1 WHERE position = 1",
        "UPDATE subscriptions SET code = 'WORK-PREMIUM' WHERE position = 1",
        "UPDATE subscriptions SET cycle = 'monthly' WHERE position = 1",
    ] {
        breaks(statement, &["subscriptions"]).await;
    }
    // That customer has authorized nobody.
    let helder = "(SELECT id FROM organizations WHERE account_name = 'helder')";
    let another = format!("UPDATE subscriptions SET customer_id = {helder} WHERE position = 1");
    breaks(&another, &["active subscriptions", "subscriptions"]).await;
    breaks("DELETE FROM order_lines WHERE position = 2", &["I15", "subscriptions"]).await;
}

/// All that can become of orders is sound.
#[actix_web::test]
async fn whatever_people_do_it_holds() {
    let (portal, _) = TestPortal::with_an_order().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let review = maya.reviews(&portal.new_order("tulp").await, &TWO).await;
    maya.post(&review.path, &review.attempt()).await;
    maya.post(&review.path, &review.attempt()).await;
    let first = portal.line("SELECT min(id) AS line FROM subscriptions").await;
    let page = format!("/subscriptions/{first}");
    for (act, answers) in [
        ("Change seats", &[("quantity", "7")][..]),
        ("Suspend", &[REASON][..]),
        ("Change reseller of record", &[("reseller", "-")][..]),
        ("Resume", &[]),
        ("Cancel subscription", &[REASON][..]),
    ] {
        assert_eq!(done(&maya, &page, act, answers).await.path, page, "{act}");
        portal.is_sound().await;
    }
    assert_eq!((portal.count("orders").await, portal.count("subscriptions").await), (2, 4));
    portal.mail().await;
    portal.is_sound().await;
}
