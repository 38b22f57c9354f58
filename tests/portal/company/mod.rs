//! *Company*: what is known of an organization, and the contacts that are changed without a verification.
use crate::support::{Browser, PASSWORD, Page, TestPortal};
use chrono::TimeDelta;

const PAGE: &str = "/settings/company";
const SECURITY: &str = "/settings/company/security";

const CONTACT: [(&str, &str); 5] = [
    ("first_name", "Noor"),
    ("middle_name", "van"),
    ("last_name", "Dam"),
    ("email", "security@noordlicht.example"),
    ("phone", "+31 20 555 0199"),
];

async fn set(browser: &Browser, email: &str) -> Page {
    let form = browser.visit(SECURITY).await;
    let mut answers = CONTACT.to_vec();
    answers[3].1 = email;
    browser.press(&form, "Save", &answers).await
}

/// Gives somebody one role and no other.
async fn only(portal: &TestPortal, user: &str, role: &str) {
    let own = format!("(SELECT id FROM users WHERE user_name = '{user}')");
    portal.sql(format!("DELETE FROM user_roles WHERE user_id = {own}")).await;
    portal.sql(format!("INSERT INTO user_roles (user_id, role) SELECT {own}, '{role}'")).await;
}

#[actix_web::test]
async fn a_security_contact_is_set_and_everybody_concerned_is_told() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let cases = portal.count("verification_cases").await;
    assert!(sanne.visit(PAGE).await.text("main").contains("There is no security contact yet"));
    let page = set(&sanne, "security@noordlicht.example").await;
    assert_eq!((page.status, page.path.as_str()), (200, PAGE));
    let text = page.text("main");
    assert!(text.contains("Noor van Dam") && text.contains("+31205550199"), "{text}");
    set(&sanne, "alarm@noordlicht.example").await;
    let letter = portal.letter_to("security@noordlicht.example").await;
    assert!(letter.text.contains("no longer the security contact"), "{}", letter.text);
    let letter = portal.letter_to("alarm@noordlicht.example").await;
    assert!(letter.text.contains("has named you"), "{}", letter.text);
    for admin in ["sanne@noordlicht.example", "eva@noordlicht.example"] {
        let letter = portal.letter_to(admin).await;
        assert!(letter.text.contains("is now Noor van Dam"), "{admin}: {}", letter.text);
    }
    assert_eq!(portal.events("noordlicht", "company.security_contact_changed").await, 2);
    // What is no change tells nobody.
    set(&sanne, "alarm@noordlicht.example").await;
    assert_eq!(portal.events("noordlicht", "company.security_contact_changed").await, 2);
    assert_eq!(portal.count("verification_cases").await, cases, "no verification follows");
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn two_at_once_see_each_others_answers() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let form = eva.visit(SECURITY).await;
    set(&sanne, "security@noordlicht.example").await;
    let mut answers = CONTACT.to_vec();
    answers[0].1 = "Evert";
    answers[3].1 = "evert@noordlicht.example";
    let conflict = eva.press(&form, "Save", &answers).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text("[role=alert]").contains("security@noordlicht.example"));
    assert_eq!(conflict.value("first_name"), "Evert");
    let saved = eva.press(&conflict, "Save", &[]).await;
    assert!(saved.text("main").contains("Evert van Dam"), "{}", saved.text("main"));
}

#[actix_web::test]
async fn what_is_wrong_is_told_and_kept() {
    let portal = TestPortal::start().await;
    let sanne = portal.sign_in(portal.dutch_browser(), "sanne@noordlicht").await;
    let form = sanne.visit(SECURITY).await;
    let wrong =
        [("first_name", ""), ("last_name", "Dam"), ("email", "x@gmail.com"), ("phone", "1")];
    let page = sanne.press(&form, "Opslaan", &wrong).await;
    assert_eq!(page.status, 422);
    for field in ["first_name", "email", "phone"] {
        assert_eq!(page.count(&format!("#{field}-error")), 1, "{field}");
    }
    assert_eq!(
        (page.value("email"), page.value("last_name")),
        ("x@gmail.com".into(), "Dam".into())
    );
    assert_eq!(portal.count("security_contacts").await, 0);
}

/// A browser that was left open is asked for the password, and what was typed is not lost.
#[actix_web::test]
async fn it_takes_a_fresh_proof() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit(SECURITY).await;
    portal.pass(TimeDelta::minutes(11));
    let proof = sanne.press(&form, "Save", &CONTACT).await;
    assert_eq!((proof.path.as_str(), portal.count("security_contacts").await), ("/proof", 0));
    let back = sanne.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!((back.path.as_str(), back.value("email").as_str()), (SECURITY, CONTACT[3].1));
    assert_eq!(sanne.press(&back, "Save", &[]).await.path, PAGE);
}

#[actix_web::test]
async fn others_read_it_and_change_nothing() {
    let portal = TestPortal::start().await;
    set(&portal.signed_in_as("sanne@noordlicht").await, "security@noordlicht.example").await;
    for role in ["account_admin", "admin_agent", "user_admin", "membership_admin"] {
        only(&portal, "tom", role).await;
        let tom = portal.signed_in_as("tom@noordlicht").await;
        let page = tom.visit(PAGE).await;
        assert!(page.text("main").contains("security@noordlicht.example"), "{role}");
        assert_eq!(page.count(&format!("a[href=\"{SECURITY}\"]")), 0, "{role}");
        assert_eq!(tom.visit(SECURITY).await.status, 403, "{role}");
        assert_eq!(tom.post(SECURITY, &[]).await.status, 403, "{role}");
    }
}

/// The support contact: by three roles, and without another look at the company.
#[actix_web::test]
async fn the_support_contact_is_changed_and_nothing_is_verified_again() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let cases = portal.count("verification_cases").await;
    only(&portal, "tom", "account_admin").await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.follow(&tom.visit(PAGE).await, "Change the support contact").await;
    let late = form.path.clone();
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let other = sanne.visit(&late).await;
    let page = tom.press(&form, "Save", &[("support_email", "hulp@noordlicht.example")]).await;
    assert!(page.text("main").contains("hulp@noordlicht.example"), "{}", page.text("main"));
    let conflict =
        sanne.press(&other, "Save", &[("support_email", "ask@noordlicht.example")]).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text("[role=alert]").contains("hulp@noordlicht.example"));
    assert_eq!(portal.count("verification_cases").await, cases);
    assert_eq!(portal.events("noordlicht", "company.support_changed").await, 1);
}

#[actix_web::test]
async fn a_suspended_company_reads_and_changes_nothing() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit(SECURITY).await;
    portal
        .sql(
            "UPDATE organizations SET suspended_at = created_at, suspended_for = 'verification_overdue' \
             WHERE account_name = 'noordlicht'",
        )
        .await;
    let page = sanne.visit(PAGE).await;
    assert_eq!((page.status, page.count(&format!("a[href=\"{SECURITY}\"]"))), (200, 0));
    assert_eq!(sanne.press(&form, "Save", &CONTACT).await.status, 409);
    assert_eq!(portal.count("security_contacts").await, 0);
}

#[actix_web::test]
async fn the_operator_has_one_too() {
    let portal = TestPortal::start().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = set(&vera, "security@fabrikam.example").await;
    assert!(page.text("main").contains("security@fabrikam.example"), "{}", page.text("main"));
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert!(!sanne.visit(PAGE).await.text("main").contains("fabrikam.example"));
}
