//! Routes, permits and roles of the program are those of the file, and so is what people are told.
use super::{Expected, KINDS, routes};
use crate::support::TestPortal;
use std::collections::{BTreeMap, BTreeSet};
use twotier::{
    platform::web::routing::Access,
    users::{Permission, Role},
};

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

/// What can stand between two companies.
const BETWEEN: [&str; 12] = [
    "customer-invitation",
    "own-customer-invitation",
    "relationship",
    "order",
    "subscription",
    "partnership",
    "invitation",
    "own-invitation",
    "open-answer",
    "own-list",
    "own-customer-list",
    "partnership-request",
];

#[test]
fn each_route_about_two_companies_says_what_both_find() {
    let expected = Expected::read();
    let about: BTreeSet<&String> = BETWEEN.iter().flat_map(|of| &expected.foreign[*of]).collect();
    assert_eq!(about, expected.relations.keys().collect());
    let paths = [
        "resellers/",
        "partnerships/",
        "indirect-providers/",
        "invitations/",
        "requests/",
        "customers/",
        "relationships/",
        "authorizations/",
        "orders/",
        "subscriptions/",
    ];
    for (route, ..) in routes().into_iter().filter(|(route, ..)| route.contains("{id}")) {
        let is_about_two = paths.iter().any(|path| route.contains(&format!(" /{path}")));
        assert_eq!(is_about_two, about.contains(&route), "{route}");
    }
    for (route, row) in &expected.relations {
        for (kind, side) in [("provider", &row.provider), ("reseller", &row.reseller)] {
            let group = expected.group(route);
            assert_eq!(side.is_some(), expected.is_for(group, kind), "{route} {kind}");
        }
        let is_for = expected.is_for(expected.group(route), "none");
        assert!(row.none.is_none() || is_for, "{route} none");
    }
    for (route, rows) in &expected.listed {
        let group = expected.group(route);
        assert!(rows.keys().all(|kind| expected.is_for(group, kind)), "{route}");
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
        for permission in Permission::ALL {
            let is_for = expected.is_for(permission.as_str(), kind);
            assert_eq!(permission.is_for(standing), is_for, "{permission:?} {kind}");
        }
    }
}

/// A text of the English files.
fn english(id: &str) -> String {
    let files = [
        "people",
        "users",
        "home",
        "common",
        "partner_letters",
        "customer_letters",
        "acting",
        "orders",
        "order_letters",
    ]
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
                .filter(|_| expected.is_for(permission, kind))
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
