//! A field that no page has changes nothing.
use super::{id_of, kept_of, version_of};
use crate::support::{PASSWORD, TestPortal};

/// T-CVE-27 and T-AZ-4.
#[actix_web::test]
async fn no_extra_field_makes_anybody_more_than_they_are() {
    let portal = TestPortal::start().await;
    let tom = portal.wire_as("tom@noordlicht").await;
    let before = (kept_of(&portal, "tom").await, kept_of(&portal, "sanne").await);
    let (sanne, tulp) = (id_of(&portal, "sanne").await, portal.organization("tulp").await);
    let extra = [
        ("email_verified_at", "2026-01-01 00:00:00"),
        ("email_verified", "true"),
        ("verified", "true"),
        ("user[verified]", "true"),
        ("email_key", "sanne@noordlicht.example"),
        ("state", "enabled"),
        ("role", "global_admin"),
        ("roles", "global_admin"),
        ("organization_id", &tulp),
        ("organization", &tulp),
        ("home", "fabrikam"),
        ("standing", "operator"),
        ("user", &sanne),
        ("user_id", &sanne),
        ("id", &sanne),
        ("user_name", "sanne"),
        ("is_guest", "false"),
        ("password_hash", "x"),
        ("session_epoch", "7"),
    ];
    let name = [("first_name", "Thomas"), ("last_name", "Visser")];
    let email = [("email", "thomas@noordlicht.example")];
    let forms: [(&str, &[(&str, &str)]); 3] =
        [("name", &name), ("language", &[("language", "nl")]), ("email", &email)];
    for (form, fields) in forms {
        let version = version_of(&portal, &id_of(&portal, "tom").await).await;
        let fields = [fields, &extra, &[("version", &version)]].concat();
        let status = tom.post(&format!("/settings/account/{form}"), &fields).await.status;
        assert!(matches!(status, 303 | 400), "{form}: {status}");
    }
    assert_eq!((kept_of(&portal, "tom").await, kept_of(&portal, "sanne").await), before);
    assert_eq!(portal.count("users WHERE first_name = 'Thomas' AND language = 'nl'").await, 1);
    portal.is_sound().await;
}

/// T-CVE-31: whose session it is stands in no field, whatever it is called.
#[actix_web::test]
async fn who_one_is_says_no_form() {
    let portal = TestPortal::start().await;
    let mut wire = portal.wire();
    let sanne = id_of(&portal, "sanne").await;
    let quoted = format!("\"{sanne}\"");
    let fields = [
        ("user_name", "tom@noordlicht.twotier.example"),
        ("password", PASSWORD),
        ("user", &sanne),
        ("user_id", &quoted),
        ("person", &quoted),
        ("email", "sanne@noordlicht.example"),
        ("proved_at", "\"2027-01-01T00:00:00Z\""),
        ("begun_at", "\"2027-01-01T00:00:00Z\""),
        ("epoch", "7"),
    ];
    let answer = wire.post("/sign-in", &fields).await;
    assert_eq!(answer.status, 303);
    wire.session = answer.session();
    for path in ["/settings/account", "/settings/account?user=sanne&email=sanne@noordlicht.example"]
    {
        let page = wire.get(path).await.body;
        assert!(page.contains("Visser") && !page.contains("de Vries"), "{path}: {page}");
    }
    wire.post("/settings/account/language", &[("language", ""), ("user", &sanne)]).await;
    assert_eq!(wire.get("/settings/users").await.status, 403, "Tom has no role");
    portal.pass(chrono::TimeDelta::minutes(11));
    assert_eq!(wire.get("/proof").await.status, 200, "the proof is as old as the sign-in");
}
