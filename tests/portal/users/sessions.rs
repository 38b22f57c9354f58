//! Staying signed in, and not a second longer (reliability rule 19, T-SE-1 to T-SE-5).
use crate::support::{TestPortal, Wire};
use chrono::TimeDelta;

pub async fn is_signed_in(wire: &Wire) -> bool {
    match wire.get("/session").await.status {
        204 => true,
        303 => false,
        other => panic!("/session answered {other}"),
    }
}

#[actix_web::test]
async fn the_key_changes_at_sign_in_and_the_old_one_is_dead() {
    let portal = TestPortal::start().await;
    let mut victim = portal.wire();
    victim.session = victim.post("/enroll/welcome", &[]).await.session();
    let planted = victim.clone();
    assert!(planted.session.is_some(), "a visitor's progress is kept");
    victim.sign_in_as("sanne@noordlicht").await;
    assert_ne!(victim.session, planted.session);
    assert!(is_signed_in(&victim).await && !is_signed_in(&planted).await);
    let first = victim.clone();
    victim.sign_in_as("eva@noordlicht").await;
    assert!(is_signed_in(&victim).await && !is_signed_in(&first).await);
}

#[actix_web::test]
async fn after_signing_out_the_cookie_opens_nothing() {
    let portal = TestPortal::start().await;
    let (wire, elsewhere) =
        (portal.wire_as("sanne@noordlicht").await, portal.wire_as("sanne@noordlicht").await);
    wire.post("/sign-out", &[]).await;
    assert!(!is_signed_in(&wire).await);
    assert!(is_signed_in(&elsewhere).await, "another browser stays signed in");
}

#[actix_web::test]
async fn thirty_quiet_minutes_end_a_session() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    portal.pass(TimeDelta::minutes(30) - TimeDelta::seconds(1));
    assert!(is_signed_in(&wire).await);
    portal.pass(TimeDelta::minutes(30) - TimeDelta::seconds(1));
    assert!(is_signed_in(&wire).await, "the last request kept it");
    portal.pass(TimeDelta::minutes(30) + TimeDelta::seconds(1));
    assert!(!is_signed_in(&wire).await);
    assert!(!is_signed_in(&wire).await, "and it stays ended");
}

#[actix_web::test]
async fn twelve_hours_end_a_session_however_busy() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    for _ in 0..35 {
        portal.pass(TimeDelta::minutes(20));
        assert!(is_signed_in(&wire).await);
    }
    portal.pass(TimeDelta::minutes(20) - TimeDelta::seconds(1));
    assert!(is_signed_in(&wire).await, "a second before the twelfth hour");
    portal.pass(TimeDelta::seconds(2));
    assert!(!is_signed_in(&wire).await);
}

#[actix_web::test]
async fn somebody_who_is_disabled_is_out_at_the_next_request() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    portal.sql("UPDATE users SET state = 'disabled' WHERE user_name = 'sanne'").await;
    assert!(!is_signed_in(&wire).await);
    let out = wire.get("/enroll/membership").await;
    assert_eq!(out.location(), "/sign-in?next=%2Fenroll%2Fmembership");
    let out = wire.post("/enroll/membership/user-name", &[("user_name", "x")]).await;
    assert_eq!(out.location(), "/sign-in?next=%2Fenroll%2Fmembership%2Fuser-name");
}

#[actix_web::test]
async fn roles_and_standing_are_read_at_every_request() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    wire.post("/enroll/welcome", &[]).await;
    assert_eq!(wire.get("/enroll/membership").await.status, 200);
    let sanne = "(SELECT id FROM users WHERE user_name = 'sanne')";
    portal.sql(format!("DELETE FROM user_roles WHERE user_id = {sanne}")).await;
    assert_eq!(wire.get("/enroll/membership").await.location(), "/enroll/cannot");
    portal
        .sql(format!("INSERT INTO user_roles (user_id, role) VALUES ({sanne}, 'global_admin')"))
        .await;
    assert_eq!(wire.get("/enroll/membership").await.status, 200);
    portal
        .sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'noordlicht'")
        .await;
    assert_eq!(wire.get("/enroll/membership").await.location(), "/enroll/cannot");
}

#[actix_web::test]
async fn an_edited_cookie_is_refused() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let cookie = wire.session.clone().unwrap();
    let flipped = |at: usize| {
        let mut bytes = cookie.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        String::from_utf8(bytes).unwrap()
    };
    let long = "A".repeat(4096);
    let forged = [
        flipped(0),
        flipped(cookie.len() - 1),
        flipped(cookie.len() / 2),
        format!("{cookie}A"),
        String::new(),
        long,
    ];
    for session in forged {
        let wire = wire.with(session);
        assert!(!is_signed_in(&wire).await, "{:?}", wire.session);
    }
    let other = TestPortal::start().await;
    assert!(!is_signed_in(&other.wire().with(cookie)).await, "another key");
    assert!(is_signed_in(&wire).await);
}

#[actix_web::test]
async fn the_database_holds_no_key_that_opens_a_session() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let cookie = wire.session.unwrap();
    // Signed: 44 characters of signature, then the key.
    let key = cookie.rsplit("%3D").next().unwrap().to_owned();
    assert!(key.len() >= 32, "{cookie}");
    assert!(!portal.dump().await.contains(&key));
}

#[actix_web::test]
async fn nothing_of_the_one_before_is_carried_over_to_the_next() {
    let portal = TestPortal::start().await;
    let mut wire = portal.wire_as("sanne@noordlicht").await;
    wire.post("/enroll/welcome", &[]).await;
    wire.post("/enroll/membership/user-name", &[("user_name", "noordlicht")]).await;
    wire.sign_in_as("ruben@helder").await;
    let page = wire.get("/enroll/membership/user-name").await;
    assert!(!page.body.contains("value=\"noordlicht\""), "{}", page.body);
}

/// Somebody's ended session tells for a month whose typed words may be given back.
#[actix_web::test]
async fn ended_sessions_are_swept() {
    let portal = TestPortal::start().await;
    portal.wire().post("/enroll/welcome", &[]).await;
    portal.wire_as("sanne@noordlicht").await;
    for (days, left) in [(2, 1), (27, 1), (2, 0)] {
        portal.pass(TimeDelta::days(days));
        let now = portal.now();
        portal.write(move |conn| twotier::users::sessions::sweep(conn, now)).await;
        assert_eq!(portal.count("sessions").await, left, "after {days} more days");
    }
}

async fn told_end(wire: &Wire) -> chrono::DateTime<chrono::Utc> {
    wire.get("/session").await.header("x-session-ends").parse().unwrap()
}

/// A page tells when the session ends that it has just kept alive, and never later than it does.
#[actix_web::test]
async fn the_end_that_is_told_is_the_end() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let absolute = portal.now() + TimeDelta::hours(12);
    portal.pass(TimeDelta::minutes(29));
    assert_eq!(told_end(&wire).await, portal.now() + TimeDelta::minutes(30));
    let page = wire.get("/").await.body;
    let ends = portal.now() + TimeDelta::minutes(30);
    assert!(page.contains(&ends.format("%Y-%m-%dT%H:%M:%SZ").to_string()), "{page}");
    while portal.now() + TimeDelta::minutes(20) < absolute {
        portal.pass(TimeDelta::minutes(20));
        assert!(told_end(&wire).await <= absolute);
    }
    assert_eq!(told_end(&wire).await, absolute);
    portal.pass(absolute - portal.now());
    assert!(!is_signed_in(&wire).await);
}
