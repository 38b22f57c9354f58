//! What was ordered, when a relationship or a partnership ends: active subscriptions keep the one from ending, and go on
//! after the other (feature map, E.6).
use super::{BOTH, REASON, done, fields, missing};
use crate::support::{Browser, Page, TestPortal};

/// The page on which a relationship of Tulp is ended.
async fn end_of(portal: &TestPortal, partner: &str) -> String {
    format!("/relationships/{}/end", portal.relationship("tulp", partner).await)
}

/// The page says what stands in the way, and has no form.
fn is_blocked(page: &Page, by: usize, says: &str) {
    let text = page.text("main");
    assert_eq!(page.count(".checklist li"), by, "{text}");
    assert_eq!(page.count("main form"), 0, "{text}");
    assert!(text.contains("First these subscriptions") && text.contains(says), "{text}");
}

/// Maya does the same with all that there is.
async fn with_all(portal: &TestPortal, maya: &Browser, act: &str, answers: &[(&str, &str)]) {
    for code in ["WORK-STANDARD", "MAIL-ARCHIVE"] {
        let page = portal.subscription(code).await;
        assert_eq!(done(maya, &page, act, answers).await.path, page, "{act}");
    }
}

#[actix_web::test]
async fn active_subscriptions_keep_a_relationship_from_ending() {
    let (portal, _) = TestPortal::with_an_order().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let end = end_of(&portal, "northwind").await;
    let page = maya.visit(&end).await;
    is_blocked(&page, 2, "Suspend or cancel each of them.");
    let links = page.each_attr(".checklist a", "href");
    for code in ["WORK-STANDARD", "MAIL-ARCHIVE"] {
        assert!(links.contains(&portal.subscription(code).await), "{links:?}");
    }
    let by_hand = fields(&[("version", "1"), REASON]);
    let refused = maya.post(&end, &by_hand).await;
    assert_eq!(refused.status, 409);
    is_blocked(&refused, 2, "Suspend or cancel each of them.");
    // One of them is enough.
    let one = portal.subscription("MAIL-ARCHIVE").await;
    done(&maya, &one, "Cancel subscription", &[REASON]).await;
    is_blocked(&maya.visit(&end).await, 1, "Suspend or cancel each of them.");
    assert_eq!(maya.post(&end, &by_hand).await.status, 409);
    let there = ["bergmann reseller active", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, there);
    assert_eq!(portal.events("tulp", "customer.relationship_ended").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_is_suspended_does_not_and_is_resumed_no_more() {
    let (portal, _) = TestPortal::with_an_order().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    with_all(&portal, &maya, "Suspend", &[REASON]).await;
    let page = maya.visit(&end_of(&portal, "northwind").await).await;
    let ended = maya.press(&page, "End relationship", &[REASON]).await;
    assert!(ended.text(".flash").contains("The relationship has ended."), "{}", ended.text("main"));
    let there = ["bergmann reseller active", "northwind provider ended"];
    assert_eq!(portal.relationships("tulp").await, there);
    let page = portal.subscription("WORK-STANDARD").await;
    let refused = done(&maya, &page, "Resume", &[]).await;
    assert_eq!((refused.status, refused.count(".checklist li")), (409, 2));
    let missing = missing(&refused);
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].starts_with("The customer has authorized your company No"), "{missing:?}");
    let customer = maya.follow(&refused, "See the customer").await;
    assert_eq!(customer.status, 200, "{}", customer.path);
    let suspended = BOTH.map(|line| line.replace("active", "suspended"));
    assert_eq!(portal.held().await, suspended);
    // It can still be wound down.
    with_all(&portal, &maya, "Cancel subscription", &[REASON]).await;
    assert_eq!(portal.held().await, BOTH.map(|line| line.replace("active", "cancelled")));
    portal.is_sound().await;
}

