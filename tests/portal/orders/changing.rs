//! The provider changes what a customer has: seats, suspend, resume, cancel, each with its own rule.
use super::{BOTH, JONAS, REASON, done, missing, told};
use crate::support::{ANNA, Browser, Page, TestPortal};

/// Maya, and the page of the subscription of 25 seats.
async fn with_seats() -> (TestPortal, Browser, String) {
    let (portal, _) = TestPortal::with_an_order().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = portal.subscription("WORK-STANDARD").await;
    (portal, maya, page)
}

/// What can be done with a subscription, as its page offers it.
async fn offered(browser: &Browser, page: &str) -> Vec<String> {
    browser.visit(page).await.each("main .actions a")
}

fn state(page: &Page) -> String {
    page.text(".head .chip")
}

#[actix_web::test]
async fn seats_become_more_or_fewer_at_the_price_of_the_order() {
    let (portal, maya, page) = with_seats().await;
    for (seats, cost) in [("300", "€37,440.00 each year"), ("1", "€124.80 each year")] {
        let changed = done(&maya, &page, "Change seats", &[("quantity", seats)]).await;
        assert_eq!(changed.path, page);
        assert!(changed.text(".flash").starts_with("The number of seats was changed."));
        let text = changed.text("main");
        assert!(text.contains(cost), "{text}");
    }
    let history = maya.visit(&page).await.text(".timeline");
    for (before, after) in [("25", "300"), ("300", "1")] {
        let line = format!("changed the number of seats of WORK-STANDARD from {before} to {after}");
        assert!(history.contains(&line), "{history}");
    }
    // The order says what was ordered, and how it stands now.
    let own = maya.visit("/orders").await;
    let order = maya.follow(&own, "TT-").await.text("tbody tr:first-child");
    assert!(order.contains("25 seats") && order.contains("1 seat "), "{order}");
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 1 active bergmann"]);
    portal.is_sound().await;
}

#[actix_web::test]
async fn seats_that_cannot_be_are_told_and_kept() {
    let (portal, maya, page) = with_seats().await;
    let form = maya.visit(&format!("{page}/quantity")).await;
    assert_eq!(form.value("quantity"), "25");
    let letters = portal.letters_to(JONAS).await;
    for (seats, says) in [
        ("0", "Enter a whole number of seats"),
        ("-1", "Enter a whole number of seats"),
        ("1.5", "Enter a whole number of seats"),
        ("", "Enter a whole number of seats"),
        ("9223372036854775808", "Enter a whole number of seats"),
        ("301", "Enter 1 to 300 seats"),
        ("25", "That would change nothing"),
    ] {
        let wrong = maya.press(&form, "Change seats", &[("quantity", seats)]).await;
        assert_eq!((wrong.status, wrong.value("quantity").as_str()), (422, seats));
        assert!(wrong.text("title").starts_with("Error: "), "{seats}");
        assert!(told(&wrong, "quantity").contains(says), "{}", told(&wrong, "quantity"));
    }
    assert_eq!(portal.held().await, BOTH);
    assert_eq!(portal.events("tulp", "subscription.quantity_changed").await, 0);
    assert_eq!(portal.letters_to(JONAS).await, letters);
}

