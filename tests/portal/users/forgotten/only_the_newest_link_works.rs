//! What a link does not survive: an hour, its use, a newer one, another password, another address, being
//! disabled. All of them look like a link that never was (T-IV-1, T-TM-1, CVE-2026-21622).
use super::{EVA, NEW, ask, choose, link_for_eva, opens};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

/// The page of a dead link, which says the same whatever it died of.
async fn is_dead(portal: &TestPortal, link: &str) {
    let page = portal.browser().visit(link).await;
    let never = portal.browser().visit(&format!("/reset-password/ttr_{}", "A".repeat(43))).await;
    assert_eq!((page.status, page.text("h1").as_str()), (404, "This link does not work any more"));
    assert_eq!(page.html, never.html);
}

#[actix_web::test]
async fn a_link_works_once() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    choose(&portal.browser(), &link, NEW).await;
    is_dead(&portal, &link).await;
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_link_dies_after_an_hour_even_when_its_page_is_open() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    let browser = portal.browser();
    portal.pass(TimeDelta::hours(1) - TimeDelta::seconds(1));
    let form = browser.visit(&link).await;
    assert_eq!(form.status, 200);
    portal.pass(TimeDelta::seconds(1));
    assert_eq!(browser.submit(&form, &[("password", NEW)]).await.status, 404);
    is_dead(&portal, &link).await;
    assert!(opens(&portal, PASSWORD).await && !opens(&portal, NEW).await);
}

#[actix_web::test]
async fn a_newer_link_voids_the_older() {
    let portal = TestPortal::start().await;
    let older = link_for_eva(&portal).await;
    let opened = portal.browser();
    let form = opened.visit(&older).await;
    portal.pass(TimeDelta::minutes(1));
    let newer = link_for_eva(&portal).await;
    assert_ne!(newer, older);
    is_dead(&portal, &older).await;
    assert_eq!(opened.submit(&form, &[("password", NEW)]).await.status, 404);
    assert_eq!(choose(&portal.browser(), &newer, NEW).await.path, "/sign-in");
}

#[actix_web::test]
async fn a_link_dies_with_the_password_it_was_to_replace() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    let browser = portal.browser();
    let form = browser.visit(&link).await;
    let other = "SELECT password_hash FROM users WHERE user_name = 'sanne'";
    portal.sql(format!("UPDATE users SET password_hash = ({other}) WHERE user_name = 'eva'")).await;
    is_dead(&portal, &link).await;
    assert_eq!(browser.submit(&form, &[("password", NEW)]).await.status, 404);
    assert!(!opens(&portal, NEW).await);
}

#[actix_web::test]
async fn a_link_dies_with_its_address() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    portal.sql("UPDATE users SET email = 'eva@elsewhere.example' WHERE user_name = 'eva'").await;
    is_dead(&portal, &link).await;
}

#[actix_web::test]
async fn a_link_dies_when_its_person_is_disabled_and_does_not_rise_again() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    let browser = portal.browser();
    let form = browser.visit(&link).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit("/settings/users").await;
    let eva = sanne.follow(&list, "Eva Smit").await;
    let eva = sanne.press(&eva, "Deactivate", &[]).await;
    is_dead(&portal, &link).await;
    assert_eq!(browser.submit(&form, &[("password", NEW)]).await.status, 404);
    sanne.press(&eva, "Reactivate", &[]).await;
    is_dead(&portal, &link).await;
    assert!(opens(&portal, PASSWORD).await);
    ask(&portal, EVA).await;
}

#[actix_web::test]
async fn opening_a_link_changes_nothing_and_takes_it_out_of_the_address() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    let before = portal.count("audit_log").await;
    let opened = portal.wire().get(&link).await;
    assert_eq!((opened.status, opened.location()), (303, "/reset-password"));
    for _ in 0..5 {
        assert_eq!(portal.browser().visit(&link).await.path, "/reset-password");
    }
    assert_eq!(portal.count("audit_log").await, before);
    let live = "links WHERE purpose = 'reset_password' AND used_at IS NULL AND voided_at IS NULL";
    assert_eq!(portal.count(live).await, 1);
    assert!(opens(&portal, PASSWORD).await);
}

#[actix_web::test]
async fn a_token_opens_its_own_page_only() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    let token = link.trim_start_matches("/reset-password/ttr_");
    for other in [
        format!("/set-password/ttr_{token}"),
        format!("/set-password/ttp_{token}"),
        format!("/reset-password/ttp_{token}"),
        format!("/reset-password/{token}"),
        format!("/confirm-contact/ttr_{token}"),
        "/reset-password/ttr_".into(),
        "/reset-password".into(),
    ] {
        assert_eq!(portal.browser().visit(&other).await.status, 404, "{other}");
    }
    assert_eq!(portal.browser().visit(&link).await.status, 200);
}

/// Another name or role leaves the link alone: whoever waits for it has changed nothing about the password.
#[actix_web::test]
async fn a_link_outlives_what_has_nothing_to_do_with_it() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit("/settings/users").await;
    let eva = sanne.follow(&list, "Eva Smit").await;
    let roles = ["global_admin", "admin_agent"];
    assert_eq!(sanne.tick(&eva, "Update", "role", &roles).await.status, 200);
    assert_eq!(choose(&portal.browser(), &link, NEW).await.path, "/sign-in");
}
