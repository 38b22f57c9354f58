//! A global admin enters, changes, turns on and removes the identity provider.
use super::{DETAILS, ENTERED, PROVIDER, SECRET, enter, push, tested, version, with_domain};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

#[actix_web::test]
async fn it_is_entered_and_its_secret_is_shown_to_nobody() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert!(sanne.visit(PROVIDER).await.text("main").contains("No identity provider"));
    let page = enter(&sanne, &ENTERED).await;
    assert_eq!((page.status, page.path.as_str()), (200, PROVIDER));
    assert!(page.text("main").contains("Not tested yet"), "{}", page.text("main"));
    let id = portal.organization("noordlicht").await;
    let callback = format!("{}/sign-in/callback/{id}", portal.base);
    for path in [PROVIDER, DETAILS] {
        assert!(sanne.visit(path).await.text("main").contains(&callback), "{path}");
    }
    for path in [PROVIDER, DETAILS, "/settings/activity"] {
        assert!(!sanne.visit(path).await.html.contains(SECRET), "{path}");
    }
    assert!(!portal.dump().await.contains(SECRET), "it is sealed");
    for admin in ["sanne@noordlicht.example", "eva@noordlicht.example"] {
        let letter = portal.letter_to(admin).await;
        assert!(letter.text.contains(ENTERED[0].1) && letter.text.contains("Sanne de Vries"));
        assert!(!letter.text.contains(SECRET));
    }
    assert_eq!(portal.events("noordlicht", "identity_provider.entered").await, 1);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn what_is_wrong_is_told_and_kept() {
    let portal = TestPortal::start().await;
    let sanne = portal.sign_in(portal.dutch_browser(), "sanne@noordlicht").await;
    let form = sanne.visit(DETAILS).await;
    let wrong = [
        ("issuer", "http://id.noordlicht.example"),
        ("client_id", "the portal"),
        ("client_secret", "a b"),
    ];
    let page = sanne.press(&form, "Opslaan", &wrong).await;
    assert_eq!(page.status, 422);
    for field in ["issuer", "client_id", "client_secret"] {
        assert_eq!(page.count(&format!("#{field}-error")), 1, "{field}");
    }
    assert_eq!(page.value("issuer"), "http://id.noordlicht.example");
    assert!(!page.html.contains("a b\""), "a secret is not sent back");
    let empty = sanne.press(&form, "Opslaan", &[]).await;
    assert_eq!(empty.count(".summary li"), 3);
    assert_eq!(portal.count("identity_providers").await, 0);
}

/// A kept secret is told to the provider that it is for, and to no other.
#[actix_web::test]
async fn another_issuer_takes_another_secret() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    enter(&sanne, &ENTERED).await;
    let page = enter(&sanne, &[("client_id", "other")]).await;
    assert_eq!(page.path, PROVIDER);
    let page = enter(&sanne, &[("issuer", "https://evil.example")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.count("#client_secret-error"), 1);
    let page = enter(&sanne, &[("issuer", "https://evil.example"), ("client_secret", "x")]).await;
    assert_eq!(page.path, PROVIDER);
}

#[actix_web::test]
async fn it_is_turned_on_after_a_test_and_with_a_domain() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(sanne.post(&format!("{PROVIDER}/activation"), &[]).await.status, 409, "nothing");
    enter(&sanne, &ENTERED).await;
    assert_eq!(push(&portal, &sanne, "activation").await.status, 409);
    tested(&portal).await;
    let page = push(&portal, &sanne, "activation").await;
    assert!(page.text("main").contains("prove a mail domain"), "{}", page.text("main"));
    with_domain(&portal).await;
    assert_eq!(push(&portal, &sanne, "activation").await.path, PROVIDER);
    let page = sanne.visit(PROVIDER).await;
    assert!(page.text("main").contains("Turned on"), "{}", page.text("main"));
    let letter = portal.letter_to("eva@noordlicht.example").await;
    assert!(letter.subject.contains("can sign in with company accounts"), "{}", letter.subject);
    // What is changed is off until it is tested again.
    enter(&sanne, &[("client_id", "other")]).await;
    let page = sanne.visit(PROVIDER).await;
    assert!(page.text("main").contains("Not tested yet"), "{}", page.text("main"));
    assert_eq!(push(&portal, &sanne, "activation").await.status, 409);
    tested(&portal).await;
    let page = sanne.press(&sanne.visit(PROVIDER).await, "Turn on", &[]).await;
    let page = sanne.press(&page, "Turn off", &[]).await;
    assert!(page.text("main").contains("Tested, and turned off"));
    sanne.press(&page, "Remove", &[]).await;
    assert_eq!(portal.count("identity_providers").await, 0);
    for event in ["turned_on", "turned_off", "removed"] {
        let noted = portal.events("noordlicht", &format!("identity_provider.{event}")).await;
        assert!(noted >= 1, "{event}");
    }
    // The domain was not proven by the record; all else is as it should be.
    let broken = portal.broken().await;
    assert!(broken.iter().all(|line| line.starts_with("I7-domain")), "{broken:?}");
}

