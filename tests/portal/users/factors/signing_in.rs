//! Signing in takes two steps.
use super::{SANNE, first_step, with_app};
use crate::support::{PASSWORD, TestPortal, Wire};
use chrono::TimeDelta;
use futures_util::future::join_all;
use twotier::{app, platform::web::routing::Access};

#[actix_web::test]
async fn the_password_alone_opens_nothing() {
    let (portal, app) = with_app().await;
    let browser = portal.browser();
    let asked = first_step(&browser, SANNE).await;
    assert_eq!(asked.path, "/sign-in/code");
    assert!(asked.text("main").contains("sanne@noordlicht.twotier.example"));
    assert_eq!(browser.visit("/settings/account").await.path, "/sign-in");
    assert_eq!(portal.count("audit_log WHERE event = 'user.signed_in'").await, 1, "the first time");
    let home = browser.submit(&asked, &[("code", &app.code(&portal, 0))]).await;
    assert_eq!((home.status, home.path.as_str()), (200, "/"));
    assert_eq!(browser.visit("/settings/account").await.status, 200);
    assert_eq!(portal.count("audit_log WHERE event = 'user.signed_in'").await, 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn half_signed_in_is_not_signed_in_anywhere() {
    let (portal, _) = with_app().await;
    let mut wire = portal.wire();
    let answer = wire.try_sign_in("sanne@noordlicht.twotier.example", PASSWORD).await;
    assert_eq!(answer.location(), "/sign-in/code");
    assert_eq!(answer.cookie("device"), None, "the browser is not known yet");
    wire.session = answer.session();
    let before = portal.count("audit_log").await;
    for route in app::routes().into_iter().filter(|route| route.access != Access::Public) {
        let path = route.pattern.replace("{id}", "none").replace("{reference}", "none");
        let path = path.replace("{group}", "none");
        let answer = match route.method.as_str() {
            "GET" => wire.get(&path).await,
            _ => wire.post(&path, &[]).await,
        };
        let is_out = answer.location().starts_with("/sign-in?") || answer.location() == "/enroll";
        let is_open = path.starts_with("/inbox");
        assert!(is_out || is_open, "{path} {} {}", answer.status, answer.location());
    }
    assert_eq!(portal.count("audit_log").await, before);
}

#[actix_web::test]
async fn a_code_is_good_once_and_for_a_minute_and_a_half() {
    let (portal, app) = with_app().await;
    let browser = portal.browser();
    let asked = first_step(&browser, SANNE).await;
    for (seconds, is_good) in [(-60, false), (60, false), (0, true)] {
        let page = browser.submit(&asked, &[("code", &app.code(&portal, seconds))]).await;
        assert_eq!(page.status == 200, is_good, "{seconds}");
    }
    let again = portal.browser();
    let asked = first_step(&again, SANNE).await;
    for used in [0, -30] {
        let refused = again.submit(&asked, &[("code", &app.code(&portal, used))]).await;
        assert_eq!(refused.status, 422, "{used}: taken, or older than what was taken");
        assert!(refused.text("#code-error").contains("used already"));
    }
    assert_eq!(again.submit(&asked, &[("code", &app.code(&portal, 30))]).await.path, "/");
}

#[actix_web::test]
async fn a_recovery_code_opens_once_and_is_told() {
    let (portal, app) = with_app().await;
    let browser = portal.browser();
    let asked = first_step(&browser, SANNE).await;
    let code = app.recovery[3].replace(' ', "-");
    assert_eq!(browser.submit(&asked, &[("code", &code)]).await.path, "/");
    let letter = portal.letter_to("sanne@noordlicht.example").await;
    assert!(letter.subject.contains("recovery code") && letter.text.contains("9 left"));
    let again = portal.browser();
    let asked = first_step(&again, SANNE).await;
    assert_eq!(again.submit(&asked, &[("code", &code)]).await.status, 422);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_second_step_waits_ten_minutes_and_ends_with_everything_else() {
    let (portal, app) = with_app().await;
    let late = portal.browser();
    let asked = first_step(&late, SANNE).await;
    portal.pass(TimeDelta::minutes(10) + TimeDelta::seconds(1));
    let again = late.submit(&asked, &[("code", &app.code(&portal, 0))]).await;
    assert!(again.text(".flash").contains("once more"), "{}", again.text("main"));
    assert_eq!(late.visit("/sign-in/code").await.path, "/sign-in", "said once");
    let ended = portal.browser();
    let asked = first_step(&ended, SANNE).await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let list = eva.visit("/settings/users").await;
    let sanne = eva.follow(&list, "Sanne de Vries").await;
    eva.press(&sanne, "Sign out everywhere", &[]).await;
    assert_eq!(ended.submit(&asked, &[("code", &app.code(&portal, 0))]).await.path, "/sign-in");
}

#[actix_web::test]
async fn who_came_for_a_page_is_led_to_it() {
    let (portal, app) = with_app().await;
    let browser = portal.dutch_browser();
    let page = browser.visit("/settings/roles").await;
    assert_eq!(page.path, "/sign-in");
    let answers = [("user_name", "sanne@noordlicht.twotier.example"), ("password", PASSWORD)];
    let asked = browser.submit(&page, &answers).await;
    assert_eq!(asked.text("h1"), "Vul de code van uw app in");
    // It takes too long, and begins anew.
    portal.pass(TimeDelta::minutes(11));
    let page = browser.submit(&asked, &[("code", &app.code(&portal, 0))]).await;
    assert_eq!(page.path, "/sign-in");
    let asked = browser.submit(&page, &answers).await;
    let roles = browser.submit(&asked, &[("code", &app.code(&portal, 0))]).await;
    assert_eq!(roles.path, "/settings/roles");
}

async fn half_signed_in(portal: &TestPortal) -> Wire {
    let wire = portal.wire();
    let answer = wire.try_sign_in("sanne@noordlicht.twotier.example", PASSWORD).await;
    wire.with(answer.session().unwrap())
}

/// Ten browsers send one code at once: one is in (T-RC-7).
#[actix_web::test]
async fn of_ten_with_one_code_one_is_in() {
    let (portal, app) = with_app().await;
    for code in [app.code(&portal, 0), app.recovery[0].clone()] {
        // The budget is five wrong ones in a quarter of an hour.
        let half = join_all((0..5).map(|_| half_signed_in(&portal))).await;
        let fields = [("code", code.as_str())];
        let answers = join_all(half.iter().map(|wire| wire.post("/sign-in/code", &fields))).await;
        let inside = answers.iter().filter(|answer| answer.status == 303).count();
        assert_eq!(inside, 1, "{:?}", answers.iter().map(|a| a.status).collect::<Vec<_>>());
        portal.pass(TimeDelta::minutes(16));
    }
    portal.is_sound().await;
}

/// The control: whoever looks first and writes later lets all of them in.
#[actix_web::test]
async fn looking_before_writing_would_let_all_in() {
    let (portal, _) = with_app().await;
    let step = portal.now().timestamp() / 30;
    let look = format!("authenticator_apps WHERE last_step < {step}");
    let seen = join_all((0..5).map(|_| portal.count(&look))).await;
    assert_eq!(seen, [1; 5], "each finds the code unused");
    let write = format!("UPDATE authenticator_apps SET last_step = {step}");
    let written = join_all((0..5).map(|_| portal.sql(write.clone()))).await;
    assert_eq!(written, [1; 5], "and takes it");
}
