//! Quantities, cycles and offers that cannot be ordered: refused on the form, and in what is made by hand (AC22).
use super::{fields, is_nothing_ordered, missing, told};
use crate::support::{Line, TestPortal, changed};

/// More than there are numbers for.
const HUGE: &str = "9223372036854775808";

/// A line, and what is wrong with it.
const WRONG: [(Line, &str); 14] = [
    (("WORK-BASIC", "0", "annual"), "enter a whole number of seats"),
    (("WORK-BASIC", "-1", "annual"), "enter a whole number of seats"),
    (("WORK-BASIC", "1.5", "annual"), "enter a whole number of seats"),
    (("WORK-BASIC", "", "annual"), "enter a whole number of seats"),
    (("WORK-BASIC", "ten", "annual"), "enter a whole number of seats"),
    (("WORK-BASIC", HUGE, "annual"), "enter a whole number of seats"),
    (("WORK-BASIC", "4294967296", "annual"), "enter a whole number of seats"),
    (("WORK-BASIC", "301", "annual"), "enter 1 to 300 seats"),
    (("SHIELD-ENDPOINT", "4", "annual"), "enter 5 to 10"),
    (("SHIELD-ENDPOINT", "5", "monthly"), "cannot be paid for like that"),
    (("WORK-BASIC", "5", "weekly"), "cannot be paid for like that"),
    (("WORK-BASIC", "5", ""), "cannot be paid for like that"),
    (("VOICE-LEGACY", "5", "monthly"), "is not sold in the customer’s country"),
    (("NO-SUCH", "5", "monthly"), "is not in the catalogue any more"),
];

/// Lines as a browser sends them.
fn lines(of: &[Line]) -> Vec<(String, String)> {
    let line = |(offer, quantity, cycle): &Line| {
        fields(&[("offer[]", *offer), ("quantity[]", *quantity), ("cycle[]", *cycle)])
    };
    of.iter().flat_map(line).collect()
}

/// The form of these lines, without a reseller of record.
fn form(of: &[Line]) -> Vec<(String, String)> {
    [lines(of), fields(&[("record", "-"), ("press", "continue")])].concat()
}

/// Where it is said: beside the billing, or beside the seats.
fn field(says: &str, line: usize) -> String {
    let is_cycle = says.contains("cannot be paid") || says.contains("billing cycle");
    format!("{}-{line}", if is_cycle { "cycle" } else { "quantity" })
}

#[actix_web::test]
async fn each_line_says_what_is_wrong_with_it() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for (line, says) in WRONG {
        let refused = maya.post(&at, &form(&[line])).await;
        assert_eq!(refused.status, 422, "{line:?}");
        assert!(refused.text("title").starts_with("Error: "), "{line:?}");
        let wrong = told(&refused, &field(says, 1));
        assert!(wrong.contains(line.0) && wrong.contains(says), "{line:?}: {wrong}");
        assert_eq!(refused.attr("#quantity-1", "value").as_deref(), Some(line.1), "{line:?}");
        // What was typed is remembered, and there is no way past it.
        let review = maya.visit(&format!("{at}/review")).await;
        assert_eq!(review.path, at, "{line:?}");
        assert_eq!(review.attr("#quantity-1", "value").as_deref(), Some(line.1), "{line:?}");
    }
    is_nothing_ordered(&portal).await;
}

/// What the form would never let through is sent past it, with a key and what was seen of a good order.
#[actix_web::test]
async fn nor_is_it_ordered_past_the_form() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let review = maya.reviews(&at, &[("WORK-BASIC", "5", "annual")]).await;
    let good = review.attempt();
    let of_other_lines = |other: Vec<(String, String)>| {
        let is_line = |name: &str| matches!(name, "offer[]" | "quantity[]" | "cycle[]");
        let kept = good.iter().filter(|(name, _)| !is_line(name)).cloned();
        kept.chain(other).collect::<Vec<_>>()
    };
    for (line, _) in WRONG {
        let refused = maya.post(&review.path, &of_other_lines(lines(&[line]))).await;
        assert!(matches!(refused.status, 400 | 409), "{line:?}: {}", refused.status);
    }
    let many = lines(&[("WORK-BASIC", "5", "annual"); 21]);
    for other in [vec![], many, fields(&[("offer[]", "WORK-BASIC")])] {
        let refused = maya.post(&review.path, &of_other_lines(other.clone())).await;
        assert_eq!(refused.status, 400, "{other:?}");
    }
    for (name, value) in [("key", "x"), ("key", ""), ("offer[]", "no code")] {
        let refused = maya.post(&review.path, &changed(&good, name, value)).await;
        assert_eq!(refused.status, 400, "{name} {value}");
    }
    is_nothing_ordered(&portal).await;
    // The negative control.
    let order = maya.post(&review.path, &good).await;
    assert!(order.path.starts_with("/orders/"), "{}", order.text("main"));
}

