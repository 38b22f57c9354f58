//! Providers and resellers that work together, as each side sees it (issue 5; reliability T-IV-8, T-IV-9).
mod asking;
mod at_once;
mod ending;
mod giving_access_up;
mod later;
mod once_more;
mod removing_access;
mod the_list;
mod undoing;
mod what_always_holds;
mod who_can_act_for_whom;
mod who_may;

use crate::support::{Browser, Page, TestPortal};

const REASON: (&str, &str) = ("reason", "We part as friends.");

/// What a page says in its main part.
fn told(page: &Page) -> String {
    page.text("main")
}

/// Somebody ends a partnership at once.
async fn ended(browser: &Browser, id: &str) -> Page {
    let page = browser.visit(&format!("/partnerships/{id}/end")).await;
    let page = browser.press(&page, "End partnership", &[REASON]).await;
    assert!(told(&page).contains("has ended"), "{}", told(&page));
    page
}

/// The state of a partnership, as it is kept.
async fn state(portal: &TestPortal, id: &str) -> String {
    portal.line(format!("SELECT state AS line FROM partnerships WHERE id = '{id}'")).await
}
