//! Who lost app and recovery codes is helped by somebody who looks after people.
use super::{SANNE, first_step, with_app};
use crate::users::sessions::is_signed_in;

const REQUIRE: &str = "Require a new second factor";

#[actix_web::test]
async fn it_is_taken_away_and_told() {
    let (portal, app) = with_app().await;
    portal.sql("INSERT INTO user_roles (user_id, role) SELECT id, 'global_admin' FROM users WHERE user_name = 'tom'").await;
    let inside = portal.browser();
    let asked = first_step(&inside, SANNE).await;
    inside.submit(&asked, &[("code", &app.code(&portal, 0))]).await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let list = eva.visit("/settings/users").await;
    let sanne = eva.follow(&list, "Sanne de Vries").await;
    let page = eva.press(&sanne, REQUIRE, &[]).await;
    assert!(page.text(".flash").contains("taken away"), "{}", page.text("main"));
    assert!(!page.html.contains(REQUIRE), "there is none any more");
    assert_eq!(inside.visit("/settings/account").await.path, "/sign-in");
    assert_eq!(first_step(&portal.browser(), SANNE).await.path, "/");
    let letter = portal.letter_to("sanne@noordlicht.example").await;
    assert!(letter.subject.contains("taken away"), "{}", letter.subject);
    assert_eq!(portal.events("noordlicht", "user.factor_reset").await, 1);
    let told = portal.letter_to("tom@noordlicht.example").await;
    assert!(told.text.contains("Eva Smit took away the second factor of Sanne de Vries"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn nobody_does_so_to_somebody_above_them() {
    let (portal, _) = with_app().await;
    portal.sql("INSERT INTO user_roles (user_id, role) SELECT id, 'user_admin' FROM users WHERE user_name = 'tom'").await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let list = tom.visit("/settings/users").await;
    let sanne = tom.follow(&list, "Sanne de Vries").await;
    assert!(!sanne.html.contains(REQUIRE));
    let version = portal
        .line("SELECT CAST(version AS TEXT) AS line FROM users WHERE user_name = 'sanne'")
        .await;
    let fields = [("version".to_owned(), version)];
    assert_eq!(tom.post(&format!("{}/second-factor", sanne.path), &fields).await.status, 403);
    assert_eq!(portal.count("authenticator_apps").await, 1);
}

#[actix_web::test]
async fn a_new_password_by_mail_leaves_it_on() {
    let (portal, _) = with_app().await;
    let browser = portal.browser();
    let page = browser.visit("/forgot-password").await;
    browser.submit(&page, &[("user_name", "sanne@noordlicht.twotier.example")]).await;
    portal.do_what_is_due().await;
    let link = portal.link_in(&portal.letter_to("sanne@noordlicht.example").await);
    let page = browser.visit(&link).await;
    let new = "purple teapot gallops north";
    assert_eq!(browser.submit(&page, &[("password", new)]).await.path, "/sign-in");
    let wire = portal.wire();
    let answer = wire.try_sign_in("sanne@noordlicht.twotier.example", new).await;
    assert_eq!(answer.location(), "/sign-in/code");
    assert!(!is_signed_in(&wire.with(answer.session().unwrap())).await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn it_is_forgotten_with_its_owner() {
    let (portal, _) = with_app().await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let list = eva.visit("/settings/users").await;
    let sanne = eva.follow(&list, "Sanne de Vries").await;
    eva.press(&sanne, "Remove", &[]).await;
    portal.pass(chrono::TimeDelta::days(31));
    portal.do_what_is_due().await;
    for table in ["authenticator_apps", "recovery_codes"] {
        assert_eq!(portal.count(table).await, 0, "{table}");
    }
    portal.is_sound().await;
}
