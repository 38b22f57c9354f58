//! The list, page by page and stage by stage; nobody else's are in it.
use super::{KIEL, LIST};
use crate::support::TestPortal;
use chrono::TimeDelta;
use url::form_urlencoded::Serializer;

#[actix_web::test]
async fn it_is_read_page_by_page_there_and_back() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for n in 0..53 {
        maya.invites(&format!("office@company{n:02}.example"), &format!("Company {n:02}")).await;
    }
    let names = |first: usize, count: usize| -> Vec<String> {
        (first + 1 - count..=first).rev().map(|n| format!("Company {n:02}")).collect()
    };
    let first = maya.visit(LIST).await;
    assert_eq!(first.each("tbody th a"), names(52, 25));
    assert_eq!(first.count("[rel=prev]"), 0);
    let second = maya.follow(&first, "Older").await;
    assert_eq!(second.each("tbody th a"), names(27, 25));
    let third = maya.follow(&second, "Older").await;
    assert_eq!((third.each("tbody th a"), third.count("[rel=next]")), (names(2, 3), 0));
    let back = maya.follow(&third, "Newer").await;
    assert_eq!(back.each("tbody th a"), names(27, 25));
    let back = maya.follow(&back, "Newer").await;
    assert_eq!((back.each("tbody th a"), back.count("[rel=prev]")), (names(52, 25), 0));
}

#[actix_web::test]
async fn each_stage_has_its_own() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for (name, days) in [
        ("Open", "60"),
        ("Expired", "1"),
        ("Cancelled", "60"),
        ("Declined", "60"),
        ("Accepted", "60"),
    ] {
        let form = maya.visit(super::INVITE).await;
        let email = format!("office@{}.example", name.to_lowercase());
        let who = [("email", email.as_str()), ("company", name), ("days", days)];
        let letter = maya.press(&form, "Continue", &who).await;
        let page = maya.press(&letter, "Send invitation", &[]).await;
        if name == "Cancelled" {
            maya.press(&page, "Cancel the invitation", &[]).await;
        }
    }
    for state in ["declined", "accepted"] {
        portal
            .sql(format!(
                "UPDATE partnership_invitations SET state = '{state}', reseller_id = provider_id, \
                 seen_at = sent_at, answered_at = sent_at, answered_by = invited_by \
                 WHERE email = 'office@{state}.example'"
            ))
            .await;
    }
    portal.pass(TimeDelta::days(2));
    for is_noted in [false, true] {
        if is_noted {
            portal.do_what_is_due().await;
        }
        let maya = portal.signed_in_as("maya@northwind").await;
        let list = maya.visit(LIST).await;
        assert_eq!(list.each("tbody th a").len(), 5);
        for (link, name) in [
            ("Waiting for an answer", "Open"),
            ("Accepted", "Accepted"),
            ("Declined", "Declined"),
            ("Cancelled", "Cancelled"),
            ("Expired", "Expired"),
        ] {
            let chosen = list.each_attr(".chips a", "href");
            let of = chosen.into_iter().zip(list.each(".chips a"));
            let href = of.into_iter().find(|(_, text)| text == link).unwrap().0;
            let page = maya.visit(&href).await;
            assert_eq!(page.each("tbody th a"), [name], "{link} {is_noted}");
            assert_eq!(page.text(".chips [aria-current]"), link);
        }
    }
}

#[actix_web::test]
async fn one_is_found_by_the_beginning_of_a_word() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for (email, name) in [
        ("office@kiel.example", "Kiel 100% GmbH"),
        ("vera@noir.example", "Café Noir"),
        ("kim@oslo.example", "Nordlys"),
    ] {
        maya.invites(email, name).await;
    }
    for (typed, found) in [
        ("cafe", vec!["Café Noir"]),
        ("CAFÉ no", vec!["Café Noir"]),
        ("no", vec!["Nordlys", "Café Noir"]),
        ("ki", vec!["Nordlys", "Kiel 100% GmbH"]),
        ("vera@no", vec!["Café Noir"]),
        ("noir.ex", vec!["Café Noir"]),
        ("orth", vec![]),
        ("iel", vec![]),
        ("%%", vec!["Nordlys", "Café Noir", "Kiel 100% GmbH"]),
        ("__el", vec![]),
        ("no kiel", vec![]),
    ] {
        let query = Serializer::new(String::new()).append_pair("q", typed).finish();
        let page = maya.visit(&format!("{LIST}?{query}")).await;
        assert_eq!(page.each("tbody th a"), found, "{typed}");
        assert_eq!(page.value("q"), typed);
    }
    // A sign that nobody sees is not looked for: PostgreSQL refuses a zero.
    let zero = maya.visit(&format!("{LIST}?q=ca%00fe")).await;
    assert_eq!(
        (zero.status, zero.value("q").as_str(), zero.text("tbody th a").as_str()),
        (200, "cafe", "Café Noir")
    );
    // The stage stays while one searches, and what was searched for while one chooses a stage.
    let open = maya.visit(&format!("{LIST}?stage=open")).await;
    assert_eq!(open.value("stage"), "open");
    let found = maya.visit(&format!("{LIST}?q=ki&stage=open")).await;
    assert_eq!(found.text(".chips [aria-current]"), "Waiting for an answer");
    assert_eq!(maya.follow(&found, "Accepted").await.value("q"), "ki");
}

#[actix_web::test]
async fn nobody_sees_another_provider_s() {
    let portal = TestPortal::start().await;
    let path = portal.signed_in_as("maya@northwind").await.invites(KIEL, "Kiel GmbH").await.path;
    let lukas = portal.signed_in_as("lukas@alpine").await;
    assert!(lukas.visit(LIST).await.text(".notice").contains("not invited anybody yet"));
    assert_eq!(lukas.visit(&path).await.status, 404);
    let fields = [("version".to_owned(), "1".to_owned())];
    for act in ["resending", "cancellation"] {
        assert_eq!(lukas.post(&format!("{path}/{act}"), &fields).await.status, 404);
    }
    assert_eq!(portal.count("partnership_invitations WHERE version = 1").await, 1);
}

#[actix_web::test]
async fn nonsense_in_the_address_begins_anew() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites(KIEL, "Kiel GmbH").await;
    for query in [
        "?stage=lost",
        "?after=x&before=%00",
        "?after=00000000-0000-7000-8000-000000000000",
        "?before=ffffffff-ffff-7fff-bfff-ffffffffffff",
        "?stage=open&stage=accepted",
    ] {
        let page = maya.visit(&format!("{LIST}{query}")).await;
        assert_eq!(
            (page.status, page.each("tbody th a")),
            (200, vec!["Kiel GmbH".to_owned()]),
            "{query}"
        );
    }
}