#[actix_web::test]
async fn the_same_stands_on_one_line_and_another_cycle_on_another() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let one: Line = ("WORK-BASIC", "5", "annual");
    let refused = maya.post(&at, &form(&[one, ("WORK-BASIC", "9", "annual")])).await;
    assert_eq!((refused.status, refused.count("#quantity-1-error")), (422, 0));
    let says = told(&refused, "quantity-2");
    assert!(says.contains("WORK-BASIC is already on another line"), "{says}");
    let review = maya.post(&at, &form(&[one, ("WORK-BASIC", "9", "monthly")])).await;
    maya.places(&review).await;
    let held = ["WORK-BASIC annual 5 active -", "WORK-BASIC monthly 9 active -"];
    assert_eq!(portal.held().await, held);
}

#[actix_web::test]
async fn an_order_has_one_currency_and_a_sum() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let swiss = "SWISS-SEAT,Swiss Seat,Zwitsers zitje,500,CHF,annual,NL,1,1000000";
    portal.import_offers(swiss).await.unwrap();
    let maya = portal.signed_in_as("maya@northwind").await;
    let both = [("WORK-BASIC", "5", "annual"), ("SWISS-SEAT", "5", "annual")];
    let refused = maya.post(&at, &form(&both)).await;
    assert_eq!((refused.status, refused.count("#quantity-1-error")), (422, 0));
    let says = told(&refused, "quantity-2");
    assert!(says.contains("priced in a different currency from the first line"), "{says}");
    // Nobody can write down what it would cost.
    portal.sql(format!("UPDATE offers SET unit_price = {}", i64::MAX / 24)).await;
    for (lines, field) in [
        (&[("WORK-BASIC", "3", "annual")][..], "quantity-1"),
        (&[("WORK-BASIC", "1", "annual"), ("PROJECT-PLAN", "2", "annual")][..], "quantity-2"),
    ] {
        let refused = maya.post(&at, &form(lines)).await;
        assert_eq!(refused.status, 422, "{lines:?}");
        let says = told(&refused, field);
        assert!(says.contains("the amount is too high for one order"), "{lines:?}: {says}");
    }
    is_nothing_ordered(&portal).await;
}

/// A first line that is good does not carry a second that is not (T-CVE-5, CVE-2025-14778).
#[actix_web::test]
async fn t_cve_5_every_line_is_looked_at() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let first: Line = ("WORK-STANDARD", "25", "annual");
    let review = maya.reviews(&at, &[first]).await;
    for (second, says) in [
        (("VOICE-LEGACY", "5", "monthly"), "is not sold in the customer’s country"),
        (("WORK-BASIC", "301", "annual"), "enter 1 to 300 seats"),
        (("SHIELD-ENDPOINT", "5", "monthly"), "cannot be paid for like that"),
        (first, "is already on another line"),
    ] {
        let refused = maya.post(&at, &form(&[first, second])).await;
        assert_eq!((refused.status, refused.count("#quantity-1-error")), (422, 0), "{second:?}");
        let wrong = told(&refused, &field(says, 2));
        assert!(wrong.contains(says), "{second:?}: {wrong}");
        // Past the form: the first line is that of the review.
        let by_hand = [review.attempt(), lines(&[second])].concat();
        let refused = maya.post(&review.path, &by_hand).await;
        assert_eq!((refused.status, refused.count("main form")), (409, 0), "{second:?}");
        assert!(refused.text("tbody").contains(says), "{}", refused.text("tbody"));
        let rule = "Everything on the order can be ordered like this No";
        let missing = missing(&refused);
        assert!(missing.len() == 1 && missing[0].starts_with(rule), "{second:?}: {missing:?}");
    }
    is_nothing_ordered(&portal).await;
}
