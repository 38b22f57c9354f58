//! An invitation makes somebody new.
use super::kept_of;
use crate::support::{Browser, PASSWORD, TestPortal};

const NEW: &str = "purple teapot gallops north";

/// Invites somebody at Eva's address, who then chooses a password.
async fn invited_at_evas(portal: &TestPortal, admin: &Browser, user_name: &str) {
    let form = admin.visit("/settings/users/new").await;
    let new = [
        ("first_name", "Other"),
        ("last_name", "Person"),
        ("user_name", user_name),
        ("email", "eva@noordlicht.example"),
    ];
    let page = admin.tick_and_fill(&form, "Send invitation", ("role", &[]), &new).await;
    assert_eq!(page.status, 200, "{}", page.text("main"));
    let link = portal.link_in(&portal.letter_to("eva@noordlicht.example").await);
    let browser = portal.browser();
    let choose = browser.visit(&link).await;
    assert_eq!(browser.submit(&choose, &[("password", NEW)]).await.path, "/sign-in");
}

/// T-CVE-31 and T-IV-7: by colleagues and by another company.
#[actix_web::test]
async fn an_invitation_to_a_known_address_makes_an_account_of_its_own() {
    let portal = TestPortal::start().await;
    let eva = portal.wire_as("eva@noordlicht").await;
    let before = kept_of(&portal, "eva").await;
    let (sanne, maya) = (
        portal.signed_in_as("sanne@noordlicht").await,
        portal.signed_in_as("maya@northwind").await,
    );
    invited_at_evas(&portal, &sanne, "other").await;
    portal.pass(chrono::TimeDelta::minutes(2));
    invited_at_evas(&portal, &maya, "another").await;
    assert_eq!(kept_of(&portal, "eva").await, before);
    assert_eq!(eva.get("/session").await.status, 204, "she stays signed in");
    let wire = portal.wire();
    for (name, password, status) in [
        ("eva@noordlicht", PASSWORD, 303),
        ("eva@noordlicht", NEW, 422),
        ("other@noordlicht", NEW, 303),
        ("another@northwind", NEW, 303),
    ] {
        let answer = wire.try_sign_in(&format!("{name}.twotier.example"), password).await;
        assert_eq!(answer.status, status, "{name}");
    }
    portal.is_sound().await;
}
