//! The direction of dependencies, kept by a test instead of by memory (ARCHITECTURE.md).
mod lengths;

use std::{fs, path::Path};

/// What each kind of file may not say. A folder of the same name (`actions/`) is the same kind.
const KINDS: &[(&str, &[&str])] = &[
    ("mod", &["diesel", "actix_web::HttpResponse", "#[template"]),
    ("routes", &["diesel", "schema::"]),
    ("answered", &["diesel", "schema::"]),
    ("first_password", &["diesel", "schema::"]),
    ("guards", &["diesel", "schema::"]),
    ("doer", &["diesel", "schema::"]),
    ("refusals", &["diesel", "schema::"]),
    ("sender", &["diesel", "schema::"]),
    ("permits", &["diesel", "schema::"]),
    ("scene", &["diesel", "schema::"]),
    ("pages", &["diesel", "schema::", "actix_"]),
    ("domain_pages", &["diesel", "schema::", "actix_"]),
    ("status_page", &["diesel", "schema::", "actix_"]),
    ("stages", &["diesel", "schema::", "actix_"]),
    ("timeline", &["diesel", "schema::", "actix_", "askama"]),
    ("letters", &["diesel", "schema::", "actix_"]),
    ("forms", &["diesel", "schema::", "actix_", "askama"]),
    ("actions", &["diesel", "schema::", "actix_", "askama"]),
    ("store", &["actix_web", "askama"]),
    ("invariants", &["actix_", "askama"]),
    ("sign_in", &["diesel", "schema::"]),
    ("half", &["diesel", "schema::"]),
    ("company", &["diesel", "schema::"]),
];
/// A file that no kind names is a noun, and a noun is pure.
const NOUN: &[&str] = &["diesel", "schema::", "actix_", "askama", "platform::db", "platform::web"];
/// Below these folders, files are machinery of the feature, or whole pages.
const MACHINERY: &[&str] = &[
    "users/sessions",
    "users/links",
    "users/accounts",
    "users/passwords",
    "users/throttle",
    "users/doors",
    "domains/dns",
    "domains/weekly",
    "operations/recovery/worker",
    "memberships/import",
    "memberships/tests",
    "partnerships/directory/import",
    "orders/catalogue/import",
    "organizations/profiles",
    "enrollment/steps",
    "verification/documents/upload",
    "audit/",
    "mail/",
];

/// The features from the top down: each may call those after it, and nobody before.
const ORDER: [&str; 21] = [
    "home",
    "activity",
    "company",
    "correspondence",
    "operations",
    "enrollment",
    "orders",
    "lists",
    "customers",
    "partnerships",
    "subscriptions",
    "verification",
    "federation",
    "domains",
    "memberships",
    "inbox",
    "users",
    "organizations",
    "mail",
    "audit",
    "platform",
];
/// Two stand at the bottom beside each other: letters name audit rows, the platform knows no feature.
const GROUND: [&str; 2] = ["values", "platform"];

#[test]
fn every_file_keeps_to_its_kind() {
    let mut offences = vec![];
    for feature in ORDER.iter().filter(|name| **name != "platform") {
        visit(&Path::new("src").join(feature), &mut |path, code| {
            let forbidden = forbidden(path);
            let said = forbidden.iter().filter(|word| code.contains(**word));
            offences.extend(said.map(|word| format!("{path} says {word}")));
        });
    }
    assert!(offences.is_empty(), "{offences:#?}");
}

#[test]
fn features_call_only_downwards() {
    let mut offences = vec![];
    for (at, feature) in ORDER.iter().enumerate() {
        visit(&Path::new("src").join(feature), &mut |path, code| {
            let above = ORDER.iter().take(at).filter(|other| mentions(code, other));
            offences.extend(above.map(|other| format!("{path} calls {other}")));
        });
    }
    assert!(offences.is_empty(), "{offences:#?}");
}

#[test]
fn the_platform_and_the_values_know_no_feature() {
    let mut offences = vec![];
    for folder in GROUND {
        visit(&Path::new("src").join(folder), &mut |path, code| {
            let known = ORDER.iter().filter(|other| !GROUND.contains(other));
            let named = known.filter(|other| mentions(code, other));
            offences.extend(named.map(|other| format!("{path} calls {other}")));
        });
    }
    assert!(offences.is_empty(), "{offences:#?}");
}

#[test]
fn transactions_are_opened_in_one_place_and_templates_trust_nobody() {
    let mut offences = vec![];
    visit(Path::new("src"), &mut |path, code| {
        if !path.contains("platform/db") && code.contains(".transaction(") {
            offences.push(format!("{path} opens a transaction"));
        }
        if code.contains("sql_query(format!")
            && !path.contains("platform/db/migrate")
            && !path.ends_with("testing.rs")
        {
            offences.push(format!("{path} puts a query together from text"));
        }
    });
    visit(Path::new("templates"), &mut |path, code| {
        for forbidden in ["|safe", "| safe", "<style", "onclick=", "javascript:"] {
            if code.contains(forbidden) {
                offences.push(format!("{path} says {forbidden}"));
            }
        }
        if code.contains("style=") && !path.contains("templates/mail/") {
            offences.push(format!("{path} has inline style"));
        }
    });
    assert!(offences.is_empty(), "{offences:#?}");
}

fn forbidden(path: &str) -> &'static [&'static str] {
    if MACHINERY.iter().any(|folder| path.contains(folder)) {
        return &[];
    }
    let parts = path.trim_end_matches(".rs").rsplit('/');
    let kind = parts
        .filter(|part| *part != "mod" || path.matches('/').count() == 2)
        .find_map(|part| KINDS.iter().find(|(kind, _)| *kind == part));
    kind.map_or(NOUN, |(_, words)| words)
}

/// `crate::mail` or `crate::{audit, mail}`.
fn mentions(code: &str, feature: &str) -> bool {
    let is_it =
        |rest: &str| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next() == Some(feature);
    code.split("crate::").skip(1).any(|rest| match rest.strip_prefix('{') {
        Some(group) => first_level(group).iter().any(|part| is_it(part.trim())),
        None => is_it(rest),
    })
}

/// The parts of a `use` group, without what stands in groups within it.
fn first_level(group: &str) -> Vec<String> {
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            c if depth == 0 => parts.last_mut().unwrap().push(c),
            _ => {}
        }
    }
    parts
}

/// Every file below a folder, without its tests.
fn visit(folder: &Path, see: &mut dyn FnMut(&str, &str)) {
    visit_whole(folder, &mut |path, text| see(path, text.split("#[cfg(test)]").next().unwrap()));
}

fn visit_whole(folder: &Path, see: &mut dyn FnMut(&str, &str)) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let is_text = path.extension().is_some_and(|e| e == "rs" || e == "html" || e == "txt");
        if path.is_dir() {
            visit_whole(&path, see);
        } else if is_text && !path.ends_with("tests.rs") {
            see(&path.to_string_lossy(), &fs::read_to_string(&path).unwrap());
        }
    }
}
