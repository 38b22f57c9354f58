//! A passkey is taken away: by its owner, or by somebody who looks after people.
use super::{
    PASSKEYS, SANNE, add, as_the_second_factor::set_up, first_step, sign_in, with_passkey,
};
use crate::support::TestPortal;
use chrono::TimeDelta;
use twotier::{platform::web::Site, values::SecondFactor};

#[actix_web::test]
async fn the_last_one_takes_the_codes_with_it() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as(SANNE).await;
    add(&portal, &sanne, "Phone").await;
    add(&portal, &sanne, "Key").await;
    let page = sanne.visit(PASSKEYS).await;
    let page = sanne.press(&page, "Remove Key", &[]).await;
    assert!(page.text(".flash").contains("removed"), "{}", page.text("main"));
    assert_eq!(page.each("main tbody th"), ["Phone"]);
    assert_eq!(portal.count("recovery_codes").await, 10);
    let letter = portal.letter_to("sanne@noordlicht.example").await;
    assert!(letter.text.contains("“Key”") && letter.text.contains("stay as they are"));
    let page = sanne.press(&page, "Remove Phone", &[]).await;
    assert_eq!(page.count("main table"), 0);
    assert_eq!(portal.count("recovery_codes").await, 0);
    let letter = portal.letter_to("sanne@noordlicht.example").await;
    assert!(letter.text.contains("the password alone opens the account"), "{}", letter.text);
    assert_eq!(portal.events("noordlicht", "user.passkey_removed").await, 2);
    assert_eq!(first_step(&portal.browser(), SANNE).await.path, "/");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_proof_comes_first() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as(SANNE).await;
    add(&portal, &sanne, "Phone").await;
    let page = sanne.visit(PASSKEYS).await;
    portal.pass(TimeDelta::minutes(11));
    assert_eq!(sanne.press(&page, "Remove Phone", &[]).await.path, "/proof");
    assert_eq!(portal.count("passkeys").await, 1);
}

#[actix_web::test]
async fn somebody_else_s_looks_as_if_there_were_none() {
    let portal = TestPortal::start().await;
    with_passkey(&portal, "jonas@bergmann").await;
    with_passkey(&portal, "eva@noordlicht").await;
    let sanne = portal.signed_in_as(SANNE).await;
    for id in portal.lines("SELECT id AS line FROM passkeys").await {
        let answer = sanne.post(&format!("{PASSKEYS}/{id}/removal"), &[]).await;
        assert_eq!(answer.status, 404);
    }
    assert_eq!(sanne.post(&format!("{PASSKEYS}/nonsense/removal"), &[]).await.status, 404);
    assert_eq!(portal.count("passkeys").await, 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_last_one_stays_where_a_second_factor_is_demanded() {
    let strict = |site: Site| Site { second_factor: SecondFactor::Admins, ..site };
    let portal = TestPortal::start_as(strict).await;
    let browser = portal.browser();
    let mut device = set_up(&portal, &browser).await;
    let page = browser.visit(PASSKEYS).await;
    assert_eq!(page.count("form[action$=removal]"), 0);
    let id = portal.line("SELECT id AS line FROM passkeys").await;
    let removal = format!("{PASSKEYS}/{id}/removal");
    assert_eq!(browser.post(&removal, &[]).await.status, 409);
    assert_eq!(portal.count("passkeys").await, 1);
    assert_eq!(sign_in(&portal.browser(), &mut device).await.path, "/");
    add(&portal, &browser, "Key").await;
    assert_eq!(browser.post(&removal, &[]).await.path, PASSKEYS);
    assert_eq!(portal.count("passkeys").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn an_admin_takes_all_of_them() {
    let portal = TestPortal::start().await;
    with_passkey(&portal, SANNE).await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let list = eva.visit("/settings/users").await;
    let sanne = eva.follow(&list, "Sanne de Vries").await;
    eva.press(&sanne, "Require a new second factor", &[]).await;
    assert_eq!((portal.count("passkeys").await, portal.count("recovery_codes").await), (0, 0));
    assert_eq!(first_step(&portal.browser(), SANNE).await.path, "/");
    portal.is_sound().await;
}

#[actix_web::test]
async fn they_are_forgotten_with_their_owner() {
    let portal = TestPortal::start().await;
    with_passkey(&portal, SANNE).await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let list = eva.visit("/settings/users").await;
    let sanne = eva.follow(&list, "Sanne de Vries").await;
    eva.press(&sanne, "Remove", &[]).await;
    portal.pass(TimeDelta::days(31));
    portal.do_what_is_due().await;
    assert_eq!((portal.count("passkeys").await, portal.count("recovery_codes").await), (0, 0));
    portal.is_sound().await;
}
