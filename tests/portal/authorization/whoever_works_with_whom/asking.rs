//! What somebody finds at a route about two companies and their customer.
use super::{Cell, two::Two};
use crate::{
    authorization::{NONE, Relation},
    support::{Answer, Wire},
};
use reqwest::Method;

/// What came of asking.
fn found(answer: &Answer) -> &'static str {
    match answer.status {
        403 => "refused",
        404 => "none",
        200 if answer.header("content-disposition").is_empty() => "shown",
        200 => "noted",
        303 if answer.location().starts_with("/sign-in") => "signed out",
        303 if answer.location().starts_with("/proof") => "a proof",
        303 => "done",
        409 | 422 | 429 => "late",
        _ => "broken",
    }
}

/// Asks for a route as its page would, with the version and the digest that stand there now.
pub async fn ask(
    two: &Two,
    cell: &Cell<'_>,
    wire: &Wire,
    (route, row): (&str, &Relation),
) -> &'static str {
    let (method, pattern) = route.split_once(' ').unwrap();
    let [id, version] = two.find(&row.of, cell.kind).await;
    let path = pattern.replace("{id}", &id).replace("{change}", "resume");
    if method == Method::GET.as_str() {
        let found = found(&wire.get(&path).await);
        return if found == "done" { "elsewhere" } else { found };
    }
    let digest = match pattern.rsplit('/').next() {
        Some("authorization") => digest(wire, &format!("/invitations/{id}")).await,
        Some("consent") => digest(wire, &format!("/authorizations/{id}")).await,
        _ => String::new(),
    };
    let today = two.portal.now().date_naive().to_string();
    let fields = [
        ("version", version.as_str()),
        ("digest", &digest),
        ("end_date", &today),
        ("reason", "It has to be."),
        ("removes_access", "yes"),
        ("authorize", "yes"),
        ("tags", "north"),
        // An order that nobody has reviewed.
        ("offer[]", "WORK-BASIC"),
        ("quantity[]", "5"),
        ("cycle[]", "monthly"),
        ("key", NONE),
    ];
    let found = found(&wire.post(&path, &fields).await);
    // What is typed waits in the session, and nothing has happened.
    if pattern == "/orders/new/{id}" && found == "done" { "elsewhere" } else { found }
}

async fn digest(wire: &Wire, page: &str) -> String {
    let page = wire.get(page).await.body;
    let digest = page.split("name=\"digest\" value=\"").nth(1).unwrap_or_default();
    digest.split('"').next().unwrap_or_default().to_owned()
}
