//! Who may not: strangers, other providers, who only reads, and who is suspended.
use super::many;
use crate::support::{MANY, TestPortal};

#[actix_web::test]
async fn another_provider_s_list_is_not_there() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(3).as_bytes()).await;
    let lukas = portal.signed_in_as("lukas@alpine").await;
    assert_eq!(lukas.visit(&page.path).await.status, 404);
    assert_eq!(lukas.visit(&format!("{}/result.csv", page.path)).await.status, 404);
    for what in ["sending", "discarding"] {
        assert_eq!(lukas.post(&format!("{}/{what}", page.path), &[]).await.status, 404);
    }
    assert!(!lukas.visit(MANY).await.text("main").contains("3 lines"));
    assert_eq!(portal.count("invitation_lists WHERE state = 'draft'").await, 1);
}

#[actix_web::test]
async fn who_may_only_look_looks() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(3).as_bytes()).await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    portal.sql("UPDATE user_roles SET role = 'helpdesk_agent' WHERE user_id = (SELECT id FROM users WHERE user_name = 'pieter')").await;
    let seen = pieter.visit(&page.path).await;
    assert_eq!((seen.status, seen.count("main form")), (200, 0), "{}", seen.text("main"));
    assert_eq!(pieter.post(&format!("{}/sending", page.path), &[]).await.status, 403);
    assert_eq!(pieter.visit(MANY).await.status, 403);
}

#[actix_web::test]
async fn who_is_suspended_invites_nobody() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(MANY).await;
    let page = maya.list_file(many(3).as_bytes()).await;
    portal
        .sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'northwind'")
        .await;
    assert_eq!(maya.visit(MANY).await.status, 409);
    assert_eq!(maya.check_list(&form, &[("lines", "a@b.example,Bee")], None).await.status, 409);
    assert_eq!(maya.post(&format!("{}/sending", page.path), &[]).await.status, 409);
    assert_eq!(maya.visit(&page.path).await.count("form[action$=sending]"), 0);
}

/// A file holds what others typed: no spreadsheet takes it for a formula.
#[actix_web::test]
async fn no_cell_of_the_file_is_a_formula() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya
        .list(&[("lines", "=1+1@evil.example,\"=HYPERLINK(\"\"https://evil.example\"\")\"")])
        .await;
    let file = maya.visit(&format!("{}/result.csv", page.path)).await.html;
    assert!(file.contains("'=1+1@evil.example,\"'=HYPERLINK("), "{file}");
}

#[actix_web::test]
async fn so_many_lists_a_day() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.list_file(b"a@b.example,Bee").await;
    portal.sql("UPDATE throttles SET count = 100 WHERE door = 'partnership-lists'").await;
    assert_eq!(maya.list_file(b"a@b.example,Bee").await.status, 429);
    assert_eq!(portal.count("invitation_lists").await, 1);
}
