//! A link for anybody: stages and dates, no name, replaceable, dead 90 days after the decision.
use crate::support::{Browser, TestPortal};
use chrono::TimeDelta;

async fn made(sanne: &Browser, portal: &TestPortal, button: &str) -> String {
    let page = sanne.visit("/verification/status-link").await;
    let page = sanne.press(&page, button, &[]).await;
    let link = page.text("main code");
    let path = link.strip_prefix(&portal.base).expect("a link to us").to_owned();
    let again = sanne.visit("/verification/status-link").await;
    assert!(!again.html.contains(&path), "it is shown once");
    path
}

#[actix_web::test]
async fn anybody_with_the_link_sees_stages_and_no_name() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let path = made(&sanne, &portal, "Make a link").await;
    let anybody = portal.browser();
    let seen = anybody.visit(&path).await;
    assert_eq!((seen.status, seen.text("h1").as_str()), (200, "This verification is under way"));
    assert_eq!(seen.text(".stages .now b"), "Employment");
    for name in ["Noordlicht", "Sanne", "Bram", "noordlicht.example", "TT-", "7000001"] {
        assert!(!seen.html.contains(name), "{name} is shown");
    }
    assert_eq!(seen.headers["x-robots-tag"], "noindex");
    assert_eq!(seen.attr("meta[name=robots]", "content").unwrap(), "noindex");
    assert_eq!(seen.headers["referrer-policy"], "same-origin", "no other site hears of it");
    // Opening it uses nothing up, in Dutch either.
    let dutch = portal.dutch_browser().visit(&path).await;
    assert_eq!(dutch.text("h1"), "Deze verificatie loopt");
    assert_eq!(portal.events("noordlicht", "verification.status_shared").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn it_ends_when_it_is_replaced_or_ended() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let first = made(&sanne, &portal, "Make a link").await;
    let second = made(&sanne, &portal, "Replace the link").await;
    let anybody = portal.browser();
    assert_eq!(anybody.visit(&first).await.status, 404);
    assert_eq!(anybody.visit(&second).await.status, 200);
    let page = sanne.visit("/verification/status-link").await;
    sanne.press(&page, "End the link", &[]).await;
    let dead = anybody.visit(&second).await;
    assert_eq!(
        (dead.status, dead.headers["x-robots-tag"].as_bytes()),
        (404, b"noindex".as_slice())
    );
    for wrong in ["/status/", "/status/tts_", "/status/nonsense", "/status/%00"] {
        assert_eq!(anybody.visit(wrong).await.status, 404, "{wrong}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn ninety_days_after_the_decision_it_is_dead() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let path = made(&sanne, &portal, "Make a link").await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", "Noordlicht ICT B.V.").await;
    let case = omar.pass(case, 2).await;
    omar.press(&case, "Authorize the company", &[]).await;
    portal.pass(TimeDelta::days(89));
    let anybody = portal.browser();
    assert_eq!(anybody.visit(&path).await.text("h1"), "The company is authorized");
    portal.pass(TimeDelta::days(1));
    assert_eq!(anybody.visit(&path).await.status, 404);
}

/// A mailed link opens nothing but what it is for (reliability, T-IV-1).
#[actix_web::test]
async fn a_link_of_another_purpose_shows_nothing() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    let letter = portal.letter_to(crate::support::BRAM).await;
    let token = portal.link_in(&letter).rsplit('/').next().unwrap().to_owned();
    let anybody = portal.browser();
    assert_eq!(anybody.visit(&format!("/status/{token}")).await.status, 404);
    let path = made(&sanne, &portal, "Make a link").await;
    let token = path.rsplit('/').next().unwrap();
    assert_eq!(anybody.visit(&format!("/confirm-contact/{token}")).await.status, 404);
    let tom = portal.signed_in_as("tom@noordlicht").await;
    assert_eq!(tom.visit("/verification/status-link").await.status, 403);
}
