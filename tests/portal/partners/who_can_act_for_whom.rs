//! *Partner relationships* shows every live partnership and grant, also one that is asleep, and each leads to its end
//! (T-IV-9).
use super::{REASON, ended, told};
use crate::support::{Page, TestPortal};
use chrono::TimeDelta;

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
    assert_eq!((rows(&page), portal.live_grants().await), ([2, 2], 2));
    assert!(page.text("tbody").contains("Not used yet"), "{}", page.text("tbody"));
    let maya = portal.signed_in_as("maya@northwind").await;
    let held = maya.visit(PAGE).await;
    assert_eq!(held.each("tbody th a"), ["Bergmann Systemhaus"; 2], "{}", told(&held));
    // It gives nothing now: still there, and said so.
    portal.sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'alpine'").await;
    let page = jonas.visit(PAGE).await;
    assert_eq!((rows(&page), page.count("tbody .chip--warn")), ([2, 2], 2));
    assert!(page.text("tbody").contains("Not in force"), "{}", page.text("tbody"));
    ended(&jonas, &other).await;
    let page = jonas.visit(PAGE).await;
    assert_eq!((rows(&page), portal.live_grants().await), ([1, 1], 1));
    let page = jonas.follow(&page, "Remove admin access").await;
    jonas.press(&page, "Remove admin access", &[]).await;
    let page = jonas.visit(PAGE).await;
    assert_eq!((rows(&page), portal.live_grants().await), ([1, 0], 0));
    let page = jonas.follow(&page, "End partnership").await;
    jonas.press(&page, "End partnership", &[REASON]).await;
    assert_eq!(rows(&jonas.visit(PAGE).await), [0, 0]);
}

/// Who works with a company can act for its customers, whether or not it has admin access, until the last day.
#[actix_web::test]
async fn a_partner_without_access_stands_there_for_both() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    for (who, on_what) in [
        ("jonas@bergmann", "Orders and subscriptions for your customers"),
        ("maya@northwind", "Orders and subscriptions for its customers"),
    ] {
        let page = portal.signed_in_as(who).await.visit(PAGE).await;
        let row = page.text("tbody");
        assert_eq!(rows(&page), [1, 0], "{row}");
        for told in [on_what, "5 January 2026", "No end date", "Not used yet", "End partnership"] {
            assert!(row.contains(told), "{told}: {row}");
        }
    }
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&format!("/partnerships/{id}/end")).await;
    jonas.press(&page, "End partnership", &[REASON, ("end_date", "2026-01-10")]).await;
    let row = jonas.visit(PAGE).await.text("tbody");
    assert!(row.contains("9 January 2026"), "{row}");
    portal.pass(TimeDelta::days(5));
    for who in ["jonas@bergmann", "maya@northwind"] {
        let page = portal.signed_in_as(who).await.visit(PAGE).await;
        assert_eq!(rows(&page), [0, 0], "over, whether or not a job has run: {}", told(&page));
    }
}

/// How many partnerships a page shows, and how many grants.
fn rows(page: &Page) -> [usize; 2] {
    let all = page.each("tbody tr");
    ["Orders and subscriptions", "Admin access as"]
        .map(|what| all.iter().filter(|row| row.contains(what)).count())
}

/// Those for whom a provider can act are turned page by page.
#[actix_web::test]
async fn a_provider_turns_the_pages_of_those_for_whom_it_can_act() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let columns = "id, name, account_name, country, language, standing, created_at, name_key";
    let grants = "id, grantor_id, grantee_id, roles, source_kind, source_id, since, until";
    let partnerships = "id, provider_id, reseller_id, invitation_id, state, since, keeps_access, sort_name, country, \
        readiness";
    for n in 1..=27 {
        let key = format!("00000000-0000-7000-8000-{n:012}");
        portal
            .sql(format!(
                "INSERT INTO organizations ({columns}) VALUES ('{key}', 'Reseller {n:02}', 'reseller-{n}', 'NL', 'en', \
                 'none', '2026-01-01 00:00:00', 'reseller {n:02}')"
            ))
            .await;
        // Both kinds in turn: they are one list.
        let one = if n % 2 == 0 {
            format!(
                "INSERT INTO grants ({grants}) SELECT '{key}', '{key}', id, 'user_admin', 'organization', '{key}', \
                 '2026-01-01 00:00:00', '2027-01-01 00:00:00'"
            )
        } else {
            format!(
                "INSERT INTO partnerships ({partnerships}) SELECT '{key}', id, '{key}', '{key}', 'active', \
                 '2026-01-01 00:00:00', FALSE, 'x', 'NL', 'ready'"
            )
        };
        portal.force(format!("{one} FROM organizations WHERE account_name = 'northwind'")).await;
    }
    let maya = portal.signed_in_as("maya@northwind").await;
    let first = maya.visit(PAGE).await;
    let names = first.each("tbody th");
    assert_eq!((names.len(), names[1].as_str()), (25, "Bergmann Systemhaus"));
    let second = maya.follow(&first, "Older").await;
    assert_eq!(
        second.each("tbody th"),
        ["Reseller 04", "Reseller 03", "Reseller 02", "Reseller 01"]
    );
    let again = maya.follow(&second, "Back to the newest").await;
    assert_eq!(again.each("tbody th"), names);
    assert_eq!(maya.visit(&format!("{PAGE}?after=nothing")).await.each("tbody th"), names);
}
