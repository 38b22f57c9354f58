//! A provider's people in the work account of a company that has given them admin access (issue 5).
mod above_what_was_given;
mod both_companies_read_it;
mod meanwhile;
mod the_story;
mod two_tabs;

use crate::support::{Browser, Page, TestPortal};

/// What a page says in its main part.
fn told(page: &Page) -> String {
    page.text("main")
}

/// What the band above the page says.
fn band(page: &Page) -> String {
    page.text("section.banner[aria-label=\"Whose company you are in\"]")
}

/// Where the people of a company are, for whoever acts for it.
async fn people_of(portal: &TestPortal, account: &str) -> String {
    format!("/for/{}/settings/users", portal.organization(account).await)
}

/// Somebody of a company is added by whoever acts for it.
async fn add(browser: &Browser, people: &str, first_name: &str, role: &str) -> Page {
    let form = browser.visit(&format!("{people}/new")).await;
    let email = format!("{}@bergmann.example", first_name.to_lowercase());
    let answers = [("first_name", first_name), ("last_name", "Lind"), ("email", &email)];
    match role {
        "" => browser.press(&form, "Send invitation", &answers).await,
        role => {
            browser
                .press(&form, "Send invitation", &[&answers[..], &[("role", role)]].concat())
                .await
        }
    }
}

/// What a grant may be used as, as it was agreed to.
async fn given(portal: &TestPortal, roles: &str) {
    portal.sql(format!("UPDATE partnership_invitations SET access_roles = '{roles}'")).await;
    portal.sql(format!("UPDATE grants SET roles = '{roles}'")).await;
}
