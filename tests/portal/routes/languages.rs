//! Which language a page is in, and where a sign-in leads.
use crate::support::{Answer, PASSWORD, TestPortal};
use reqwest::Method;

fn language(answer: &Answer) -> &str {
    if answer.body.contains("<html lang=\"nl\"") { "nl" } else { "en" }
}

/// Address, headers, language.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str);

#[actix_web::test]
async fn the_address_decides_then_the_cookie_then_the_browser() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    let (dutch, english) = (("accept-language", "nl-BE, en;q=0.5"), ("accept-language", "en"));
    let cookie = ("cookie", "lang=nl");
    let cases: [Case; 6] = [
        ("/support", &[english], "en"),
        ("/support", &[dutch], "nl"),
        ("/support", &[english, cookie], "nl"),
        ("/support?lang=en", &[dutch, cookie], "en"),
        ("/support?lang=nl", &[english], "nl"),
        ("/support?lang=tlh", &[english, cookie], "nl"),
    ];
    for (path, headers, expected) in cases {
        let answer = wire.send(Method::GET, path, headers, "").await;
        assert_eq!(language(&answer), expected, "{path} {headers:?}");
    }
}

#[actix_web::test]
async fn a_chosen_language_is_remembered_and_a_made_up_one_is_not() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    let chosen = wire.get("/support?lang=nl").await;
    assert_eq!(chosen.cookie("lang").as_deref(), Some("nl"));
    assert_eq!(wire.get("/support?lang=%0d%0aset-cookie").await.cookie("lang"), None);
    assert_eq!(wire.get("/support?lang=").await.cookie("lang"), None);
    assert_eq!(wire.get("/nowhere?lang=nl").await.cookie("lang").as_deref(), Some("nl"));
}

#[actix_web::test]
async fn after_signing_in_nobody_is_sent_to_another_site() {
    let portal = TestPortal::start().await;
    let name = "eva@noordlicht.twotier.example";
    let evils = [
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/a\r\nset-cookie: x=1",
        "/\t/evil.example",
        " //evil.example",
        "",
        "evil",
        "/\u{0}",
    ];
    for evil in evils {
        let fields = [("user_name", name), ("password", PASSWORD), ("next", evil)];
        let answer = portal.wire().post("/sign-in", &fields).await;
        assert_eq!((answer.status, answer.location()), (303, "/"), "{evil:?}");
        let query: String = url::form_urlencoded::byte_serialize(evil.as_bytes()).collect();
        let page = portal.wire().get(&format!("/sign-in?next={query}")).await;
        assert_eq!(page.status, 200, "{evil:?}");
        assert!(page.body.contains("name=\"next\" value=\"/\""), "{evil:?}");
    }
    let fields = [("user_name", name), ("password", PASSWORD), ("next", "/enroll/saved?x=1")];
    assert_eq!(portal.wire().post("/sign-in", &fields).await.location(), "/enroll/saved?x=1");
}

#[actix_web::test]
async fn the_language_switch_keeps_the_rest_of_the_address() {
    let portal = TestPortal::start().await;
    let page = portal.browser().visit("/providers?country=NL&lang=en").await;
    assert_eq!(page.count("a[href=\"/providers?country=NL&lang=nl\"]"), 1);
}
