//! Each invariant is broken once, and found (reliability, I1, I7 to I10, I13, I16).
use crate::support::{TestPortal, on_postgres};

const SANNE: &str = "(SELECT id FROM users WHERE user_name = 'sanne')";

/// Breaks a sound portal; these invariants, and no others, say so.
async fn breaks(statements: &[&str], invariants: &[&str]) {
    let portal = TestPortal::start().await;
    assert_eq!(portal.broken().await, Vec::<String>::new());
    for statement in statements {
        let statement = statement.replace("{sanne}", SANNE);
        portal.force(statement.clone()).await;
    }
    let mut broken = portal.broken_names().await;
    // What is forced past a foreign key or a check, SQLite itself finds as well.
    broken.retain(|name| name != "I16" || invariants.contains(&"I16"));
    assert_eq!(broken, invariants, "{statements:?}");
}

#[actix_web::test]
async fn a_company_without_a_global_admin() {
    breaks(&["UPDATE users SET state = 'disabled' WHERE user_name = 'anna'"], &["I1"]).await;
    breaks(
        &["DELETE FROM user_roles WHERE user_id = (SELECT id FROM users WHERE user_name = 'anna')"],
        &["I1"],
    )
    .await;
    breaks(
        &["UPDATE users SET state = 'invited', password_hash = NULL WHERE user_name = 'anna'"],
        &[],
    )
    .await;
    breaks(&["UPDATE users SET state = 'disabled' WHERE user_name = 'vera'"], &["I1"]).await;
}

#[actix_web::test]
async fn an_address_that_nobody_proved() {
    breaks(&["UPDATE users SET email = 'evil@evil.example' WHERE user_name = 'anna'"], &["I7"])
        .await;
    breaks(&["UPDATE links SET used_at = NULL, voided_at = issued_at WHERE email = 'anna@tulp.example'"], &["I7"]).await;
}

#[actix_web::test]
async fn an_enrollment_without_its_membership_id() {
    breaks(
        &["UPDATE membership_links SET ended_at = linked_at WHERE membership_id = '7000502'"],
        &["I8"],
    )
    .await;
    breaks(
        &["UPDATE enrollments SET membership_id = '7000001' WHERE membership_id = '7000502'"],
        &["I8", "I8-link"],
    )
    .await;
}

#[actix_web::test]
async fn a_reseller_that_nobody_authorized() {
    let made_up = "UPDATE organizations SET standing = 'reseller' WHERE account_name = 'tulp'";
    breaks(&[made_up], &["I8-reseller"]).await;
}

#[actix_web::test]
async fn a_membership_id_held_without_an_enrollment() {
    let held = "INSERT INTO membership_links (id, membership_id, organization_id, linked_at) SELECT 'stray', \
        '7000001', id, created_at FROM organizations WHERE account_name = 'tulp'";
    breaks(&[held], &["I8-link"]).await;
}

#[actix_web::test]
async fn a_case_that_went_past_its_contact() {
    let confirm = "UPDATE verification_cases SET confirmed_at = opened_at, sub_status = 'employment_verification' \
        WHERE company = 'Cloudkade BV'";
    breaks(&[confirm], &["I8-contact"]).await;
    let other = "UPDATE verification_cases SET contact_email = 'evil@evil.example' WHERE company = 'Hanse IT GmbH'";
    breaks(&[other], &["I8-contact"]).await;
}

#[actix_web::test]
async fn a_case_that_stands_where_none_can() {
    for wrong in ["asked_at = NULL", "claimed_at = opened_at", "failure_id = 'none'"] {
        let wrong = format!("UPDATE verification_cases SET {wrong} WHERE company = 'Cloudkade BV'");
        breaks(&[&wrong], &["I8-standing"]).await;
    }
}

#[actix_web::test]
async fn a_membership_id_held_twice_or_out_of_nowhere() {
    let again = "INSERT INTO membership_links (id, membership_id, organization_id, linked_at) SELECT 'second', \
        membership_id, (SELECT id FROM organizations WHERE account_name = 'tulp'), linked_at FROM membership_links \
        WHERE membership_id = '7000502'";
    breaks(&["DROP INDEX membership_links_one_live_id", again], &["I9", "I8-link"]).await;
    breaks(&["UPDATE membership_links SET membership_id = '1', ended_at = NULL WHERE membership_id = '7000733'",
        "UPDATE enrollments SET membership_id = '1' WHERE membership_id = '7000733'"], &["I9"]).await;
}

