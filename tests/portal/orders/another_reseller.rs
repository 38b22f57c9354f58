//! A subscription goes to another reseller of record: one that works with the provider, and that the customer has
//! authorized. The page on which the partnership with the first is ended leads there.
use super::{BOTH, JONAS, MAYA, TULP, missing};
use crate::support::{ANNA, TestPortal};
use chrono::TimeDelta;

const ACT: &str = "Change reseller of record";
const CHOOSE: &str = "Choose another reseller of record";
const GRETA: &str = "greta@hanseit.example";
const TOLD: &str = "outbox WHERE letter = 'subscription-changed'";
/// What Tulp has once one of the two is Hanse IT's.
const MOVED: [&str; 2] = [BOTH[0], "WORK-STANDARD annual 25 active hanseit"];

/// Tulp has what Maya ordered with Bergmann, and Hanse IT works with Northwind, too. With it, the page of the order.
async fn with_two_resellers() -> (TestPortal, String) {
    let (portal, order) = TestPortal::with_an_order().await;
    portal.is_a_reseller("hanseit").await;
    portal.partners("northwind", "hanseit").await;
    (portal, order.path)
}

/// Greta of Hanse IT asks for Tulp, and Anna authorizes it.
async fn authorizes_hanse_it(portal: &TestPortal) {
    let greta = portal.signed_in_as("greta@hanseit").await;
    let sent = greta.invites_customer("northwind", ANNA, TULP).await;
    let invited = portal.invited_by(&sent, ANNA).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    let receipt = anna.authorizes(&answer, &["reseller"]).await;
    assert_eq!(receipt.path, invited.receipt(), "{}", receipt.text("main"));
}

/// The page on which the partnership of Northwind and a reseller is ended.
async fn end_with(portal: &TestPortal, reseller: &str) -> String {
    let of = "SELECT p.id AS line FROM partnerships p \
              JOIN organizations r ON r.id = p.reseller_id WHERE r.account_name";
    format!("/partnerships/{}/end", portal.line(format!("{of} = '{reseller}'")).await)
}

#[actix_web::test]
async fn the_new_one_sees_it_and_the_old_one_does_not_any_more() {
    let (portal, order) = with_two_resellers().await;
    authorizes_hanse_it(&portal).await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let greta = portal.signed_in_as("greta@hanseit").await;
    assert_eq!((greta.visit(&page).await.status, greta.visit(&order).await.status), (404, 404));
    let (first, second) = (end_with(&portal, "bergmann").await, end_with(&portal, "hanseit").await);
    let end = maya.visit(&first).await;
    assert_eq!(end.count("ul.checklist li"), 2, "{}", end.text("main"));
    assert_eq!(maya.visit(&second).await.count("ul.checklist li"), 0);
    let choose = maya.follow(&end, CHOOSE).await;
    assert_eq!(choose.path, format!("{page}/reseller"));
    let offered = choose.each("#reseller label");
    assert_eq!(offered, ["Bergmann Systemhaus", "Hanse IT", "No indirect reseller"]);
    let hanse_it = portal.organization("hanseit").await;
    let moved = maya.press(&choose, ACT, &[("reseller", hanse_it.as_str())]).await;
    assert_eq!(moved.path, page, "{}", moved.text("main"));
    assert!(moved.text("main .facts").contains("Hanse IT"), "{}", moved.text("main"));
    assert_eq!(portal.held().await, MOVED);

    let end = maya.visit(&first).await;
    let left = end.each("ul.checklist li");
    assert!(left.len() == 1 && left[0].contains("Mail Archive"), "{left:?}");
    let own = maya.visit(&second).await.each("ul.checklist li");
    assert!(own.len() == 1 && own[0].contains("Workplace Standard"), "{own:?}");

    // Greta sees it, but neither what it costs nor the order, which named another.
    let list = greta.visit("/subscriptions").await;
    assert_eq!(list.count("tbody tr"), 1, "{}", list.text("main"));
    let seen = greta.follow(&list, "Workplace Standard").await;
    assert_eq!((seen.status, seen.path.as_str()), (200, page.as_str()));
    assert_eq!(seen.count("main a[href^='/orders/']"), 0, "{}", seen.text("main"));
    assert!(!seen.html.contains('€') && !seen.html.contains("Bergmann"), "{}", seen.text("main"));
    assert_eq!(greta.visit(&order).await.status, 404);
    assert_eq!(greta.visit("/orders").await.count("tbody tr"), 0);
    let theirs = greta.visit(&second).await;
    assert_eq!(greta.follow(&theirs, "See the subscription").await.path, page);

    // Jonas does not, and is not told whose it is now.
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit(&page).await.status, 404);
    assert_eq!(jonas.visit(&first).await.count("ul.checklist li"), 1);
    let (held, placed) = (jonas.visit("/subscriptions").await, jonas.visit(&order).await);
    assert_eq!(held.count("tbody tr"), 1, "{}", held.text("main"));
    let row = placed.text("tbody tr:first-child");
    assert!(row.contains("Not with your company any more"), "{row}");
    assert!(!held.html.contains("Hanse IT") && !placed.html.contains("Hanse IT"));
    portal.is_sound_but_for_resellers().await;
}

