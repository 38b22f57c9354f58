//! What people are, and who makes them so.
mod fields_that_nobody_offered;
mod invitations;
mod roles_that_are_given;
mod the_last_operator_admin;
mod whose_page_it_is;

use crate::support::TestPortal;

async fn id_of(portal: &TestPortal, user_name: &str) -> String {
    portal.line(format!("SELECT id AS line FROM users WHERE user_name = '{user_name}'")).await
}

async fn version_of(portal: &TestPortal, id: &str) -> String {
    portal.line(format!("SELECT CAST(version AS TEXT) AS line FROM users WHERE id = '{id}'")).await
}

async fn roles_of(portal: &TestPortal, id: &str) -> Vec<String> {
    let of = format!("FROM user_roles WHERE user_id = '{id}' ORDER BY 1");
    portal.lines(format!("SELECT role AS line {of}")).await
}

async fn is_made(portal: &TestPortal, id: &str, role: &str) {
    portal.sql(format!("DELETE FROM user_roles WHERE user_id = '{id}'")).await;
    if !role.is_empty() {
        let row = format!("('{id}', '{role}')");
        portal.sql(format!("INSERT INTO user_roles (user_id, role) VALUES {row}")).await;
    }
}

/// Everything that is kept of somebody, but for what they may change themselves.
async fn kept_of(portal: &TestPortal, user_name: &str) -> Vec<String> {
    let own = ["first_name", "last_name", "name_key", "language", "version"];
    let mut kept = vec![];
    for column in portal.columns().await {
        let Some(name) = column.strip_prefix("users.").filter(|name| !own.contains(name)) else {
            continue;
        };
        let of = format!("FROM users WHERE user_name = '{user_name}' AND {name} IS NOT NULL");
        let value = portal.lines(format!("SELECT CAST({name} AS TEXT) AS line {of}")).await;
        kept.push(format!("{name}: {value:?}"));
    }
    let id = id_of(portal, user_name).await;
    kept.extend(roles_of(portal, &id).await);
    kept
}
