//! The whole way from *Forgot your password?* to signing in with another one.
use super::{EVA, EVAS_MAIL, NEW, ask, choose, letters, link_for_eva, opens};
use crate::support::{PASSWORD, TestPortal};

#[actix_web::test]
async fn somebody_who_forgot_their_password_chooses_another_and_signs_in() {
    let portal = TestPortal::start().await;
    let browser = portal.browser();
    let sign_in = browser.visit("/sign-in").await;
    let form = browser.follow(&sign_in, "Forgot your password?").await;
    assert_eq!(form.text("h1"), "Forgot your password?");
    let sent = browser.submit(&form, &[("user_name", " Eva@Noordlicht.TwoTier.example ")]).await;
    assert_eq!(
        sent.text(".panel p"),
        "If there is such an account, we have sent an email to its own address. The link is good for one hour."
    );
    portal.do_what_is_due().await;
    let letter = portal.letter_to(EVAS_MAIL).await;
    assert_eq!(letter.subject, "Choose a new password for Noordlicht ICT");
    for part in [EVA, "5 January 2026", "11:00 CET", "your password stays as it is"] {
        assert!(letter.text.contains(part), "no {part:?} in {}", letter.text);
    }
    let page = browser.visit(&portal.link_in(&letter)).await;
    assert_eq!(
        (page.path.as_str(), page.text("h1").as_str()),
        ("/reset-password", "Choose a new password")
    );
    assert_eq!(page.text("form b.id"), EVA);
    for weak in ["", "short", "passwordpassword", "Eva Smit Noordlicht", "noordlicht2026noordlicht"]
    {
        let refused = browser.submit(&page, &[("password", weak)]).await;
        assert_eq!(refused.status, 422, "{weak}");
        assert!(!refused.text("#password-error").is_empty(), "{weak} → no reason");
        assert_eq!(refused.value("password"), "", "a password is never sent back");
    }
    let done = browser.submit(&page, &[("password", NEW)]).await;
    assert_eq!(
        (done.status, done.path.as_str()),
        (200, "/sign-in"),
        "nobody is signed in by a link"
    );
    assert_eq!(done.text(".flash"), "Your new password is set. You can sign in with it now.");
    assert!(!opens(&portal, PASSWORD).await, "the old one opens nothing");
    let home = browser.submit(&done, &[("user_name", EVA), ("password", NEW)]).await;
    assert_eq!((home.status, home.path.as_str()), (200, "/"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn wie_het_wachtwoord_vergat_kiest_een_nieuw_in_het_nederlands() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE users SET language = 'nl' WHERE user_name = 'eva'").await;
    let browser = portal.dutch_browser();
    let sign_in = browser.visit("/sign-in").await;
    let form = browser.follow(&sign_in, "Wachtwoord vergeten?").await;
    let wrong = browser.submit(&form, &[("user_name", "eva")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(
        wrong.text("#user_name-error"),
        "Fout: Vul uw hele gebruikersnaam in; die eindigt op twotier.example"
    );
    let sent = browser.submit(&wrong, &[("user_name", EVA)]).await;
    assert_eq!(sent.text("h1"), "Kijk in uw e-mail");
    portal.do_what_is_due().await;
    let letter = portal.letter_to(EVAS_MAIL).await;
    assert_eq!(letter.subject, "Kies een nieuw wachtwoord voor Noordlicht ICT");
    let page = browser.visit(&portal.link_in(&letter)).await;
    assert_eq!(page.text("h1"), "Kies een nieuw wachtwoord");
    let done = browser.submit(&page, &[("password", NEW)]).await;
    assert_eq!(
        done.text(".flash"),
        "Uw nieuwe wachtwoord is ingesteld. U kunt zich er nu mee aanmelden."
    );
    let told = portal.letter_to(EVAS_MAIL).await;
    assert_eq!(told.subject, "Uw wachtwoord voor Noordlicht ICT is gewijzigd");
    let home = browser.submit(&done, &[("user_name", EVA), ("password", NEW)]).await;
    assert_eq!(home.path, "/");
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_owner_is_told_when_and_whom_to_ask() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    portal.pass(chrono::TimeDelta::minutes(20));
    choose(&portal.browser(), &link, NEW).await;
    let letter = portal.letter_to(EVAS_MAIL).await;
    assert_eq!(letter.subject, "Your password for Noordlicht ICT was changed");
    for part in [EVA, "5 January 2026", "10:20 CET", "tell Sanne de Vries.", "/forgot-password"] {
        assert!(letter.text.contains(part), "no {part:?} in {}", letter.text);
    }
    assert!(!letter.text.contains("Eva Smit."), "not herself: {}", letter.text);
    ask(&portal, "anna@tulp.twotier.example").await;
    let annas = portal.link_in(&portal.letter_to("anna@tulp.example").await);
    choose(&portal.browser(), &annas, NEW).await;
    let letter = portal.letter_to("anna@tulp.example").await;
    assert!(letter.text.contains("tell Fabrikam Cloud."), "no other admin: {}", letter.text);
    portal.is_sound().await;
}

#[actix_web::test]
async fn each_step_leaves_its_row_and_what_was_typed_is_forgotten() {
    let portal = TestPortal::start().await;
    ask(&portal, "canary@noordlicht.twotier.example").await;
    let link = link_for_eva(&portal).await;
    choose(&portal.browser(), &link, NEW).await;
    for (event, actor) in [("user.password_reset_asked", "portal"), ("user.password_reset", "link")]
    {
        let row = format!(
            "audit_log a JOIN users u ON u.id = a.subject_id WHERE u.user_name = 'eva' \
             AND a.event = '{event}' AND a.actor_kind = '{actor}'"
        );
        assert_eq!(portal.count(&row).await, 1, "{event}");
    }
    assert_eq!(portal.events("noordlicht", "user.password_reset_asked").await, 1, "only of her");
    assert_eq!(portal.count("due WHERE kind LIKE 'user.%'").await, 0);
    assert_eq!(
        (letters(&portal, "password-reset").await, letters(&portal, "account-notice").await),
        (1, 1)
    );
    assert!(!portal.dump().await.contains(NEW), "a password is kept nowhere");
    portal.is_sound().await;
}

#[actix_web::test]
async fn it_is_nobody_else_s_business_that_it_was_sent() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    choose(&portal.browser(), &link, NEW).await;
    portal.mail().await;
    let list = portal.signed_in_as("sanne@noordlicht").await.visit("/settings/mail").await;
    let subjects = list.each("tbody th");
    for subject in
        ["Choose a new password for Noordlicht ICT", "Your password for Noordlicht ICT was changed"]
    {
        assert!(!subjects.iter().any(|told| told == subject), "{subject}: {subjects:?}");
    }
    assert!(!list.html.contains("ttr_"));
}
