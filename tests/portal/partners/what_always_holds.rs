//! Each invariant of partnerships is broken once, and found.
use crate::support::TestPortal;

/// What a list would say that is not true.
const OLD: &[&str] = &[
    "UPDATE partnerships SET sort_name = 'x'",
    "UPDATE partnerships SET readiness = 'verified'",
    "UPDATE partnerships SET country = 'NL'",
    "UPDATE partnerships SET has_access = FALSE",
    "UPDATE partnerships SET access_until = since",
    "DELETE FROM partnership_terms WHERE term = '7000388'",
    "DELETE FROM partnership_terms WHERE term = '='",
    "UPDATE partnership_terms SET term = '=country/NL' WHERE term = '=country/DE'",
    "UPDATE partnership_terms SET sort_name = 'x'",
    "UPDATE partnership_terms SET state = 'ended'",
];

/// Lists say what is true again.
const COPIES: &str =
    "UPDATE partnerships SET access_until = (SELECT max(until) FROM grants WHERE ended_at IS NULL)";

/// A partnership has ended, and lists know it.
const LISTED: &str = "UPDATE partnership_terms SET state = 'ended'";

/// Breaks two partners; these invariants, and no others, say so.
async fn breaks(statements: &[&str], invariants: &[&str]) {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    assert_eq!(portal.broken().await, Vec::<String>::new());
    for statement in statements {
        portal.force(statement.replace("{id}", &id)).await;
    }
    let mut broken = portal.broken_names().await;
    // What is forced past a foreign key or a check, SQLite itself finds as well.
    broken.retain(|name| name != "I16" || invariants.contains(&"I16"));
    assert_eq!(broken, invariants, "{statements:?}");
}

#[actix_web::test]
async fn an_acceptance_that_is_none() {
    breaks(&["UPDATE partnership_invitations SET state = 'declined'"], &["I2"]).await;
    // Nor did anybody consent to the access then.
    breaks(&["DELETE FROM partnership_consents"], &["I2", "I3"]).await;
}

#[actix_web::test]
async fn an_answer_that_waits_without_consent() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    portal.signed_in_as("jonas@bergmann").await.consents(&link).await;
    portal.is_sound().await;
    portal.force("DELETE FROM partnership_consents").await;
    assert_eq!(portal.broken_names().await, ["I2"]);
}

#[actix_web::test]
async fn more_than_an_open_link_is_for_and_others_than_its_provider_s() {
    let alpine = "provider_id = (SELECT id FROM organizations WHERE account_name = 'alpine')";
    for change in ["most_uses = 1", alpine] {
        let portal = TestPortal::start().await;
        let link = portal.open_link(&[("approval", "")]).await;
        portal.is_a_reseller("tulp").await;
        for who in ["jonas@bergmann", "anna@tulp"] {
            portal.signed_in_as(who).await.consents(&link).await;
        }
        portal.is_sound_but_for_resellers().await;
        portal.force(format!("UPDATE open_links SET {change}")).await;
        let mut broken = portal.broken_names().await;
        broken.retain(|name| name != "I16" && name != "I8-reseller");
        assert_eq!(broken, ["open-links"], "{change}");
    }
}

#[actix_web::test]
async fn an_answer_that_nobody_approved() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let link = maya.makes_a_link(&[]).await.open_link();
    portal.signed_in_as("jonas@bergmann").await.consents(&link).await;
    let list = maya.visit("/resellers/open-link").await;
    let answer = maya.follow(&list, "Bergmann Systemhaus").await;
    maya.press(&answer, "Approve", &[]).await;
    portal.is_sound().await;
    portal.force("UPDATE partnership_invitations SET decided_at = NULL, decided_by = NULL").await;
    assert_eq!(portal.broken_names().await, ["open-links"]);
}

#[actix_web::test]
async fn partners_that_never_agreed() {
    let tulp = "(SELECT id FROM organizations WHERE account_name = 'tulp')";
    breaks(&[&format!("UPDATE partnership_invitations SET reseller_id = {tulp}")], &["I3"]).await;
    breaks(&["UPDATE grants SET source_id = 'nothing'"], &["I3"]).await;
}

#[actix_web::test]
async fn access_that_is_more_than_was_consented_to() {
    breaks(&["UPDATE grants SET roles = 'user_admin account_admin helpdesk_agent'"], &["I3"]).await;
    breaks(&["UPDATE grants SET roles = 'helpdesk_agent'"], &[]).await;
    breaks(&["UPDATE partnership_consents SET gives_access = FALSE"], &["I3"]).await;
    let agreed = "SELECT access_until FROM partnership_invitations";
    breaks(
        &[&format!("UPDATE grants SET until = ({agreed}), since = '2025-01-05 09:00:00'"), COPIES],
        &[],
    )
    .await;
    breaks(&["UPDATE grants SET until = '2027-12-01 09:00:00'", COPIES], &["I3"]).await;
}

#[actix_web::test]
async fn two_at_a_time() {
    let columns = "grantor_id, grantee_id, roles, source_kind, source_id, since, until";
    let again =
        format!("INSERT INTO grants (id, {columns}) SELECT 'second', {columns} FROM grants");
    breaks(&["DROP INDEX grants_one_live", &again], &["I5"]).await;
}

/// Two partnerships of a pair, each with an invitation of its own.
#[actix_web::test]
async fn two_partnerships_at_a_time() {
    let portal = TestPortal::start().await;
    portal.force("DROP INDEX partnerships_live").await;
    portal.partners("northwind", "bergmann").await;
    assert_eq!(portal.broken().await, Vec::<String>::new());
    portal.partners("northwind", "bergmann").await;
    assert_eq!(portal.broken_names().await, ["I5"]);
}

#[actix_web::test]
async fn access_that_outlives_its_partnership() {
    let end = "UPDATE partnerships SET ended_by = 'reseller', end_said_at = since, end_reason = 'x', ended_by_user = \
        (SELECT min(id) FROM users)";
    let now = format!("{end}, state = 'ended', ends_at = since");
    breaks(&[&now, LISTED], &["I6"]).await;
    breaks(&[&format!("{now}, keeps_access = TRUE"), LISTED], &[]).await;
    // Its last day is said, or past and not noted yet.
    for day in ["since", "'2026-06-01 09:00:00'"] {
        let later = format!("{end}, ends_at = {day}");
        breaks(&[&later], &["I6"]).await;
        breaks(
            &[&later, "UPDATE grants SET until = (SELECT ends_at FROM partnerships)", COPIES],
            &[],
        )
        .await;
    }
}

#[actix_web::test]
async fn access_that_outlives_itself() {
    breaks(
        &["UPDATE grants SET since = '2024-01-05 08:59:59', until = '2026-01-05 09:00:00'", COPIES],
        &["I6"],
    )
    .await;
    breaks(
        &["UPDATE grants SET since = '2024-01-05 09:00:00', until = '2026-01-05 09:00:00'", COPIES],
        &[],
    )
    .await;
}

#[actix_web::test]
async fn copies_that_are_old() {
    for old in OLD {
        breaks(&[old], &["partnership-copies"]).await;
    }
}

/// What was changed behind the portal's back is true again once something happens at the company.
#[actix_web::test]
async fn every_copy_is_brought_up_to_date() {
    for old in OLD {
        let portal = TestPortal::start().await;
        portal.partners_with_access("northwind", "bergmann").await;
        portal.force((*old).to_owned()).await;
        assert_eq!(portal.broken_names().await, ["partnership-copies"], "{old}");
        portal.refresh_copies("bergmann").await;
        assert_eq!(portal.broken_names().await, Vec::<String>::new(), "{old}");
    }
}
