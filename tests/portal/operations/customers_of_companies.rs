//! The operator reads who buys from a company and from whom it buys, and changes nothing of it there.
use super::{LIST, omar_is, page_of};
use crate::support::{Browser, Page, TestPortal};
use chrono::TimeDelta;
use twotier::customers;

const TULP: &str = "Bakkerij Tulp";
const BERGMANN: &str = "Bergmann Systemhaus";
const NORTHWIND: &str = "Northwind Distribution";
const TO_ORDERS: &str = "main a[href^='/orders']";
const TO_SUBSCRIPTIONS: &str = "main a[href^='/subscriptions']";

/// The customers and the partners of a company, from its own page on.
async fn of(browser: &Browser, company: &str) -> Page {
    let page = page_of(browser, company).await;
    let page = browser.follow(&page, "Customers and partners").await;
    assert_eq!(page.text("h1"), format!("Customers and partners of {company}"));
    assert_eq!(page.count("main form[method=post]"), 0, "it is read alone: {}", page.text("main"));
    page
}

/// Northwind has twenty-six more customers, put straight into the tables: `Klant 01` and so on.
async fn many(portal: &TestPortal) {
    let like = portal.relationship("tulp", "northwind").await;
    for n in 1..=26 {
        let key = format!("00000000-0000-7000-8000-{n:012}");
        portal
            .sql(format!(
                "INSERT INTO organizations (id, name, account_name, country, language, standing, created_at, name_key) \
                 VALUES ('{key}', 'Klant {n:02}', 'klant-{n}', 'NL', 'en', 'none', '2026-01-01 00:00:00', 'klant {n:02}')"
            ))
            .await;
        portal
            .sql(format!(
                "INSERT INTO customer_relationships (id, customer_id, partner_id, side, invitation_id, state, since, \
                 version, sort_name) SELECT '{key}', '{key}', partner_id, side, invitation_id, state, since, 1, 'x' \
                 FROM customer_relationships WHERE id = '{like}'"
            ))
            .await;
        let customer = key.parse().unwrap();
        portal.write(move |conn| customers::refresh(conn, customer)).await;
    }
}

#[actix_web::test]
async fn who_buys_from_a_partner_and_with_whom_it_is_shared() {
    let (portal, order) = TestPortal::with_an_order().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    for (company, other) in [(NORTHWIND, BERGMANN), (BERGMANN, NORTHWIND)] {
        let page = of(&vera, company).await;
        let told = page.text("main");
        assert_eq!(page.count("tbody tr"), 1, "{told}");
        let row = format!("{TULP} tulp · Netherlands Authorized 5 January 2026 {other} 2 active");
        assert!(page.text("tbody").starts_with(&row), "{told}");
        assert!(told.contains(&format!("Who buys from {company}")), "{told}");
        assert!(told.contains("It has authorized nobody."), "{told}");
        let held = vera.follow(&page, "2 active").await;
        assert_eq!((held.path.as_str(), held.count("tbody tr")), ("/subscriptions", 2));
        assert_eq!(vera.follow(&page, TULP).await.text("h1"), TULP);
        assert_eq!(vera.follow(&page, other).await.text("h1"), other);
    }
    let page = of(&vera, BERGMANN).await;
    let with = vera.follow(&page, &format!("Orders with {BERGMANN} as reseller of record")).await;
    assert_eq!(with.count("tbody tr"), 1, "{}", with.text("main"));
    assert_eq!(vera.follow(&with, "TT-").await.path, order.path);
}

#[actix_web::test]
async fn from_whom_a_customer_buys() {
    let (portal, order) = TestPortal::with_an_order().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = of(&vera, TULP).await;
    let (rows, told) = (page.text("tbody"), page.text("main"));
    assert_eq!(page.count("tbody tr"), 2, "{told}");
    for row in ["Bergmann Systemhaus Reseller", "Northwind Distribution Indirect provider"] {
        assert!(rows.contains(&format!("{row} Authorized 5 January 2026")), "{row}: {rows}");
    }
    assert!(!told.contains("Who buys from"), "it sells to nobody: {told}");
    assert_eq!(page.count("main form"), 0, "{told}");
    assert_eq!(vera.follow(&page, BERGMANN).await.text("h1"), BERGMANN);
    let orders = vera.follow(&page, &format!("Orders for {TULP}")).await;
    assert_eq!(orders.count("tbody tr"), 1, "{}", orders.text("main"));
    assert_eq!(vera.follow(&orders, "TT-").await.path, order.path);
    let vera = portal.sign_in(portal.dutch_browser(), "vera@fabrikam").await;
    let dutch = vera.visit(&page.path).await;
    assert_eq!(dutch.text("h1"), "Klanten en partners van Bakkerij Tulp");
}

