//! The provider directory, as visitors search it: all of it in the address.
mod inviting;
mod keeping_a_page;
pub mod lists;
mod requests;

use crate::support::{Page, TestPortal};

async fn search(query: &str) -> Page {
    let portal = TestPortal::start().await;
    let page = portal.browser().visit(&format!("/providers{query}")).await;
    assert_eq!(page.status, 200, "{query}");
    page
}

async fn found(query: &str) -> Vec<&'static str> {
    let page = search(query).await;
    let names = ["Alpine Distribution", "Northwind Distribution"];
    names.into_iter().filter(|name| page.text(".cards").contains(name)).collect()
}

const BOTH: [&str; 2] = ["Alpine Distribution", "Northwind Distribution"];

#[actix_web::test]
async fn each_filter_narrows_the_list() {
    for (query, expected) in [
        ("", &BOTH[..]),
        ("?q=northwind", &BOTH[1..]),
        ("?q=NORTHW%C3%8FND", &BOTH[1..]),
        ("?q=M%C3%BCnchen", &BOTH[..1]),
        ("?q=nobody", &[]),
        ("?country=NL", &BOTH[1..]),
        ("?country=AT", &BOTH[..1]),
        ("?country=DE", &BOTH[..]),
        ("?country=SE", &[]),
        ("?language=nl", &BOTH[1..]),
        ("?language=en", &BOTH[..]),
        ("?service=financing", &BOTH[..1]),
        ("?service=training&service=support_24x7", &BOTH[1..]),
        ("?service=marketing&country=AT", &[]),
        ("?accepting=yes", &BOTH[..]),
    ] {
        assert_eq!(found(query).await, expected, "{query}");
    }
}

#[actix_web::test]
async fn who_takes_no_resellers_is_left_out_when_asked() {
    let portal = TestPortal::start().await;
    portal
        .sql("UPDATE provider_profiles SET accepting_resellers = FALSE WHERE sort_name LIKE 'alpine%'")
        .await;
    let page = portal.browser().visit("/providers?accepting=yes").await;
    assert!(!page.text(".cards").contains("Alpine"), "{}", page.text(".cards"));
    let own = portal.browser().visit("/providers/alpine").await;
    assert!(own.text("main").contains("Alpine Distribution"), "its page is still there");
}

#[actix_web::test]
async fn the_form_shows_what_was_searched_and_each_part_can_be_taken_off() {
    let page = search("?q=north&country=NL&service=training&accepting=yes").await;
    assert_eq!(page.attr("#q", "value").as_deref(), Some("north"));
    assert_eq!(page.attr("#country option[selected]", "value").as_deref(), Some("NL"));
    assert_eq!(page.count("input[name=service][checked]"), 1);
    assert_eq!(page.count("input[name=accepting][checked]"), 1);
    assert_eq!(page.count(".chip--remove"), 4);
    let without = page.link("Netherlands");
    assert!(without.contains("q=north") && !without.contains("country="), "{without}");
}

#[actix_web::test]
async fn nonsense_in_the_address_harms_nobody() {
    for query in [
        "?country=XX&service=coffee&language=fr&after=zzz&before=%00",
        "?q=%25%5F%27%22%3Cscript%3E",
        &format!("?q={}", "x".repeat(3000)),
    ] {
        let page = search(query).await;
        assert!(!page.html.contains("<script>"), "{query}");
    }
}

#[actix_web::test]
async fn a_provider_s_page_tells_how_to_reach_it() {
    let portal = TestPortal::start().await;
    let visitor = portal.browser();
    let list = visitor.visit("/providers").await;
    let page = visitor.follow(&list, "Northwind Distribution").await;
    assert_eq!(page.path, "/providers/northwind");
    let told = page.text("main");
    for fact in ["Utrecht", "partners@northwind.example", "+31 30 555 0142", "Belgium"] {
        assert!(told.contains(fact), "{fact}: {told}");
    }
    let dutch = portal.dutch_browser().visit("/providers/northwind").await;
    assert!(dutch.text("main").contains("Distributeur voor kleine en middelgrote"));
    for nobody in ["/providers/noordlicht", "/providers/fabrikam", "/providers/%00", "/providers/-"]
    {
        assert_eq!(visitor.visit(nobody).await.status, 404, "{nobody}");
    }
}
