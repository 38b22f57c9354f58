//! A provider without a relationship of its own cannot order, nor if any other rule does not hold (the source's rule, E.5):
//! the badge, the form and the review say which and how it is mended, and the transaction asks again.
use super::{TULP, fields, is_nothing_ordered, missing};
use crate::support::{Browser, Page, TWO, TestPortal};
use twotier::{
    orders::{self, Basket, Wanted},
    values::{Cycle, OrderKey},
};

/// Tulp has said yes to the reseller alone.
async fn with_half_a_customer() -> (TestPortal, Browser, String) {
    let portal = TestPortal::start().await;
    portal.partners("northwind", "bergmann").await;
    portal.authorized("anna@tulp", TULP, &["reseller"]).await;
    let there = ["bergmann reseller active", "northwind provider missing"];
    assert_eq!(portal.relationships("tulp").await, there);
    let maya = portal.signed_in_as("maya@northwind").await;
    let at = portal.new_order("tulp").await;
    (portal, maya, at)
}

/// What *Place order* would send, made by hand: all of it is right.
async fn by_hand(portal: &TestPortal) -> Vec<(String, String)> {
    let reseller = portal.organization("bergmann").await;
    let code = "WORK-STANDARD".parse().unwrap();
    let basket = Basket {
        customer: portal.organization("tulp").await.parse().unwrap(),
        reseller: Some(reseller.parse().unwrap()),
        lines: vec![Wanted { code, cycle: Cycle::Annual, quantity: 25 }],
    };
    let seen = portal.read(move |conn| orders::seen(conn, &basket)).await;
    let key = OrderKey::new().to_string();
    fields(&[
        ("offer[]", "WORK-STANDARD"),
        ("quantity[]", "25"),
        ("cycle[]", "annual"),
        ("reseller", reseller.as_str()),
        ("key", key.as_str()),
        ("seen", seen.as_str()),
    ])
}

#[actix_web::test]
async fn badge_and_checklist_say_why_with_a_link() {
    let (portal, maya, at) = with_half_a_customer().await;
    let choose = maya.visit("/orders/new").await;
    assert_eq!(choose.text("tbody .chip"), "Relationship missing");
    assert!(choose.text("tbody th").contains(TULP), "{}", choose.text("main"));
    let page = maya.follow(&choose, "See what is missing").await;
    assert_eq!((page.status, page.path.as_str()), (200, at.as_str()));
    assert_eq!(page.text(".head .chip"), "Relationship missing");
    assert_eq!((page.count("main form"), page.count(".checklist li")), (0, 2));
    let missing = missing(&page);
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].starts_with("The customer has authorized your company No"), "{missing:?}");
    assert!(missing[0].contains("a provider cannot order. Invite the customer"), "{missing:?}");
    let customer = maya.follow(&page, "See the customer").await;
    let relationship = portal.relationship("tulp", "northwind").await;
    assert_eq!((customer.status, customer.path), (200, format!("/customers/{relationship}")));
}

#[actix_web::test]
async fn what_is_posted_by_hand_is_refused() {
    let (portal, maya, at) = with_half_a_customer().await;
    // Typed on the form, it comes as far as the review.
    let typed = fields(&[
        ("offer[]", "WORK-BASIC"),
        ("quantity[]", "5"),
        ("cycle[]", "annual"),
        ("record", "-"),
        ("press", "continue"),
    ]);
    let review = maya.post(&at, &typed).await;
    assert_eq!(review.path, format!("{at}/review"));
    assert_eq!(review.count("main form"), 0, "{}", review.text("main"));
    let form = by_hand(&portal).await;
    let refused = maya.post(&format!("{at}/review"), &form).await;
    assert_eq!((refused.status, refused.count("main form")), (409, 0));
    let missing = missing(&refused);
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].starts_with("The customer has authorized your company No"), "{missing:?}");
    is_nothing_ordered(&portal).await;
    portal.is_sound().await;
    // The negative control: with the relationship, the same form orders.
    portal.sql("UPDATE customer_relationships SET state = 'active'").await;
    let order = maya.post(&format!("{at}/review"), &form).await;
    assert!(order.path.starts_with("/orders/"), "{}", order.text("main"));
    assert_eq!(portal.held().await, ["WORK-STANDARD annual 25 active bergmann"]);
}

