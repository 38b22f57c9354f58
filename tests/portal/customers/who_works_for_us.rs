//! *Partner relationships* tells a customer who works for it, on what, since when and until when, when that was last made
//! use of, and who worked for it before; and what a partnership was last made use of, its reseller and its provider.
use super::{RESELLER, TULP, tulp_authorized, with_partners};
use crate::{
    answering::add,
    support::{Page, TestPortal},
};
use chrono::TimeDelta;
use twotier::users::Role;

const PAGE: &str = "/settings/partner-relationships";
const REASON: (&str, &str) = ("reason", "We part.");
const UNUSED: &str = "Not used yet";
/// Those whom Tulp authorized, and what stands in the same table besides.
const SELLS: (&str, &str) = ("Bergmann Systemhaus", "Sells to you: your reseller");
const ORDERS: (&str, &str) =
    ("Northwind Distribution", "Orders and subscriptions for you: your indirect provider");
const ADMIN: (&str, &str) =
    ("Bergmann Systemhaus", "Admin access as User admin and Helpdesk agent");
/// The partnership, as each of the two sees it.
const BY_NORTHWIND: (&str, &str) =
    ("Northwind Distribution", "Orders and subscriptions for your customers");
const FOR_BERGMANN: (&str, &str) =
    ("Bergmann Systemhaus", "Orders and subscriptions for its customers");

/// What a column says in the only row about what a company can do, or what can be done for it.
fn cell(page: &Page, (company, what): (&str, &str), column: &str) -> String {
    let of = |column: &str| page.each(&format!("tbody td[data-label='{column}']"));
    let (companies, whats) = (page.each("tbody th"), of("On what"));
    let is_it = |at: &usize| companies[*at] == company && whats[*at] == what;
    let rows: Vec<usize> = (0..companies.len()).filter(is_it).collect();
    assert_eq!(rows.len(), 1, "{company}, {what}: {}", page.text("main"));
    of(column).swap_remove(rows[0])
}

/// When each was last made use of: as provider and as reseller of Tulp, and the partnership as both see it.
async fn used(portal: &TestPortal) -> [String; 4] {
    let anna = portal.signed_in_as("anna@tulp").await.visit(PAGE).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await.visit(PAGE).await;
    let maya = portal.signed_in_as("maya@northwind").await.visit(PAGE).await;
    [(&anna, ORDERS), (&anna, SELLS), (&jonas, BY_NORTHWIND), (&maya, FOR_BERGMANN)]
        .map(|(page, row)| cell(page, row, "Last used"))
}

/// Maya suspends the only subscription of these.
async fn suspended(portal: &TestPortal, of: &str) {
    let id = portal.line(format!("SELECT id AS line FROM subscriptions WHERE {of}")).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(&format!("/subscriptions/{id}/suspend")).await;
    let done = maya.press(&form, "Suspend", &[REASON]).await;
    assert_eq!(done.path, format!("/subscriptions/{id}"), "{}", done.text("main"));
}

fn at(clock: &str) -> String {
    format!("5 January 2026, {clock} CET")
}

#[actix_web::test]
async fn the_customer_reads_who_can_do_what_and_ends_it_there() {
    let portal = with_partners().await;
    let invited = tulp_authorized(&portal, &["reseller", "provider", "reseller_access"]).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let page = anna.visit(PAGE).await;
    assert_eq!(page.count("tbody tr"), 3, "{}", page.text("main"));
    for (row, until) in [(SELLS, "No end date"), (ORDERS, "No end date"), (ADMIN, "5 January 2027")]
    {
        let told = ["Since", "Until", "Last used"].map(|column| cell(&page, row, column));
        assert_eq!(told, ["5 January 2026", until, UNUSED], "{row:?}");
    }
    let links = page.each_attr("tbody a", "href");
    let (bergmann, northwind) = (
        portal.relationship("tulp", "bergmann").await,
        portal.relationship("tulp", "northwind").await,
    );
    for (link, times) in [
        (invited.receipt(), 2),
        (format!("/relationships/{bergmann}/end"), 1),
        (format!("/relationships/{northwind}/end"), 1),
        (format!("/relationships/{bergmann}/access"), 1),
    ] {
        assert_eq!(links.iter().filter(|it| **it == link).count(), times, "{link}: {links:?}");
    }
    let receipt = anna.follow(&page, "What was agreed").await;
    assert_eq!((receipt.status, receipt.path), (200, invited.receipt()));
    // Whoever looks after people there reads it, and ends nothing.
    add(&portal, "tulp", "ulla", Role::UserAdmin).await;
    let ulla = portal.signed_in_as("ulla@tulp").await.visit(PAGE).await;
    let links = ulla.each_attr("tbody a", "href");
    assert_eq!((ulla.count("tbody tr"), links), (3, vec![invited.receipt(); 2]));
    let access = anna.follow(&page, "Remove admin access").await;
    let page = anna.press(&access, "Remove admin access", &[]).await;
    assert_eq!((page.path.as_str(), page.count("tbody tr")), (PAGE, 2));
    let end = anna.follow(&page, "End relationship").await;
    assert!(end.text("h1").starts_with("End the relationship with"), "{}", end.text("h1"));
}

