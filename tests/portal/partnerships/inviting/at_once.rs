//! Two who act at once: one of them does, and nothing is done twice (reliability rule 48), with the negative control.
use super::KIEL;
use crate::support::TestPortal;
use chrono::TimeDelta;
use diesel::prelude::*;
use std::sync::Arc;
use tokio::sync::Barrier;
use twotier::platform::{
    db::{Db, Error},
    schema::partnership_invitations as invitations,
};

#[actix_web::test]
async fn of_two_who_invite_the_same_address_one_does() {
    for _ in 0..5 {
        let portal = TestPortal::start().await;
        let maya = portal.signed_in_as("maya@northwind").await;
        let pieter = portal.signed_in_as("pieter@northwind").await;
        let one = maya.at_the_letter(KIEL, "Kiel GmbH").await;
        let two = pieter.at_the_letter("OFFICE@kiel.example", "Kiel").await;
        let (one, two) = tokio::join!(
            maya.press(&one, "Send invitation", &[]),
            pieter.press(&two, "Send invitation", &[])
        );
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 422]);
        let late = if one.status == 422 { one } else { two };
        assert!(late.text("#email-error").contains("waits at this address already"));
        assert_eq!(portal.count("partnership_invitations").await, 1);
        assert_eq!(portal.count("outbox WHERE letter = 'partnership-invited'").await, 1);
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn of_two_browsers_of_one_person_one_sends() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let letter = maya.at_the_letter(KIEL, "Kiel GmbH").await;
    let (one, two) = tokio::join!(
        maya.press(&letter, "Send invitation", &[]),
        maya.press(&letter, "Send invitation", &[])
    );
    assert_eq!(one.status.min(two.status), 200);
    assert_eq!(portal.count("partnership_invitations").await, 1);
    assert_eq!(portal.letters_to(KIEL).await, 1);
}

#[actix_web::test]
async fn of_cancelling_and_sending_again_one_counts() {
    for _ in 0..5 {
        let portal = TestPortal::start().await;
        let maya = portal.signed_in_as("maya@northwind").await;
        let pieter = portal.signed_in_as("pieter@northwind").await;
        let page = maya.invites(KIEL, "Kiel GmbH").await;
        portal.pass(TimeDelta::minutes(11));
        let (one, two) = tokio::join!(
            maya.press(&page, "Send again", &[]),
            pieter.press(&page, "Cancel the invitation", &[])
        );
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{} {}", one.text("main"), two.text("main"));
        let is_cancelled = two.status == 200;
        let live =
            portal.count("links WHERE purpose = 'answer_invitation' AND voided_at IS NULL").await;
        assert_eq!(live, i64::from(!is_cancelled), "no link outlives its invitation");
        assert_eq!(portal.letters_to(KIEL).await, 2);
        portal.is_sound().await;
    }
}

/// The negative control: look, then write without naming what was seen. Both count, so the tests above would see
/// it if the portal did the same.
#[actix_web::test]
async fn without_naming_what_was_seen_both_would_count() {
    for (at_once, expected) in [(false, 1), (true, 2)] {
        let portal = TestPortal::start().await;
        portal.signed_in_as("maya@northwind").await.invites(KIEL, "Kiel GmbH").await;
        let looked = Arc::new(Barrier::new(if at_once { 2 } else { 1 }));
        let one = careless(portal.portal.db.clone(), looked.clone());
        let two = careless(portal.portal.db.clone(), looked);
        let changed = if at_once { tokio::join!(one, two) } else { (one.await, two.await) };
        assert_eq!(changed.0 + changed.1, expected);
    }
}

/// Sends the invitation again, if nobody had done so when somebody looked. Returns how many rows it wrote.
async fn careless(db: Db, looked: Arc<Barrier>) -> usize {
    let look = db.read(|conn| -> Result<i64, Error> {
        Ok(invitations::table.filter(invitations::version.eq(1)).count().get_result(conn)?)
    });
    let is_first = look.await.unwrap() == 1;
    looked.wait().await;
    if !is_first {
        return 0;
    }
    let write = db.write(|conn| -> Result<usize, Error> {
        let next = invitations::version.eq(invitations::version + 1);
        Ok(diesel::update(invitations::table).set(next).execute(conn)?)
    });
    write.await.unwrap()
}