#[actix_web::test]
async fn an_organization_that_holds_two_ids() {
    let again = "INSERT INTO membership_links (id, membership_id, organization_id, linked_at) SELECT 'second', \
        '7000001', organization_id, linked_at FROM membership_links WHERE membership_id = '7000502'";
    breaks(
        &["DROP INDEX membership_links_one_live_organization", again],
        &["one-id-each", "I8-link"],
    )
    .await;
}

#[actix_web::test]
async fn a_session_of_somebody_disabled() {
    let portal = TestPortal::start().await;
    portal.wire_as("tom@noordlicht").await;
    portal.sql("UPDATE users SET state = 'disabled' WHERE user_name = 'tom'").await;
    assert_eq!(portal.broken_names().await, ["I10"]);
}

#[actix_web::test]
async fn a_session_from_before_its_company_was_suspended() {
    let portal = TestPortal::start().await;
    portal.wire_as("tom@noordlicht").await;
    portal.pass(chrono::TimeDelta::minutes(1));
    let now = portal.now().format("%Y-%m-%d %H:%M:%S");
    let suspend = format!(
        "UPDATE organizations SET suspended_at = '{now}', suspended_for = 'disputed' WHERE account_name = 'noordlicht'"
    );
    portal.sql(suspend).await;
    assert_eq!(portal.broken_names().await, ["I10"]);
}

#[actix_web::test]
async fn a_letter_that_is_being_sent_for_ever() {
    let portal = TestPortal::start().await;
    portal.mail().await;
    let long_ago = (portal.now() - chrono::TimeDelta::hours(2)).format("%Y-%m-%d %H:%M:%S");
    let stuck = format!(
        "UPDATE outbox SET state = 'sending', delivered_at = NULL, claimed_until = '{long_ago}' \
         WHERE id = (SELECT min(id) FROM outbox WHERE state = 'delivered')"
    );
    portal.sql(stuck).await;
    assert_eq!(portal.broken_names().await, ["I13-lease"]);
}

#[actix_web::test]
async fn an_event_without_its_letter_and_a_letter_without_its_event() {
    let lost =
        "DELETE FROM outbox WHERE id = (SELECT min(id) FROM outbox WHERE letter = 'invitation')";
    breaks(&[lost], &["I13"]).await;
    let stray = "UPDATE outbox SET audit_seq = 9999 WHERE id = (SELECT min(id) FROM outbox)";
    let portal = TestPortal::start().await;
    portal.force(stray).await;
    let broken = portal.broken().await;
    assert!(
        broken.iter().any(|line| line.starts_with("I13: ") && line.ends_with("has no letter")),
        "{broken:?}"
    );
    assert!(broken.iter().any(|line| line.starts_with("I13: letter ")), "{broken:?}");
}

#[actix_web::test]
async fn a_delivered_letter_that_still_has_its_body() {
    let portal = TestPortal::start().await;
    portal.mail().await;
    assert_eq!(portal.broken().await, Vec::<String>::new());
    if on_postgres() {
        // PostgreSQL checks what stands in a row whatever the role; its name is the database's own.
        let name = "SELECT CAST(conname AS TEXT) AS line FROM pg_constraint WHERE conrelid = 'outbox'::regclass \
            AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%body IS NULL%'";
        let name = portal.line(name).await;
        portal.sql(format!("ALTER TABLE outbox DROP CONSTRAINT {name}")).await;
    }
    portal.force("UPDATE outbox SET body = 'still here'").await;
    assert!(portal.broken_names().await.contains(&"I13-wiped".to_owned()));
}

#[actix_web::test]
async fn a_second_operator() {
    let second = "UPDATE organizations SET standing = 'operator' WHERE account_name = 'northwind'";
    breaks(&["DROP INDEX organizations_one_operator", second], &["one-operator"]).await;
}

#[actix_web::test]
async fn a_foreign_key_that_points_to_nothing() {
    let dangling = "INSERT INTO user_roles (user_id, role) VALUES ('nobody', 'auditor')";
    if on_postgres() {
        // PostgreSQL keeps its foreign keys itself, whoever asks; I16 asks SQLite alone.
        assert!(TestPortal::start().await.try_sql(dangling).await.is_err());
        return;
    }
    breaks(&[dangling], &["I16"]).await;
}