#[actix_web::test]
async fn both_resellers_and_the_customer_are_told() {
    let (portal, _) = with_two_resellers().await;
    authorizes_hanse_it(&portal).await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    portal.pass(TimeDelta::minutes(1));
    let end = maya.visit(&end_with(&portal, "bergmann").await).await;
    let choose = maya.follow(&end, CHOOSE).await;
    let hanse_it = portal.organization("hanseit").await;
    maya.press(&choose, ACT, &[("reseller", hanse_it.as_str())]).await;
    let subject = format!("Workplace Standard for {TULP} has another reseller of record");
    let line = format!(
        "Northwind Distribution made Hanse IT the reseller of record of Workplace Standard for {TULP}."
    );
    for to in [GRETA, ANNA] {
        let letter = portal.letter_to(to).await;
        assert_eq!(letter.subject, subject, "{to}");
        assert!(letter.text.contains(&line), "{to}: {}", letter.text);
        assert_eq!(portal.link_in(&letter), page, "{to}");
    }
    // Who took its place is no business of the one before, and what it cannot see is not linked.
    let letter = portal.letter_to(JONAS).await;
    let before =
        format!("Workplace Standard for {TULP}: you are not the reseller of record any more");
    assert_eq!(letter.subject, before);
    assert!(!letter.text.contains("Hanse IT"), "{}", letter.text);
    assert!(!letter.text.contains(&page), "{}", letter.text);
    // At the provider it is whoever did it; Northwind’s own language is Dutch.
    let letter = portal.letter_to(MAYA).await;
    assert!(letter.text.contains("Hanse IT"), "{}", letter.text);
    assert_eq!(portal.link_in(&letter), page);
    assert_eq!(portal.count(TOLD).await, 4, "and nobody else");
    for chain in ["northwind", "tulp", "bergmann", "hanseit"] {
        assert_eq!(portal.events(chain, "subscription.reseller_changed").await, 1, "{chain}");
    }
}

#[actix_web::test]
async fn one_that_the_customer_has_not_authorized_is_not_offered_and_cannot_be_it() {
    let (portal, _) = with_two_resellers().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let end = maya.visit(&end_with(&portal, "bergmann").await).await;
    let choose = maya.follow(&end, CHOOSE).await;
    let offered = choose.each("#reseller label");
    assert_eq!(offered, ["Bergmann Systemhaus", "No indirect reseller"]);
    let hanse_it = portal.organization("hanseit").await;
    let refused = maya.press(&choose, ACT, &[("reseller", hanse_it.as_str())]).await;
    assert_eq!(refused.status, 409, "{}", refused.text("main"));
    let says = refused.text("main [role=alert]");
    assert!(says.contains("Nothing was changed."), "{says}");
    let missing = missing(&refused);
    assert_eq!(missing.len(), 1, "{missing:?}");
    let rule = "The customer has authorized the reseller of record No";
    assert!(missing[0].starts_with(rule), "{missing:?}");
    let customer = maya.follow(&refused, "See the customer").await;
    let own = portal.relationship("tulp", "northwind").await;
    assert_eq!((customer.status, customer.path), (200, format!("/customers/{own}")));
    assert_eq!(portal.held().await, BOTH);
    assert_eq!(portal.count(TOLD).await, 0);
    assert_eq!(portal.events("hanseit", "subscription.reseller_changed").await, 0);
    // The negative control: once it is authorized, the same page names it.
    authorizes_hanse_it(&portal).await;
    let moved = maya.press(&choose, ACT, &[("reseller", hanse_it.as_str())]).await;
    assert_eq!(moved.path, page, "{}", moved.text("main"));
    assert_eq!(portal.held().await, MOVED);
    portal.is_sound_but_for_resellers().await;
}
