//! The help pages: there in both languages, in order, and leading somewhere.
use crate::support::{Browser, Page, TestPortal};
use scraper::{Html, Selector};
use std::collections::BTreeSet;

const PAGES: [&str; 5] =
    ["/help", "/help/account", "/help/customers", "/help/verification", "/help/direct-bill"];

/// What an attribute says, of everything that a selector finds.
fn attributes(page: &Page, css: &str, name: &str) -> Vec<String> {
    let html = Html::parse_document(&page.html);
    let wanted = Selector::parse(css).unwrap();
    html.select(&wanted).filter_map(|e| e.attr(name)).map(str::to_owned).collect()
}

/// The levels of the headings, from top to bottom.
fn headings(page: &Page) -> Vec<u32> {
    let html = Html::parse_document(&page.html);
    let headings = Selector::parse("main :is(h1, h2, h3, h4)").unwrap();
    html.select(&headings).filter_map(|e| e.value().name()[1..].parse().ok()).collect()
}

/// Whether the headings begin with the only first one and leave out no level.
fn is_in_order(levels: &[u32]) -> bool {
    levels.first() == Some(&1)
        && levels.iter().filter(|level| **level == 1).count() == 1
        && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1)
}

#[test]
fn a_wrong_order_of_headings_is_noticed() {
    assert!(is_in_order(&[1, 2, 3, 2]));
    for wrong in [&[2, 2][..], &[1, 3], &[1, 2, 1], &[]] {
        assert!(!is_in_order(wrong), "{wrong:?}");
    }
}

#[actix_web::test]
async fn every_page_answers_in_both_languages_and_in_order() {
    let portal = TestPortal::start().await;
    for (browser, language) in [(portal.browser(), "en"), (portal.dutch_browser(), "nl")] {
        let mut titles = BTreeSet::new();
        for path in PAGES {
            let page = browser.visit(path).await;
            assert_eq!((page.status, page.path.as_str()), (200, path), "{language}");
            assert_eq!(page.attr("html", "lang").as_deref(), Some(language), "{path}");
            assert!(is_in_order(&headings(&page)), "{path}: {:?}", headings(&page));
            let title = page.text("h1");
            assert!(page.text("title").starts_with(&title), "{path}: {title}");
            titles.insert(title);
            let empty = page.count("main :is(h1, h2, p, li, dt, dd, a):empty");
            assert_eq!(empty, 0, "{language} {path} says nothing somewhere");
        }
        assert_eq!(titles.len(), PAGES.len(), "{titles:?}");
    }
}

#[actix_web::test]
async fn every_link_leads_somewhere() {
    let portal = TestPortal::start().await;
    let visitor = portal.browser();
    for path in PAGES {
        let page = visitor.visit(path).await;
        let links = attributes(&page, "main a", "href");
        assert!(links.len() > 2, "{path}: {links:?}");
        let ids = attributes(&page, "[id]", "id");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{path} has an id twice");
        for link in links {
            match link.strip_prefix('#') {
                Some(anchor) => assert!(ids.iter().any(|id| id == anchor), "{path}: {link}"),
                None => assert_eq!(visitor.visit(&link).await.status, 200, "{path}: {link}"),
            }
        }
    }
    assert_eq!(visitor.visit("/help/nothing").await.status, 404);
}

#[actix_web::test]
async fn letters_may_link_to_each_check() {
    let portal = TestPortal::start().await;
    let page = portal.browser().visit("/help/verification").await;
    let checks = [
        "email-ownership",
        "employment",
        "business",
        "decision",
        "refusal",
        "withdrawal",
        "documents",
    ];
    for check in checks {
        assert_eq!(page.count(&format!("h2#{check}")), 1, "{check}");
    }
    let told = page.text("main");
    for fact in ["60 days", "30, 7 and 1 days", "90 days after the decision we erase", "10 MB"] {
        assert!(told.contains(fact), "{fact}");
    }
    assert!(told.contains("Staff of Fabrikam Cloud"), "{told}");
}

async fn leads(browser: &Browser, from: &str, to: &str) {
    let page = browser.visit(from).await;
    assert_eq!(page.count(&format!("main a[href='{to}']")), 1, "{from} does not lead to {to}");
}

#[actix_web::test]
async fn home_support_and_status_lead_to_help() {
    let portal = TestPortal::start().await;
    for visitor in [portal.browser(), portal.dutch_browser()] {
        leads(&visitor, "/", "/help").await;
        leads(&visitor, "/support", "/help").await;
    }
    portal.submitted().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    leads(&sanne, "/", "/help/verification").await;
}
