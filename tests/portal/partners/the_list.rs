//! A provider's list of resellers: searched, narrowed, turned page by page, and taken along.
use super::told;
use crate::support::{Browser, Page, TestPortal};
use std::fmt::Write;

/// Resellers of Northwind behind the portal's back: `Reseller 0001` and so on, every fifth in Belgium.
async fn many(portal: &TestPortal, count: usize) {
    let mut companies = String::new();
    for n in 1..=count {
        let key = format!("00000000-0000-7000-8000-{n:012}");
        let country = if n % 5 == 0 { "BE" } else { "NL" };
        let name = format!("Reseller {n:04}");
        write!(
            companies,
            ",('{key}','{name}','reseller-{n}','{country}','en','none','2026-01-01 00:00:00','{}')",
            name.to_lowercase()
        )
        .unwrap();
    }
    let columns = "id, name, account_name, country, language, standing, created_at, name_key";
    portal.sql(format!("INSERT INTO organizations ({columns}) VALUES {}", &companies[1..])).await;
    let of = "FROM organizations r, organizations p WHERE p.account_name = 'northwind' AND r.name LIKE 'Reseller %'";
    portal
        .sql(format!(
            "INSERT INTO partnership_invitations (id, provider_id, kind, email, email_key, company, language, text, \
             access, access_roles, invited_by, invited_at, sent_by, sent_at, days, expires_at, state, reseller_id, \
             seen_at, answered_at, answered_by) SELECT r.id, p.id, 'named', 'a@b.example', r.id, r.name, 'en', '', 'none', '', \
             (SELECT min(id) FROM users), r.created_at, (SELECT min(id) FROM users), r.created_at, 30, \
             r.created_at, 'accepted', r.id, r.created_at, \
             r.created_at, (SELECT min(id) FROM users) {of}"
        ))
        .await;
    portal
        .sql(format!(
            "INSERT INTO partnerships (id, provider_id, reseller_id, invitation_id, state, since, keeps_access, \
             sort_name, country, readiness) SELECT r.id, p.id, r.id, r.id, 'active', r.created_at, FALSE, r.name_key, \
             r.country, 'enrolled' {of}"
        ))
        .await;
    // Every beginning, from two letters on, and the marks of the filters, as the portal keeps them.
    let words = [("'reseller'", 8), ("substr(r.name_key, 10)", 4)];
    let marks = ["'='", "'=ready/enrolled'", "'=country/' || r.country", "'=access/without'"];
    let beginnings = words.into_iter().flat_map(|(word, n)| (2..=n).map(move |at| (word, at)));
    for (word, length) in beginnings.chain(marks.map(|mark| (mark, 40))) {
        portal
            .sql(format!(
                "INSERT INTO partnership_terms (partnership_id, term, provider_id, state, sort_name) \
                 SELECT r.id, substr({word}, 1, {length}), p.id, 'active', r.name_key {of}"
            ))
            .await;
    }
}

fn names(page: &Page) -> Vec<String> {
    page.each("tbody th a")
}

async fn found(maya: &Browser, query: &str) -> usize {
    let page = maya.visit(&format!("/resellers{query}")).await;
    assert_eq!(page.status, 200, "{query}");
    page.count("tbody tr")
}

