//! Lists of resellers were there before those of customers: a migration makes room for these, and takes them away again.
use super::{sent, uploaded};
use crate::{
    customers::with_partners,
    partnerships::lists::{many, send_all, verdicts},
    support::{Browser, Page, TestPortal},
};
use chrono::TimeDelta;

const MIGRATION: &str = "common/2026-11-29-140000_customer_lists";

/// Every row of a table, with all that stands in it.
async fn rows(portal: &TestPortal, table: &str) -> Vec<String> {
    let prefix = format!("{table}.");
    let columns = portal.columns().await;
    let columns = columns.iter().filter_map(|name| name.strip_prefix(&prefix));
    let cells: Vec<_> =
        columns.map(|name| format!("COALESCE(CAST(\"{name}\" AS TEXT), '-')")).collect();
    let row = cells.join(" || '|' || ");
    portal.lines(format!("SELECT {row} AS line FROM {table} ORDER BY 1")).await
}

/// All that is kept of lists.
async fn kept(portal: &TestPortal) -> [Vec<String>; 2] {
    [rows(portal, "invitation_lists").await, rows(portal, "invitation_list_lines").await]
}

/// Lists of Maya's: of one, whatever could be sent is; one was stopped; and one was not sent.
async fn of_resellers(portal: &TestPortal, maya: &Browser) -> [Page; 3] {
    let lines = "office@kiel.example,Kiel GmbH,nl,Tot in Kiel.,DE\njonas@bergmann.example,Bergmann";
    let typed = [("lines", lines), ("text", "Work with us."), ("days", "7")];
    let done = maya.list(&typed).await;
    maya.press(&done, "Send 1 invitation", &[]).await;
    send_all(portal).await;
    let stopped = maya.list_file(many(3).as_bytes()).await;
    let sending = maya.press(&stopped, "Send 3 invitations", &[]).await;
    maya.press(&sending, "Stop sending", &[]).await;
    [done, stopped, maya.list_file(many(3).as_bytes()).await]
}

#[actix_web::test]
async fn lists_of_resellers_are_what_they_were_and_those_of_customers_are_gone() {
    let portal = with_partners().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let [done, stopped, draft] = of_resellers(&portal, &maya).await;
    let before = kept(&portal).await;
    assert_eq!([before[0].len(), before[1].len()], [3, 8]);
    let (jonas, customers) = uploaded(&portal, 2).await;
    jonas.press(&customers, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    uploaded(&portal, 2).await;
    assert_eq!(portal.count("invitation_lists").await, 5);

    portal.run_script(MIGRATION, "down").await;
    let theirs = format!("provider_id = '{}'", portal.organization("northwind").await);
    assert_eq!(portal.count(&format!("invitation_lists WHERE {theirs}")).await, 3);
    assert_eq!(portal.count("invitation_lists").await, 3);
    assert_eq!(portal.count("invitation_list_lines").await, 8);
    assert_eq!(portal.count("invitation_list_lines WHERE invitation_id IS NOT NULL").await, 1);

    portal.run_script(MIGRATION, "up").await;
    assert_eq!(kept(&portal).await, before);
    assert_eq!(sent(&portal).await, (2, 2, 1), "what was sent stays sent");
    assert_eq!(jonas.visit(&customers.path).await.status, 404);
    assert_eq!(verdicts(&maya.visit(&done.path).await), ["1 Sent", "2 Already connected"]);
    let head = maya.visit(&stopped.path).await.text(".head");
    assert!(head.contains("Somebody of your company stopped it."), "{head}");
    // They go on, both kinds, and what was due of those that are gone harms nobody.
    maya.press(&draft, "Send 3 invitations", &[]).await;
    let (jonas, customers) = uploaded(&portal, 3).await;
    jonas.press(&customers, "Send 1 invitation", &[]).await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (3, 3, 5));
    portal.pass(TimeDelta::days(91));
    send_all(&portal).await;
    assert_eq!([kept(&portal).await.concat().len(), portal.broken().await.len()], [0, 0]);
}