#[actix_web::test]
async fn what_has_ended_stays_on_the_customer_s_page() {
    let (portal, _) = TestPortal::with_a_customer().await;
    portal.pass(TimeDelta::days(2));
    let anna = portal.signed_in_as("anna@tulp").await;
    let end = format!("/relationships/{}/end", portal.relationship("tulp", "bergmann").await);
    let page = anna.visit(&end).await;
    anna.press(&page, "End relationship", &[("reason", "We part.")]).await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let rows = of(&vera, TULP).await.text("tbody");
    for row in [
        "Bergmann Systemhaus Reseller Ended from 5 January 2026 to 7 January 2026",
        "Northwind Distribution Indirect provider Authorized 5 January 2026",
    ] {
        assert!(rows.contains(row), "{row}: {rows}");
    }
    let page = of(&vera, BERGMANN).await;
    assert_eq!(page.count("tbody tr"), 0, "{}", page.text("main"));
    assert!(page.text(".notice").contains("Nobody buys from this company."));
    let rows = of(&vera, NORTHWIND).await.text("tbody");
    assert!(rows.contains("Bergmann Systemhaus Missing"), "{rows}");
    // Whoever neither sells nor buys.
    let page = of(&vera, "Noordlicht ICT").await;
    let told = page.text("main");
    assert!(told.contains("It has authorized nobody."), "{told}");
    assert_eq!((page.count("tbody tr"), page.count("main form")), (0, 0), "{told}");
    portal.is_sound().await;
}

#[actix_web::test]
async fn of_many_the_first_are_shown_and_the_others_are_searched() {
    let (portal, _) = TestPortal::with_a_customer().await;
    many(&portal).await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = of(&vera, NORTHWIND).await;
    let names = page.each("tbody th a");
    assert_eq!((names.len(), names[0].as_str(), names[24].as_str()), (25, TULP, "Klant 24"));
    assert!(page.text("main").contains("There are more customers."), "{}", page.text("main"));
    let tulp = portal.organization("tulp").await;
    for (query, found) in [("klant+26", "Klant 26"), ("BAKK+tu", TULP), (tulp.as_str(), TULP)] {
        let page = vera.visit(&format!("{}?q={query}", page.path)).await;
        assert_eq!(page.each("tbody th a"), [found], "{query}");
        assert!(!page.text("main").contains("There are more customers."), "{query}");
        assert_eq!(page.link("Clear"), page.path, "{query}");
    }
    for query in ["zzz", "klant+27", "%3Cscript%3E"] {
        let page = vera.visit(&format!("{}?q={query}", page.path)).await;
        let told = page.text("main");
        assert_eq!((page.status, page.count("tbody tr")), (200, 0), "{query}: {told}");
        assert!(told.contains("No customer matches all of this."), "{query}: {told}");
        assert!(!page.html.contains("<script>"), "{query}");
    }
    assert_eq!(vera.visit(&format!("{}?q=zzz", page.path)).await.value("q"), "zzz");
}

#[actix_web::test]
async fn whoever_may_not_see_orders_is_led_to_none() {
    let (portal, _) = TestPortal::with_an_order().await;
    for (role, is_led) in [("verifier", false), ("operator_support", true)] {
        omar_is(&portal, role).await;
        let omar = portal.signed_in_as("omar@fabrikam").await;
        for company in [NORTHWIND, BERGMANN, TULP] {
            let page = of(&omar, company).await;
            assert_eq!(page.count(TO_ORDERS) > 0, is_led, "{role} {company}");
            let is_partner = company != TULP;
            assert_eq!(page.count(TO_SUBSCRIPTIONS) > 0, is_led && is_partner, "{role} {company}");
            assert_eq!(page.text("main").contains("2 active"), is_partner, "{role} {company}");
        }
    }
}

#[actix_web::test]
async fn nobody_else_reads_it() {
    let (portal, _) = TestPortal::with_a_customer().await;
    omar_is(&portal, "auditor").await;
    for account in ["northwind", "bergmann", "tulp"] {
        let path = format!("{LIST}/{}/customers", portal.organization(account).await);
        for who in ["omar@fabrikam", "maya@northwind", "jonas@bergmann", "anna@tulp", "kees@tulp"] {
            let answer = portal.wire_as(who).await.get(&path).await;
            assert_eq!(answer.status, 403, "{who} {account}");
        }
        let visitor = portal.wire().get(&path).await;
        assert!(visitor.location().starts_with("/sign-in"), "{}", visitor.status);
    }
    let vera = portal.wire_as("vera@fabrikam").await;
    for none in ["none", "019a0000-0000-7000-8000-000000000000"] {
        let answer = vera.get(&format!("{LIST}/{none}/customers")).await;
        assert_eq!(answer.status, 404, "{none}");
    }
}