/// The reseller of record is bound, too, and so is the customer, whichever of the two it leaves.
#[actix_web::test]
async fn they_bind_the_reseller_of_record_and_the_customer() {
    let (portal, _) = TestPortal::with_an_order().await;
    let (jonas, anna) =
        (portal.signed_in_as("jonas@bergmann").await, portal.signed_in_as("anna@tulp").await);
    let (bergmann, northwind) =
        (end_of(&portal, "bergmann").await, end_of(&portal, "northwind").await);
    for (browser, end, says) in [
        (&jonas, &bergmann, "has your company as its reseller of record"),
        (&anna, &northwind, "Ask Northwind Distribution to suspend or cancel them"),
        // Bergmann can change nothing: it is another one who is to be asked.
        (&anna, &bergmann, "Ask your indirect provider to suspend or cancel them"),
    ] {
        is_blocked(&browser.visit(end).await, 2, says);
        let refused = browser.post(end, &fields(&[("version", "1"), REASON])).await;
        assert_eq!(refused.status, 409, "{says}");
        is_blocked(&refused, 2, says);
    }
    // Without it as reseller of record, nothing binds it.
    let maya = portal.signed_in_as("maya@northwind").await;
    with_all(&portal, &maya, "Change reseller of record", &[("reseller", "-")]).await;
    let page = jonas.visit(&bergmann).await;
    jonas.press(&page, "End relationship", &[REASON]).await;
    let there = ["bergmann reseller ended", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, there);
    is_blocked(&anna.visit(&northwind).await, 2, "Ask Northwind Distribution");
    portal.is_sound().await;
}

/// Something was ordered while the page was open.
#[actix_web::test]
async fn what_was_ordered_meanwhile_is_shown() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let page = anna.visit(&end_of(&portal, "northwind").await).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let review = maya.reviews(&at, &[("WORK-BASIC", "5", "annual")]).await;
    maya.places(&review).await;
    let refused = anna.press(&page, "End relationship", &[REASON]).await;
    assert_eq!(refused.status, 409);
    is_blocked(&refused, 1, "Workplace Basic");
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_end_of_a_partnership_lists_what_names_the_reseller() {
    let (portal, _) = TestPortal::with_an_order().await;
    let id = portal.line("SELECT id AS line FROM partnerships").await;
    let end = format!("/partnerships/{id}/end");
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit(&end).await;
    let listed = page.each("ul.checklist li");
    assert_eq!(listed.len(), 2, "{}", page.text("main"));
    assert!(listed[0].contains("Bakkerij Tulp") && listed[0].contains("25 seats"), "{listed:?}");
    let choose = maya.follow(&page, "Choose another reseller of record").await;
    assert_eq!(choose.path, format!("{}/reseller", portal.subscription("WORK-STANDARD").await));
    let own = maya.press(&choose, "Change reseller of record", &[("reseller", "-")]).await;
    assert_eq!(own.status, 200, "{}", own.text("main"));
    assert_eq!(maya.visit(&end).await.count("ul.checklist li"), 1);
    // The reseller sees what it is named in, and can change nothing of it.
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let theirs = jonas.visit(&end).await;
    assert_eq!(theirs.count("ul.checklist li"), 1);
    let page = portal.subscription("MAIL-ARCHIVE").await;
    assert_eq!(jonas.follow(&theirs, "See the subscription").await.path, page);
    // What is over depends on nothing.
    done(&maya, &page, "Cancel subscription", &[REASON]).await;
    let text = maya.visit(&end).await.text("main");
    assert!(text.contains("No subscription depends on it."), "{text}");
}

/// Customers and what they have stay; new orders with the former partner do not come.
#[actix_web::test]
async fn what_was_ordered_outlives_the_partnership() {
    let (portal, order) = TestPortal::with_an_order().await;
    let id = portal.line("SELECT id AS line FROM partnerships").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit(&format!("/partnerships/{id}/end")).await;
    let ended = maya.press(&page, "End partnership", &[REASON]).await;
    assert!(ended.text("main").contains("has ended"), "{}", ended.text("main"));
    assert_eq!(portal.held().await, BOTH);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit(&order.path).await.status, 200);
    // More goes on with another reseller of record, or with none.
    let page = portal.subscription("WORK-STANDARD").await;
    let refused = done(&maya, &page, "Change seats", &[("quantity", "26")]).await;
    assert_eq!(refused.status, 409);
    let missing = missing(&refused);
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert!(missing[0].starts_with("The reseller of record works with you No"), "{missing:?}");
    done(&maya, &page, "Change reseller of record", &[("reseller", "-")]).await;
    let more = done(&maya, &page, "Change seats", &[("quantity", "26")]).await;
    assert_eq!(more.path, page, "{}", more.text("main"));
    let form = maya.visit(&portal.new_order("tulp").await).await;
    assert_eq!(form.each_attr("[name=record]", "value"), ["#", "-"], "it is no choice any more");
    portal.is_sound().await;
}
