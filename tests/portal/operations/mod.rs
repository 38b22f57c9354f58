//! The operator looks organizations up, suspends and restores them, ends administrator access, and adds providers.
mod adding_a_provider;
mod customers_of_companies;
mod ending_access;
mod helping;
mod looking_up;
mod suspending;
mod while_a_session_ends;

use crate::support::{Browser, Page, TestPortal};

const LIST: &str = "/desk/organizations";

/// The page of an organization, found through the list.
async fn page_of(browser: &Browser, name: &str) -> Page {
    let found = browser.visit(&format!("{LIST}?q={}", name.replace(' ', "+"))).await;
    browser.follow(&found, name).await
}

/// Somebody of the operator's staff holds exactly this role from now on.
async fn omar_is(portal: &TestPortal, role: &str) {
    portal
        .sql(format!(
            "UPDATE user_roles SET role = '{role}' WHERE user_id IN (SELECT id FROM users WHERE user_name = 'omar')"
        ))
        .await;
}

/// What the page tells: of what is wrong, or of what was done.
fn told(page: &Page) -> String {
    format!("{} {}", page.text("main [role=alert]"), page.text("main [role=status]"))
}
