//! Every route against every role in every kind of organization (reliability, T-AZ-1): what the program does is
//! what stands in `authorization.toml`, which is written by hand.
use crate::support::{Answer, PASSWORD, TestPortal, Wire, pdf};
use futures_util::future::join_all;
use reqwest::Method;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use twotier::{
    app,
    organizations::Standing,
    platform::web::{
        Site,
        routing::{Access, Route},
    },
    users::{Permission, Role},
};

type Lists = BTreeMap<String, Vec<String>>;

/// What stands in the file.
#[derive(Deserialize)]
struct Expected {
    permissions: Lists,
    roles: Lists,
    routes: Lists,
    foreign: Lists,
}

/// A kind of organization: its standing, and one of the cast's that is of it.
const KINDS: [(&str, Standing, &str); 4] = [
    ("none", Standing::None, "noordlicht"),
    ("reseller", Standing::Reseller, "bergmann"),
    ("provider", Standing::Provider, "northwind"),
    ("operator", Standing::Operator, "fabrikam"),
];

/// An id that is nobody's.
const NONE: &str = "01a00000-0000-7000-8000-000000000000";

impl Expected {
    fn read() -> Self {
        toml::from_str(include_str!("authorization.toml")).unwrap()
    }

    /// The line of the table that a route is in.
    fn group(&self, route: &str) -> &str {
        let holds = |(_, routes): &(&String, &Vec<String>)| routes.iter().any(|r| r == route);
        let found = self.routes.iter().find(holds);
        found.unwrap_or_else(|| panic!("{route} has no row in authorization.toml")).0
    }

    fn allows(&self, role: Option<&str>, permission: &str) -> bool {
        role.is_some_and(|role| self.permissions[permission].iter().any(|held| held == role))
    }

    /// Whether somebody comes in.
    fn comes_in(&self, who: &Cell, group: &str) -> bool {
        let may_enroll = || who.kind == "none" && self.allows(who.role.as_deref(), "enroll");
        match group {
            "public" | "signed-in" => true,
            "wizard" => may_enroll() && !who.is_suspended,
            "withdrawal" => may_enroll(),
            permission => self.allows(who.role.as_deref(), permission),
        }
    }
}

/// Somebody of a kind of organization with one role, or none.
struct Cell {
    kind: &'static str,
    role: Option<String>,
    is_suspended: bool,
    name: String,
    wire: Wire,
}

fn routes() -> Vec<(String, Method, String, Access)> {
    let line = |route: Route| {
        let method: Method = route.method.as_str().parse().unwrap();
        (format!("{method} {}", route.pattern), method, route.pattern, route.access)
    };
    app::routes().into_iter().map(line).collect()
}

fn address(pattern: &str, id: &str) -> String {
    let address = pattern.replace("{account_name}", "northwind").replace("{id}", id);
    address
        .replace("{token}", "ttp_none")
        .replace("{reference}", "TT-NONE-NONE")
        .replace("{group}", "none")
}

async fn ask(wire: &Wire, method: &Method, path: &str) -> Answer {
    match *method {
        Method::GET => wire.get(path).await,
        _ => wire.post(path, &[("declaration", "yes"), ("version", "0")]).await,
    }
}

/// Whether an answer lets somebody in, refuses them, or knows nobody.
fn outcome(answer: &Answer) -> &'static str {
    match (answer.status, answer.location()) {
        // A reseller that presses *Enroll now* once more sees the page of the first time.
        (403, _) | (303, "/enroll/cannot" | "/enroll/submitted") => "refused",
        (303, to) if to.starts_with("/sign-in") => "signed out",
        (500.., _) => "broken",
        _ => "in",
    }
}

