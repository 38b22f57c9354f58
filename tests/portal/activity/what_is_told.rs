//! Each row in words: what, on whom, by whom and for whom, with what else is known of it.
use super::{PAGE, acted, only, told};
use crate::support::TestPortal;
use chrono::TimeDelta;
use twotier::audit::Event;

#[actix_web::test]
async fn in_words_with_its_facts() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit("/settings/users?q=tom").await;
    let tom = sanne.follow(&list, "Tom Visser").await;
    sanne.press(&tom, "Update", &[("role", "admin_agent")]).await;
    let page = sanne.visit(PAGE).await;
    assert_eq!(told(&page)[..2], ["Roles changed", "Signed in"]);
    let row = page.each("main tbody tr")[0].clone();
    for part in ["Tom Visser", "Sanne de Vries", "5 January 2026, 10:00 CET", "Admin agent"] {
        assert!(row.contains(part), "{part}: {row}");
    }
    assert!(page.text("main").contains("Europe/Amsterdam"), "the zone is named");
    let dutch = portal.sign_in(portal.dutch_browser(), "sanne@noordlicht").await;
    let page = dutch.visit(PAGE).await;
    assert!(told(&page)[1].starts_with("Rollen gewijzigd"), "{:?}", told(&page));
    assert!(page.text("tbody").contains("Beheeragent"));
}

/// A whole verification, as the company and as the operator read it: of the desk's own doings the company
/// hears nothing, nor who at the desk did what.
#[actix_web::test]
async fn a_verification_on_both_sides() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", "Noordlicht ICT B.V.").await;
    omar.press(&case, "Save the note", &[("note", "Check the register")]).await;
    let case = omar.at_the_case("Noordlicht ICT B.V.").await;
    omar.pass(case, 1).await;
    let page = sanne.visit(&format!("{PAGE}?kind=verification&from=&to=")).await;
    let text = page.text("tbody");
    assert!(text.contains("Fabrikam Cloud confirmed:"), "{text}");
    assert!(text.contains("Bram Jansen confirmed the email address"), "{text}");
    assert!(!text.contains("Omar") && !text.contains("note"), "{text}");
    only(&portal, "omar", "auditor").await;
    let page = omar.visit(&format!("{PAGE}?kind=verification&from=&to=")).await;
    let text = page.text("tbody");
    assert!(text.contains("Omar Haddad wrote a note about Noordlicht ICT B.V."), "{text}");
    assert!(!text.contains("Bram Jansen"), "{text}");
}

/// Whoever acts for another organization stands in both records, with whom they acted for.
#[actix_web::test]
async fn who_acted_for_whom() {
    let portal = TestPortal::start().await;
    acted(&portal, "maya@northwind", "tom@noordlicht", Event::UserDeactivated).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let row = sanne.visit(&format!("{PAGE}?kind=people")).await.each("tbody tr")[0].clone();
    assert!(row.contains("Account deactivated") && row.contains("Tom Visser"), "{row}");
    assert!(row.contains("Maya") && row.contains("Northwind"), "{row}");
    let maya = portal.signed_in_as("maya@northwind").await;
    let row = maya.visit(&format!("{PAGE}?who=maya&kind=people")).await.each("tbody tr")[0].clone();
    assert!(row.contains("Account deactivated"), "{row}");
    assert!(row.contains("on behalf of Noordlicht"), "{row}");
}

/// What somebody did, and what was done to them; and they keep their name when they are gone.
#[actix_web::test]
async fn a_person_by_name() {
    let portal = TestPortal::start().await;
    only(&portal, "tom", "admin_agent").await;
    portal.signed_in_as("tom@noordlicht").await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit("/settings/users?q=tom").await;
    let tom = sanne.follow(&list, "Tom Visser").await;
    sanne.press(&tom, "Remove", &[]).await;
    portal.pass(TimeDelta::days(31));
    portal.do_what_is_due().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(&format!("{PAGE}?who=VISSER&from=&to=")).await;
    let lines = told(&page);
    for line in ["Signed in", "Account removed"] {
        assert!(lines.iter().any(|told| told.starts_with(line)), "{line}: {lines:?}");
    }
    assert!(page.each("tbody tr").iter().all(|row| row.contains("Tom Visser")));
    let nobody = sanne.visit(&format!("{PAGE}?who=zzz&from=&to=")).await;
    assert!(nobody.text("main").contains("Nothing like this"), "{}", nobody.text("main"));
}

/// Every fact of every row that the demo's world has is told, but for those that are keys and digests.
#[actix_web::test]
async fn every_fact_has_its_name() {
    const UNTOLD: &[&str] = &["ascii", "organization", "letter", "sha256", "document"];
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let rows = portal.lines("SELECT DISTINCT facts AS line FROM audit_log").await;
    let words = twotier::platform::i18n::Words::new(twotier::values::Language::Nl, chrono_tz::UTC);
    for row in rows {
        let facts: std::collections::BTreeMap<String, String> = serde_json::from_str(&row).unwrap();
        for name in facts.keys().filter(|name| !UNTOLD.contains(&name.as_str())) {
            assert!(words.knows(&format!("fact-{}", name.replace('_', "-"))), "{name}: {row}");
        }
    }
}