#[actix_web::test]
async fn last_used_is_when_something_was_ordered_or_changed() {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["reseller", "provider"]).await;
    portal.authorized("claire@nuage", "Atelier Nuage", &["reseller", "provider"]).await;
    let never = || UNUSED.to_owned();
    assert_eq!(used(&portal).await, [never(), never(), never(), never()]);
    portal.pass(TimeDelta::minutes(7));
    portal.ordered("northwind", "tulp", None).await;
    let alone = [at("10:07"), never(), never(), never()];
    assert_eq!(used(&portal).await, alone, "no reseller had to do with it");
    portal.pass(TimeDelta::minutes(8));
    portal.ordered("northwind", "tulp", Some("bergmann")).await;
    assert_eq!(used(&portal).await, [at("10:15"), at("10:15"), at("10:15"), at("10:15")]);
    portal.pass(TimeDelta::minutes(5));
    suspended(&portal, "reseller_id IS NOT NULL").await;
    assert_eq!(used(&portal).await, [at("10:20"), at("10:20"), at("10:20"), at("10:20")]);
    portal.pass(TimeDelta::minutes(5));
    suspended(&portal, "reseller_id IS NULL").await;
    assert_eq!(used(&portal).await, [at("10:25"), at("10:20"), at("10:20"), at("10:20")]);
    // For another customer: the partnership alone was made use of.
    portal.pass(TimeDelta::minutes(5));
    portal.ordered("northwind", "nuage", Some("bergmann")).await;
    assert_eq!(used(&portal).await, [at("10:25"), at("10:20"), at("10:30"), at("10:30")]);
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_worked_for_it_stands_below_with_what_was_agreed() {
    let portal = with_partners().await;
    let page = portal.signed_in_as("anna@tulp").await.visit(PAGE).await;
    let told = page.text("main");
    for nothing in ["No other company can act for yours.", "You can act for no other company."] {
        assert!(told.contains(nothing), "{nothing}: {told}");
    }
    assert!(!told.contains("Who worked for"), "{told}");
    let invited = tulp_authorized(&portal, &["reseller", "provider"]).await;
    portal.pass(TimeDelta::days(2));
    let anna = portal.signed_in_as("anna@tulp").await;
    assert!(!anna.visit(PAGE).await.text("main").contains("Who worked for"));
    for (partner, was, left) in
        [("bergmann", "your reseller", 1), ("northwind", "your indirect provider", 0)]
    {
        let end = format!("/relationships/{}/end", portal.relationship("tulp", partner).await);
        let page = anna.press(&anna.visit(&end).await, "End relationship", &[REASON]).await;
        let told = page.text("main");
        assert_eq!((page.path.as_str(), page.count("tbody tr")), (PAGE, left), "{told}");
        assert!(page.each("main h2").contains(&format!("Who worked for {TULP}")), "{told}");
        let former = page.each("main h2 + ul > li");
        assert_eq!(former.len(), 2 - left, "{former:?}");
        let over = format!("{was}, from 5 January 2026 to 7 January 2026");
        assert!(former.iter().any(|line| line.contains(&over)), "{over}: {former:?}");
        let receipts = page.each_attr("main h2 + ul a", "href");
        assert_eq!(receipts, vec![invited.receipt(); 2 - left]);
    }
    let page = anna.visit(PAGE).await;
    assert!(page.text("main").contains("No other company can act for yours."));
    let receipt = anna.follow(&page, "What was agreed").await;
    assert_eq!(receipt.status, 200, "{}", receipt.path);
    assert!(receipt.text("main").contains(RESELLER), "{}", receipt.text("main"));
    // Those who worked for it were no customers of it.
    for who in ["jonas@bergmann", "maya@northwind"] {
        let theirs = portal.signed_in_as(who).await.visit(PAGE).await.text("main");
        assert!(!theirs.contains("Who worked for") && !theirs.contains(TULP), "{who}: {theirs}");
    }
    portal.is_sound().await;
}

/// Somebody whom it did not say yes to works for it no more than any other.
#[actix_web::test]
async fn who_was_only_asked_for_stands_nowhere() {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["provider"]).await;
    let page = portal.signed_in_as("anna@tulp").await.visit(PAGE).await;
    let told = page.text("main");
    assert_eq!(page.each("tbody th"), ["Northwind Distribution"], "{told}");
    assert!(!told.contains("Bergmann Systemhaus") && !told.contains("Who worked for"), "{told}");
}
