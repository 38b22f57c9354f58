//! Each side sees what concerns it; what it costs is between provider and operator.
use super::TULP;
use crate::support::{Browser, Page, TestPortal};
use twotier::users::Role;

/// Both lists, an order and a subscription, as somebody comes to them.
async fn all_pages(browser: &Browser) -> [Page; 4] {
    let orders = browser.visit("/orders").await;
    let order = browser.follow(&orders, "TT-").await;
    let subscriptions = browser.visit("/subscriptions").await;
    let subscription = browser.follow(&subscriptions, "Workplace Standard").await;
    [orders, order, subscriptions, subscription]
}

#[actix_web::test]
async fn reseller_and_customer_see_it_without_prices() {
    let (portal, order) = TestPortal::with_an_order().await;
    let home = portal.signed_in_as("jonas@bergmann").await.visit("/").await;
    assert_eq!(home.count("nav a[href='/orders']"), 1, "in the menu");
    for (who, other) in [("jonas@bergmann", TULP), ("anna@tulp", "Bergmann Systemhaus")] {
        let browser = portal.signed_in_as(who).await;
        let pages = all_pages(&browser).await;
        let rows = pages.each_ref().map(|page| page.count("tbody tr"));
        assert_eq!(rows, [1, 2, 2, 0], "{who}");
        assert_eq!(pages[1].path, order.path, "{who}");
        for page in pages {
            assert_eq!(page.status, 200, "{who} {}", page.path);
            let text = page.text("main");
            assert!(text.contains(other), "{who}: {other} in {text}");
            assert!(text.contains("Northwind Distribution"), "{who}: {text}");
            assert!(!page.html.contains('€') && !text.contains("EUR"), "{who}: {text}");
            assert!(!text.contains("Maya"), "whose name it is, is its company’s business: {text}");
            let doors = "main a[href^='/orders/new'], main .actions a[href^='/subscriptions/']";
            assert_eq!(page.count(doors), 0, "{who}: they change nothing");
        }
    }
    portal.is_sound().await;
}

/// A company that only buys comes to its orders from its settings.
#[actix_web::test]
async fn a_customer_finds_them_in_its_settings() {
    let (portal, _) = TestPortal::with_an_order().await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let settings = anna.visit("/settings").await;
    assert_eq!(settings.count("nav a[href='/orders']"), 0);
    let list = anna.visit(&settings.link("Orders")).await;
    assert_eq!((list.path.as_str(), list.count("tbody tr")), ("/orders", 1));
    assert!(list.text("main").contains("What providers ordered for your company."));
    // Whoever has no role that reads orders has none here.
    let kees = portal.signed_in_as("kees@tulp").await;
    assert_eq!(kees.visit("/settings").await.count("main a[href='/orders']"), 0);
    assert_eq!(kees.visit("/orders").await.status, 403);
}

#[actix_web::test]
async fn the_operator_sees_all_of_it_and_changes_nothing() {
    let (portal, order) = TestPortal::with_an_order().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let pages = all_pages(&vera).await;
    assert_eq!(pages[1].path, order.path);
    for page in &pages {
        let text = page.text("main");
        for part in [TULP, "Northwind Distribution", "Bergmann Systemhaus", "€"] {
            assert!(text.contains(part), "{}: {part} in {text}", page.path);
        }
        assert_eq!(page.count("main a[href^='/orders/new']"), 0, "{}", page.path);
    }
    assert_eq!(pages[3].count("main .actions a"), 0);
    let history = pages[3].text(".timeline");
    assert!(history.contains("Northwind Distribution ordered it"), "{history}");
    assert_eq!(vera.visit("/orders/new").await.status, 403);
    let omar = portal.signed_in_as("omar@fabrikam").await;
    assert_eq!(omar.visit("/orders").await.status, 403, "a verifier");
}

/// At the provider, too, prices are for those who sell.
#[actix_web::test]
async fn a_helpdesk_agent_sees_no_price() {
    let (portal, order) = TestPortal::with_an_order().await;
    crate::answering::add(&portal, "northwind", "hanna", Role::HelpdeskAgent).await;
    let hanna = portal.signed_in_as("hanna@northwind").await;
    let pages = all_pages(&hanna).await;
    assert_eq!(pages[1].path, order.path);
    for page in pages {
        assert_eq!(page.status, 200, "{}", page.path);
        assert!(!page.html.contains('€'), "{}", page.text("main"));
        assert_eq!(page.count("main a[href^='/orders/new']"), 0, "{}", page.path);
    }
}

/// A company that was a customer and has become a reseller sees both: what it sells, and what it bought.
#[actix_web::test]
async fn a_partner_sees_what_it_bought_itself() {
    let (portal, order) = TestPortal::with_an_order().await;
    portal.is_a_reseller("tulp").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let sold = anna.visit("/orders").await;
    assert_eq!(sold.count("tbody tr"), 0, "{}", sold.text("main"));
    let bought = anna.follow(&sold, "Orders for us").await;
    assert_eq!(bought.count("tbody tr"), 1, "{}", bought.text("main"));
    assert!(!bought.html.contains('€'));
    assert_eq!(anna.follow(&bought, "TT-").await.path, order.path);
    let held = anna.follow(&bought, "Our own subscriptions").await;
    assert_eq!(held.count("tbody tr"), 2, "{}", held.text("main"));
    // Whoever bought nothing is offered no such list.
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit("/orders").await.count(".tabs a"), 2);
    assert_eq!(jonas.visit("/orders?as=customer").await.count("tbody tr"), 0);
}
