//! What can be ordered, who orders it, and what becomes of it (issue 6; reliability AC22–AC24, T-RC-8, T-RC-11, I14, I15).
mod another_reseller;
mod at_the_last_moment;
mod changing;
mod ending;
mod nothing_yet;
mod once;
mod ordering;
pub mod paging;
mod prices;
mod the_catalogue;
mod the_reseller_changes;
mod the_reseller_of_record;
mod too_late;
mod what_always_holds;
mod what_is_wrong;
mod who_hears_of_it;
mod who_may;
mod who_sees_it;
mod without_a_relationship;

use crate::support::{Browser, Page, TestPortal};

const TULP: &str = "Bakkerij Tulp";
const JONAS: &str = "jonas@bergmann.example";
const MAYA: &str = "maya@northwind.example";
const REASON: (&str, &str) = ("reason", "The invoice is <b>open</b>.");
/// What Tulp has after the order that most tests begin with.
const BOTH: [&str; 2] =
    ["MAIL-ARCHIVE monthly 10 active bergmann", "WORK-STANDARD annual 25 active bergmann"];

/// What a page says is wrong with a field.
fn told(page: &Page, field: &str) -> String {
    page.text(&format!("#{field}-error"))
}

/// The rules of a page's checklist that do not hold, with how each is mended.
fn missing(page: &Page) -> Vec<String> {
    page.each(".checklist li:not(.done)")
}

/// Nothing of what an order brings is there.
async fn is_nothing_ordered(portal: &TestPortal) {
    for table in ["orders", "order_lines", "idempotency_keys", "subscriptions"] {
        assert_eq!(portal.count(table).await, 0, "{table}");
    }
    assert_eq!(portal.events("northwind", "order.placed").await, 0);
}

/// Something is done with a subscription, from its page on.
async fn done(browser: &Browser, page: &str, act: &str, answers: &[(&str, &str)]) -> Page {
    let page = browser.visit(page).await;
    let form = browser.follow(&page, act).await;
    browser.press(&form, act, answers).await
}

/// Fields as a browser sends them.
fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
