//! Of two who answer at once one does, and the other reads who (reliability rule 48), with the negative control.
use super::{request_of_tom, roles_of_tom, tom_asks};
use crate::support::TestPortal;
use diesel::prelude::*;
use std::sync::Arc;
use tokio::sync::Barrier;
use twotier::platform::{
    db::{Db, Error},
    schema::access_requests,
};

#[actix_web::test]
async fn whoever_comes_second_reads_who_was_faster() {
    let portal = TestPortal::start().await;
    tom_asks(&portal).await;
    let (sanne, eva) = (
        portal.signed_in_as("sanne@noordlicht").await,
        portal.signed_in_as("eva@noordlicht").await,
    );
    let (hers, page) = (request_of_tom(&sanne).await, request_of_tom(&eva).await);
    sanne.press(&hers, "Grant access", &[]).await;
    for (button, answers) in [("Grant access", vec![]), ("Refuse", vec![("note", "No.")])] {
        let late = eva.press(&page, button, &answers).await;
        assert_eq!(late.status, 409, "{button}");
        let text = late.text("main");
        assert!(text.contains("settled already"), "{text}");
        assert!(text.contains("Sanne de Vries gave the role Membership admin"), "{text}");
        assert_eq!(late.count("main form"), 0);
    }
    assert_eq!(roles_of_tom(&portal).await, ["membership_admin"]);
    assert_eq!(portal.count("outbox WHERE letter = 'access-answered'").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn of_a_grant_and_a_refusal_at_once_one_counts() {
    for _ in 0..5 {
        let portal = TestPortal::start().await;
        tom_asks(&portal).await;
        let (sanne, eva) = (
            portal.signed_in_as("sanne@noordlicht").await,
            portal.signed_in_as("eva@noordlicht").await,
        );
        let (hers, page) = (request_of_tom(&sanne).await, request_of_tom(&eva).await);
        let (one, other) = tokio::join!(
            sanne.press(&hers, "Grant access", &[]),
            eva.press(&page, "Refuse", &[("note", "No.")])
        );
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let is_granted = one.status == 200;
        assert_eq!(roles_of_tom(&portal).await.len(), usize::from(is_granted));
        assert_eq!(portal.count("outbox WHERE letter = 'access-answered'").await, 1);
        portal.is_sound().await;
    }
}

/// The negative control: look, then write without naming what was seen. Both count, so the test above would see
/// it if the portal did the same.
#[actix_web::test]
async fn without_naming_what_was_seen_both_would_count() {
    for (at_once, expected) in [(false, 1), (true, 2)] {
        let portal = TestPortal::start().await;
        tom_asks(&portal).await;
        let looked = Arc::new(Barrier::new(if at_once { 2 } else { 1 }));
        let one = careless(portal.portal.db.clone(), looked.clone());
        let two = careless(portal.portal.db.clone(), looked);
        let changed = if at_once { tokio::join!(one, two) } else { (one.await, two.await) };
        assert_eq!(changed.0 + changed.1, expected);
    }
}

/// Cancels the request, if it was open when somebody looked. Returns how many rows it wrote.
async fn careless(db: Db, looked: Arc<Barrier>) -> usize {
    let look = db.read(|conn| -> Result<i64, Error> {
        let open = access_requests::table.filter(access_requests::state.eq("open"));
        Ok(open.count().get_result(conn)?)
    });
    let is_open = look.await.unwrap() == 1;
    looked.wait().await;
    if !is_open {
        return 0;
    }
    let write = db.write(|conn| -> Result<usize, Error> {
        let cancelled = access_requests::state.eq("cancelled");
        Ok(diesel::update(access_requests::table).set(cancelled).execute(conn)?)
    });
    write.await.unwrap()
}
