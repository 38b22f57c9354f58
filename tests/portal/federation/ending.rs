//! What ties somebody ends with what else opened their account, and nothing that is old fits a new provider.
use super::{ENTERED, PROVIDER, enter, tested, version, with_domain};
use crate::support::TestPortal;
use chrono::TimeDelta;

/// As if somebody of Noordlicht had tied their account.
async fn tied(portal: &TestPortal, user_name: &str) {
    portal
        .sql(format!(
            "INSERT INTO federated_identities (user_id, issuer, subject, tied_at) SELECT id, \
             'https://id.noordlicht.example/tenant', 'a-subject', created_at FROM users WHERE user_name = '{user_name}'",
        ))
        .await;
}

#[actix_web::test]
async fn an_old_page_turns_no_other_provider_on() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    with_domain(&portal).await;
    enter(&sanne, &ENTERED).await;
    tested(&portal).await;
    let old = sanne.visit(PROVIDER).await;
    sanne.press(&old, "Remove the identity provider", &[]).await;
    portal.pass(TimeDelta::seconds(1));
    let other = [("issuer", "https://other.example"), ("client_id", "o"), ("client_secret", "o")];
    enter(&sanne, &other).await;
    tested(&portal).await;
    let before = version(&portal).await;
    assert_eq!(sanne.press(&old, "Turn on", &[]).await.status, 409);
    assert_eq!(version(&portal).await, before);
    assert_eq!(portal.count("identity_providers WHERE state = 'tested'").await, 1);
}

#[actix_web::test]
async fn an_admin_who_takes_the_second_factor_away_unties() {
    let portal = TestPortal::start().await;
    tied(&portal, "sanne").await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let list = eva.visit("/settings/users").await;
    let page = eva.follow(&list, "Sanne de Vries").await;
    let page = eva.press(&page, "Require a new second factor", &[]).await;
    assert!(page.text(".flash").contains("disconnected"), "{}", page.text("main"));
    assert!(!page.html.contains("Require a new second factor"), "there is nothing any more");
    assert_eq!(portal.count("federated_identities").await, 0);
    assert_eq!(sanne.visit("/settings/account").await.path, "/sign-in");
    let letter = portal.letter_to("sanne@noordlicht.example").await;
    assert!(letter.subject.contains("company account is disconnected"), "{}", letter.subject);
    assert_eq!(portal.events("noordlicht", "user.identity_untied").await, 1);
    assert_eq!(portal.events("noordlicht", "user.factor_reset").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_new_password_by_mail_unties() {
    let portal = TestPortal::start().await;
    tied(&portal, "sanne").await;
    let browser = portal.browser();
    let page = browser.visit("/forgot-password").await;
    browser.submit(&page, &[("user_name", "sanne@noordlicht.twotier.example")]).await;
    portal.do_what_is_due().await;
    let link = portal.link_in(&portal.letter_to("sanne@noordlicht.example").await);
    let page = browser.visit(&link).await;
    let page = browser.submit(&page, &[("password", "purple teapot gallops north")]).await;
    assert_eq!(page.path, "/sign-in");
    assert_eq!(portal.count("federated_identities").await, 0);
    let told = portal.mail().await;
    assert!(told.iter().any(|letter| letter.subject.contains("company account is disconnected")));
    portal.is_sound().await;
}

#[actix_web::test]
async fn to_disconnect_ends_every_other_session() {
    let portal = TestPortal::start().await;
    tied(&portal, "tom").await;
    let [here, there] =
        [portal.signed_in_as("tom@noordlicht").await, portal.signed_in_as("tom@noordlicht").await];
    let account = "/settings/account/company-account";
    let page = here.press(&here.visit(account).await, "Disconnect", &[]).await;
    assert!(page.text(".flash").contains("signed out everywhere else"), "{}", page.text("main"));
    assert_eq!(here.visit(account).await.path, account);
    assert_eq!(there.visit(account).await.path, "/sign-in");
}

#[actix_web::test]
async fn whoever_is_removed_is_untied_at_once() {
    let portal = TestPortal::start().await;
    tied(&portal, "tom").await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let list = eva.visit("/settings/users").await;
    let tom = eva.follow(&list, "Tom Visser").await;
    let page = eva.press(&tom, "Remove", &[]).await;
    assert!(page.text(".flash").contains("30 days"), "{}", page.text("main"));
    assert_eq!(portal.count("federated_identities").await, 0);
}
