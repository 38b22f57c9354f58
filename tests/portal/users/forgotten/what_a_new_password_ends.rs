//! Every session of the person ends, on every node; nothing of a reset is carried into another's session
//! (reliability rule 19, T-SE-2, T-SE-5).
use super::{EVA, NEW, choose, link_for_eva};
use crate::support::{PASSWORD, TestPortal};
use crate::users::sessions::is_signed_in;

#[actix_web::test]
async fn every_session_of_the_person_ends_on_every_node_and_nobody_elses() {
    let portal = TestPortal::start().await;
    let (one, two) =
        (portal.wire_as("eva@noordlicht").await, portal.wire_as("eva@noordlicht").await);
    let sanne = portal.wire_as("sanne@noordlicht").await;
    let node = portal.second_node();
    let link = link_for_eva(&portal).await;
    assert!(is_signed_in(&one).await && node.knows(&one).await);
    assert!(is_signed_in(&two).await, "asking ends nothing");
    choose(&portal.browser(), &link, NEW).await;
    for wire in [&one, &two] {
        assert!(!node.knows(wire).await);
        assert!(!is_signed_in(wire).await);
        assert_eq!(wire.get("/settings/mail").await.location(), "/sign-in?next=%2Fsettings%2Fmail");
    }
    assert!(is_signed_in(&sanne).await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_resets_while_signed_in_signs_in_again() {
    let portal = TestPortal::start().await;
    for who in ["eva@noordlicht", "sanne@noordlicht"] {
        let browser = portal.signed_in_as(who).await;
        let link = link_for_eva(&portal).await;
        let done = choose(&browser, &link, NEW).await;
        assert_eq!(done.path, "/sign-in", "{who}");
        assert_eq!(done.text(".flash"), "Your new password is set. You can sign in with it now.");
        assert_eq!(browser.visit("/settings/mail").await.path, "/sign-in", "{who}");
        portal
            .sql(
                "UPDATE users SET password_hash = (SELECT password_hash FROM users \
            WHERE user_name = 'sanne') WHERE user_name = 'eva'",
            )
            .await;
    }
}

/// T-SE-5: a reset that was begun is not carried into the session of somebody who signs in.
#[actix_web::test]
async fn nothing_is_carried_over_to_whoever_signs_in_next() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    let browser = portal.browser();
    assert_eq!(browser.visit(&link).await.path, "/reset-password");
    let browser = portal.sign_in(browser, "sanne@noordlicht").await;
    assert_eq!(browser.visit("/reset-password").await.status, 404);
    let tried = browser.post("/reset-password", &[("password".into(), NEW.into())]).await;
    assert_eq!(tried.status, 404);
    assert_eq!(portal.wire().try_sign_in(EVA, PASSWORD).await.status, 303);
}

/// And the other way round: what Sanne opened is not there for whoever comes after her.
#[actix_web::test]
async fn signing_out_leaves_no_reset_behind() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(browser.visit(&link).await.path, "/reset-password");
    browser.post("/sign-out", &[]).await;
    assert_eq!(browser.visit("/reset-password").await.status, 404);
}

/// An id in the form is nobody's business: the link says whose password it is (CVE-2023-26481).
#[actix_web::test]
async fn the_form_cannot_name_somebody_else() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    let browser = portal.browser();
    let form = browser.visit(&link).await;
    browser
        .submit(&form, &[("user_name", "sanne@noordlicht.twotier.example"), ("password", NEW)])
        .await;
    assert_eq!(
        portal.wire().try_sign_in("sanne@noordlicht.twotier.example", PASSWORD).await.status,
        303
    );
    assert_eq!(portal.wire().try_sign_in(EVA, NEW).await.status, 303);
}
