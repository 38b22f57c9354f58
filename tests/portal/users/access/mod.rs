//! *What may I do?* Whoever is refused reads why and whom to ask, asks, and is answered.
mod answering;
mod asking;
mod refused_pages;
mod two_at_once;

use crate::support::{Browser, Page, TestPortal};

const MINE: &str = "/settings/access/mine";
const PEOPLE: &str = "/settings/access/ask/see-people";

/// Tom, who has no role, asks to see the people of Noordlicht.
async fn tom_asks(portal: &TestPortal) -> Browser {
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let refused = tom.visit("/settings/users").await;
    assert_eq!(refused.status, 403);
    let mine = tom.press(&refused, "Request access", &[("reason", "I plan our training.")]).await;
    assert_eq!(mine.path, MINE, "{}", mine.text("main"));
    tom
}

/// The page of Tom's request, found through the list.
async fn request_of_tom(giver: &Browser) -> Page {
    let list = giver.visit("/settings/access").await;
    giver.follow(&list, "Tom Visser").await
}

/// Somebody holds exactly these roles from now on, behind the portal's back.
async fn is(portal: &TestPortal, user_name: &str, roles: &[&str]) {
    let of = format!("(SELECT id FROM users WHERE user_name = '{user_name}')");
    portal.sql(format!("DELETE FROM user_roles WHERE user_id IN {of}")).await;
    for role in roles {
        portal.sql(format!("INSERT INTO user_roles (user_id, role) SELECT id, '{role}' FROM users WHERE user_name = '{user_name}'")).await;
    }
}

async fn roles_of_tom(portal: &TestPortal) -> Vec<String> {
    portal
        .lines("SELECT role AS line FROM user_roles JOIN users ON users.id = user_id WHERE user_name = 'tom' ORDER BY 1")
        .await
}

/// What the page tells: of what is wrong, or of what was done.
fn told(page: &Page) -> String {
    format!("{} {}", page.text("main [role=alert]"), page.text("main [role=status]"))
}