#[actix_web::test]
async fn a_reseller_is_found_by_the_beginning_of_a_word() {
    let portal = TestPortal::start().await;
    portal.partners("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let list = maya.visit("/resellers").await;
    let text = list.text("tbody");
    for shown in ["Bergmann Systemhaus", "bergmann", "Germany", "7000388", "Ready", "None"] {
        assert!(text.contains(shown), "{shown}: {text}");
    }
    for (query, is_found) in [
        ("?q=BERG", true),
        ("?q=system", true),
        ("?q=haus", false),
        ("?q=70003", true),
        ("?q=00388", false),
        ("?q=berg+sys", true),
        ("?q=berg+nord", false),
        ("?q=b", true),
        ("?q=%25%25", true),
        ("?q=%00be", true),
        ("?ready=ready", true),
        ("?ready=id-linked", false),
        ("?country=DE", true),
        ("?country=NL", false),
        ("?access=without", true),
        ("?access=with", false),
        ("?q=berg&country=DE&ready=ready&access=without", true),
        ("?q=berg&country=FR", false),
        ("?after=x&before=y&ready=maybe", true),
    ] {
        assert_eq!(found(&maya, query).await, usize::from(is_found), "{query}");
    }
    let short = maya.visit("/resellers?q=b").await;
    assert!(told(&short).contains("two letters or more"), "{}", told(&short));
    let none = maya.visit("/resellers?q=zzzz").await;
    assert!(told(&none).contains("No reseller fits"), "{}", told(&none));
    let lukas = portal.signed_in_as("lukas@alpine").await;
    assert_eq!(found(&lukas, "?q=berg").await, 0, "another provider's list");
}

#[actix_web::test]
async fn it_follows_what_is_known_of_the_reseller() {
    let portal = TestPortal::start().await;
    portal.partners("northwind", "bergmann").await;
    let (vera, maya) =
        (portal.signed_in_as("vera@fabrikam").await, portal.signed_in_as("maya@northwind").await);
    let page = vera.visit("/desk/organizations?q=bergmann").await;
    let page = vera.follow(&page, "Bergmann").await;
    vera.press(&page, "Suspend", &[("reason", "Invoices.")]).await;
    assert_eq!(found(&maya, "?ready=not-suspended").await, 1);
    assert_eq!(found(&maya, "?ready=ready").await, 0);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn pages_follow_each_other_and_totals_end_at_a_thousand() {
    let portal = TestPortal::start().await;
    many(&portal, 60).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let first = maya.visit("/resellers").await;
    assert!(told(&first).contains("60 resellers"), "{}", told(&first));
    assert_eq!(names(&first).first().map(String::as_str), Some("Reseller 0001"));
    let second = maya.follow(&first, "Next page").await;
    let third = maya.follow(&second, "Next page").await;
    assert_eq!((names(&first).len(), names(&second).len(), names(&third).len()), (25, 25, 10));
    let all: std::collections::BTreeSet<_> =
        [&first, &second, &third].into_iter().flat_map(names).collect();
    assert_eq!(all.len(), 60, "each once");
    assert_eq!(names(&maya.follow(&third, "Previous page").await), names(&second));
    assert_eq!(names(&maya.follow(&second, "Previous page").await), names(&first));
    assert_eq!(found(&maya, "?q=0042").await, 1);
    // The same within what is asked for, alone and together.
    for query in ["?q=reseller", "?access=without&q=resel", "?ready=enrolled&country=NL&q=re"] {
        let first = maya.visit(&format!("/resellers{query}")).await;
        let second = maya.follow(&first, "Next page").await;
        assert_eq!(names(&first).len(), 25, "{query}");
        assert!(names(&first).last() < names(&second).first(), "{query}");
        assert_eq!(names(&maya.follow(&second, "Previous page").await), names(&first), "{query}");
    }
    let belgian = maya.visit("/resellers?country=BE&q=resel").await;
    assert!(told(&belgian).contains("12 resellers"), "{}", told(&belgian));
}

#[actix_web::test]
async fn of_many_the_walk_finds_the_same() {
    let portal = TestPortal::start().await;
    many(&portal, 2100).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for (query, total) in [
        ("", "1,000+ resellers"),
        ("?q=reseller", "1,000+ resellers"),
        ("?country=BE", "420 resellers"),
        ("?q=reseller&country=BE", "420 resellers"),
        ("?q=reseller+0042", "1 reseller"),
        ("?q=000", "9 resellers"),
        ("?access=without", "1,000+ resellers"),
        ("?q=reseller&access=without", "1,000+ resellers"),
        ("?q=reseller&access=without&country=BE&ready=enrolled", "420 resellers"),
        ("?q=reseller&access=with", "0 resellers"),
        ("?ready=ready", "0 resellers"),
    ] {
        let page = maya.visit(&format!("/resellers{query}")).await;
        assert_eq!(page.text("[role=status] b"), total, "{query}");
    }
    let file = maya.visit("/resellers.csv?country=BE").await;
    let lines: Vec<&str> = file.html.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 421);
    assert!(lines[0].starts_with("Reseller,Domain or account name,Country"), "{}", lines[0]);
    assert!(
        lines[1].starts_with("Reseller 0005,reseller-5,BE,,Not enrolled,None,2026-01-01,"),
        "{}",
        lines[1]
    );
    let all = maya.visit("/resellers.csv").await;
    assert_eq!(all.html.lines().count(), 2101);
    assert_eq!(portal.events("northwind", "partnership.exported").await, 2);
    let told = portal
        .lines(
            "SELECT facts AS line FROM audit_log WHERE event = 'partnership.exported' ORDER BY seq",
        )
        .await;
    assert_eq!(told[0], r#"{"country":"BE","list":"connected"}"#);
}