/// What happens, and which rule does not hold any more.
fn breaches() -> [(String, &'static str); 6] {
    let suspended = "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact'";
    let suspended = |account: &str| format!("{suspended} WHERE account_name = '{account}'");
    let missing = "UPDATE customer_relationships SET state = 'missing' WHERE side";
    let ended = "UPDATE partnerships SET state = 'ended', ends_at = since, ended_by = 'reseller', \
         end_said_at = since, \
         ended_by_user = (SELECT MIN(id) FROM users), end_reason = 'x'";
    [
        (format!("{missing} = 'provider'"), "The customer has authorized your company No"),
        (suspended("tulp"), "The customer is not suspended No"),
        (suspended("northwind"), "Your company is an indirect provider and is not suspended No"),
        (
            format!("{missing} = 'reseller'"),
            "The customer has authorized the reseller of record No",
        ),
        (suspended("bergmann"), "The reseller of record is not suspended No"),
        (ended.to_owned(), "The reseller of record works with you No"),
    ]
}

/// More needs what an order needs; less can be had whatever became of those who ordered it.
#[actix_web::test]
async fn more_needs_the_relationships_and_fewer_does_not() {
    for (statement, says) in breaches() {
        let (portal, maya, page) = with_seats().await;
        portal.sql(statement).await;
        let form = maya.visit(&format!("{page}/quantity")).await;
        let refused = maya.press(&form, "Change seats", &[("quantity", "26")]).await;
        assert_eq!((refused.status, refused.value("quantity").as_str()), (409, "26"), "{says}");
        let missing = missing(&refused);
        assert!(missing.len() == 1 && missing[0].starts_with(says), "{says}: {missing:?}");
        // Without its word, nothing else is said of the customer; else all but the lines.
        let rules = if says.starts_with("The customer has authorized your") { 2 } else { 9 };
        assert_eq!(refused.count(".checklist li"), rules, "{says}");
        assert_eq!(portal.held().await, BOTH, "{says}");
        let fewer = maya.press(&refused, "Change seats", &[("quantity", "24")]).await;
        assert_eq!((fewer.status, &fewer.path), (200, &page), "{says}");
        assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 24 active bergmann"]);
    }
}

/// Where there is no reseller of record, nothing about one is asked.
#[actix_web::test]
async fn without_a_reseller_more_needs_the_provider_s_own_alone() {
    let (portal, maya, page) = with_seats().await;
    done(&maya, &page, "Change reseller of record", &[("reseller", "-")]).await;
    let missing = "UPDATE customer_relationships SET state = 'missing' WHERE side";
    portal.sql(format!("{missing} = 'reseller'")).await;
    let more = done(&maya, &page, "Change seats", &[("quantity", "26")]).await;
    assert_eq!(more.path, page, "{}", more.text("main"));
    portal.sql(format!("{missing} = 'provider'")).await;
    let refused = done(&maya, &page, "Change seats", &[("quantity", "27")]).await;
    assert_eq!((refused.status, refused.count(".checklist li")), (409, 2));
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 26 active -"]);
}

#[actix_web::test]
async fn it_is_suspended_resumed_and_cancelled() {
    let (portal, maya, page) = with_seats().await;
    let active = ["Change seats", "Change reseller of record", "Suspend", "Cancel subscription"];
    assert_eq!(offered(&maya, &page).await, active);
    let held = async |state: &str| {
        let held = format!("WORK-STANDARD annual 25 {state} bergmann");
        assert_eq!(portal.held().await, [BOTH[0].to_owned(), held]);
    };
    let suspended = done(&maya, &page, "Suspend", &[REASON]).await;
    assert_eq!(suspended.path, page);
    assert_eq!(state(&suspended), "Suspended");
    assert!(suspended.text(".flash").starts_with("The subscription is suspended."));
    held("suspended").await;
    let left = ["Change reseller of record", "Resume", "Cancel subscription"];
    assert_eq!(offered(&maya, &page).await, left);
    let resumed = done(&maya, &page, "Resume", &[]).await;
    assert!(resumed.text(".flash").starts_with("The subscription is active again."));
    held("active").await;
    assert_eq!(offered(&maya, &page).await, active);
    let cancelled = done(&maya, &page, "Cancel subscription", &[REASON]).await;
    assert_eq!(state(&cancelled), "Cancelled");
    held("cancelled").await;
    assert_eq!(offered(&maya, &page).await, Vec::<String>::new());
    for event in ["suspended", "resumed", "cancelled"] {
        for chain in ["northwind", "bergmann", "tulp"] {
            let times = portal.events(chain, &format!("subscription.{event}")).await;
            assert_eq!(times, 1, "{chain} {event}");
        }
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn whoever_takes_something_away_says_why() {
    let (portal, maya, page) = with_seats().await;
    let long = "x".repeat(501);
    for (act, path) in [("Suspend", "suspend"), ("Cancel subscription", "cancel")] {
        let form = maya.visit(&format!("{page}/{path}")).await;
        for (reason, says) in
            [("", "Say why"), ("  ", "Say why"), (long.as_str(), "500 characters")]
        {
            let wrong = maya.press(&form, act, &[("reason", reason)]).await;
            assert_eq!(wrong.status, 422, "{act} {says}");
            assert!(told(&wrong, "reason").contains(says), "{}", told(&wrong, "reason"));
        }
        let kept = maya.press(&form, act, &[("reason", long.as_str())]).await;
        assert_eq!(kept.text("#reason"), long, "{act}");
    }
    assert_eq!(maya.visit(&format!("{page}/quantity")).await.count("[name=reason]"), 0);
    assert_eq!(portal.held().await, BOTH);
    assert!(!portal.has_written(ANNA, "is suspended").await);
}

/// What is over can be ended from suspension, too.
#[actix_web::test]
async fn what_is_suspended_is_cancelled() {
    let (portal, maya, page) = with_seats().await;
    done(&maya, &page, "Suspend", &[REASON]).await;
    done(&maya, &page, "Cancel subscription", &[REASON]).await;
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 25 cancelled bergmann"]);
    let list = maya.visit("/subscriptions?state=cancelled").await;
    assert!(list.text("tbody tr").contains("Workplace Standard"), "{}", list.text("main"));
    portal.is_sound().await;
}
