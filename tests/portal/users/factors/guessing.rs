//! Codes cannot be guessed: five tries in a quarter of an hour, thirty a day, from wherever (T-BF-6).
use super::{SANNE, first_step, with_app};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;
use futures_util::future::join_all;

#[actix_web::test]
async fn the_sixth_guess_waits_even_if_it_is_right() {
    let (portal, app) = with_app().await;
    let browser = portal.browser();
    let asked = first_step(&browser, SANNE).await;
    for n in 0..5 {
        let guess = if n % 2 == 0 { "000000" } else { "0000000000000000" };
        assert_eq!(browser.submit(&asked, &[("code", guess)]).await.status, 422, "{n}");
    }
    let right = app.code(&portal, 0);
    assert_eq!(browser.submit(&asked, &[("code", &right)]).await.status, 429);
    let other = portal.browser();
    let asked = first_step(&other, SANNE).await;
    assert_eq!(other.submit(&asked, &[("code", &right)]).await.status, 429, "nor from elsewhere");
    portal.pass(TimeDelta::minutes(15));
    let asked = first_step(&other, SANNE).await;
    assert_eq!(other.submit(&asked, &[("code", &app.code(&portal, 0))]).await.path, "/");
    let noted = "security_events WHERE kind = 'user.code_refused'";
    assert_eq!(portal.count(noted).await, 5);
}

#[actix_web::test]
async fn thirty_wrong_ones_a_day() {
    let (portal, app) = with_app().await;
    let browser = portal.browser();
    for _ in 0..6 {
        let asked = first_step(&browser, SANNE).await;
        for _ in 0..5 {
            assert_eq!(browser.submit(&asked, &[("code", "000000")]).await.status, 422);
        }
        portal.pass(TimeDelta::minutes(15));
    }
    let asked = first_step(&browser, SANNE).await;
    assert_eq!(browser.submit(&asked, &[("code", &app.code(&portal, 0))]).await.status, 429);
}

#[actix_web::test]
async fn twenty_guesses_at_once_are_five() {
    let (portal, _) = with_app().await;
    let mut wire = portal.wire();
    let answer = wire.try_sign_in("sanne@noordlicht.twotier.example", PASSWORD).await;
    wire.session = answer.session();
    let fields = [("code", "000000")];
    let answers = join_all((0..20).map(|_| wire.post("/sign-in/code", &fields))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 422).count(), 5);
    assert_eq!(answers.iter().filter(|answer| answer.status == 429).count(), 15);
}

/// Without the right password nobody learns who has a second factor (T-EN-1).
#[actix_web::test]
async fn a_wrong_password_tells_nothing() {
    let (portal, _) = with_app().await;
    let mut answers = vec![];
    for who in ["sanne", "eva"] {
        let name = format!("{who}@noordlicht.twotier.example");
        answers.push(portal.wire().try_sign_in(&name, "wrong").await.seen_but(&name));
    }
    assert_eq!(answers[0], answers[1]);
}

/// Nobody guesses at a door to which no password has led.
#[actix_web::test]
async fn without_the_first_step_there_is_no_second() {
    let portal = TestPortal::start().await;
    for path in ["/sign-in/code", "/sign-in/set-up"] {
        assert_eq!(portal.wire().get(path).await.location(), "/sign-in");
        assert_eq!(portal.wire().post(path, &[("code", "123456")]).await.location(), "/sign-in");
    }
}

/// Whoever knows the password uses up the tries of strangers, and shuts nobody out who was here before (T-BF-5).
/// Its owner hears of it, once a day.
#[actix_web::test]
async fn the_owner_hears_of_it_and_gets_in() {
    let (portal, app) = with_app().await;
    let (owner, stranger) = (portal.browser(), portal.browser());
    let asked = first_step(&owner, SANNE).await;
    owner.submit(&asked, &[("code", &app.code(&portal, 0))]).await;
    owner.post("/sign-out", &[]).await;
    for _ in 0..6 {
        let asked = first_step(&stranger, SANNE).await;
        // Never so many that one is refused.
        for _ in 0..5 {
            stranger.submit(&asked, &[("code", "000000")]).await;
        }
        portal.pass(TimeDelta::minutes(15));
    }
    let guessed = "audit_log WHERE event = 'user.codes_guessed'";
    assert_eq!(portal.count(guessed).await, 1);
    let letter = portal.letter_to("sanne@noordlicht.example").await;
    assert!(letter.subject.contains("tries codes"), "{}", letter.subject);
    let code = app.code(&portal, 0);
    let asked = first_step(&stranger, SANNE).await;
    assert_eq!(stranger.submit(&asked, &[("code", &code)]).await.status, 429, "all day");
    let asked = first_step(&owner, SANNE).await;
    assert_eq!(owner.submit(&asked, &[("code", &code)]).await.path, "/");
    portal.is_sound().await;
}

/// Nor does a browser in which somebody signed in once guess for ever: after its own tries it is any browser.
#[actix_web::test]
async fn fifty_wrong_ones_a_day_with_a_known_browser() {
    let (portal, app) = with_app().await;
    let owner = portal.browser();
    let asked = first_step(&owner, SANNE).await;
    owner.submit(&asked, &[("code", &app.code(&portal, 0))]).await;
    owner.post("/sign-out", &[]).await;
    let mut wrong = 0;
    for _ in 0..8 {
        let asked = first_step(&owner, SANNE).await;
        for _ in 0..11 {
            let status = owner.submit(&asked, &[("code", "000000")]).await.status;
            wrong += usize::from(status == 422);
        }
        portal.pass(TimeDelta::minutes(15));
    }
    assert_eq!(wrong, 50);
}
