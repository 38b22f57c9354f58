//! Companies that work together.
use crate::support::TestPortal;

/// T-CVE-14, AC17: nobody gives themselves more than they were given, nor for longer, nor takes the right to do so.
#[actix_web::test]
async fn whoever_has_access_changes_nothing_of_it() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let kept = "SELECT roles || ' ' || CAST(until AS TEXT) || ' ' || COALESCE(CAST(ended_at AS TEXT), '-') AS line \
                FROM grants";
    let before = portal.line(kept).await;
    let maya = portal.wire_as("maya@northwind").await;
    let more = [
        ("version", "1"),
        ("role", "global_admin"),
        ("roles", "global_admin user_admin"),
        ("until", "2099-01-01"),
        ("access_until", "2099-01-01"),
        ("keeps_access", "yes"),
    ];
    for path in [
        format!("/partnerships/{id}/access"),
        format!("/partnerships/{id}/undo"),
        format!("/resellers/{id}"),
        format!("/resellers/{id}/asking"),
        format!("/indirect-providers/{id}"),
        "/settings/partner-relationships".to_owned(),
    ] {
        let answer = maya.post(&path, &more).await;
        assert!([403, 404, 405, 409].contains(&answer.status), "{path}: {}", answer.status);
        assert_eq!(portal.line(kept).await, before, "{path}");
    }
    // To give it up is all that it can do: whatever else comes with that changes neither roles nor last day.
    let terms = "SELECT roles || ' ' || CAST(until AS TEXT) AS line FROM grants";
    let agreed = portal.line(terms).await;
    let given_up = maya.post(&format!("/resellers/{id}/access"), &more).await;
    assert_eq!((given_up.status, portal.live_grants().await), (303, 0));
    assert_eq!(portal.line(terms).await, agreed);
    assert_eq!(portal.events("bergmann", "grant.begun").await, 0);
    portal.is_sound().await;
}
