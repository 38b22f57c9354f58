//! A second factor is set up, renewed and turned off by its owner.
use super::{FACTOR, SANNE, first_step, set_up, with_app};
use crate::{
    support::{PASSWORD, TestPortal},
    users::sessions::is_signed_in,
};
use chrono::TimeDelta;

#[actix_web::test]
async fn an_app_is_set_up_and_told() {
    let portal = TestPortal::start().await;
    let (sanne, elsewhere) = (portal.signed_in_as(SANNE).await, portal.wire_as(SANNE).await);
    let app = set_up(&portal, &sanne).await;
    assert_eq!((app.seed.len(), app.recovery.len()), (32, 10));
    assert!(!is_signed_in(&elsewhere).await, "every other session ends");
    let letter = portal.letter_to("sanne@noordlicht.example").await;
    assert!(letter.subject.contains("second factor") && letter.text.contains("Tell Eva Smit"));
    let page = sanne.visit(FACTOR).await;
    assert!(page.text("main").contains("10 left"), "{}", page.text("main"));
    let again = sanne.visit(&format!("{FACTOR}/codes")).await;
    assert_eq!(again.count("main ol"), 0, "the codes are shown once");
    assert_eq!(portal.events("noordlicht", "user.factor_set").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_wrong_code_sets_nothing_up_and_the_key_stays() {
    let portal = TestPortal::start().await;
    let sanne = portal.sign_in(portal.dutch_browser(), SANNE).await;
    let page = sanne.visit(FACTOR).await;
    let page = sanne.follow(&page, "Een app instellen").await;
    let seed = page.text("main code.id");
    for wrong in ["", "12", "abcdef", "000000", "0000 0000 0000 0000"] {
        let refused = sanne.submit(&page, &[("code", wrong)]).await;
        assert_eq!((refused.status, refused.text("main code.id")), (422, seed.clone()), "{wrong}");
        assert_eq!(refused.value("code"), "", "a code is never sent back");
    }
    assert_eq!(portal.count("authenticator_apps").await, 0);
}

#[actix_web::test]
async fn nothing_that_opens_the_door_is_kept_as_it_is() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as(SANNE).await;
    let page = sanne.visit(&format!("{FACTOR}/app")).await;
    let app = super::App::on(&page);
    assert!(!portal.dump().await.contains(&app.seed), "while it is set up");
    let codes = sanne.submit(&page, &[("code", &app.code(&portal, 0))]).await;
    let shown = codes.each("main ol code");
    assert_eq!(shown.len(), 10);
    let dump = portal.dump().await;
    assert!(!dump.contains(&app.seed));
    for code in shown {
        assert!(!dump.contains(&code) && !dump.contains(&code.replace(' ', "")), "{code}");
    }
}

#[actix_web::test]
async fn changes_take_a_fresh_proof() {
    let (portal, _) = with_app().await;
    let wire = portal.wire_as("eva@noordlicht").await;
    portal.pass(TimeDelta::minutes(11));
    for (path, method) in
        [("app", "GET"), ("app", "POST"), ("renewal", "POST"), ("removal", "POST")]
    {
        let path = format!("{FACTOR}/{path}");
        let answer = match method {
            "GET" => wire.get(&path).await,
            _ => wire.post(&path, &[("code", "123456")]).await,
        };
        assert!(answer.location().starts_with("/proof?next="), "{path}: {}", answer.location());
    }
}

#[actix_web::test]
async fn codes_are_renewed_and_the_factor_is_turned_off() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as(SANNE).await;
    let app = set_up(&portal, &sanne).await;
    let page = sanne.visit(FACTOR).await;
    let codes = sanne.press(&page, "Make new recovery codes", &[]).await;
    let renewed = codes.each("main ol code");
    assert_eq!(renewed.len(), 10);
    let other = portal.browser();
    let page = first_step(&other, SANNE).await;
    assert_eq!(other.submit(&page, &[("code", &app.recovery[0])]).await.status, 422);
    assert_eq!(other.submit(&page, &[("code", &renewed[0])]).await.path, "/");
    let page = sanne.visit(FACTOR).await;
    let page = sanne.press(&page, "Turn off", &[]).await;
    assert!(page.text(".flash").contains("turned off"), "{}", page.text("main"));
    assert_eq!(first_step(&portal.browser(), SANNE).await.path, "/");
    assert_eq!(portal.count("recovery_codes").await, 0);
    let mail = portal.letter_to("sanne@noordlicht.example").await;
    assert!(mail.subject.contains("turned off") && !mail.text.contains(PASSWORD));
    portal.is_sound().await;
}
