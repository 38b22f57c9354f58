//! Where nothing was ordered yet, each side is told so, and what would change that.
use crate::support::TestPortal;

#[actix_web::test]
async fn each_list_says_why_it_is_empty() {
    let portal = TestPortal::start().await;
    for (who, orders, subscriptions) in [
        (
            "maya@northwind",
            "You have ordered nothing yet. Choose a customer that has authorized you",
            "None of your customers has a subscription through you yet.",
        ),
        (
            "jonas@bergmann",
            "Nothing has been ordered yet with your company as reseller of record.",
            "No customer has a subscription with your company as reseller of record yet.",
        ),
        (
            "anna@tulp",
            "Nothing has been ordered for your company yet.",
            "Your company has no subscriptions yet.",
        ),
        (
            "vera@fabrikam",
            "Nobody has ordered anything yet.",
            "No customer has a subscription yet.",
        ),
    ] {
        let browser = portal.signed_in_as(who).await;
        let offers_order = if who == "maya@northwind" { 2 } else { 0 };
        for (list, says) in [("/orders", orders), ("/subscriptions", subscriptions)] {
            let page = browser.visit(list).await;
            assert_eq!((page.status, page.count("tbody tr")), (200, 0), "{who} {list}");
            let told = page.text("main .notice");
            assert!(told.contains(says), "{who} {list}: {}", page.text("main"));
            let doors = page.count("main a[href='/orders/new']");
            assert_eq!(doors, offers_order, "{who} {list}: above the list, and in it");
            assert_eq!(page.count(".tabs a"), 2, "{who} {list}");
        }
        let tabs = browser.visit("/orders").await;
        assert_eq!(browser.follow(&tabs, "Subscriptions").await.path, "/subscriptions", "{who}");
    }
}

#[actix_web::test]
async fn what_is_looked_for_and_not_there_is_another_matter() {
    let portal = TestPortal::start().await;
    for who in ["maya@northwind", "jonas@bergmann", "anna@tulp", "vera@fabrikam"] {
        let browser = portal.signed_in_as(who).await;
        for (path, says) in [
            ("/orders?q=TT-7K3M-Q9XA", "No order fits all of this."),
            ("/subscriptions?state=cancelled", "No subscription fits all of this."),
        ] {
            let page = browser.visit(path).await;
            assert!(page.text("main .notice").contains(says), "{who}: {}", page.text("main"));
            let all = browser.follow(&page, "Clear").await;
            assert_eq!(all.path, path.split('?').next().unwrap(), "{who}");
        }
    }
}

#[actix_web::test]
async fn without_a_customer_nobody_can_be_chosen() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let list = maya.visit("/orders").await;
    let choose = maya.follow(&list, "New order").await;
    assert_eq!((choose.path.as_str(), choose.count("tbody tr")), ("/orders/new", 0));
    let says = choose.text("main .notice");
    assert!(says.contains("You have no customers yet."), "{says}");
    assert_eq!(maya.follow(&choose, "Customers").await.path, "/customers");
    let none = maya.visit("/orders/new?q=tulp").await;
    let says = none.text("main .notice");
    assert!(says.contains("None of your customers fits that."), "{says}");
}

/// Customers are found by the beginnings of their words, and those that others share are not there.
#[actix_web::test]
async fn a_customer_is_looked_for() {
    let (portal, _) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for (query, rows) in [("", 1), ("?q=bak", 1), ("?q=TULP", 1), ("?q=xyz", 0), ("?q=%00", 1)] {
        let page = maya.visit(&format!("/orders/new{query}")).await;
        assert_eq!((page.status, page.count("tbody tr")), (200, rows), "{query}");
    }
    let lukas = portal.signed_in_as("lukas@alpine").await;
    let page = lukas.visit("/orders/new?q=tulp").await;
    assert_eq!((page.status, page.count("tbody tr")), (200, 0));
}
