//! An organization is suspended and restored for a reason, which it is told.
use super::{LIST, page_of, told};
use crate::support::{Browser, PASSWORD, TestPortal};
use chrono::TimeDelta;
use diesel::prelude::*;
use std::sync::Arc;
use tokio::sync::Barrier;
use twotier::platform::{
    db::{Db, Error},
    schema::organizations,
};

const REASON: (&str, &str) = ("reason", "Invoices are not paid.");

async fn suspended(vera: &Browser, name: &str) {
    let page = page_of(vera, name).await;
    let page = vera.press(&page, "Suspend", &[REASON]).await;
    assert!(told(&page).contains("is suspended"), "{}", told(&page));
}

#[actix_web::test]
async fn a_suspended_company_is_signed_out_and_told_why() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    portal.sql("UPDATE users SET language = 'nl' WHERE user_name = 'eva'").await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    portal.pass(TimeDelta::seconds(1));
    suspended(&vera, "Noordlicht ICT").await;
    assert_eq!(sanne.visit("/settings").await.path, "/sign-in", "signed out at once");
    for (to, subject) in [
        ("sanne@noordlicht.example", "Noordlicht ICT is suspended"),
        ("eva@noordlicht.example", "Noordlicht ICT is geschorst"),
        ("bram@noordlicht.example", "Noordlicht ICT is suspended"),
    ] {
        let letter = portal.letter_to(to).await;
        assert_eq!(letter.subject, subject, "{to}");
        assert!(letter.text.contains("Invoices are not paid."), "{to}: {}", letter.text);
    }
    assert_eq!(portal.count("outbox WHERE letter = 'organization-news'").await, 3);
    let page = page_of(&vera, "Noordlicht ICT").await;
    assert!(page.text("main").contains("Invoices are not paid."), "{}", page.text("main"));
    assert_eq!(portal.events("noordlicht", "organization.suspended").await, 1);
    // They still come in and look, and do nothing new.
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(sanne.visit("/settings/users").await.status, 200);
    let page = vera.press(&page, "Restore", &[("reason", "They paid.")]).await;
    assert!(told(&page).contains("restored"), "{}", told(&page));
    let letter = portal.letter_to("bram@noordlicht.example").await;
    assert!(letter.subject.contains("restored") && letter.text.contains("They paid."));
    assert_eq!(
        portal
            .count("organizations WHERE suspended_at IS NOT NULL OR suspended_note IS NOT NULL")
            .await,
        0
    );
    assert_eq!(portal.events("noordlicht", "organization.restored").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_suspended_provider_leaves_the_directory() {
    let portal = TestPortal::start().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    suspended(&vera, "Alpine Distribution").await;
    assert_eq!(portal.browser().visit("/providers/alpine").await.status, 404);
    let list = vera.visit(&format!("{LIST}?suspended=yes")).await;
    assert_eq!(list.each("main tbody th a"), ["Alpine Distribution"]);
}

#[actix_web::test]
async fn a_reason_is_needed_and_a_fresh_proof() {
    let portal = TestPortal::start().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = page_of(&vera, "Alpine Distribution").await;
    let page = vera.press(&page, "Suspend", &[("reason", "")]).await;
    assert_eq!(page.status, 422);
    portal.pass(TimeDelta::minutes(11));
    let proof = vera.press(&page, "Suspend", &[REASON]).await;
    assert_eq!(proof.path, "/proof");
    assert_eq!(portal.count("organizations WHERE suspended_at IS NOT NULL").await, 0);
    let back = vera.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!(back.text("main textarea"), REASON.1, "what was typed is kept");
    vera.press(&back, "Suspend", &[]).await;
    assert_eq!(portal.count("organizations WHERE suspended_at IS NOT NULL").await, 1);
}

#[actix_web::test]
async fn the_operator_does_not_suspend_itself() {
    let portal = TestPortal::start().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = page_of(&vera, "Fabrikam Cloud").await;
    assert_eq!(page.count("main form"), 0);
    let version = portal
        .line("SELECT CAST(version AS TEXT) AS line FROM organizations WHERE standing = 'operator'")
        .await;
    let fields = [("version".to_owned(), version), ("reason".to_owned(), "Why not.".to_owned())];
    let refused = vera.post(&format!("{}/suspension", page.path), &fields).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text("main").contains("cannot be suspended"), "{}", refused.text("main"));
    assert_eq!(portal.count("organizations WHERE suspended_at IS NOT NULL").await, 0);
}

