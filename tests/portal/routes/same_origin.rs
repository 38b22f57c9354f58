//! Nobody changes anything from somebody else's page (reliability, T-CS-1 and T-CS-2).
use super::lines;
use crate::support::{FORM, OURS, TestPortal, Wire};
use reqwest::Method;

const ATTACKS: [&[(&str, &str)]; 7] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "none")],
    &[("sec-fetch-site", "cross-site"), ("origin", "http://localhost")],
    &[("origin", "null")],
    &[("origin", "http://evil.example")],
    &[],
];

async fn attack_everything(portal: &TestPortal, victim: &Wire) {
    let before = portal.sizes().await;
    for line in lines(&Method::POST) {
        for attack in ATTACKS {
            let headers = [&[FORM], attack].concat();
            let answer = victim.send(Method::POST, &line.path, &headers, "declaration=yes").await;
            assert_eq!(answer.status, 403, "{} {attack:?}", line.path);
            assert!(answer.body.contains("<h1>"), "{} has no page", line.path);
        }
    }
    // Each attempt is noted, and nothing else is changed.
    let is_other = |(table, _): &(String, i64)| table != "security_events";
    let [before, after] = [before, portal.sizes().await]
        .map(|sizes| sizes.into_iter().filter(is_other).collect::<Vec<_>>());
    assert_eq!(after, before);
    assert!(portal.count("security_events").await > 0);
}

#[actix_web::test]
async fn no_act_is_taken_from_another_page() {
    let portal = TestPortal::start().await;
    let victim = portal.wire_as("sanne@noordlicht").await;
    attack_everything(&portal, &victim).await;
    assert_eq!(victim.get("/session").await.status, 204, "signed out by another page");
}

#[actix_web::test]
async fn no_draft_is_touched_from_another_page() {
    let portal = TestPortal::start().await;
    let victim = portal.wire_as("ruben@helder").await;
    attack_everything(&portal, &victim).await;
}

#[actix_web::test]
async fn nobody_is_signed_in_by_another_page() {
    let portal = TestPortal::start().await;
    let name = "user_name=sanne%40noordlicht.twotier.example&password=correct+horse+battery+staple";
    for attack in ATTACKS.iter().filter(|attack| !attack.is_empty()) {
        let headers = [&[FORM], *attack].concat();
        let answer = portal.wire().send(Method::POST, "/sign-in", &headers, name).await;
        assert_eq!((answer.status, answer.session()), (403, None), "{attack:?}");
        assert!(answer.body.contains("did not come from one of our own pages"), "{}", answer.body);
    }
    let own = [FORM, ("origin", portal.base.as_str())];
    assert_eq!(portal.wire().send(Method::POST, "/sign-in", &own, name).await.status, 303);
    assert_eq!(portal.wire().send(Method::POST, "/sign-in", &[FORM, OURS], name).await.status, 303);
}
