//! Behind the portal's back somebody changes what happened, and is found out (T-AU, invariant I12).
use crate::support::{TestPortal, on_postgres};

const NOORDLICHT: &str = "(SELECT id FROM organizations WHERE account_name = 'noordlicht')";
const NEWEST: &str = "(SELECT max(seq) FROM audit_log WHERE organization_id = \
    (SELECT id FROM organizations WHERE account_name = 'noordlicht'))";

/// A portal whose audit log can be changed, with Noordlicht's chain of at least five rows.
async fn unlocked() -> TestPortal {
    let portal = TestPortal::start().await;
    assert_eq!(portal.broken().await, Vec::<String>::new());
    let rows = portal.count(&format!("audit_log WHERE organization_id = {NOORDLICHT}")).await;
    assert!(rows >= 5, "{rows} rows");
    portal.unlock_audit().await;
    portal
}

async fn is_found_after(statements: &[&str], row: &str) {
    let portal = unlocked().await;
    for statement in statements {
        let statement = statement.replace("{ours}", NOORDLICHT).replace("{newest}", NEWEST);
        assert!(portal.force(statement.clone()).await > 0, "{statement} touched nothing");
    }
    let newest = portal.line(format!("SELECT CAST({NEWEST} + 1 AS TEXT) AS line")).await;
    let row = row.replace("{after}", &newest);
    let broken = portal.broken().await;
    let chains: Vec<_> = broken.iter().filter(|line| line.starts_with("I12: ")).collect();
    assert_eq!(chains.len(), 1, "{broken:?}");
    assert!(chains[0].ends_with(&format!(" row {row}")), "{broken:?}");
}

#[actix_web::test]
async fn an_edited_row_is_found_whatever_was_edited() {
    for change in [
        "facts = '{}x'",
        "actor_id = 'somebody'",
        "event = 'user.signed_out'",
        "subject_id = 'x'",
        "actor_kind = 'portal'",
        "subject_kind = 'case'",
        "actor_home = 'x'",
        "acting_for = 'x'",
        "acting_for = ''",
        "at = '2020-01-01 00:00:00'",
    ] {
        let edit =
            format!("UPDATE audit_log SET {change} WHERE organization_id = {{ours}} AND seq = 3");
        is_found_after(&[&edit], "3").await;
    }
}

#[actix_web::test]
async fn an_edited_seal_is_found() {
    let edit = "UPDATE audit_log SET seal = (SELECT seal FROM audit_log WHERE organization_id = {ours} AND seq = 1) \
        WHERE organization_id = {ours} AND seq = 2";
    is_found_after(&[edit], "2").await;
}

#[actix_web::test]
async fn a_removed_row_is_found_the_newest_too() {
    is_found_after(&["DELETE FROM audit_log WHERE organization_id = {ours} AND seq = 2"], "2")
        .await;
    is_found_after(&["DELETE FROM audit_log WHERE organization_id = {ours} AND seq = 1"], "1")
        .await;
    let newest = "DELETE FROM audit_log WHERE organization_id = {ours} AND seq = {newest}";
    is_found_after(&[newest], "{after}").await;
}

#[actix_web::test]
async fn a_removed_tail_is_found_with_the_count_lowered() {
    let cut = "DELETE FROM audit_log WHERE organization_id = {ours} AND seq = {newest}";
    let lower =
        "UPDATE organizations SET audit_count = audit_count - 1 WHERE account_name = 'noordlicht'";
    is_found_after(&[cut, lower], "{after}").await;
}

#[actix_web::test]
async fn an_earlier_head_does_not_fit_a_longer_count() {
    let portal = TestPortal::start().await;
    let head = "SELECT audit_head AS line FROM organizations WHERE account_name = 'noordlicht'";
    let earlier = portal.line(head).await;
    portal.wire_as("sanne@noordlicht").await;
    portal.unlock_audit().await;
    // The honest state of an hour ago is put back: only the row itself is still there.
    portal
        .sql(format!(
            "UPDATE organizations SET audit_count = audit_count - 1, audit_head = '{earlier}' \
             WHERE account_name = 'noordlicht'"
        ))
        .await;
    assert_eq!(portal.broken_names().await, ["I12"]);
}

#[actix_web::test]
async fn an_emptied_chain_is_found() {
    let empty = "DELETE FROM audit_log WHERE organization_id = {ours}";
    let forget = "UPDATE organizations SET audit_count = 0, audit_head = '' WHERE account_name = 'noordlicht'";
    let portal = unlocked().await;
    for statement in [empty, forget] {
        portal.force(statement.replace("{ours}", NOORDLICHT)).await;
    }
    assert!(portal.broken_names().await.contains(&"I12".to_owned()));
}

