//! An attempt is an order once, however often it is made, and for nobody and nothing else (AC23, T-RC-8, I14).
use super::{BOTH, JONAS, fields, is_nothing_ordered};
use crate::support::{Browser, PASSWORD, Page, TWO, TestPortal, changed};
use chrono::TimeDelta;
use futures_util::future::join;

/// Maya at the review of a new order.
async fn at_the_review() -> (TestPortal, Browser, Page) {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let review = maya.reviews(&at, &TWO).await;
    (portal, maya, review)
}

/// There is one order, and all that one brings.
async fn is_one_order(portal: &TestPortal) {
    let rows = [("orders", 1), ("order_lines", 2), ("idempotency_keys", 1), ("subscriptions", 2)];
    for (table, count) in rows {
        assert_eq!(portal.count(table).await, count, "{table}");
    }
    for chain in ["northwind", "bergmann", "tulp"] {
        assert_eq!(portal.events(chain, "order.placed").await, 1, "{chain}");
    }
    assert_eq!(portal.count("outbox WHERE letter = 'order-placed'").await, 3);
    assert_eq!(portal.held().await, BOTH);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_same_attempt_is_the_same_order() {
    let (portal, maya, review) = at_the_review().await;
    let order = maya.places(&review).await;
    let before = portal.letters_to(JONAS).await;
    for _ in 0..3 {
        let again = maya.post(&review.path, &review.attempt()).await;
        assert_eq!((again.status, &again.path), (200, &order.path));
    }
    // A colleague's, too; and whatever became of the rules meanwhile, the answer is the same.
    let suspended = "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact'";
    portal.sql(format!("{suspended} WHERE account_name = 'bergmann'")).await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let again = pieter.post(&review.path, &review.attempt()).await;
    assert_eq!((again.status, &again.path), (200, &order.path));
    assert_eq!(portal.letters_to(JONAS).await, before);
    let free = "UPDATE organizations SET suspended_at = NULL, suspended_for = NULL";
    portal.sql(format!("{free} WHERE account_name = 'bergmann'")).await;
    is_one_order(&portal).await;
}

#[actix_web::test]
async fn two_at_once_are_one_order() {
    for _ in 0..3 {
        let (portal, maya, review) = at_the_review().await;
        let pieter = portal.signed_in_as("pieter@northwind").await;
        let attempt = review.attempt();
        let (one, other) =
            join(maya.post(&review.path, &attempt), pieter.post(&review.path, &attempt)).await;
        assert_eq!((one.status, other.status), (200, 200));
        assert!(one.path.starts_with("/orders/") && one.path == other.path, "{}", one.path);
        is_one_order(&portal).await;
    }
}

/// T-RC-8, the same key with another body.
#[actix_web::test]
async fn the_same_key_is_for_nothing_else() {
    let (portal, maya, review) = at_the_review().await;
    let attempt = review.attempt();
    let others = [
        changed(&attempt, "quantity[]", "26"),
        changed(&attempt, "cycle[]", "monthly"),
        changed(&attempt, "offer[]", "WORK-BASIC"),
        changed(&attempt, "reseller", ""),
    ];
    // Before it is used: it is not what was reviewed.
    for other in &others {
        let refused = maya.post(&review.path, other).await;
        assert_eq!((refused.status, refused.count("[role=alert]")), (409, 1), "{other:?}");
    }
    is_nothing_ordered(&portal).await;
    maya.places(&review).await;
    for other in &others {
        let refused = maya.post(&review.path, other).await;
        assert_eq!(refused.status, 409, "{other:?}");
        assert_eq!(refused.text("h1"), "This page was used already", "{other:?}");
    }
    is_one_order(&portal).await;
}

/// For whom it is says the address, whatever the body says (T-CVE-6, CVE-2026-4636).
#[actix_web::test]
async fn t_cve_6_the_address_says_for_whom() {
    let (portal, maya, review) = at_the_review().await;
    let all = ["reseller", "provider"];
    portal.authorized("claire@nuage", "Atelier Nuage", &all).await;
    let nuage = portal.new_order("nuage").await;
    let elsewhere = format!("{nuage}/review");
    // What was reviewed for one customer is not ordered for another: neither before it was ordered, nor after.
    let refused = maya.post(&elsewhere, &review.attempt()).await;
    assert_eq!((refused.status, refused.count("[role=alert]")), (409, 1));
    assert!(refused.text("main").contains("Atelier Nuage"), "{}", refused.text("main"));
    is_nothing_ordered(&portal).await;
    let relationship = nuage.rsplit('/').next().unwrap();
    let organization = portal.organization("nuage").await;
    let theirs = [
        ("id", relationship),
        ("relationship", relationship),
        ("customer", organization.as_str()),
        ("customer_id", organization.as_str()),
        ("provider", organization.as_str()),
    ];
    let order = maya.post(&review.path, &[review.attempt(), fields(&theirs)].concat()).await;
    assert!(order.path.starts_with("/orders/"), "{}", order.text("main"));
    let whose = "SELECT c.account_name || ' ' || p.account_name AS line FROM orders o \
         JOIN organizations c ON c.id = o.customer_id JOIN organizations p ON p.id = o.provider_id";
    assert_eq!(portal.line(whose).await, "tulp northwind");
    let refused = maya.post(&elsewhere, &review.attempt()).await;
    assert_eq!((refused.status, refused.text("h1").as_str()), (409, "This page was used already"));
    is_one_order(&portal).await;
}

#[actix_web::test]
async fn the_same_wish_again_is_another_order() {
    let (portal, maya, review) = at_the_review().await;
    let first = maya.places(&review).await;
    let at = review.path.trim_end_matches("/review");
    let again = maya.reviews(at, &TWO).await;
    assert_ne!(again.value("key"), review.value("key"));
    let second = maya.places(&again).await;
    assert_ne!(first.path, second.path);
    assert_eq!(portal.count("orders").await, 2);
    assert_ne!(first.text("h1"), second.text("h1"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_session_that_ends_under_the_review_takes_nothing_along() {
    let (portal, maya, review) = at_the_review().await;
    portal.pass(TimeDelta::minutes(31));
    let sign_in = maya.press(&review, "Place order", &[]).await;
    assert_eq!(sign_in.path, "/sign-in");
    is_nothing_ordered(&portal).await;
    let name = [("user_name", "maya@northwind.twotier.example"), ("password", PASSWORD)];
    let back = maya.submit(&sign_in, &name).await;
    assert_eq!((&back.path, back.value("key")), (&review.path, review.value("key")));
    maya.places(&back).await;
    is_one_order(&portal).await;
}

/// An order takes a fresh proof (reliability rule 21); what was reviewed waits meanwhile.
#[actix_web::test]
async fn an_old_proof_is_asked_for_again() {
    let (portal, maya, review) = at_the_review().await;
    portal.pass(TimeDelta::minutes(11));
    let proof = maya.press(&review, "Place order", &[]).await;
    assert_eq!(proof.path, "/proof");
    is_nothing_ordered(&portal).await;
    let back = maya.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!((&back.path, back.value("key")), (&review.path, review.value("key")));
    maya.places(&back).await;
    is_one_order(&portal).await;
}
