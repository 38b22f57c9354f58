//! A provider's page in the directory is kept up to date: by its own people, and by the operator.
use crate::support::{Browser, Page, TestPortal};
use chrono::TimeDelta;

const OWN: &str = "/settings/directory-page";

const NEW: [(&str, &str); 4] = [
    ("city", "Haarlem"),
    ("description_en", "We teach you to sell."),
    ("description_nl", "Wij leren u verkopen."),
    ("serves_countries", "NL; BE; LU"),
];

async fn saved(browser: &Browser, page: &Page, new: &[(&str, &str)]) -> Page {
    let saved = browser.press(page, "Save", new).await;
    assert_eq!(saved.text(".flash"), "The page is saved.", "{}", saved.text("main"));
    saved
}

/// The desk's form of Northwind's page.
async fn at_the_desk(portal: &TestPortal) -> (Browser, String) {
    let id = portal.organization("northwind").await;
    (portal.signed_in_as("vera@fabrikam").await, format!("/desk/organizations/{id}"))
}

#[actix_web::test]
async fn a_provider_says_something_else() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let settings = maya.visit("/settings").await;
    let form = maya.follow(&settings, "Directory page").await;
    assert_eq!(form.count("#name"), 0, "what it is called is the operator's to say");
    let again = saved(&maya, &form, &NEW).await;
    for (field, value) in NEW {
        let kept = if field.starts_with("desc") {
            again.text(&format!("#{field}"))
        } else {
            again.value(field)
        };
        let value = if field == "serves_countries" { "BE; LU; NL" } else { value };
        assert_eq!(kept, value, "{field}");
    }
    let page = portal.browser().visit("/providers/northwind").await;
    for told in ["Haarlem", "We teach you to sell.", "Luxembourg"] {
        assert!(page.text("main").contains(told), "{told}: {}", page.text("main"));
    }
    let found = portal.browser().visit("/providers?q=teach").await;
    assert!(found.text("main").contains("Northwind"), "the search follows");
    assert_eq!(portal.events("northwind", "provider.updated").await, 1);
    saved(&maya, &again, &[]).await;
    assert_eq!(portal.events("northwind", "provider.updated").await, 1, "nothing was changed");
    assert_eq!(portal.count("outbox WHERE letter = 'partnership-page-changed'").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_operator_renames_it_too() {
    let portal = TestPortal::start().await;
    let (vera, organization) = at_the_desk(&portal).await;
    let dossier = vera.visit(&organization).await;
    let form = vera.follow(&dossier, "Change it").await;
    saved(&vera, &form, &[("name", "Northwind Europe"), ("city", "Delft")]).await;
    let page = portal.browser().visit("/providers/northwind").await;
    assert_eq!(page.text("h1"), "Northwind Europe");
    assert!(page.text("main").contains("Delft"));
    // The provider hears of it, and what was changed.
    assert!(
        portal.has_written("maya@northwind.example", "heeft uw pagina in de gids gewijzigd").await
    );
    let letter = portal.letter_to("maya@northwind.example").await.text;
    assert!(letter.contains("iets anders: Naam, Plaats."), "{letter}");
    let maya = portal.signed_in_as("maya@northwind").await;
    let told = maya.visit("/settings/activity").await.text("main");
    assert!(told.contains("Name, City"), "{told}");
    // Nobody but a provider has one.
    let reseller = format!("/desk/organizations/{}/page", portal.organization("bergmann").await);
    assert_eq!(vera.visit(&reseller).await.status, 404);
    assert_eq!(vera.post(&reseller, &[]).await.status, 404);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_is_wrong_is_told_at_its_field_and_kept() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(OWN).await;
    let wrong = [
        ("city", ""),
        ("website", "no web address"),
        ("serves_countries", "NL; XX"),
        ("description_en", ""),
        ("description_nl", ""),
    ];
    let page = maya.press(&form, "Save", &wrong).await;
    assert_eq!(page.status, 422);
    for field in ["city", "website", "serves_countries", "description_en"] {
        assert_eq!(page.count(&format!("#{field}-error")), 1, "{field}: {}", page.text("main"));
    }
    assert_eq!(page.value("website"), "no web address");
    assert_eq!(page.value("serves_countries"), "NL; XX");
    assert_eq!(portal.events("northwind", "provider.updated").await, 0);
}

#[actix_web::test]
async fn whoever_comes_second_sees_that_and_loses_nothing() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(OWN).await;
    let (vera, organization) = at_the_desk(&portal).await;
    let theirs = vera.visit(&format!("{organization}/page")).await;
    portal.pass(TimeDelta::minutes(1));
    saved(&vera, &theirs, &[("city", "Delft")]).await;
    let late = maya.press(&form, "Save", &[("city", "Haarlem")]).await;
    assert_eq!((late.status, late.value("city").as_str()), (409, "Haarlem"));
    assert!(late.text("[role=alert]").contains("Nothing was saved"), "{}", late.text("main"));
    assert_eq!(late.text(".summary dl"), "City Delft", "what it would take the place of");
    saved(&maya, &late, &[]).await;
    assert!(portal.browser().visit("/providers/northwind").await.text("main").contains("Haarlem"));
}

#[actix_web::test]
async fn a_suspended_provider_changes_nothing_and_the_operator_can() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(OWN).await;
    portal.sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'operator' WHERE account_name = 'northwind'").await;
    let refused = maya.press(&form, "Save", &NEW).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text("[role=alert]").contains("suspended"), "{}", refused.text("main"));
    assert_eq!(refused.value("city"), "Haarlem", "nothing typed is lost");
    let (vera, organization) = at_the_desk(&portal).await;
    let theirs = vera.visit(&format!("{organization}/page")).await;
    saved(&vera, &theirs, &[("city", "Delft")]).await;
}
