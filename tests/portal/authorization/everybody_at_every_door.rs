//! One of each role, and one of none, asks for every route.
use super::{Cell, Expected, KINDS, NONE, address, ask, outcome, routes};
use crate::support::{PASSWORD, TestPortal};
use futures_util::future::join_all;
use twotier::platform::web::Site;

/// Somebody with this role and the password of the cast, behind the portal's back.
pub async fn add(portal: &TestPortal, account: &str, role: Option<&str>, state: &str) -> String {
    let name = format!("cell.{}.{state}", role.unwrap_or("nobody"));
    let id = uuid::Uuid::now_v7();
    let columns = "organization_id, first_name, last_name, email, email_key, created_at, name_key";
    portal
        .sql(format!(
            "INSERT INTO users (id, user_name, state, password_hash, {columns}) \
             SELECT '{id}', '{name}', '{state}', s.password_hash, o.id, 'Cell', 'Cell', \
             'cell@cell.example', 'cell@cell.example', o.created_at, 'cell' \
             FROM users s, organizations o WHERE s.user_name = 'sanne' AND o.account_name = '{account}'"
        ))
        .await;
    if let Some(role) = role {
        portal
            .sql(format!("INSERT INTO user_roles (user_id, role) VALUES ('{id}', '{role}')"))
            .await;
    }
    format!("{name}@{account}")
}

/// One of each role, and one of none, all signed in.
async fn cells(
    portal: &TestPortal,
    expected: &Expected,
    kind: &'static str,
    account: &str,
) -> Vec<Cell> {
    let roles = expected.roles[kind].iter().cloned().map(Some).chain([None]);
    let mut cells = vec![];
    for role in roles {
        let name = add(portal, account, role.as_deref(), "enabled").await;
        let wire = portal.wire_as(&name).await;
        cells.push(Cell { kind, role, is_suspended: false, name, wire });
    }
    cells
}

/// Asks for every route; what came out otherwise than it should.
async fn mistakes(expected: &Expected, who: &mut Cell) -> Vec<String> {
    let mut mistakes = vec![];
    for (route, method, pattern, _) in routes() {
        let should = if expected.comes_in(who, expected.group(&route)) { "in" } else { "refused" };
        let answer = ask(&who.wire, &method, &address(&pattern, NONE)).await;
        if route.contains(" /for/") {
            // Nobody lets them: that is not there, whatever they are.
            let nothing = format!("{} {route}: {}, not 404", who.name, answer.status);
            mistakes.extend((answer.status != 404).then_some(nothing));
            continue;
        }
        let is_public = expected.group(&route) == "public";
        let is = outcome(&answer);
        if is != should
            && !(is_public && matches!(is, "signed out" | "refused") && answer.status == 303)
        {
            mistakes.push(format!(
                "{} {route}: {is} ({} {}), not {should}",
                who.name,
                answer.status,
                answer.location()
            ));
        }
        if route == "POST /sign-out" {
            who.wire.sign_in_as(&who.name).await;
        }
    }
    mistakes
}

/// The demo's people in a portal that is none: there the inbox is not open to everybody.
pub async fn for_real() -> TestPortal {
    TestPortal::start_as(|site| Site { is_demo: false, ..site }).await
}

async fn everybody(kind: usize) {
    let (expected, (kind, _, account)) = (Expected::read(), KINDS[kind]);
    let portal = for_real().await;
    let mut cells = cells(&portal, &expected, kind, account).await;
    let found = join_all(cells.iter_mut().map(|cell| mistakes(&expected, cell))).await.concat();
    assert!(found.is_empty(), "{}", found.join("\n"));
    if kind == "operator" {
        return;
    }
    let suspended = "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact'";
    portal.sql(format!("{suspended} WHERE account_name = '{account}'")).await;
    for cell in &mut cells {
        cell.is_suspended = true;
    }
    let found = join_all(cells.iter_mut().map(|cell| mistakes(&expected, cell))).await.concat();
    assert!(found.is_empty(), "suspended: {}", found.join("\n"));
}

#[actix_web::test]
async fn companies_that_are_nothing_yet() {
    everybody(0).await;
}

#[actix_web::test]
async fn resellers() {
    everybody(1).await;
}

#[actix_web::test]
async fn providers() {
    everybody(2).await;
}

#[actix_web::test]
async fn the_operator() {
    everybody(3).await;
}

/// Somebody who was invited and has not come, or may sign in no more, has no session; had they one, it would
/// open nothing.
#[actix_web::test]
async fn whoever_cannot_sign_in() {
    let (expected, portal) = (Expected::read(), for_real().await);
    for state in ["invited", "disabled"] {
        let name = add(&portal, "noordlicht", Some("global_admin"), "enabled").await;
        let wire = portal.wire_as(&name).await;
        let user_name = name.split('@').next().unwrap();
        portal.sql(format!("UPDATE users SET state = '{state}', user_name = '{state}' WHERE user_name = '{user_name}'")).await;
        for (route, method, pattern, _) in routes() {
            if expected.group(&route) != "public" {
                let answer = ask(&wire, &method, &address(&pattern, NONE)).await;
                let leads = outcome(&answer) == "signed out" || answer.location() == "/enroll";
                assert!(leads, "{state} {route}: {}", answer.status);
            }
        }
        assert_eq!(
            portal
                .wire()
                .try_sign_in(&format!("{state}@noordlicht.twotier.example"), PASSWORD)
                .await
                .status,
            422
        );
    }
}
