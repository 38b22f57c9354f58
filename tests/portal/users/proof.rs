//! *Fresh proof*: the password once more, at the same door as the sign-in (T-SE-1, T-BF-2, T-CS-4).
use super::sessions::is_signed_in;
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

const NAME: &str = "sanne@noordlicht.twotier.example";

#[actix_web::test]
async fn the_key_changes_and_the_old_one_is_dead() {
    let portal = TestPortal::start().await;
    let mut wire = portal.wire_as("sanne@noordlicht").await;
    let before = wire.clone();
    portal.pass(TimeDelta::minutes(25));
    assert_eq!(wire.get("/proof").await.status, 200);
    let proved = wire.post("/proof", &[("password", PASSWORD), ("next", "/support")]).await;
    assert_eq!((proved.status, proved.location()), (303, "/support"));
    wire.session = proved.session();
    assert!(wire.session.is_some() && wire.session != before.session);
    assert!(is_signed_in(&wire).await && !is_signed_in(&before).await);
    assert_eq!(wire.get("/proof").await.status, 303, "it is proved now");
}

/// Another key is no longer life: twelve hours after signing in it is over.
#[actix_web::test]
async fn a_proof_does_not_make_the_session_longer() {
    let portal = TestPortal::start().await;
    let mut wire = portal.wire_as("sanne@noordlicht").await;
    for _ in 0..35 {
        portal.pass(TimeDelta::minutes(20));
        wire.session = wire.post("/proof", &[("password", PASSWORD)]).await.session();
        assert!(is_signed_in(&wire).await);
    }
    portal.pass(TimeDelta::minutes(20) + TimeDelta::seconds(1));
    assert!(!is_signed_in(&wire).await);
}

/// A stranger at a browser that was left open has no more tries than at the sign-in, nor the other way
/// round.
#[actix_web::test]
async fn both_doors_share_one_budget() {
    let portal = TestPortal::start().await;
    let mut wire = portal.wire_as("sanne@noordlicht").await;
    for n in 0..5 {
        assert_eq!(wire.post("/proof", &[("password", "wrong")]).await.status, 422, "proof {n}");
        assert_eq!(wire.try_sign_in(NAME, "wrong").await.status, 422, "sign-in {n}");
    }
    assert_eq!(wire.post("/proof", &[("password", PASSWORD)]).await.status, 429);
    assert_eq!(portal.wire().try_sign_in(NAME, PASSWORD).await.status, 429);
    assert_eq!(portal.count("security_events WHERE kind = 'user.sign_in_refused'").await, 10);
    portal.pass(TimeDelta::minutes(15));
    let proved = wire.post("/proof", &[("password", PASSWORD)]).await;
    assert_eq!(proved.status, 303);
    wire.session = proved.session();
    assert!(is_signed_in(&wire).await);
}

#[actix_web::test]
async fn nobody_is_led_to_another_site() {
    let portal = TestPortal::start().await;
    let mut wire = portal.wire_as("sanne@noordlicht").await;
    for evil in ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:1", ""] {
        let query: String = url::form_urlencoded::byte_serialize(evil.as_bytes()).collect();
        assert_eq!(wire.get(&format!("/proof?next={query}")).await.location(), "/settings");
        let answer = wire.post("/proof", &[("password", PASSWORD), ("next", evil)]).await;
        assert_eq!((answer.status, answer.location()), (303, "/settings"), "{evil:?}");
        wire.session = answer.session();
    }
}

/// A session that is ended while the password is checked comes back by no proof.
#[actix_web::test]
async fn a_proof_brings_no_ended_session_back() {
    for ends in [true, false] {
        let portal = TestPortal::start().await;
        let sanne = portal.signed_in_as("sanne@noordlicht").await;
        portal.pass(TimeDelta::minutes(11));
        let page = sanne.visit("/proof").await;
        let prove = sanne.submit(&page, &[("password", PASSWORD)]);
        let answer = portal.while_waiting("sanne", ends, prove).await;
        assert_eq!(answer.path == "/sign-in", ends, "{}", answer.path);
        assert_eq!(sanne.visit("/settings").await.path == "/sign-in", ends);
        assert_eq!(portal.count("audit_log WHERE event = 'user.proved'").await, i64::from(!ends));
    }
}
