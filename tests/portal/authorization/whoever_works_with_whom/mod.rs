//! Two companies that work together, that did once, and those who never did: each role of them at each door to what
//! stands between the two, pages and buttons (T-AZ-1, T-IV-8).
mod asking;
mod two;

use super::{Expected, Relation};
use asking::ask;
use std::collections::BTreeSet;
use two::{CUSTOMER, PROVIDER, RESELLER, Two};

/// Everybody: kind, company, and whether it is one of the two.
const EVERYBODY: [(&str, &str, bool); 7] = [
    ("provider", PROVIDER, true),
    ("reseller", RESELLER, true),
    ("none", CUSTOMER, true),
    ("provider", "alpine", false),
    ("reseller", "helder", false),
    ("none", "noordlicht", false),
    ("operator", "fabrikam", false),
];

/// What changes how things stand between the two: nothing else is tried afterwards.
const FAR_REACHING: [&str; 5] = ["/end", "/undo", "/approval", "/authorization", "/consent"];

/// Somebody with one role, or none.
struct Cell<'a> {
    kind: &'static str,
    account: &'static str,
    is_one_of_two: bool,
    role: Option<&'a str>,
}

fn cells(expected: &Expected) -> impl Iterator<Item = Cell<'_>> {
    EVERYBODY.into_iter().flat_map(|(kind, account, is_one_of_two)| {
        let roles = expected.roles[kind].iter().map(|role| Some(role.as_str())).chain([None]);
        roles.map(move |role| Cell { kind, account, is_one_of_two, role })
    })
}

impl Cell<'_> {
    /// Whether what stands between the two concerns them at all: the operator looks on.
    fn is_concerned(&self) -> bool {
        self.is_one_of_two || self.kind == "operator"
    }

    /// What they should find at a route, now (0) or when it is over (1).
    fn should<'a>(
        &self,
        expected: &'a Expected,
        (route, row): (&str, &'a Relation),
        at: usize,
    ) -> &'a str {
        let may = |group: &str| {
            group == "signed-in"
                || expected.is_for(group, self.kind) && expected.allows(self.role, group)
        };
        let side = match self.kind {
            "provider" => &row.provider,
            "none" => &row.none,
            "operator" => &row.operator,
            _ => &row.reseller,
        };
        let needs = row.needs.get(self.kind).filter(|_| self.is_one_of_two);
        if !may(expected.group(route)) || needs.is_some_and(|needs| !may(needs)) {
            return "refused";
        }
        match side {
            Some(found) if self.is_concerned() => &found[at],
            _ => "none",
        }
    }
}

/// Everybody at every door behind which nothing happens for them: and nothing does.
async fn nothing_happens(at: usize) {
    let (expected, two) = (Expected::read(), Two::new(at == 1).await);
    let mut mistakes = vec![];
    for cell in cells(&expected) {
        let wire = two.somebody(cell.account, cell.role).await;
        let before = two.written().await;
        for (route, row) in &expected.relations {
            let should = cell.should(&expected, (route, row), at);
            if matches!(should, "done" | "noted") {
                continue;
            }
            let is = ask(&two, &cell, &wire, (route, row)).await;
            if is != should {
                mistakes
                    .push(format!("{} {:?} {route}: {is}, not {should}", cell.account, cell.role));
            }
        }
        if two.written().await != before {
            mistakes.push(format!("{} {:?} changed something", cell.account, cell.role));
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

/// What somebody may do happens, as often as it takes fresh companies to do it all.
async fn it_happens(at: usize, kind: &str) {
    let expected = Expected::read();
    for cell in cells(&expected).filter(|cell| cell.is_one_of_two && cell.kind == kind) {
        let rows = expected.relations.iter().filter(|(route, row)| {
            matches!(cell.should(&expected, (route, row), at), "done" | "noted")
        });
        let mut left: Vec<(&String, &Relation)> = rows.collect();
        while !left.is_empty() {
            let two = Two::new(at == 1).await;
            let wire = two.somebody(cell.account, cell.role).await;
            for (route, row) in one_of_each(&mut left) {
                let should = cell.should(&expected, (route, row), at);
                let before = two.portal.count("audit_log").await;
                let is = ask(&two, &cell, &wire, (route, row)).await;
                assert_eq!(is, should, "{} {:?} {route}", cell.account, cell.role);
                assert!(two.portal.count("audit_log").await > before, "{:?} {route}", cell.role);
            }
        }
    }
}

/// Takes one row of each thing out, and what only looks; one that is far-reaching only as the last, alone.
fn one_of_each<'a>(left: &mut Vec<(&'a String, &'a Relation)>) -> Vec<(&'a String, &'a Relation)> {
    let is_far = |route: &str| FAR_REACHING.iter().any(|end| route.ends_with(end));
    let (mut used, mut taken) = (BTreeSet::new(), vec![]);
    left.retain(|row| {
        let is_look = row.0.starts_with("GET ");
        let is_free = is_look || !is_far(row.0) && used.insert(&row.1.of);
        if is_free {
            taken.push(*row);
        }
        !is_free
    });
    if taken.is_empty() { left.pop().into_iter().collect() } else { taken }
}

#[actix_web::test]
async fn nothing_else_happens_while_they_work_together() {
    nothing_happens(0).await;
}

#[actix_web::test]
async fn nothing_else_happens_when_that_is_over() {
    nothing_happens(1).await;
}

#[actix_web::test]
async fn what_a_provider_does_while_they_work_together() {
    it_happens(0, "provider").await;
}

#[actix_web::test]
async fn what_a_provider_does_when_that_is_over() {
    it_happens(1, "provider").await;
}

#[actix_web::test]
async fn what_a_reseller_does_while_they_work_together() {
    it_happens(0, "reseller").await;
}

#[actix_web::test]
async fn what_a_reseller_does_when_that_is_over() {
    it_happens(1, "reseller").await;
}

#[actix_web::test]
async fn what_their_customer_does_while_they_work_together() {
    it_happens(0, "none").await;
}

#[actix_web::test]
async fn what_their_customer_does_when_that_is_over() {
    it_happens(1, "none").await;
}

/// Lists and files: who stands in them.
#[actix_web::test]
async fn the_lists_of_partners_name_one_s_own() {
    let (expected, names) = (Expected::read(), ["Bergmann Systemhaus", "Northwind Distribution"]);
    for at in [0, 1] {
        let two = Two::new(at == 1).await;
        for cell in cells(&expected) {
            let wire = two.somebody(cell.account, cell.role).await;
            for (route, rows) in &expected.listed {
                let group = expected.group(route);
                let answer = wire.get(route.split_once(' ').unwrap().1).await;
                let may = expected.is_for(group, cell.kind) && expected.allows(cell.role, group);
                assert_eq!(answer.status, if may { 200 } else { 403 }, "{:?} {route}", cell.role);
                let name = names[usize::from(cell.kind != "provider")];
                let row = rows.get(cell.kind).filter(|_| may && cell.is_concerned());
                let should = row.map_or("no", |row| &row[at]);
                let is = if answer.body.contains(name) { "yes" } else { "no" };
                assert_eq!(is, should, "{} {:?} {route} {at}", cell.account, cell.role);
            }
        }
    }
}