#[actix_web::test]
async fn two_at_once_see_each_others_answers() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let form = eva.visit(DETAILS).await;
    enter(&sanne, &ENTERED).await;
    let old = version(&portal).await;
    let mine = [("issuer", "https://eva.example"), ("client_id", "e"), ("client_secret", "e")];
    let conflict = eva.press(&form, "Save", &mine).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text("[role=alert]").contains(ENTERED[0].1));
    assert_eq!(conflict.value("issuer"), "https://eva.example");
    eva.press(&conflict, "Save", &[("client_secret", "e")]).await;
    tested(&portal).await;
    with_domain(&portal).await;
    // A button on a page that shows something else does nothing.
    for act in ["activation", "test", "removal"] {
        let fields = [("version".to_owned(), old.clone())];
        let page = sanne.post(&format!("{PROVIDER}/{act}"), &fields).await;
        assert_eq!(page.status, 409, "{act}");
    }
    assert_eq!(portal.count("identity_providers WHERE state = 'tested'").await, 1);
}

#[actix_web::test]
async fn it_takes_a_fresh_proof() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let form = sanne.visit(DETAILS).await;
    portal.pass(TimeDelta::minutes(11));
    assert_eq!(sanne.visit(DETAILS).await.path, "/proof");
    let proof = sanne.press(&form, "Save", &ENTERED).await;
    assert_eq!((proof.path.as_str(), portal.count("identity_providers").await), ("/proof", 0));
    assert!(!portal.dump().await.contains(SECRET), "a secret is not kept meanwhile");
    let back = sanne.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!((back.path.as_str(), back.value("issuer").as_str()), (DETAILS, ENTERED[0].1));
    sanne.press(&back, "Save", &[("client_secret", SECRET)]).await;
    portal.pass(TimeDelta::minutes(11));
    for act in ["test", "activation", "deactivation", "removal"] {
        assert_eq!(push(&portal, &sanne, act).await.path, "/proof", "{act}");
    }
    assert_eq!(portal.count("identity_providers").await, 1);
}

/// Without the flag for tests nobody in the operator's own network is asked.
#[actix_web::test]
async fn a_private_address_is_refused_in_words() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    for issuer in ["https://127.0.0.1:9", "https://[::1]", "https://10.0.0.1", "https://localhost"]
    {
        enter(&sanne, &[("issuer", issuer), ("client_id", "a"), ("client_secret", "b")]).await;
        let page = push(&portal, &sanne, "test").await;
        assert_eq!(page.status, 422, "{issuer}");
        let told = page.text("main [role=alert]");
        assert!(told.contains("private network"), "{issuer}: {told}");
    }
    assert_eq!(portal.count("identity_providers WHERE state = 'entered'").await, 1);
}

#[actix_web::test]
async fn a_suspended_company_reads_and_changes_nothing() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    enter(&sanne, &ENTERED).await;
    portal
        .sql(
            "UPDATE organizations SET suspended_at = created_at, suspended_for = 'verification_overdue' \
             WHERE account_name = 'noordlicht'",
        )
        .await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(PROVIDER).await;
    assert!(page.text("main").contains("is suspended"), "{}", page.text("main"));
    assert_eq!(page.count("main form"), 0);
    assert_eq!(sanne.visit(DETAILS).await.status, 409);
    for act in ["test", "activation", "deactivation", "removal"] {
        assert_eq!(push(&portal, &sanne, act).await.status, 409, "{act}");
    }
}

#[actix_web::test]
async fn the_operator_and_others_have_none() {
    let portal = TestPortal::start().await;
    for who in ["vera@fabrikam", "tom@noordlicht"] {
        let browser = portal.signed_in_as(who).await;
        assert_eq!(browser.visit(PROVIDER).await.status, 403, "{who}");
        assert_eq!(browser.post(DETAILS, &[]).await.status, 403, "{who}");
    }
}
