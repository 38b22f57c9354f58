//! A passkey is added by its owner.
use super::{ADD, PASSKEYS, SANNE, add, options_with, with_passkey};
use crate::support::{Authenticator, TestPortal};
use chrono::TimeDelta;
use twotier::platform::web::Site;

#[actix_web::test]
async fn it_is_listed_told_and_gives_recovery_codes() {
    let portal = TestPortal::start().await;
    let elsewhere = portal.signed_in_as(SANNE).await;
    let sanne = portal.signed_in_as(SANNE).await;
    let (_, codes) = add(&portal, &sanne, " Work  laptop ").await;
    assert_eq!(codes.each("main ol code").len(), 10);
    let page = sanne.press(&codes, "I have kept them", &[]).await;
    assert_eq!(page.path, PASSKEYS);
    assert_eq!(page.each("main tbody th"), ["Work laptop"]);
    assert!(page.text("main tbody").contains("Never"));
    assert_eq!(elsewhere.visit("/settings/account").await.path, "/sign-in");
    let letter = portal.letter_to("sanne@noordlicht.example").await;
    assert!(letter.text.contains("“Work laptop”"), "{}", letter.text);
    assert_eq!(portal.events("noordlicht", "user.passkey_added").await, 1);
    let (_, page) = add(&portal, &sanne, "Phone").await;
    assert_eq!(page.path, PASSKEYS, "the codes that there are stay");
    assert_eq!(portal.count("recovery_codes").await, 10);
    portal.is_sound().await;
}

#[actix_web::test]
async fn without_a_name_nothing_is_asked() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as(SANNE).await;
    let long = "é".repeat(61);
    for (name, told) in [(" ", "Give the passkey a name"), (long.as_str(), "60")] {
        let asked = sanne
            .post(&format!("{PASSKEYS}/options"), &[("passkey_name".into(), name.into())])
            .await;
        assert_eq!(asked.status, 400, "{name}");
        // The script sends the form then, and the page says what is the matter.
        let page = sanne.visit(PASSKEYS).await;
        let page = sanne.press(&page, ADD, &[("passkey_name", name)]).await;
        assert_eq!(page.status, 422);
        assert!(page.text("#passkey_name-error").contains(told), "{}", page.text("main"));
        assert_eq!(page.attr("#passkey_name", "value").unwrap(), name);
    }
    let page = sanne.visit(PASSKEYS).await;
    let page = sanne.press(&page, ADD, &[("passkey_name", "Phone")]).await;
    assert!(page.text("#passkey-error").contains("has not answered"), "{}", page.text("main"));
    assert_eq!(portal.count("passkeys").await, 0);
}

#[actix_web::test]
async fn a_proof_comes_first_and_the_name_is_kept() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as(SANNE).await;
    let page = sanne.visit(PASSKEYS).await;
    portal.pass(TimeDelta::minutes(11));
    let asked = sanne
        .post(&format!("{PASSKEYS}/options"), &[("passkey_name".into(), "Phone".into())])
        .await;
    assert_eq!(asked.path, "/proof");
    let proof = sanne.press(&page, ADD, &[("passkey_name", "Phone"), ("passkey", "{}")]).await;
    assert_eq!(proof.path, "/proof");
    let back = sanne.submit(&proof, &[("password", crate::support::PASSWORD)]).await;
    assert_eq!(back.path, PASSKEYS);
    assert_eq!(back.attr("#passkey_name", "value").unwrap(), "Phone");
    assert!(!portal.dump().await.contains("passkey\\\":\\\"{}"), "the answer is not kept");
}

#[actix_web::test]
async fn ten_are_enough() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as(SANNE).await;
    for n in 0..10 {
        add(&portal, &sanne, &format!("Key {n}")).await;
    }
    let asked =
        sanne.post(&format!("{PASSKEYS}/options"), &[("passkey_name".into(), "One".into())]).await;
    assert_eq!(asked.status, 400);
    assert_eq!(portal.count("passkeys").await, 10);
}

/// Two that are made at once are one too many.
#[actix_web::test]
async fn the_eleventh_is_refused_when_it_comes() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as(SANNE).await;
    for n in 0..9 {
        add(&portal, &sanne, &format!("Key {n}")).await;
    }
    let page = sanne.visit(PASSKEYS).await;
    let mut device = Authenticator::new(&portal.base);
    let made = device.make(&options_with(&sanne, &format!("{PASSKEYS}/options"), "Late").await);
    let spare = "id, user_id, name, credential_id, credential, last_challenge, added_at";
    portal
        .sql(format!(
            "INSERT INTO passkeys ({spare}) SELECT '01a00000-0000-7000-8000-000000000000', user_id, name, 'x', \
             credential, last_challenge, added_at FROM passkeys WHERE name = 'Key 0'"
        ))
        .await;
    let refused = sanne.press(&page, ADD, &[("passkey_name", "Late"), ("passkey", &made)]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text("#passkey-error").contains("You have 10"), "{}", refused.text("main"));
    assert_eq!(portal.count("passkeys").await, 10);
}

/// A device says that its key is another's: the key stays theirs.
#[actix_web::test]
async fn a_credential_belongs_to_one_account() {
    let portal = TestPortal::start().await;
    let mut device = with_passkey(&portal, "jonas@bergmann").await;
    let sanne = portal.signed_in_as(SANNE).await;
    let page = sanne.visit(PASSKEYS).await;
    let made = device.make(&options_with(&sanne, &format!("{PASSKEYS}/options"), "Mine").await);
    let page = sanne.press(&page, ADD, &[("passkey_name", "Mine"), ("passkey", &made)]).await;
    assert_eq!(page.status, 422);
    assert!(page.text("#passkey-error").contains("cannot be added"), "{}", page.text("main"));
    assert_eq!(portal.count("passkeys").await, 1);
    assert_eq!(portal.count("recovery_codes").await, 10, "only Jonas has codes");
    portal.is_sound().await;
}

/// Browsers tie a passkey to a host's name; an address in numbers has none.
#[actix_web::test]
async fn at_an_address_in_numbers_there_are_none() {
    let numbers =
        |site: Site| Site { base_url: site.base_url.replace("localhost", "127.0.0.1"), ..site };
    let portal = TestPortal::start_as(numbers).await;
    let base = portal.base.replace("localhost", "127.0.0.1");
    let browser = crate::support::Browser::open(&base, "en");
    let page = browser.visit("/sign-in").await;
    assert!(!page.html.contains("passkeys.js") && !page.html.contains("data-passkey"));
    assert_eq!(browser.post("/sign-in/passkey/options", &[]).await.status, 404);
    let sanne = portal.sign_in(browser, SANNE).await;
    let page = sanne.visit("/settings/account").await;
    assert!(!page.html.contains(PASSKEYS));
    let page = sanne.visit(PASSKEYS).await;
    assert!(page.text("main").contains("not to be had"), "{}", page.text("main"));
}
