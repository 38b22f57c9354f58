//! Each side is written to: at the provider whoever did it, at the others those who answer for the company.
use super::{BOTH, JONAS, MAYA, REASON, TULP, done};
use crate::support::{ANNA, TestPortal};
use chrono::TimeDelta;

/// That an amount of money stands in a letter.
fn has_price(text: &str) -> bool {
    text.contains('€') || text.contains("EUR")
}

#[actix_web::test]
async fn all_three_are_told_of_an_order_and_one_of_them_what_it_costs() {
    let (portal, order) = TestPortal::with_an_order().await;
    let reference = order.text("h1").replace("Order ", "");
    for (to, subject) in [
        (JONAS, format!("Northwind Distribution ordered for your customer {TULP}: {reference}")),
        (ANNA, format!("Northwind Distribution ordered for you: {reference}")),
    ] {
        let letter = portal.letter_to(to).await;
        assert_eq!(letter.subject, subject);
        let text = &letter.text;
        for line in [
            "25 × Workplace Standard (WORK-STANDARD), paid annually",
            "10 × Mail Archive (MAIL-ARCHIVE), paid monthly",
            "The reseller of record is Bergmann Systemhaus.",
        ] {
            assert!(text.contains(line), "{to}: {line} in {text}");
        }
        assert!(!has_price(text), "{to}: {text}");
        assert!(!text.contains("Maya"), "{to}: {text}");
        assert_eq!(portal.link_in(&letter), order.path, "{to}");
    }
    // Northwind’s own language is Dutch.
    let letter = portal.letter_to(MAYA).await;
    assert!(letter.subject.contains(&reference), "{}", letter.subject);
    for part in ["WORK-STANDARD", "3.120,00", "26,00", "3.146,00"] {
        assert!(letter.text.contains(part), "{part} in {}", letter.text);
    }
    assert_eq!(portal.count("outbox WHERE letter = 'order-placed'").await, 3, "and nobody else");
    portal.is_sound().await;
}

#[actix_web::test]
async fn why_something_is_taken_from_them_is_told_to_both() {
    let (portal, _) = TestPortal::with_an_order().await;
    let (maya, page) =
        (portal.signed_in_as("maya@northwind").await, portal.subscription("WORK-STANDARD").await);
    for (act, says, answers) in [
        ("Suspend", "is suspended", &[REASON][..]),
        ("Resume", "is active again", &[]),
        ("Cancel subscription", "is cancelled", &[("reason", "It is not used.")]),
    ] {
        portal.pass(TimeDelta::minutes(1));
        let own = done(&maya, &page, act, answers).await;
        assert_eq!(own.path, page, "{act}: {}", own.text("main"));
        for to in [JONAS, ANNA] {
            let letter = portal.letter_to(to).await;
            assert_eq!(letter.subject, format!("Workplace Standard for {TULP} {says}"), "{to}");
            for (_, reason) in answers {
                assert!(letter.text.contains(reason), "{to}: {}", letter.text);
            }
            assert!(!has_price(&letter.text), "{to}: {}", letter.text);
            assert_eq!(portal.link_in(&letter), page, "{to}");
        }
    }
    // And it stands in everybody’s history.
    for who in ["jonas@bergmann", "anna@tulp", "maya@northwind"] {
        let history = portal.signed_in_as(who).await.visit(&page).await.text(".timeline");
        for part in [
            "Northwind Distribution suspended WORK-STANDARD",
            REASON.1,
            "Northwind Distribution resumed WORK-STANDARD",
            "Northwind Distribution cancelled WORK-STANDARD",
            "It is not used.",
        ] {
            assert!(history.contains(part), "{who}: {part} in {history}");
        }
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn more_seats_or_fewer_are_told_with_both_numbers() {
    let (portal, _) = TestPortal::with_an_order().await;
    let (maya, page) =
        (portal.signed_in_as("maya@northwind").await, portal.subscription("WORK-STANDARD").await);
    portal.pass(TimeDelta::minutes(1));
    done(&maya, &page, "Change seats", &[("quantity", "300")]).await;
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 300 active bergmann"]);
    for to in [JONAS, ANNA] {
        let letter = portal.letter_to(to).await;
        assert_eq!(letter.subject, format!("Seats of Workplace Standard for {TULP}: now 300"));
        assert!(letter.text.contains("from 25 to 300."), "{}", letter.text);
        assert!(!has_price(&letter.text), "{}", letter.text);
    }
    for chain in ["northwind", "bergmann", "tulp"] {
        assert_eq!(portal.events(chain, "subscription.quantity_changed").await, 1, "{chain}");
    }
}
