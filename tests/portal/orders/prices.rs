//! What something costs says the catalogue: never a form, and never another catalogue than the one that was shown (AC22,
//! reliability rule 32).
use super::{BOTH, done, fields, is_nothing_ordered, missing};
use crate::support::{Browser, Page, TWO, TestPortal};
use chrono::TimeDelta;

/// €1 more a seat and month.
const DEARER: &str = "WORK-STANDARD,Workplace Standard,Werkplek Standaard,1140,EUR,monthly;annual,\
                      NL;BE;DE;FR;LU,1,300";

/// Maya at the review of a new order; a minute later something else is imported.
async fn meanwhile(offer: &str) -> (TestPortal, Browser, Page) {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let review = maya.reviews(&at, &TWO).await;
    portal.pass(TimeDelta::minutes(1));
    portal.import_offers(offer).await.unwrap();
    (portal, maya, review)
}

/// The sum that was kept.
async fn total(portal: &TestPortal) -> String {
    portal.line("SELECT CAST(total AS TEXT) || ' ' || currency AS line FROM orders").await
}

#[actix_web::test]
async fn a_price_in_the_form_is_none() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let review = maya.reviews(&at, &TWO).await;
    let names = ["price", "unit_price", "total", "cost", "discount"];
    let cheap: Vec<(&str, &str)> = names.iter().map(|name| (*name, "1")).collect();
    let with_prices = [review.attempt(), fields(&cheap), fields(&[("currency", "JPY")])].concat();
    let order = maya.post(&review.path, &with_prices).await;
    assert!(order.path.starts_with("/orders/"), "{}", order.text("main"));
    assert_eq!(total(&portal).await, "314600 EUR");
    assert!(order.text("main").contains("€3,146.00"), "{}", order.text("main"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn new_prices_are_shown_before_anything_is_ordered() {
    let (portal, maya, review) = meanwhile(DEARER).await;
    let again = maya.press(&review, "Place order", &[]).await;
    assert_eq!((again.status, again.path.as_str()), (409, review.path.as_str()));
    let says = again.text("[role=alert]");
    assert!(
        says.contains("Something has changed") && says.contains("Nothing was ordered."),
        "{says}"
    );
    is_nothing_ordered(&portal).await;
    let text = again.text("main");
    for part in ["€136.80 a year", "€3,420.00 each year", "€3,446.00"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(again.value("key"), review.value("key"), "it is the same attempt");
    let order = maya.places(&again).await;
    assert!(order.text("main").contains("€3,446.00"), "{}", order.text("main"));
    assert_eq!((total(&portal).await.as_str(), portal.count("orders").await), ("344600 EUR", 1));
    portal.is_sound().await;
}

/// So is what it is called: nobody orders by the name of something else.
#[actix_web::test]
async fn a_new_name_is_shown_as_well() {
    let plus = "WORK-STANDARD,Workplace Plus,Werkplek Plus,1040,EUR,monthly;annual,NL,1,300";
    let (portal, maya, review) = meanwhile(plus).await;
    let again = maya.press(&review, "Place order", &[]).await;
    assert_eq!((again.status, again.count("[role=alert]")), (409, 1));
    is_nothing_ordered(&portal).await;
    assert!(again.text("tbody").contains("Workplace Plus"), "{}", again.text("tbody"));
    assert!(maya.places(&again).await.text("tbody").contains("Workplace Plus"));
}

#[actix_web::test]
async fn what_is_sold_no_more_is_not_ordered() {
    for (offer, says) in [
        (
            "WORK-STANDARD,Workplace Standard,Werkplek Standaard,1040,EUR,annual,,1,300",
            "is not sold in the customer’s country",
        ),
        (
            "WORK-STANDARD,Workplace Standard,Werkplek Standaard,1040,EUR,monthly,NL,1,300",
            "cannot be paid for like that",
        ),
        (
            "WORK-STANDARD,Workplace Standard,Werkplek Standaard,1040,EUR,annual,NL,30,300",
            "enter 30 to 300 seats",
        ),
    ] {
        let (portal, maya, review) = meanwhile(offer).await;
        let refused = maya.press(&review, "Place order", &[]).await;
        assert_eq!((refused.status, refused.count("main form")), (409, 0), "{says}");
        assert!(refused.text("tbody").contains(says), "{says}: {}", refused.text("tbody"));
        let missing = missing(&refused);
        let rule = "Everything on the order can be ordered like this No";
        assert!(missing.len() == 1 && missing[0].starts_with(rule), "{says}: {missing:?}");
        is_nothing_ordered(&portal).await;
    }
}

/// What is imported later changes neither an order nor what came of it.
#[actix_web::test]
async fn what_was_ordered_keeps_its_price() {
    let (portal, order) = TestPortal::with_an_order().await;
    portal.pass(TimeDelta::minutes(1));
    portal.import_offers(DEARER).await.unwrap();
    let maya = portal.signed_in_as("maya@northwind").await;
    let text = maya.visit(&order.path).await.text("main");
    assert!(text.contains("€3,120.00 each year") && text.contains("€3,146.00"), "{text}");
    let page = portal.subscription("WORK-STANDARD").await;
    let more = done(&maya, &page, "Change seats", &[("quantity", "26")]).await;
    assert!(more.text("main").contains("€3,244.80 each year"), "{}", more.text("main"));
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 26 active bergmann"]);
    portal.is_sound().await;
}
