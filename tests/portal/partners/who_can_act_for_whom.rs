//! *Partner relationships* shows every live grant, also one that is asleep, and each leads to its end (T-IV-9).
use super::{ended, told};
use crate::support::TestPortal;

const PAGE: &str = "/settings/partner-relationships";

#[actix_web::test]
async fn the_page_shows_what_is_live_and_nothing_else() {
    let portal = TestPortal::start().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(PAGE).await;
    assert!(told(&page).contains("No other company can act"), "{}", told(&page));
    portal.partners_with_access("northwind", "bergmann").await;
    let other = portal.partners_with_access("alpine", "bergmann").await;
    let page = jonas.visit(PAGE).await;
    assert_eq!((page.count("tbody tr"), portal.live_grants().await), (2, 2));
    assert!(page.text("tbody").contains("Not used yet"), "{}", page.text("tbody"));
    let maya = portal.signed_in_as("maya@northwind").await;
    let held = maya.visit(PAGE).await;
    assert_eq!(held.each("tbody th a"), ["Bergmann Systemhaus"], "{}", told(&held));
    // It gives nothing now: still there, and said so.
    portal.sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'alpine'").await;
    let page = jonas.visit(PAGE).await;
    assert_eq!(page.count("tbody tr"), 2);
    assert!(page.text("tbody").contains("Not in force"), "{}", page.text("tbody"));
    ended(&jonas, &other).await;
    let page = jonas.visit(PAGE).await;
    assert_eq!((page.count("tbody tr"), portal.live_grants().await), (1, 1));
    let page = jonas.follow(&page, "Remove admin access").await;
    jonas.press(&page, "Remove admin access", &[]).await;
    let page = jonas.visit(PAGE).await;
    assert_eq!((page.count("tbody tr"), portal.live_grants().await), (0, 0));
}

/// Those for whom a provider can act are turned page by page.
#[actix_web::test]
async fn a_provider_turns_the_pages_of_those_for_whom_it_can_act() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let columns = "id, name, account_name, country, language, standing, created_at, name_key";
    let grants = "id, grantor_id, grantee_id, roles, source_kind, source_id, since, until";
    for n in 1..=27 {
        let key = format!("00000000-0000-7000-8000-{n:012}");
        portal
            .sql(format!(
                "INSERT INTO organizations ({columns}) VALUES ('{key}', 'Reseller {n:02}', 'reseller-{n}', 'NL', 'en', \
                 'none', '2026-01-01 00:00:00', 'reseller {n:02}')"
            ))
            .await;
        portal
            .sql(format!(
                "INSERT INTO grants ({grants}) SELECT '{key}', '{key}', id, 'user_admin', 'organization', '{key}', \
                 '2026-01-01 00:00:00', '2027-01-01 00:00:00' FROM organizations WHERE account_name = 'northwind'"
            ))
            .await;
    }
    let maya = portal.signed_in_as("maya@northwind").await;
    let first = maya.visit(PAGE).await;
    let names = first.each("tbody th");
    assert_eq!((names.len(), names[0].as_str()), (25, "Bergmann Systemhaus"));
    let second = maya.follow(&first, "Older").await;
    assert_eq!(second.each("tbody th"), ["Reseller 03", "Reseller 02", "Reseller 01"]);
    let again = maya.follow(&second, "Back to the newest").await;
    assert_eq!(again.each("tbody th"), names);
    assert_eq!(maya.visit(&format!("{PAGE}?after=nothing")).await.each("tbody th"), names);
}
