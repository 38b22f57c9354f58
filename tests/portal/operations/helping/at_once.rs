//! Two who do something at once (reliability rule 48), with the negative control.
use super::{NOTICE, THREE_DAYS, TOM, admins, help_page, letters, noticed, portal, state};
use diesel::prelude::*;
use std::sync::Arc;
use tokio::sync::Barrier;
use twotier::platform::{
    db::{Db, Error},
    schema::admin_recoveries as recoveries,
};

#[actix_web::test]
async fn of_two_who_start_at_once_one_does() {
    for _ in 0..3 {
        let (portal, _) = portal().await;
        let (one, other) = (
            portal.signed_in_as("vera@fabrikam").await,
            portal.signed_in_as("vera@fabrikam").await,
        );
        let form = help_page(&one, "Noordlicht ICT").await;
        let (first, second) =
            tokio::join!(one.press(&form, "Start", &TOM), other.press(&form, "Start", &TOM));
        let mut statuses = [first.status, second.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let late = if first.status == 409 { first } else { second };
        assert!(late.text("main [role=alert]").contains("being helped already"));
        assert_eq!(late.text("main .head .chip"), "Waiting for the record", "how it stands now");
        assert_eq!(portal.count("admin_recoveries").await, 1);
        assert_eq!(portal.events("noordlicht", "recovery.started").await, 1);
    }
}

/// The index says it, too, should the rule above it fail.
#[actix_web::test]
async fn the_database_keeps_one_open_for_a_company() {
    let (portal, ..) = noticed().await;
    let again = "INSERT INTO admin_recoveries (id, organization_id, state, domain, token, user_id, first_name, \
         last_name, reason, started_by, started_at) SELECT 'again', organization_id, 'asked', domain, token, user_id, \
         first_name, last_name, reason, started_by, started_at FROM admin_recoveries";
    assert!(portal.try_sql(again).await.unwrap_err().is_unique_violation());
}

/// Which of the two comes first is the machine's choice; whichever it is, one counts. That an objection can come first
/// is seen in `it_can_be_stopped_until_it_is_done`, that the end can in `what_is_done_is_not_stopped`.
#[actix_web::test]
async fn of_an_objection_and_the_end_of_the_notice_one_counts() {
    for _ in 0..6 {
        let (portal, ..) = noticed().await;
        portal.pass(THREE_DAYS);
        let sanne = portal.signed_in_as("sanne@noordlicht").await;
        let page = sanne.visit(NOTICE).await;
        let (answer, _) =
            tokio::join!(sanne.press(&page, "Stop this", &[]), portal.look_at_recoveries());
        let is_done = state(&portal).await == "done";
        assert_eq!(answer.status, if is_done { 409 } else { 200 }, "{}", state(&portal).await);
        assert_eq!(admins(&portal).await.len(), if is_done { 3 } else { 2 });
        assert_eq!(letters(&portal).await, 8, "everybody is told of one end");
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn two_nodes_look_once() {
    let (portal, dns, _) = noticed().await;
    portal.pass(THREE_DAYS);
    let asked = dns.asked();
    tokio::join!(portal.look_at_recoveries(), portal.look_at_recoveries());
    assert_eq!((dns.asked(), letters(&portal).await), (asked + 1, 8));
    assert_eq!(portal.events("noordlicht", "recovery.completed").await, 1);
    portal.is_sound().await;
}

/// The negative control: look whether it is open, then write without naming what was seen. Both count, so the tests
/// above would see it if the portal did the same.
#[actix_web::test]
async fn without_naming_what_was_seen_both_would_count() {
    for (at_once, expected) in [(false, 1), (true, 2)] {
        let (portal, ..) = noticed().await;
        let looked = Arc::new(Barrier::new(if at_once { 2 } else { 1 }));
        let one = careless(portal.portal.db.clone(), looked.clone(), "done");
        let two = careless(portal.portal.db.clone(), looked, "ended");
        let changed = if at_once { tokio::join!(one, two) } else { (one.await, two.await) };
        assert_eq!(changed.0 + changed.1, expected);
    }
}

/// Ends a recovery in one way or the other, if it was open when somebody looked. Returns how many rows it wrote.
async fn careless(db: Db, looked: Arc<Barrier>, to: &'static str) -> usize {
    let look = db.read(move |conn| -> Result<i64, Error> {
        let open = recoveries::table.filter(recoveries::state.eq("waiting"));
        Ok(open.count().get_result(conn)?)
    });
    let is_open = look.await.unwrap() == 1;
    looked.wait().await;
    if !is_open {
        return 0;
    }
    let write = db.write(move |conn| -> Result<usize, Error> {
        let nothing = None::<chrono::NaiveDateTime>;
        Ok(diesel::update(recoveries::table)
            .set((
                recoveries::state.eq(to),
                recoveries::closed_at.eq(recoveries::started_at.nullable()),
                recoveries::next_look_at.eq(nothing),
                recoveries::why.eq((to == "ended").then_some("objected")),
            ))
            .execute(conn)?)
    });
    write.await.unwrap()
}
