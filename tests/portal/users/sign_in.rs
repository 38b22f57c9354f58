//! Unknown, wrong and disabled are told apart by nobody (reliability rule 24, T-EN-1).
use crate::support::{FORM, OURS, PASSWORD, TestPortal};
use reqwest::Method;

const SANNE: &str = "sanne@noordlicht.twotier.example";

#[actix_web::test]
async fn unknown_wrong_disabled_invited_and_malformed_are_told_apart_by_nobody() {
    let portal = TestPortal::with_all_kinds_of_people().await;
    let wire = portal.wire();
    let wrong = wire.try_sign_in(SANNE, "wrong").await;
    assert_eq!(wrong.status, 422);
    let expected = wrong.seen_but(SANNE);
    let long = "a".repeat(3000);
    let names = [
        "nobody@noordlicht.twotier.example",
        "sanne@nowhere.twotier.example",
        "tom@noordlicht.twotier.example",
        "kees@tulp.twotier.example",
        "sanne",
        "sanne@noordlicht",
        "@",
        "a b c",
        "<script>",
        "' OR 1=1 --",
        "ｓanne@noordlicht.twotier.example",
        &long,
    ];
    for name in names {
        for password in ["wrong", PASSWORD] {
            let answer = wire.try_sign_in(name, password).await;
            assert_eq!(answer.seen_but(name), expected, "{name} {password}");
        }
    }
}

#[actix_web::test]
async fn a_refused_sign_in_is_noted_without_saying_who() {
    let portal = TestPortal::start().await;
    for name in [SANNE, "nobody@nowhere"] {
        portal.wire().try_sign_in(name, "canary-password-1").await;
    }
    assert_eq!(portal.count("security_events WHERE kind = 'user.sign_in_refused'").await, 2);
    assert_eq!(portal.count("security_events WHERE user_id IS NOT NULL").await, 0);
    assert!(!portal.dump().await.contains("canary-password-1"));
}

#[actix_web::test]
async fn signing_in_and_out_leave_a_row_each() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let of = "audit_log a JOIN users u ON u.id = a.actor_id AND u.organization_id = a.organization_id \
        WHERE u.user_name = 'sanne' AND a.actor_kind = 'person' AND a.subject_id = u.id AND a.event";
    assert_eq!(portal.count(&format!("{of} = 'user.signed_in'")).await, 1);
    assert_eq!(portal.count(&format!("{of} = 'user.signed_out'")).await, 0);
    let out = wire.post("/sign-out", &[]).await;
    assert_eq!((out.status, out.location()), (303, "/"));
    assert_eq!(out.header("clear-site-data"), "\"cache\", \"storage\"");
    assert_eq!(portal.count(&format!("{of} = 'user.signed_out'")).await, 1);
    assert_eq!(wire.post("/sign-out", &[]).await.location(), "/sign-in?next=%2F");
    assert_eq!(portal.count(&format!("{of} = 'user.signed_out'")).await, 1);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn a_name_may_be_typed_in_capitals_and_with_blanks_around() {
    let portal = TestPortal::start().await;
    let answer = portal.wire().try_sign_in(" Sanne@Noordlicht.TwoTier.example ", PASSWORD).await;
    assert_eq!(answer.status, 303);
    assert_eq!(portal.wire().try_sign_in(SANNE, &format!("{PASSWORD} ")).await.status, 422);
}

#[actix_web::test]
async fn after_signing_out_the_page_to_return_to_is_one_that_can_be_shown() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    portal.pass(chrono::TimeDelta::hours(1));
    let sign_in = browser.post("/sign-out", &[]).await;
    assert_eq!((sign_in.status, sign_in.path.as_str()), (200, "/sign-in"));
    let home = browser.submit(&sign_in, &[("user_name", SANNE), ("password", PASSWORD)]).await;
    assert_eq!(home.status, 200, "signing in again led to {}", home.path);
    let from = |page| vec![OURS, FORM, ("referer", page)];
    let ours = format!("{}/providers?q=x", portal.base);
    for (page, next) in [(ours.as_str(), "%2Fproviders%3Fq%3Dx"), ("http://evil.example/", "%2F")] {
        let answer = portal.wire().send(Method::POST, "/sign-out", &from(page), "").await;
        assert_eq!(answer.location(), format!("/sign-in?next={next}"));
    }
}
