//! The security headers of every response (reliability rule 35).
use super::lines;
use crate::support::{Answer, FORM, OURS, TestPortal};
use reqwest::Method;

const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
     connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

#[track_caller]
fn is_guarded(answer: &Answer, of: &str) {
    let wanted = [
        ("content-security-policy", CSP),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ];
    for (name, value) in wanted {
        assert_eq!(answer.header(name), value, "{name} of {of} ({})", answer.status);
    }
    assert_eq!(answer.headers.get_all("content-security-policy").iter().count(), 1, "{of}");
    assert!(!answer.header("x-request-id").is_empty(), "{of} has no request id");
    if !of.contains("/static/portal.css") {
        assert_eq!(answer.header("cache-control"), "no-store", "{of}");
    }
}

#[actix_web::test]
async fn every_page_is_guarded() {
    let portal = TestPortal::start().await;
    let readers = [
        portal.wire(),
        portal.wire_as("sanne@noordlicht").await,
        portal.wire_as("vera@fabrikam").await,
    ];
    for reader in readers {
        for line in lines(&Method::GET) {
            is_guarded(&reader.get(&line.path).await, &line.path);
        }
        for path in ["/static/portal.css", "/livez", "/readyz"] {
            is_guarded(&reader.get(path).await, path);
        }
    }
}

#[actix_web::test]
async fn every_refusal_is_guarded() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    let large = format!("user_name={}", "a".repeat(17 * 1024));
    let refusals = [
        (404, wire.get("/nowhere").await),
        (404, wire.get("/static/nothing.css").await),
        (404, wire.get("/static/..%2fCargo.toml").await),
        (405, wire.send(Method::PUT, "/sign-in", &[OURS], "").await),
        (405, wire.send(Method::POST, "/static/portal.css", &[OURS], "").await),
        (403, wire.send(Method::POST, "/sign-in", &[("origin", "null")], "").await),
        (413, wire.send(Method::POST, "/sign-in", &[OURS, FORM], large.clone()).await),
        (413, wire.send(Method::POST, "/sign-in", &[OURS, FORM], large.repeat(5)).await),
        (400, wire.send(Method::POST, "/sign-in", &[OURS], "user_name=a").await),
        (400, wire.send(Method::GET, "/", &[("host", "evil.example")], "").await),
    ];
    for (status, answer) in refusals {
        assert_eq!(answer.status, status);
        is_guarded(&answer, "a refusal");
    }
    for _ in 0..10 {
        wire.try_sign_in("nobody@nowhere", "wrong").await;
    }
    let throttled = wire.try_sign_in("nobody@nowhere", "wrong").await;
    assert_eq!(throttled.status, 429);
    is_guarded(&throttled, "a throttled sign-in");
}

#[actix_web::test]
async fn over_tls_browsers_are_told_to_stay_there() {
    let portal = TestPortal::with(|site| twotier::platform::web::Site {
        base_url: "https://portal.example".into(),
        ..site
    })
    .await;
    let host = [("host", "portal.example")];
    let answer = portal.wire().send(Method::GET, "/?lang=nl", &host, "").await;
    assert_eq!(answer.header("strict-transport-security"), "max-age=63072000; includeSubDomains");
    let own = [("host", "portal.example"), OURS, FORM];
    let welcomed = portal.wire().send(Method::POST, "/enroll/welcome", &own, "").await;
    for cookie in [&answer, &welcomed].map(|answer| answer.header("set-cookie").to_owned()) {
        for flag in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(flag), "{cookie} lacks {flag}");
        }
    }
    assert!(welcomed.header("set-cookie").starts_with("__Host-sid="));
}
