//! Who has to have a second factor sets it up at the next sign-in.
use super::{App, FACTOR, first_step};
use crate::support::TestPortal;
use twotier::{platform::web::Site, values::SecondFactor};

async fn portal(second_factor: SecondFactor) -> TestPortal {
    TestPortal::start_as(|site| Site { second_factor, ..site }).await
}

async fn tom_is(portal: &TestPortal, role: &str) {
    let tom = "SELECT id, '{role}' FROM users WHERE user_name = 'tom'".replace("{role}", role);
    portal
        .sql(
            "DELETE FROM user_roles WHERE user_id = (SELECT id FROM users WHERE user_name = 'tom')",
        )
        .await;
    portal.sql(format!("INSERT INTO user_roles (user_id, role) {tom}")).await;
}

/// Whoever opens the page of the other step is led to theirs, and loses nothing.
#[actix_web::test]
async fn the_other_step_leads_to_ones_own() {
    let portal = portal(SecondFactor::Admins).await;
    let browser = portal.browser();
    assert_eq!(first_step(&browser, super::SANNE).await.path, "/sign-in/set-up");
    assert_eq!(browser.visit("/sign-in/code").await.path, "/sign-in/set-up");
}

#[actix_web::test]
async fn of_admins_and_agents_it_is_demanded_by_default() {
    let portal = portal(SecondFactor::default()).await;
    for who in ["vera@fabrikam", "omar@fabrikam", "sanne@noordlicht", "pieter@northwind"] {
        assert_eq!(first_step(&portal.browser(), who).await.path, "/sign-in/set-up", "{who}");
    }
    assert_eq!(first_step(&portal.browser(), "tom@noordlicht").await.path, "/");
    for (role, path) in [
        ("user_admin", "/sign-in/set-up"),
        ("account_admin", "/"),
        ("membership_admin", "/"),
        ("admin_agent", "/sign-in/set-up"),
        ("helpdesk_agent", "/sign-in/set-up"),
    ] {
        tom_is(&portal, role).await;
        assert_eq!(first_step(&portal.browser(), "tom@noordlicht").await.path, path, "{role}");
    }
}

#[actix_web::test]
async fn of_everyone_or_of_nobody() {
    let all = portal(SecondFactor::Everyone).await;
    assert_eq!(first_step(&all.browser(), "tom@noordlicht").await.path, "/sign-in/set-up");
    let none = portal(SecondFactor::Nobody).await;
    assert_eq!(first_step(&none.browser(), "vera@fabrikam").await.path, "/");
}

#[actix_web::test]
async fn they_are_led_through_it_and_on_to_where_they_were_going() {
    let portal = portal(SecondFactor::Admins).await;
    let browser = portal.dutch_browser();
    let page = browser.visit("/settings/roles").await;
    let answers =
        [("user_name", "sanne@noordlicht.twotier.example"), ("password", crate::support::PASSWORD)];
    let page = browser.submit(&page, &answers).await;
    assert_eq!(page.text("h1"), "Stel een tweede factor in");
    assert_eq!(browser.visit("/settings/account").await.path, "/sign-in", "not signed in yet");
    let mut app = App::on(&page);
    assert_eq!(browser.submit(&page, &[("code", "000000")]).await.status, 422);
    let codes = browser.submit(&page, &[("code", &app.code(&portal, 0))]).await;
    app.recovery = codes.each("main ol code");
    assert_eq!((codes.path, app.recovery.len()), (format!("{FACTOR}/codes"), 10));
    let codes = browser.visit(&format!("{FACTOR}/codes")).await;
    assert_eq!(codes.each("main ol code"), app.recovery, "a reload loses nothing");
    let roles = browser.press(&codes, "Ik heb ze bewaard", &[]).await;
    assert_eq!(roles.path, "/settings/roles");
    let own = browser.visit(FACTOR).await;
    assert!(!own.html.contains("removal"), "what is demanded cannot be turned off");
    assert_eq!(browser.post(&format!("{FACTOR}/removal"), &[]).await.status, 409);
    portal.is_sound().await;
}

/// The wizard leads on as before.
#[actix_web::test]
async fn in_the_wizard_it_is_one_more_page() {
    let portal = portal(SecondFactor::Admins).await;
    let browser = portal.browser();
    let page = browser.visit("/enroll").await;
    browser.submit(&page, &[]).await;
    let page = browser.visit("/enroll/sign-in").await;
    let name = "sanne@noordlicht.twotier.example";
    let answers = [("user_name", name), ("password", crate::support::PASSWORD)];
    let page = browser.submit(&page, &answers).await;
    assert_eq!(page.path, "/sign-in/set-up");
    let code = App::on(&page).code(&portal, 0);
    let codes = browser.submit(&page, &[("code", &code)]).await;
    let on = browser.press(&codes, "I have kept them", &[]).await;
    assert_eq!(on.path, "/enroll/membership");
}

/// Whoever knows the password can begin, too; but the first who sets an app up has set it up.
#[actix_web::test]
async fn nobody_sets_up_over_what_the_owner_has_set_up() {
    let portal = portal(SecondFactor::Admins).await;
    let (thief, owner) = (portal.browser(), portal.browser());
    let theirs = first_step(&thief, "sanne@noordlicht").await;
    let own = first_step(&owner, "sanne@noordlicht").await;
    let code = App::on(&own).code(&portal, 0);
    assert_eq!(owner.submit(&own, &[("code", &code)]).await.path, format!("{FACTOR}/codes"));
    let kept = portal.line("SELECT sealed_seed AS line FROM authenticator_apps").await;
    let code = App::on(&theirs).code(&portal, 0);
    assert_eq!(thief.submit(&theirs, &[("code", &code)]).await.path, "/sign-in");
    assert_eq!(portal.line("SELECT sealed_seed AS line FROM authenticator_apps").await, kept);
    assert_eq!(owner.visit(FACTOR).await.status, 200, "the owner is in");
}
