//! User management: people are added, given roles, deactivated, removed and restored by those who may.
mod a_guest;
mod a_reset_for_somebody_else;
mod accounts_are_closed;
mod adding_people;
mod how_far_one_reaches;
mod one_admin_is_left;
mod only_after_a_fresh_proof;
mod the_list;
mod what_each_role_may_do;

use crate::support::{Browser, Page, TestPortal};

/// The page of somebody of one's own organization, found through the list.
async fn page_of(browser: &Browser, name: &str) -> Page {
    let list = browser.visit("/settings/users").await;
    browser.follow(&list, name).await
}

/// Tom, who has no role, is given some behind the portal's back.
async fn tom_is(portal: &TestPortal, roles: &[&str]) {
    for role in roles {
        portal
            .sql(format!(
                "INSERT INTO user_roles (user_id, role) SELECT id, '{role}' FROM users WHERE user_name = 'tom'"
            ))
            .await;
    }
}

/// The roles of somebody, in order.
async fn roles_of(portal: &TestPortal, user_name: &str) -> Vec<String> {
    let query = format!(
        "SELECT role AS line FROM user_roles JOIN users ON users.id = user_id WHERE user_name = '{user_name}' ORDER BY 1"
    );
    portal.lines(query).await
}

/// What the page tells: of what is wrong, or of what was done.
fn told(page: &Page) -> String {
    format!("{} {}", page.text("main [role=alert]"), page.text("main [role=status]"))
}
