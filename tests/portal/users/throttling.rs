//! How often a door may be knocked at (reliability T-BF-1 to T-BF-4, AC5).
use crate::support::{Answer, PASSWORD, TestPortal, Wire};
use chrono::TimeDelta;

const SANNE: &str = "sanne@noordlicht.twotier.example";
const NOBODY: &str = "nobody@noordlicht.twotier.example";

async fn fail(wire: &Wire, name: &str, times: usize) {
    for _ in 0..times {
        assert_eq!(wire.try_sign_in(name, "wrong").await.status, 422, "{name}");
    }
}

fn page(answer: &Answer) -> String {
    answer.body.replace(answer.header("x-request-id"), "ID")
}

#[actix_web::test]
async fn the_eleventh_wrong_try_waits_and_so_does_the_right_one() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    let mut pages = vec![];
    for name in [SANNE, NOBODY] {
        fail(&wire, name, 10).await;
        for password in ["wrong", PASSWORD] {
            let answer = wire.try_sign_in(name, password).await;
            assert_eq!((answer.status, answer.header("retry-after")), (429, "900"), "{name}");
            assert!(answer.body.contains("10:15"), "no time on the page: {}", answer.body);
            pages.push(page(&answer));
        }
    }
    assert!(pages.windows(2).all(|two| two[0] == two[1]), "the page tells names apart");
    portal.pass(TimeDelta::minutes(15));
    assert_eq!(wire.try_sign_in(SANNE, PASSWORD).await.status, 303);
}

#[actix_web::test]
async fn a_right_password_gives_its_try_back() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    for _ in 0..30 {
        assert_eq!(wire.try_sign_in(SANNE, PASSWORD).await.status, 303);
    }
    fail(&wire, SANNE, 10).await;
}

#[actix_web::test]
async fn another_spelling_of_a_name_has_the_same_budget() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    fail(&wire, SANNE, 5).await;
    fail(&wire, " SANNE@noordlicht.TwoTier.example ", 5).await;
    assert_eq!(wire.try_sign_in("sanne@Noordlicht.twotier.example", PASSWORD).await.status, 429);
}

async fn parallel(name: &'static str, from: &'static [&'static str]) {
    let portal = TestPortal::start().await;
    let tries = (0..50).map(|_| {
        let wire = portal.wire();
        async move { wire.try_sign_in(name, "wrong").await.status }
    });
    let statuses = futures_util::future::join_all(tries).await;
    let hashed = portal.count("security_events WHERE kind = 'user.sign_in_refused'").await;
    assert!(hashed <= 10, "{hashed} were hashed {from:?}");
    let count = |status| statuses.iter().filter(|found| **found == status).count();
    assert_eq!(count(422), usize::try_from(hashed).unwrap(), "{statuses:?}");
    assert_eq!(count(422) + count(429) + count(503), 50, "{statuses:?}");
}

#[actix_web::test]
async fn fifty_wrong_tries_at_once_hash_ten_at_most() {
    parallel(SANNE, &[]).await;
    parallel(NOBODY, &[]).await;
}

#[actix_web::test]
async fn one_address_has_one_budget_for_all_names_and_both_doors() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    wire.post("/enroll/welcome", &[]).await;
    for n in 0..50 {
        fail(&wire, &format!("nobody{n}@noordlicht.twotier.example"), 1).await;
    }
    for n in 0..10 {
        wire.post("/enroll/membership/user-name", &[("user_name", &format!("nobody{n}"))]).await;
        let wrong = wire.post("/enroll/membership/password", &[("password", "wrong")]).await;
        assert_eq!(wrong.status, 422, "try {n}");
    }
    assert_eq!(portal.count("security_events WHERE kind = 'membership.sign_in_refused'").await, 10);
    let right = [("user_name", "noordlicht")];
    wire.post("/enroll/membership/user-name", &right).await;
    let refused = wire.post("/enroll/membership/password", &[("password", PASSWORD)]).await;
    assert_eq!(refused.status, 429);
    assert_eq!(wire.try_sign_in("eva@noordlicht.twotier.example", PASSWORD).await.status, 429);
}

#[actix_web::test]
async fn the_membership_door_has_the_same_limit_for_one_name() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    wire.post("/enroll/welcome", &[]).await;
    for name in ["noordlicht", "nobody"] {
        wire.post("/enroll/membership/user-name", &[("user_name", name)]).await;
        for _ in 0..10 {
            let wrong = wire.post("/enroll/membership/password", &[("password", "wrong")]).await;
            assert_eq!(wrong.status, 422, "{name}");
        }
        let refused = wire.post("/enroll/membership/password", &[("password", PASSWORD)]).await;
        assert_eq!(refused.status, 429, "{name}");
    }
}

#[actix_web::test]
async fn blanks_within_a_name_buy_no_new_budget() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    let spelled = ["sanne @noordlicht.twotier.example", "sanne@ noordlicht.twotier.example"];
    for name in spelled {
        assert_eq!(wire.try_sign_in(name, PASSWORD).await.status, 422, "{name} is nobody's");
    }
    fail(&wire, SANNE, 10).await;
    assert_eq!(wire.try_sign_in(SANNE, PASSWORD).await.status, 429);
}

#[actix_web::test]
async fn refusals_are_noted_for_whoever_looks_after_the_portal() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    fail(&wire, SANNE, 10).await;
    wire.try_sign_in(SANNE, PASSWORD).await;
    let sanne = portal.wire_as("eva@noordlicht").await;
    let elsewhere = [("sec-fetch-site", "cross-site"), crate::support::FORM];
    sanne.send(reqwest::Method::POST, "/sign-out", &elsewhere, "").await;
    for (what, count) in [
        ("kind = 'request.throttled'", 1),
        ("kind = 'request.forbidden' AND facts = 'same-origin'", 1),
        ("kind = 'user.sign_in_refused'", 10),
    ] {
        assert_eq!(portal.count(&format!("security_events WHERE {what}")).await, count, "{what}");
    }
}
