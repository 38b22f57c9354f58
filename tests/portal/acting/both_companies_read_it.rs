//! Both companies' activity shows who did what for whom, and the company that gave access sees when it was last used
//! (reliability rule 31, T-CVE-32).
use super::{add, people_of};
use crate::support::{Page, TestPortal};
use chrono::TimeDelta;

#[actix_web::test]
async fn who_did_it_for_whom_stands_in_both_records() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let before = portal.events("northwind", "user.invited").await;
    add(&maya, &people_of(&portal, "bergmann").await, "Ada", "").await;
    portal.letter_to("ada@bergmann.example").await;
    for (who, by) in [("jonas@bergmann", "(Northwind"), ("maya@northwind", "Maya")] {
        let page = portal.signed_in_as(who).await.visit("/settings/activity").await;
        let rows = page.each("tbody tr");
        let row = rows.iter().find(|row| row.contains("Ada Lind")).expect("Ada's row");
        assert!(row.contains(by) && row.contains("Bergmann Systemhaus"), "{who}: {row}");
        assert!(rows.iter().any(|row| row.contains("Looked around")), "{who}: {rows:?}");
    }
    assert_eq!(portal.events("bergmann", "user.invited").await, 1);
    assert_eq!(portal.events("northwind", "user.invited").await, before + 1);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn looking_around_is_told_once_an_hour_and_when_it_was_used_last() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let (maya, jonas) =
        (portal.signed_in_as("maya@northwind").await, portal.signed_in_as("jonas@bergmann").await);
    let relations = "/settings/partner-relationships";
    // Beside the access stands the partnership itself, by which nothing is ordered here.
    let unused = |page: &Page| page.text("tbody").matches("Not used yet").count();
    assert_eq!(unused(&jonas.visit(relations).await), 2);
    let people = people_of(&portal, "bergmann").await;
    let mut told = vec![];
    for minutes in [0, 20, 20, 25, 20] {
        portal.pass(TimeDelta::minutes(minutes));
        assert_eq!(maya.visit(&people).await.status, 200);
        told.push(portal.events("bergmann", "grant.used").await);
    }
    assert_eq!(told, [1, 1, 1, 2, 2]);
    // What is given anew is used anew, however soon.
    portal.sql("UPDATE grants SET ended_at = since").await;
    let columns = "grantor_id, grantee_id, roles, source_kind, source_id, since, until";
    let again = "00000000-0000-7000-8000-000000000001";
    portal
        .sql(format!("INSERT INTO grants (id, {columns}) SELECT '{again}', {columns} FROM grants"))
        .await;
    assert_eq!(maya.visit(&people).await.status, 200);
    assert_eq!(portal.events("bergmann", "grant.used").await, 3);
    assert_eq!(portal.events("northwind", "grant.used").await, 3);
    for who in ["maya@northwind", "jonas@bergmann"] {
        let page = portal.signed_in_as(who).await.visit(relations).await;
        assert_eq!(unused(&page), 1, "{who}");
    }
    assert_eq!(portal.broken().await, Vec::<String>::new());
}
