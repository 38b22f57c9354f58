//! Maya orders for Tulp: whom for, what and with which reseller, the review, the order, and what it became.
use super::{BOTH, JONAS, TULP, is_nothing_ordered, told};
use crate::support::{Page, TWO, TestPortal};

/// What each line of a form costs.
fn costs(form: &Page) -> Vec<String> {
    form.each("td[data-label=Cost]")
}

fn seats(form: &Page) -> Vec<String> {
    form.each_attr("input[name='quantity[]']", "value")
}

#[actix_web::test]
async fn from_the_customer_to_the_review() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let list = maya.visit("/orders").await;
    let choose = maya.follow(&list, "New order").await;
    assert_eq!((choose.path.as_str(), choose.count("tbody tr")), ("/orders/new", 1));
    assert_eq!(choose.text("tbody .chip"), "Ready to order");
    let form = maya.follow(&choose, "Order for this customer").await;
    assert_eq!(form.path, at);
    assert_eq!(form.text("h1"), "New order for Bakkerij Tulp");
    assert_eq!(form.value("record"), "bergmann", "the only one that there can be");
    assert!(form.text("main").contains("Nothing yet."), "{}", form.text("main"));

    let form = maya.press(&form, "Add (WORK-STANDARD)", &[]).await;
    let form = maya.press(&form, "Add (MAIL-ARCHIVE)", &[]).await;
    assert_eq!(costs(&form), ["€10.40 each month", "€2.60 each month"]);
    let form = maya.press_with(&form, "Work out the cost", &TWO).await;
    assert_eq!(costs(&form), ["€3,120.00 each year", "€26.00 each month"]);
    let review = maya.press(&form, "Review the order", &[]).await;
    assert_eq!(review.path, format!("{at}/review"), "{}", review.text("main"));
    assert_eq!(costs(&review), ["€3,120.00 each year", "€26.00 each month"]);
    let text = review.text("main .facts");
    for part in ["€3,146.00", TULP, "Bergmann Systemhaus"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(review.each(".checklist .chip"), ["Yes"; 10]);
    assert_eq!(review.count(".checklist li.done"), 10);
    is_nothing_ordered(&portal).await;
}

#[actix_web::test]
async fn an_order_becomes_subscriptions() {
    let (portal, order) = TestPortal::with_an_order().await;
    assert!(order.path.starts_with("/orders/"), "{}", order.path);
    let text = order.text("main");
    let parts = ["25 seats", "10 seats", "€3,120.00 each year", "€26.00 each month", "€3,146.00"];
    for part in parts.into_iter().chain([TULP, "Bergmann Systemhaus", "Maya Okafor"]) {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(portal.held().await, BOTH);
    let kept = "SELECT CAST(total AS TEXT) || ' ' || currency AS line FROM orders";
    assert_eq!(portal.line(kept).await, "314600 EUR");
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit(&portal.subscription("WORK-STANDARD").await).await;
    let text = page.text("main");
    for part in ["Active", "25", "€3,120.00 each year", "Northwind Distribution ordered it"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(maya.follow(&page, "Order TT-").await.path, order.path);
    for chain in ["northwind", "bergmann", "tulp"] {
        assert_eq!(portal.events(chain, "order.placed").await, 1, "{chain}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn it_stands_in_both_lists_and_is_found_there() {
    let (portal, order) = TestPortal::with_an_order().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let reference = order.text("h1").replace("Order ", "");
    let row = maya.visit("/orders").await.text("tbody");
    for part in [reference.as_str(), TULP, "Bergmann Systemhaus", "€3,146.00"] {
        assert!(row.contains(part), "{part} in {row}");
    }
    let spoken = reference.to_lowercase().replace('-', "+");
    let (tulp, bergmann) =
        (portal.organization("tulp").await, portal.organization("bergmann").await);
    for (query, rows) in [
        (format!("/orders?q={spoken}"), 1),
        (format!("/orders?customer={tulp}&reseller={bergmann}"), 1),
        ("/orders?q=TT-2222-2222".into(), 0),
        ("/orders?q=nonsense".into(), 0),
        ("/orders?q=%00x&after=x".into(), 0),
        (format!("/orders?customer={bergmann}"), 0),
        ("/orders?customer=x&after=%00".into(), 1),
        ("/subscriptions".into(), 2),
        (format!("/subscriptions?state=active&customer={tulp}"), 2),
        (format!("/subscriptions?reseller={bergmann}"), 2),
        ("/subscriptions?state=suspended".into(), 0),
        ("/subscriptions?state=x&before=x".into(), 2),
    ] {
        let page = maya.visit(&query).await;
        assert_eq!((page.status, page.count("tbody tr")), (200, rows), "{query}");
        let why = page.text(".notice");
        let is_told = why.contains("fits all of this.") || why.contains("been ordered here yet.");
        assert_eq!(is_told, rows == 0, "{query}: {}", page.text("main"));
    }
}

#[actix_web::test]
async fn lines_come_and_go_and_what_was_typed_stays() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.fills(&at, &TWO).await;
    let found = maya.press(&form, "Show", &[("q", "premium"), ("record", "-")]).await;
    assert_eq!(found.each_attr("button[value^='add/']", "value"), ["add/WORK-PREMIUM"]);
    assert_eq!(seats(&found), ["25", "10"]);
    assert_eq!(found.value("record"), "-");
    let left = maya.press(&found, "Remove (WORK-STANDARD)", &[]).await;
    assert_eq!(seats(&left), ["10"]);
    assert_eq!(costs(&left), ["€26.00 each month"]);
    // It waits in the session, and the review leads back to it.
    assert_eq!(seats(&maya.visit(&at).await), ["10"]);
    let review = maya.press(&left, "Review the order", &[]).await;
    let back = maya.follow(&review, "Change something").await;
    assert_eq!(back.path, at);
    assert_eq!(seats(&back), ["10"]);
    // Once it is ordered, the next order begins with nothing.
    maya.places(&review).await;
    assert_eq!(seats(&maya.visit(&at).await), Vec::<String>::new());
    assert_eq!(maya.visit(&format!("{at}/review")).await.path, at, "there is nothing to review");
}

#[actix_web::test]
async fn an_order_needs_a_line_and_an_answer_about_the_reseller_but_no_reseller() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let before = portal.letters_to(JONAS).await;
    let empty = maya.visit(&at).await;
    let refused = maya.press(&empty, "Review the order", &[]).await;
    assert_eq!(refused.status, 422);
    assert!(told(&refused, "q").contains("Add at least one offer"), "{}", told(&refused, "q"));
    let form = maya.fills(&at, &TWO).await;
    let refused = maya.tick(&form, "Review the order", "record", &[]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(seats(&refused), ["25", "10"]);
    let says = told(&refused, "record");
    assert!(says.contains("Choose the reseller of record"), "{says}");
    let review = maya.press(&refused, "Review the order", &[("record", "-")]).await;
    assert_eq!(review.each(".checklist .chip"), ["Yes"; 5], "{}", review.text("main"));
    let order = maya.places(&review).await;
    assert!(order.text("main").contains("No indirect reseller"), "{}", order.text("main"));
    let without = ["MAIL-ARCHIVE monthly 10 active -", "WORK-STANDARD annual 25 active -"];
    assert_eq!(portal.held().await, without);
    // Bergmann has nothing to do with it.
    assert_eq!(portal.letters_to(JONAS).await, before);
    assert_eq!(portal.events("bergmann", "order.placed").await, 0);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for page in [order.path, portal.subscription("WORK-STANDARD").await] {
        assert_eq!(jonas.visit(&page).await.status, 404, "{page}");
    }
    portal.is_sound().await;
}
