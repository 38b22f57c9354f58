//! What people are called here, and in which language they read.
use crate::support::{Browser, TestPortal};
use chrono::TimeDelta;

const ACCOUNT: &str = "/settings/account";
const PEOPLE: &str = "User management";
const MINE: &str = "My access";
const ROLES: &str = "What each role may do";

#[actix_web::test]
async fn settings_show_what_one_may_open() {
    let portal = TestPortal::start().await;
    for (who, titles) in [
        (
            "sanne@noordlicht",
            vec![
                "My account",
                "Company",
                PEOPLE,
                "Access requests",
                MINE,
                ROLES,
                "Mail domains",
                "Identity provider",
                "Partner relationships",
                "Orders",
                "Mail we sent",
                "Activity",
            ],
        ),
        ("tom@noordlicht", vec!["My account", MINE, ROLES]),
        ("omar@fabrikam", vec!["My account", MINE, ROLES]),
    ] {
        let browser = portal.signed_in_as(who).await;
        let home = browser.visit("/").await;
        let settings = browser.visit("/settings").await;
        assert_eq!(home.link("Settings"), "/settings");
        assert_eq!(settings.each("main h2"), titles, "{who}");
        for title in titles {
            let page = browser.follow(&settings, title).await;
            assert_eq!((page.status, page.text("h1").as_str()), (200, title), "{who}");
            assert_eq!(browser.follow(&page, "Settings").await.path, "/settings");
        }
    }
}

#[actix_web::test]
async fn a_name_is_changed_and_seen_at_once() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    let page = browser.visit(ACCOUNT).await;
    let none = [("first_name", ""), ("last_name", "1")];
    let wrong = browser.press(&page, "Save name", &none).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(
        (wrong.value("first_name"), wrong.value("last_name")),
        (String::new(), "1".to_owned())
    );
    assert_eq!(wrong.count(".summary li"), 2);
    let name = [("first_name", "Sanne Marije"), ("last_name", "de Vries-Bos")];
    let saved = browser.press(&wrong, "Save name", &name).await;
    assert_eq!((saved.status, saved.text(".flash").as_str()), (200, "Your name is saved."));
    assert_eq!(saved.text(".who b"), "Sanne Marije de Vries-Bos");
    browser.press(&saved, "Save name", &[]).await;
    assert_eq!(portal.events("noordlicht", "user.renamed").await, 1, "the same name is no change");
    portal.is_sound().await;
}

#[actix_web::test]
async fn two_windows_do_not_overwrite_each_other() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    let (one, two) = (browser.visit(ACCOUNT).await, browser.visit(ACCOUNT).await);
    browser.press(&one, "Save name", &[("first_name", "Susanne")]).await;
    let late = browser.press(&two, "Save name", &[("last_name", "Bos")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text(".summary").contains("changed meanwhile"), "{}", late.text("main"));
    assert_eq!(late.value("last_name"), "Bos", "what was typed stays");
    assert_eq!(portal.events("noordlicht", "user.renamed").await, 1);
    let saved = browser.press(&late, "Save name", &[]).await;
    assert_eq!((saved.status, saved.value("last_name").as_str()), (200, "Bos"));
    let stale = browser.press(&two, "Save language", &[("language", "nl")]).await;
    assert_eq!(stale.status, 409);
    portal.is_sound().await;
}

async fn choose(browser: &Browser, button: &str, language: &str) -> crate::support::Page {
    let page = browser.visit(ACCOUNT).await;
    browser.press(&page, button, &[("language", language)]).await
}

#[actix_web::test]
async fn a_chosen_language_goes_before_the_browser_s_and_can_be_given_back() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("eva@noordlicht").await;
    browser.visit("/?lang=en").await;
    let dutch = choose(&browser, "Save language", "nl").await;
    assert_eq!(
        (dutch.text("h1").as_str(), dutch.text(".flash").as_str()),
        ("Mijn account", "Uw taal is opgeslagen.")
    );
    assert_eq!(
        portal.signed_in_as("eva@noordlicht").await.visit("/settings").await.text("h1"),
        "Instellingen"
    );
    let english = choose(&browser, "Taal opslaan", "").await;
    assert_eq!(english.text("h1"), "My account", "the browser asks for English");
    assert_eq!(choose(&browser, "Save language", "tlh").await.status, 422);
    assert_eq!(portal.events("noordlicht", "user.language_changed").await, 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_was_typed_comes_back_after_signing_in_again() {
    let portal = TestPortal::start().await;
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    let page = browser.visit(ACCOUNT).await;
    portal.pass(TimeDelta::minutes(31));
    let sign_in = browser.press(&page, "Save name", &[("first_name", "Susanne")]).await;
    assert_eq!(sign_in.path, "/sign-in");
    let me =
        [("user_name", "sanne@noordlicht.twotier.example"), ("password", crate::support::PASSWORD)];
    let page = browser.submit(&sign_in, &me).await;
    assert_eq!((page.path.as_str(), page.value("first_name").as_str()), (ACCOUNT, "Susanne"));
    assert_eq!(portal.events("noordlicht", "user.renamed").await, 0);
    assert_eq!(browser.press(&page, "Save name", &[]).await.value("first_name"), "Susanne");
}
