//! How long lists are kept, and what is kept when a session ends.
use super::{many, send_all, sent};
use crate::support::{MANY, PASSWORD, TestPortal};
use chrono::TimeDelta;

#[actix_web::test]
async fn it_is_gone_after_ninety_days_whether_or_not_the_job_has_run() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(2).as_bytes()).await;
    assert!(page.text("main").contains("deleted on 5 April 2026"), "{}", page.text("main"));
    maya.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    portal.pass(TimeDelta::days(90) - TimeDelta::hours(1));
    portal.do_what_is_due().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    assert_eq!(maya.visit(&page.path).await.status, 200);
    assert!(maya.visit(MANY).await.text("main").contains("2 lines, 2 sent"));
    portal.pass(TimeDelta::hours(1));
    let maya = portal.signed_in_as("maya@northwind").await;
    assert_eq!(maya.visit(&page.path).await.status, 404);
    assert_eq!(maya.post(&format!("{}/sending", page.path), &[]).await.status, 404);
    assert!(!maya.visit(MANY).await.text("main").contains("2 lines"));
    assert_eq!(portal.count("invitation_list_lines").await, 2);
    portal.do_what_is_due().await;
    assert_eq!(portal.count("invitation_list_lines").await, 0);
    assert_eq!(portal.count("invitation_lists").await, 0);
    assert_eq!(sent(&portal).await.0, 2, "invitations stay");
}

#[actix_web::test]
async fn it_can_be_discarded_but_not_while_it_is_sent() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(60).as_bytes()).await;
    maya.press(&page, "Send 60 invitations", &[]).await;
    portal.do_what_is_due().await;
    let refused = maya.post(&format!("{}/discarding", page.path), &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text("[role=alert]").contains("being sent"), "{}", refused.text("main"));
    send_all(&portal).await;
    let many = maya.press(&maya.visit(&page.path).await, "Discard", &[]).await;
    assert_eq!((many.path.as_str(), many.text(".flash").as_str()), (MANY, "The list is deleted."));
    assert_eq!(maya.visit(&page.path).await.status, 404);
    assert_eq!(sent(&portal).await, (60, 60, 0));
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_was_pasted_outlives_the_session() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(MANY).await;
    portal.pass(TimeDelta::hours(1));
    let door = maya
        .check_list(&form, &[("lines", "office@kiel.example,Kiel GmbH"), ("days", "9")], None)
        .await;
    assert_eq!(door.path, "/sign-in");
    let name = "maya@northwind.twotier.example";
    let again = maya.submit(&door, &[("user_name", name), ("password", PASSWORD)]).await;
    assert_eq!((again.path.as_str(), again.value("days").as_str()), (MANY, "9"));
    assert_eq!(again.value("lines"), "office@kiel.example,Kiel GmbH");
    assert_eq!(portal.count("invitation_lists").await, 0);
}

/// A file cannot be chosen again by the portal: what it holds is kept as if it had been pasted.
#[actix_web::test]
async fn a_file_outlives_the_session() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(MANY).await;
    portal.pass(TimeDelta::hours(1));
    let door = maya.check_list(&form, &[("days", "9")], Some(b"office@kiel.example,K\xe4se")).await;
    let name = "maya@northwind.twotier.example";
    let again = maya.submit(&door, &[("user_name", name), ("password", PASSWORD)]).await;
    assert_eq!((again.path.as_str(), again.value("days").as_str()), (MANY, "9"));
    assert_eq!(again.value("lines"), "office@kiel.example,Käse");
}

#[actix_web::test]
async fn whatever_stands_against_a_list_nothing_typed_is_lost() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(MANY).await;
    maya.check_list(&form, &[("lines", "a@b.example,Bee")], None).await;
    portal.sql("UPDATE throttles SET count = 100 WHERE door = 'partnership-lists'").await;
    let typed = [("lines", "office@kiel.example,Kiel"), ("text", "Work with us.")];
    let late = maya.check_list(&form, &typed, None).await;
    assert_eq!(late.status, 429);
    assert!(
        late.text("#lines-error").contains("The next one can follow from"),
        "{}",
        late.text("main")
    );
    portal
        .sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'northwind'")
        .await;
    let suspended = maya.check_list(&form, &typed[1..], Some(b"office@kiel.example,Kiel")).await;
    assert_eq!(suspended.status, 409);
    assert!(suspended.text("#lines-error").contains("suspended"), "{}", suspended.text("main"));
    for page in [late, suspended] {
        assert_eq!(page.value("lines"), "office@kiel.example,Kiel");
        assert_eq!(page.value("text"), "Work with us.");
    }
    let long = "office@kiel.example,Kiel\n".repeat(30_000);
    let large = maya.check_list(&form, &[("lines", &long)], None).await;
    assert_eq!(large.status, 422);
    assert!(
        large.text("#lines-error").contains("larger than 512 KB"),
        "{}",
        large.text(".summary")
    );
    assert_eq!(large.value("lines").lines().count(), 30_000);
    assert_eq!(portal.count("invitation_lists").await, 1);
}

/// A list is counted before anything is done with it.
#[actix_web::test]
async fn a_list_too_many_is_not_even_looked_at() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.list_file(b"a@b.example,Bee").await;
    portal.sql("UPDATE throttles SET count = 100 WHERE door = 'partnership-lists'").await;
    // Were it judged first, whoever looks for the partners would meet this and fail.
    portal.sql("ALTER TABLE partnerships RENAME TO partnerships_away").await;
    assert_eq!(maya.list_file(b"a@b.example,Bee").await.status, 429);
    portal.sql("ALTER TABLE partnerships_away RENAME TO partnerships").await;
}

#[actix_web::test]
async fn access_that_would_be_over_is_not_asked_for() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list(&[("lines", "office@kiel.example,Kiel"), ("until", "2026-01-20")]).await;
    portal.pass(TimeDelta::days(16));
    let maya = portal.signed_in_as("maya@northwind").await;
    let refused = maya.press(&maya.visit(&page.path).await, "Send 1 invitation", &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text("[role=alert]").contains("is over"), "{}", refused.text("main"));
    assert_eq!(sent(&portal).await.0, 0);
}

#[actix_web::test]
async fn it_is_read_page_by_page() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list_file(many(120).as_bytes()).await;
    assert_eq!(page.count("tbody tr"), 50);
    let second = maya.follow(&page, "More lines").await;
    let third = maya.follow(&second, "More lines").await;
    assert_eq!((third.count("tbody tr"), third.count("[rel=next]")), (20, 0));
    assert!(third.text("tbody").contains("Company 0119"));
}
