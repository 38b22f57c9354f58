//! What is sensitive takes a fresh proof: older than ten minutes, and the portal asks again. Nothing that
//! was typed is lost meanwhile (T-SE-6).
use crate::support::{Browser, PASSWORD, Page, TestPortal};
use chrono::TimeDelta;

const NAME: &str = "sanne@noordlicht.twotier.example";
const EMAIL: &str = "/settings/account/email";
const NEW: [(&str, &str); 1] = [("email", "sanne@elsewhere.example")];

/// Sanne types another address eleven minutes after she signed in.
async fn asked_late(portal: &TestPortal) -> (Browser, Page) {
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    portal.pass(TimeDelta::minutes(11));
    let form = browser.visit(EMAIL).await;
    let proof = browser.press(&form, "Send link", &NEW).await;
    assert_eq!((proof.status, proof.path.as_str()), (200, "/proof"));
    (browser, proof)
}

#[actix_web::test]
async fn what_was_typed_is_kept_while_the_password_is_asked_for() {
    let portal = TestPortal::start().await;
    let (browser, proof) = asked_late(&portal).await;
    assert!(proof.text("main").contains(NAME), "{}", proof.text("main"));
    let wrong = browser.submit(&proof, &[("password", "not the right one at all")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.value("password"), "");
    assert_eq!(browser.submit(&wrong, &[("password", "")]).await.status, 422);
    let form = browser.submit(&wrong, &[("password", PASSWORD)]).await;
    assert_eq!(form.path, EMAIL);
    assert!(form.text(".flash").contains("press the button once more"), "{}", form.text("main"));
    assert_eq!(form.value("email"), NEW[0].1);
    assert_eq!(
        portal.count("links WHERE purpose = 'change_email'").await,
        0,
        "nothing was done yet"
    );
    let asked = browser.press(&form, "Send link", &[]).await;
    assert!(asked.text(".notice").contains(NEW[0].1), "{}", asked.text("main"));
    assert_eq!(portal.events("noordlicht", "user.proved").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn ten_minutes_are_fresh_and_a_second_more_is_not() {
    let portal = TestPortal::start().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    portal.pass(TimeDelta::minutes(10));
    assert_eq!(wire.get("/settings/account/password").await.status, 200);
    assert_eq!(wire.get("/proof?next=%2Fsupport").await.location(), "/support");
    portal.pass(TimeDelta::seconds(1));
    for path in [EMAIL, "/settings/account/password"] {
        let next: String = url::form_urlencoded::byte_serialize(path.as_bytes()).collect();
        let answer = wire.post(path, &[("email", "x@y.example"), ("password", "x")]).await;
        assert_eq!(
            (answer.status, answer.location()),
            (303, format!("/proof?next={next}").as_str())
        );
    }
    assert_eq!(wire.get("/settings/account/password").await.status, 303);
    assert_eq!(wire.get("/proof").await.status, 200);
}

#[actix_web::test]
async fn another_person_does_not_see_what_was_typed() {
    let portal = TestPortal::start().await;
    let (browser, _) = asked_late(&portal).await;
    portal.pass(TimeDelta::minutes(31));
    let sign_in = browser.visit(EMAIL).await;
    assert_eq!(sign_in.path, "/sign-in");
    let eva = [("user_name", "eva@noordlicht.twotier.example"), ("password", PASSWORD)];
    let form = browser.submit(&sign_in, &eva).await;
    assert_eq!((form.path.as_str(), form.value("email").as_str()), (EMAIL, ""));
}

#[actix_web::test]
async fn whose_session_has_ended_signs_in_and_has_proved_it() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    let form = browser.visit(EMAIL).await;
    portal.pass(TimeDelta::minutes(31));
    let sign_in = browser.press(&form, "Send link", &NEW).await;
    assert_eq!(sign_in.path, "/sign-in");
    let form = browser.submit(&sign_in, &[("user_name", NAME), ("password", PASSWORD)]).await;
    assert_eq!((form.path.as_str(), form.value("email").as_str()), (EMAIL, NEW[0].1));
    let asked = browser.press(&form, "Send link", &[]).await;
    assert!(asked.text(".notice").contains(NEW[0].1));
}

#[actix_web::test]
async fn it_is_asked_in_dutch_too() {
    let portal = TestPortal::start().await;
    let browser = portal.sign_in(portal.dutch_browser(), "eva@noordlicht").await;
    portal.pass(TimeDelta::minutes(11));
    let proof = browser.visit("/settings/account/password").await;
    assert_eq!(
        (proof.path.as_str(), proof.text("h1").as_str()),
        ("/proof", "Bevestig dat u het bent")
    );
    let wrong = browser.submit(&proof, &[("password", "fout")]).await;
    assert!(wrong.text(".summary").contains("niet uw wachtwoord"), "{}", wrong.text("main"));
    let page = browser.submit(&wrong, &[("password", PASSWORD)]).await;
    assert_eq!(page.path, "/settings/account/password");
    assert!(page.text(".flash").contains("Dank u"), "{}", page.text("main"));
}