#[actix_web::test]
async fn swapped_rows_are_found() {
    let park = "UPDATE audit_log SET seq = 9999 WHERE organization_id = {ours} AND seq = 2";
    let up = "UPDATE audit_log SET seq = 2 WHERE organization_id = {ours} AND seq = 3";
    let down = "UPDATE audit_log SET seq = 3 WHERE organization_id = {ours} AND seq = 9999";
    is_found_after(&[park, up, down], "2").await;
}

/// A copy of the newest row behind itself, with another event and without the key.
const APPEND: &str = "INSERT INTO audit_log (organization_id, seq, at, actor_kind, actor_id, event, subject_kind, \
    subject_id, facts, seal) SELECT organization_id, seq + 1, at, actor_kind, actor_id, event, subject_kind, \
    subject_id, facts, seal FROM audit_log WHERE organization_id = {ours} AND seq = {newest}";

#[actix_web::test]
async fn an_appended_row_is_found_with_the_count_raised() {
    let raise =
        "UPDATE organizations SET audit_count = audit_count + 1 WHERE account_name = 'noordlicht'";
    let portal = unlocked().await;
    for statement in [APPEND, raise] {
        let statement = statement.replace("{ours}", NOORDLICHT).replace("{newest}", NEWEST);
        assert_eq!(portal.force(statement).await, 1);
    }
    assert_eq!(portal.broken_names().await, ["I12"]);
}

#[actix_web::test]
async fn another_count_or_head_is_found() {
    for set in [
        "audit_count = audit_count + 1",
        "audit_count = audit_count - 1",
        "audit_head = ''",
        "audit_head = (SELECT seal FROM audit_log a WHERE a.organization_id = organizations.id AND seq = 1)",
    ] {
        let portal = unlocked().await;
        portal
            .sql(format!("UPDATE organizations SET {set} WHERE account_name = 'noordlicht'"))
            .await;
        assert_eq!(portal.broken_names().await, ["I12"], "{set}");
    }
}

#[actix_web::test]
async fn a_row_moved_to_another_company_is_found_in_both_chains() {
    let portal = unlocked().await;
    let tulp = "(SELECT id FROM organizations WHERE account_name = 'tulp')";
    let moved = format!(
        "UPDATE audit_log SET organization_id = {tulp}, seq = (SELECT audit_count + 1 FROM organizations \
         WHERE account_name = 'tulp') WHERE organization_id = {NOORDLICHT} AND seq = {NEWEST}"
    );
    portal.force(moved).await;
    let broken = portal.broken().await;
    assert_eq!(broken.iter().filter(|line| line.starts_with("I12: ")).count(), 2, "{broken:?}");
}

#[actix_web::test]
async fn rows_of_no_company_are_found() {
    let portal = unlocked().await;
    portal
        .force(
            APPEND
                .replace("{newest}", NEWEST)
                .replace("SELECT organization_id, seq", "SELECT 'nobody', seq")
                .replace("{ours}", NOORDLICHT),
        )
        .await;
    assert!(portal.broken().await.contains(&"audit-orphans: nobody".to_owned()));
}

#[actix_web::test]
async fn the_database_itself_refuses_to_change_what_happened() {
    let portal = TestPortal::start().await;
    let before = portal.lines("SELECT seal AS line FROM audit_log ORDER BY 1").await;
    for statement in [
        "UPDATE audit_log SET facts = '{}'",
        "DELETE FROM audit_log",
        "UPDATE audit_log SET seq = seq WHERE seq = 1",
        "DELETE FROM audit_log WHERE seq = 1",
    ] {
        let refused = portal.try_sql(statement).await.unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{statement}: {refused}");
    }
    assert_eq!(portal.lines("SELECT seal AS line FROM audit_log ORDER BY 1").await, before);
}

#[actix_web::test]
#[ignore = "needs PostgreSQL"]
async fn the_audit_log_cannot_be_truncated() {
    assert!(on_postgres());
    let portal = TestPortal::start().await;
    let refused = portal.try_sql("TRUNCATE audit_log CASCADE").await.unwrap_err();
    assert!(refused.to_string().contains("append-only"), "{refused}");
}

#[actix_web::test]
async fn insert_or_replace_cannot_rewrite_a_row() {
    if on_postgres() {
        return;
    }
    let portal = TestPortal::start().await;
    let replace = format!(
        "INSERT OR REPLACE INTO audit_log SELECT organization_id, seq, at, actor_kind, actor_id, \
        actor_home, acting_for, event, subject_kind, subject_id, 'changed', seal FROM audit_log WHERE seq = 1 \
        AND organization_id = {NOORDLICHT}"
    );
    let refused = portal.try_sql(replace).await;
    let changed = portal.count("audit_log WHERE facts = 'changed'").await;
    assert!(refused.is_err() && changed == 0, "a row was replaced");
}
