//! Whoever signs in with a second factor proves with it, too: a password alone takes none away.
use super::{FACTOR, SANNE, first_step, with_app};
use crate::support::PASSWORD;
use chrono::TimeDelta;

#[actix_web::test]
async fn password_and_code_are_asked_for() {
    let (portal, app) = with_app().await;
    let sanne = portal.browser();
    let asked = first_step(&sanne, SANNE).await;
    sanne.submit(&asked, &[("code", &app.code(&portal, 0))]).await;
    portal.pass(TimeDelta::minutes(11));
    let page = sanne.visit(FACTOR).await;
    let proof = sanne.press(&page, "Turn off", &[]).await;
    assert_eq!(proof.path, "/proof");
    assert!(proof.text("main").contains("and a code"), "{}", proof.text("main"));
    let alone = sanne.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!(alone.status, 422);
    assert!(!alone.text("#code-error").is_empty() && alone.text("#password-error").is_empty());
    let wrong = sanne.submit(&alone, &[("password", PASSWORD), ("code", "000000")]).await;
    assert!(wrong.text("#code-error").contains("not right"), "{}", wrong.text("main"));
    let right = app.code(&portal, 0);
    let guessed = sanne.submit(&wrong, &[("password", "wrong"), ("code", &right)]).await;
    assert!(guessed.text("#password-error").contains("not your password"));
    assert!(guessed.text("#code-error").is_empty(), "nobody learns that the code is right");
    let back = sanne.submit(&guessed, &[("password", PASSWORD), ("code", &right)]).await;
    assert_eq!(back.path, FACTOR, "a code that came with a wrong password was not used up");
    let off = sanne.press(&back, "Turn off", &[]).await;
    assert!(off.text(".flash").contains("turned off"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_recovery_code_proves_once() {
    let (portal, app) = with_app().await;
    let sanne = portal.browser();
    let asked = first_step(&sanne, SANNE).await;
    sanne.submit(&asked, &[("code", &app.code(&portal, 0))]).await;
    for (path, status) in [(FACTOR, 200), ("/proof", 422)] {
        portal.pass(TimeDelta::minutes(11));
        let proof = sanne.visit(&format!("/proof?next={FACTOR}")).await;
        let answers = [("password", PASSWORD), ("code", app.recovery[0].as_str())];
        let page = sanne.submit(&proof, &answers).await;
        assert_eq!((page.path.as_str(), page.status), (path, status));
    }
    assert!(portal.letter_to("sanne@noordlicht.example").await.text.contains("9 left"));
}

/// Guesses at the proof and at the sign-in are the same guesses (T-BF-2).
#[actix_web::test]
async fn both_doors_share_the_tries() {
    let (portal, app) = with_app().await;
    let sanne = portal.browser();
    let asked = first_step(&sanne, SANNE).await;
    sanne.submit(&asked, &[("code", &app.code(&portal, 0))]).await;
    portal.pass(TimeDelta::minutes(11));
    let again = sanne.clone();
    let proof = sanne.visit("/proof").await;
    // Five of a browser that is known, and five of any.
    for _ in 0..10 {
        let answers = [("password", PASSWORD), ("code", "000000")];
        assert_eq!(sanne.submit(&proof, &answers).await.status, 422);
    }
    let right = app.code(&portal, 0);
    let refused = again.submit(&proof, &[("password", PASSWORD), ("code", &right)]).await;
    assert_eq!(refused.status, 429);
    again.post("/sign-out", &[]).await;
    let asked = first_step(&again, SANNE).await;
    assert_eq!(again.submit(&asked, &[("code", &right)]).await.status, 429);
}