/// Somebody with this role and the password of the cast, behind the portal's back.
async fn add(portal: &TestPortal, account: &str, role: Option<&str>, state: &str) -> String {
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
async fn for_real() -> TestPortal {
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

/// The code of each thing of another organization's.
async fn foreign(portal: &TestPortal, what: &str) -> String {
    let query = match what {
        "user" => "SELECT id AS line FROM users WHERE user_name = 'jonas'",
        "session" => {
            "SELECT key_hash AS line FROM sessions WHERE user_id = (SELECT id FROM users WHERE user_name = 'jonas')"
        }
        "passkey" => "SELECT id AS line FROM passkeys",
        "domain" => "SELECT id AS line FROM domain_claims ORDER BY id LIMIT 1",
        "request" => "SELECT id AS line FROM access_requests ORDER BY id LIMIT 1",
        "document" => "SELECT id AS line FROM documents ORDER BY id LIMIT 1",
        other => panic!("where is a {other}?"),
    };
    portal.line(query).await
}

#[actix_web::test]
async fn what_is_somebody_else_s_is_not_there() {
    let (expected, portal) = (Expected::read(), TestPortal::start().await);
    let (sanne, ..) = portal.asked_for_documents().await;
    let fix = sanne.visit("/verification/fix").await;
    sanne.upload(&fix, "Upload", "Extract 2026.pdf", &pdf(2000)).await;
    let domains = sanne.visit("/settings/domains").await;
    sanne.submit(&domains, &[("mail_domain", "noordlicht.example")]).await;
    portal.wire_as("jonas@bergmann").await;
    let passkey = "id, user_id, name, credential_id, credential, last_challenge, added_at";
    portal
        .sql(format!(
            "INSERT INTO passkeys ({passkey}) \
             SELECT '{NONE}', id, 'Phone', 'a', '{{}}', '', created_at FROM users WHERE user_name = 'jonas'"
        ))
        .await;
    let tom = portal.wire_as("tom@noordlicht").await;
    tom.post("/settings/access/ask/see-people", &[("reason", "I plan our training.")]).await;
    let maya = portal.wire_as("maya@northwind").await;
    for (what, named) in &expected.foreign {
        let id = foreign(&portal, what).await;
        for (route, method, pattern, _) in routes().into_iter().filter(|r| named.contains(&r.0)) {
            let answer = ask(&maya, &method, &address(&pattern, &id)).await;
            assert_eq!(answer.status, 404, "{route}");
        }
    }
}

#[test]
fn each_route_has_one_row_and_each_row_a_route() {
    let expected = Expected::read();
    let rows: Vec<&String> = expected.routes.values().flatten().collect();
    let table: BTreeSet<String> = routes().into_iter().map(|(route, ..)| route).collect();
    assert_eq!(rows.len(), table.len());
    for row in rows.into_iter().chain(expected.foreign.values().flatten()) {
        assert!(table.contains(row), "{row} is no route any more");
    }
    let named = |route: &str| expected.foreign.values().flatten().any(|row| row == route);
    for (route, ..) in routes().into_iter().filter(|(route, ..)| route.contains("{id}")) {
        let is_theirs = route.contains(" /desk/") || route.contains(" /inbox/");
        assert!(is_theirs || named(&route), "{route} names something: whose may it be?");
    }
}

#[test]
fn the_permits_of_the_code_are_those_of_the_file() {
    let expected = Expected::read();
    for (route, _, _, access) in routes() {
        let permit = match access {
            Access::Public => "public",
            Access::Permit(permit) => permit,
        };
        let row = match expected.group(&route) {
            "wizard" | "withdrawal" => "enroll",
            row => row,
        };
        assert_eq!(permit, row, "{route}");
    }
}

#[test]
fn the_roles_of_the_code_are_those_of_the_file() {
    let expected = Expected::read();
    for permission in Permission::ALL {
        let allowing = Role::ALL.into_iter().filter(|role| role.allows(permission));
        let code: BTreeSet<&str> = allowing.map(Role::as_str).collect();
        let file: BTreeSet<&str> =
            expected.permissions[permission.as_str()].iter().map(String::as_str).collect();
        assert_eq!(code, file, "{permission:?}");
    }
    assert_eq!(expected.permissions.len(), Permission::ALL.len());
    for (kind, standing, _) in KINDS {
        let code: Vec<_> =
            Role::ALL.into_iter().filter(|r| r.exists_in(standing)).map(Role::as_str).collect();
        assert_eq!(code, expected.roles[kind], "{kind}");
    }
}

/// A text of the English files.
fn english(id: &str) -> String {
    let files = ["people", "users", "home", "common"]
        .map(|file| std::fs::read_to_string(format!("i18n/en/{file}.ftl")).unwrap());
    let found = files
        .iter()
        .flat_map(|file| file.lines())
        .find_map(|line| line.strip_prefix(&format!("{id} = ")));
    found.unwrap_or_else(|| panic!("no {id}")).to_owned()
}

#[actix_web::test]
async fn the_page_says_what_the_file_says() {
    let (expected, portal) = (Expected::read(), TestPortal::start().await);
    for (kind, _, who) in [
        ("none", 0, "tom@noordlicht"),
        ("reseller", 1, "jonas@bergmann"),
        ("provider", 2, "pieter@northwind"),
        ("operator", 3, "omar@fabrikam"),
    ] {
        let page = portal.signed_in_as(who).await.visit("/settings/roles").await;
        let told: BTreeMap<String, String> =
            page.each("main tbody th").into_iter().zip(page.each("main tbody td")).collect();
        let here = |role: &&String| expected.roles[kind].contains(role);
        let mut rows = 0;
        for (permission, roles) in &expected.permissions {
            let roles: Vec<String> = roles
                .iter()
                .filter(here)
                .map(|role| english(&format!("role-{}", role.replace('_', "-"))))
                .collect();
            if !roles.is_empty() {
                assert_eq!(
                    told[&english(&format!("permission-{permission}"))],
                    roles.join(", "),
                    "{kind} {permission}"
                );
                rows += 1;
            }
        }
        assert_eq!(told.len(), rows, "{kind}");
    }
}