const SUSPENDED: &str =
    "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact'";

/// Between the review and *Place order* something happens: what the page says then, and where its link leads.
async fn meanwhile(statement: &str, link: &str) -> (TestPortal, Page, String) {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let review = maya.reviews(&at, &TWO).await;
    assert!(portal.sql(statement).await > 0, "{statement}");
    let refused = maya.press(&review, "Place order", &[]).await;
    assert_eq!((refused.status, refused.count("main form")), (409, 0), "{statement}");
    let says = refused.text("[role=alert]");
    assert!(says.contains("Nothing was ordered."), "{statement}: {says}");
    is_nothing_ordered(&portal).await;
    let place = refused.link(link);
    (portal, refused, place)
}

/// What happens, which rule does not hold any more, the link beside it, and where that leads.
fn breaches() -> [(String, &'static str, &'static str, &'static str); 6] {
    let suspended = |account: &str| format!("{SUSPENDED} WHERE account_name = '{account}'");
    let missing = "UPDATE customer_relationships SET state = 'missing' WHERE side";
    let customer = ("See the customer", "/customers/");
    let resellers = ("See your resellers", "/resellers");
    [
        (
            suspended("northwind"),
            "Your company is an indirect provider and is not suspended No",
            ("See your company", "/settings/company"),
        ),
        (
            format!("{missing} = 'provider'"),
            "The customer has authorized your company No",
            customer,
        ),
        (suspended("tulp"), "The customer is not suspended No", customer),
        (
            "UPDATE partnerships SET state = 'ended', ends_at = since, ended_by = 'reseller', \
             end_said_at = since, \
         ended_by_user = (SELECT MIN(id) FROM users), end_reason = 'x'"
                .to_owned(),
            "The reseller of record works with you No",
            resellers,
        ),
        (suspended("bergmann"), "The reseller of record is not suspended No", resellers),
        (
            format!("{missing} = 'reseller'"),
            "The customer has authorized the reseller of record No",
            customer,
        ),
    ]
    .map(|(statement, says, (link, place))| (statement, says, link, place))
}

#[actix_web::test]
async fn each_rule_is_asked_again_when_the_order_is_placed() {
    for (statement, says, link, place) in breaches() {
        let (_, refused, leads) = meanwhile(&statement, link).await;
        let missing = missing(&refused);
        assert_eq!(missing.len(), 1, "{statement}: {missing:?}");
        assert!(missing[0].starts_with(says), "{statement}: {missing:?}");
        assert!(leads.starts_with(place), "{statement}: {leads}");
    }
}

#[actix_web::test]
async fn who_is_of_another_region_sells_nothing_there() {
    let moved = "UPDATE organizations SET country = 'US' WHERE account_name = 'tulp'";
    let (_, refused, place) = meanwhile(moved, "Change the lines").await;
    assert!(place.ends_with("#lines"), "{place}");
    let missing = missing(&refused);
    let beginnings = [
        "Your company is in the customer’s sales region No",
        "The reseller of record is in the customer’s sales region No",
        "Everything on the order can be ordered like this No",
    ];
    assert_eq!(missing.len(), beginnings.len(), "{missing:?}");
    for (says, beginning) in missing.iter().zip(beginnings) {
        assert!(says.starts_with(beginning), "{says}");
    }
}

/// A suspended provider sees what it ordered, and orders nothing.
#[actix_web::test]
async fn a_suspended_provider_is_offered_no_order() {
    let (portal, order) = TestPortal::with_an_order().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    portal.sql(format!("{SUSPENDED} WHERE account_name = 'northwind'")).await;
    let list = maya.visit("/orders").await;
    assert_eq!((list.count("tbody tr"), list.count("main a[href='/orders/new']")), (1, 0));
    assert_eq!(maya.visit(&order.path).await.status, 200);
    let choose = maya.visit("/orders/new").await;
    assert_eq!(choose.text("tbody .chip"), "You cannot order now");
    let page = maya.follow(&choose, "See what is missing").await;
    assert_eq!(page.count("main form"), 0, "{}", page.text("main"));
}