#[actix_web::test]
async fn what_the_desk_suspended_the_desk_restores() {
    let portal = TestPortal::start().await;
    portal
        .sql("UPDATE organizations SET suspended_at = '2025-01-01 00:00:00', suspended_for = 'overdue' WHERE account_name = 'nuage'")
        .await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = page_of(&vera, "Atelier Nuage").await;
    assert!(page.text("main").contains("on its case at the desk"), "{}", page.text("main"));
    assert_eq!(page.count("main form"), 0);
    let version = portal
        .line(
            "SELECT CAST(version AS TEXT) AS line FROM organizations WHERE account_name = 'nuage'",
        )
        .await;
    let fields = [("version".to_owned(), version), ("reason".to_owned(), "Why not.".to_owned())];
    for deed in ["restoration", "suspension"] {
        let refused = vera.post(&format!("{}/{deed}", page.path), &fields).await;
        assert_eq!(refused.status, 409, "{deed}");
    }
    assert_eq!(portal.count("organizations WHERE suspended_for = 'overdue'").await, 1);
}

#[actix_web::test]
async fn of_two_who_suspend_at_once_one_does_and_one_letter_goes_out() {
    for _ in 0..3 {
        let portal = TestPortal::start().await;
        let (one, other) = (
            portal.signed_in_as("vera@fabrikam").await,
            portal.signed_in_as("vera@fabrikam").await,
        );
        let page = page_of(&one, "Alpine Distribution").await;
        let (first, second) = tokio::join!(
            one.press(&page, "Suspend", &[REASON]),
            other.press(&page, "Suspend", &[REASON])
        );
        let mut statuses = [first.status, second.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let late = if first.status == 409 { first } else { second };
        assert!(late.text("main").contains("has changed in the meantime"));
        assert!(late.text("main").contains("Suspended since"), "how it stands now");
        assert_eq!(portal.events("alpine", "organization.suspended").await, 1);
        assert_eq!(portal.count("outbox WHERE letter = 'organization-news'").await, 1);
        portal.is_sound().await;
    }
}

/// The negative control: look, then write without naming what was seen. Both count, so the test above would see
/// it if the portal did the same.
#[actix_web::test]
async fn without_naming_what_was_seen_both_would_count() {
    for (at_once, expected) in [(false, 1), (true, 2)] {
        let portal = TestPortal::start().await;
        let looked = Arc::new(Barrier::new(if at_once { 2 } else { 1 }));
        let one = careless(portal.portal.db.clone(), looked.clone());
        let two = careless(portal.portal.db.clone(), looked);
        let changed = if at_once { tokio::join!(one, two) } else { (one.await, two.await) };
        assert_eq!(changed.0 + changed.1, expected);
    }
}

/// Suspends a provider, if it was not suspended when somebody looked. Returns how many rows it wrote.
async fn careless(db: Db, looked: Arc<Barrier>) -> usize {
    let alpine = || organizations::table.filter(organizations::account_name.eq("alpine"));
    let look = db.read(move |conn| -> Result<i64, Error> {
        Ok(alpine().filter(organizations::suspended_at.is_null()).count().get_result(conn)?)
    });
    let is_free = look.await.unwrap() == 1;
    looked.wait().await;
    if !is_free {
        return 0;
    }
    let write = db.write(move |conn| -> Result<usize, Error> {
        let since = organizations::suspended_at.eq(organizations::created_at.nullable());
        Ok(diesel::update(alpine())
            .set((since, organizations::suspended_for.eq("carelessly")))
            .execute(conn)?)
    });
    write.await.unwrap()
}
