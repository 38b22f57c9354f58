//! Any organization is found: by part of its name, and by what belongs to it alone.
use super::{LIST, omar_is, page_of};
use crate::support::TestPortal;

async fn found(portal: &TestPortal, query: &str) -> Vec<String> {
    let vera = portal.signed_in_as("vera@fabrikam").await;
    vera.visit(&format!("{LIST}?{query}")).await.each("main tbody th a")
}

#[actix_web::test]
async fn an_organization_is_found_by_what_belongs_to_it() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let reference = portal
        .line("SELECT reference AS line FROM verification_cases JOIN organizations o ON o.id = organization_id WHERE account_name = 'noordlicht'")
        .await;
    for query in [
        "q=noordl".to_owned(),
        "q=NOORDLICHT+ict".to_owned(),
        "q=ict+noord".to_owned(),
        format!("q={reference}"),
        format!("q={}", reference.to_lowercase().replace('-', "")),
        "q=7000001".to_owned(),
        "q=noordlicht.example".to_owned(),
        "q=NOORDLICHT.example".to_owned(),
    ] {
        assert_eq!(found(&portal, &query).await, ["Noordlicht ICT"], "{query}");
    }
    for nothing in [
        "q=zzz",
        "q=%25",
        "q=_",
        "q=%00",
        "q=a.%25",
        "q=a.%5C",
        "q=%5C",
        "q=7000009",
        "q=TT-2222-2222",
        "q=elsewhere.example",
    ] {
        let names = found(&portal, nothing).await;
        let is_all = nothing == "q=%00";
        assert!(names.is_empty() || is_all, "{nothing}: {names:?}");
    }
}

#[actix_web::test]
async fn names_are_found_without_their_accents_and_after_they_changed() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE organizations SET name = 'Café Zürich', name_key = '' WHERE account_name = 'nuage'").await;
    assert!(found(&portal, "q=cafe").await.is_empty());
    let db = &portal.portal.db;
    twotier::organizations::fold_names(db).await.unwrap();
    assert_eq!(found(&portal, "q=zurich+cafe").await, ["Café Zürich"]);
}

#[actix_web::test]
async fn the_list_is_filtered_and_turned_page_by_page() {
    let portal = TestPortal::start().await;
    let providers = found(&portal, "standing=provider&country=DE").await;
    assert_eq!(providers, ["Alpine Distribution"]);
    assert!(found(&portal, "suspended=yes").await.is_empty());
    assert_eq!(found(&portal, "standing=operator").await, ["Fabrikam Cloud"]);
    for n in 0..60 {
        portal
            .sql(format!(
                "INSERT INTO organizations (id, name, account_name, country, language, standing, created_at, name_key) \
                 VALUES ('019a0000-0000-7000-8000-0000000000{n:02}', 'Many {n:02}', 'many{n:02}', 'BE', 'en', 'none', '2026-01-01 00:00:00', 'many {n:02} many{n:02}')"
            ))
            .await;
    }
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let first = vera.visit(&format!("{LIST}?q=many&country=BE")).await;
    let second = vera.follow(&first, "Next page").await;
    let third = vera.follow(&second, "Next page").await;
    let names = |page: &crate::support::Page| page.each("main tbody th a");
    let all = [names(&first), names(&second), names(&third)].concat();
    let expected: Vec<_> = (0..60).map(|n| format!("Many {n:02}")).collect();
    assert_eq!(all, expected);
    assert_eq!(third.count("main a[rel=next]"), 0);
    assert_eq!(names(&vera.follow(&third, "Previous page").await), names(&second));
}

#[actix_web::test]
async fn one_page_says_what_there_is_to_know() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = page_of(&vera, "Noordlicht ICT").await;
    let text = page.text("main");
    for told in [
        "Eva Smit, Sanne de Vries",
        "Active: 3",
        "bram@noordlicht.example",
        "7000001",
        "Work account only",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    let case = page.attr("main a[href^='/desk/cases/']", "href").unwrap();
    assert_eq!(vera.visit(&case).await.status, 200);
    let vera = portal.sign_in(portal.dutch_browser(), "vera@fabrikam").await;
    let page = page_of(&vera, "Northwind Distribution").await;
    assert!(page.text("main").contains("Indirecte provider"), "{}", page.text("main"));
}

#[actix_web::test]
async fn support_and_verifiers_look_and_nobody_else() {
    let portal = TestPortal::start().await;
    let path = format!("{LIST}/{}", portal.organization("alpine").await);
    for role in ["verifier", "operator_support"] {
        omar_is(&portal, role).await;
        let omar = portal.signed_in_as("omar@fabrikam").await;
        assert_eq!(omar.visit(LIST).await.status, 200, "{role}");
        let page = omar.visit(&path).await;
        assert_eq!((page.status, page.count("main form")), (200, 0), "{role}");
        assert_eq!(omar.visit(&format!("{LIST}/new")).await.status, 403, "{role}");
        let fields = [("version", "1"), ("reason", "Because.")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(omar.post(&format!("{path}/suspension"), &fields).await.status, 403, "{role}");
    }
    omar_is(&portal, "auditor").await;
    for who in ["omar@fabrikam", "sanne@noordlicht", "maya@northwind"] {
        let somebody = portal.signed_in_as(who).await;
        for path in [LIST.to_owned(), path.clone(), format!("{LIST}/none")] {
            assert_eq!(somebody.visit(&path).await.status, 403, "{who} {path}");
        }
    }
    let vera = portal.signed_in_as("vera@fabrikam").await;
    for none in ["none", "019a0000-0000-7000-8000-000000000000"] {
        assert_eq!(vera.visit(&format!("{LIST}/{none}")).await.status, 404);
    }
}
