//! Who orders: whoever sells at a provider, for customers of their own company, and nobody else.
use super::{BOTH, REASON, fields, is_nothing_ordered};
use crate::support::{TWO, TestPortal};
use twotier::users::Role;

#[actix_web::test]
async fn whoever_sells_at_the_provider_orders() {
    for (name, role) in [("pieter", None), ("adam", Some(Role::AdminAgent))] {
        let (portal, at) = TestPortal::with_a_customer().await;
        if let Some(role) = role {
            crate::answering::add(&portal, "northwind", name, role).await;
        }
        let agent = portal.signed_in_as(&format!("{name}@northwind")).await;
        let review = agent.reviews(&at, &TWO).await;
        agent.places(&review).await;
        assert_eq!(portal.held().await, BOTH, "{name}");
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn a_helpdesk_agent_looks_and_orders_nothing() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let review = maya.reviews(&at, &TWO).await;
    crate::answering::add(&portal, "northwind", "hanna", Role::HelpdeskAgent).await;
    let hanna = portal.signed_in_as("hanna@northwind").await;
    for page in ["/orders", "/subscriptions"] {
        assert_eq!(hanna.visit(page).await.status, 200, "{page}");
    }
    for page in ["/orders/new", &at, &review.path] {
        let refused = hanna.visit(page).await;
        assert_eq!(refused.status, 403, "{page}");
        let told = refused.text("main");
        assert!(told.contains("admin agent or sales agent of an indirect provider"), "{told}");
    }
    for page in [&at, &review.path] {
        assert_eq!(hanna.post(page, &review.attempt()).await.status, 403, "{page}");
    }
    is_nothing_ordered(&portal).await;
    maya.places(&review).await;
    let page = portal.subscription("WORK-STANDARD").await;
    let subscription = hanna.visit(&page).await;
    assert_eq!((subscription.status, subscription.count("main .actions a")), (200, 0));
    for act in ["quantity", "reseller", "suspend", "resume", "cancel"] {
        let act = format!("{page}/{act}");
        assert_eq!(hanna.visit(&act).await.status, 403, "{act}");
        assert_eq!(hanna.post(&act, &fields(&[("version", "1"), REASON])).await.status, 403);
    }
    assert_eq!(portal.held().await, BOTH);
}

#[actix_web::test]
async fn neither_reseller_nor_customer_nor_operator_orders() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let review = maya.reviews(&at, &TWO).await;
    let everybody = ["jonas@bergmann", "anna@tulp", "kees@tulp", "vera@fabrikam", "omar@fabrikam"];
    for who in everybody {
        let browser = portal.signed_in_as(who).await;
        for page in ["/orders/new", &at, &review.path] {
            assert_eq!(browser.visit(page).await.status, 403, "{who} {page}");
        }
        for page in [&at, &review.path] {
            let refused = browser.post(page, &review.attempt()).await;
            assert_eq!(refused.status, 403, "{who} {page}");
        }
    }
    is_nothing_ordered(&portal).await;
    maya.places(&review).await;
    let page = portal.subscription("WORK-STANDARD").await;
    for who in everybody {
        let browser = portal.signed_in_as(who).await;
        let act = format!("{page}/cancel");
        assert_eq!(browser.visit(&act).await.status, 403, "{who}");
        let cancel = fields(&[("version", "1"), REASON]);
        assert_eq!(browser.post(&act, &cancel).await.status, 403, "{who}");
    }
    assert_eq!(portal.held().await, BOTH);
}

/// What concerns others is not there, whoever asks (T-AZ-2).
#[actix_web::test]
async fn nobody_sees_what_is_another_company_s() {
    let (portal, order) = TestPortal::with_an_order().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let tulp = portal.organization("tulp").await;
    for who in ["lukas@alpine", "sanne@noordlicht", "claire@nuage"] {
        let browser = portal.signed_in_as(who).await;
        for page in [order.path.as_str(), page.as_str(), "/orders/x", "/subscriptions/%00"] {
            assert_eq!(browser.visit(page).await.status, 404, "{who} {page}");
        }
        for query in [
            "",
            "?as=customer",
            &format!("?customer={tulp}"),
            &format!("?as=customer&customer={tulp}"),
        ] {
            for list in ["/orders", "/subscriptions"] {
                let list = browser.visit(&format!("{list}{query}")).await;
                assert_eq!((list.status, list.count("tbody tr")), (200, 0), "{who} {query}");
                assert!(!list.html.contains("Bakkerij Tulp"), "{who} {query}");
            }
        }
        let reference = order.text("h1").replace("Order ", "");
        let found = browser.visit(&format!("/orders?q={reference}")).await;
        assert_eq!(found.count("tbody tr"), 0, "{who}");
    }
}

#[actix_web::test]
async fn nobody_orders_for_or_changes_what_is_another_provider_s() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let review = maya.reviews(&at, &TWO).await;
    let lukas = portal.signed_in_as("lukas@alpine").await;
    // Nor is a customer of its own one to order for by its reseller's relationship with it.
    let reseller = format!("/orders/new/{}", portal.relationship("tulp", "bergmann").await);
    for (browser, at) in [(&lukas, &at), (&lukas, &reseller), (&maya, &reseller)] {
        let review_page = format!("{at}/review");
        for page in [at, &review_page] {
            assert_eq!(browser.visit(page).await.status, 404, "{page}");
            let typed = [review.attempt(), fields(&[("press", "continue")])].concat();
            assert_eq!(browser.post(page, &typed).await.status, 404, "{page}");
        }
    }
    is_nothing_ordered(&portal).await;
    maya.places(&review).await;
    let page = portal.subscription("WORK-STANDARD").await;
    for act in ["quantity", "reseller", "suspend", "resume", "cancel", "nonsense"] {
        let act = format!("{page}/{act}");
        assert_eq!(lukas.visit(&act).await.status, 404, "{act}");
        let typed = fields(&[("version", "1"), ("quantity", "1"), ("reseller", "-"), REASON]);
        assert_eq!(lukas.post(&act, &typed).await.status, 404, "{act}");
    }
    assert_eq!(maya.visit(&format!("{page}/nonsense")).await.status, 404);
    assert_eq!(maya.visit("/orders/new/nonsense").await.status, 404);
    assert_eq!(portal.held().await, BOTH);
    portal.is_sound().await;
}
