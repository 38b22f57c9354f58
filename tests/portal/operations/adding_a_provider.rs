//! A provider is added by the rules of the import, and its admin is mailed a link.
use super::{LIST, told};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

const CONTOSO: [(&str, &str); 13] = [
    ("name", "Contoso \"Cloud\", Distribution"),
    ("account_name", "contoso"),
    ("country", "BE"),
    ("city", "Gent"),
    ("website", "https://contoso.example"),
    ("contact_email", "partners@contoso.example"),
    ("phone", "+32 9 555 01 23"),
    ("description_en", "We distribute.\nWe train."),
    ("serves_countries", "BE; NL"),
    ("accepting_resellers", "yes"),
    ("admin_first_name", "Lotte"),
    ("admin_last_name", "Peeters"),
    ("admin_email", "lotte@contoso.example"),
];

#[actix_web::test]
async fn a_provider_is_added_and_its_admin_chooses_a_password() {
    let portal = TestPortal::start().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let list = vera.visit(LIST).await;
    let form = vera.follow(&list, "Add provider").await;
    let services = ("services", &["training", "support_24x7"][..]);
    let page = vera.tick_and_fill(&form, "Add provider", services, &CONTOSO).await;
    assert!(told(&page).contains("The provider is added"), "{} {}", page.status, page.text("main"));
    assert_eq!(page.text("main h1"), "Contoso \"Cloud\", Distribution");
    let shown = portal.browser().visit("/providers/contoso").await;
    for told in ["Gent", "We train.", "Contoso \"Cloud\", Distribution"] {
        assert!(shown.text("main").contains(told), "{told}: {}", shown.text("main"));
    }
    let letter = portal.letter_to("lotte@contoso.example").await;
    let link = portal.link_in(&letter);
    let lotte = portal.browser();
    let page = lotte.visit(&link).await;
    lotte.submit(&page, &[("password", "paardebloem fluistert zacht")]).await;
    let name = "lotte@contoso.twotier.example";
    let signed_in = portal.wire().try_sign_in(name, "paardebloem fluistert zacht").await;
    assert_eq!(signed_in.status, 303);
    assert_eq!(portal.events("contoso", "provider.listed").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn everything_that_is_wrong_is_told_at_its_field_and_kept() {
    let portal = TestPortal::start().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let form = vera.visit(&format!("{LIST}/new")).await;
    let empty = vera.press(&form, "Add provider", &[]).await;
    assert_eq!(empty.status, 422);
    for field in ["name", "account_name", "country", "city", "serves_countries", "admin_email"] {
        assert_eq!(empty.count(&format!("#{field}-error")), 1, "{field}");
    }
    let mut wrong = CONTOSO.to_vec();
    wrong[4].1 = "no web address";
    wrong[8].1 = "BE; XX";
    wrong[12].1 = "lotte";
    let page = vera.press(&form, "Add provider", &wrong).await;
    assert_eq!(page.status, 422);
    for field in ["website", "serves_countries", "admin_email"] {
        assert_eq!(page.count(&format!("#{field}-error")), 1, "{field}");
    }
    assert_eq!(page.count("main .field__error"), 3, "{}", told(&page));
    assert_eq!(page.text("#description_en"), "We distribute. We train.");
    let mut taken = CONTOSO.to_vec();
    taken[1].1 = "northwind";
    let page = vera.press(&form, "Add provider", &taken).await;
    assert!(told(&page).contains("already taken"), "{}", told(&page));
    assert_eq!(portal.count("organizations WHERE account_name = 'contoso'").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_second_press_adds_nothing_and_a_proof_is_asked_for() {
    let portal = TestPortal::start().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let form = vera.visit(&format!("{LIST}/new")).await;
    portal.pass(TimeDelta::minutes(11));
    let proof = vera.press(&form, "Add provider", &CONTOSO).await;
    assert_eq!(proof.path, "/proof");
    let back = vera.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!(back.attr("#city", "value").unwrap(), "Gent");
    let press = || vera.press(&back, "Add provider", &[]);
    let pages = tokio::join!(press(), press());
    let mut statuses = [pages.0.status, pages.1.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 422]);
    assert_eq!(portal.count("organizations WHERE account_name = 'contoso'").await, 1);
    assert_eq!(portal.count("outbox WHERE recipient = 'lotte@contoso.example'").await, 1);
}
