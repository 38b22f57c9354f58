//! Two who come at once for the last use: one gets it (reliability rule 48), with the negative control.
use crate::support::{Browser, Page, TestPortal};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use std::sync::Arc;
use tokio::sync::Barrier;
use twotier::{
    partnerships::{
        invitations::Shown,
        open_link::{self, Error as Refusal},
    },
    platform::{
        db::{Conn, Db, Error},
        schema::partnership_invitations as invitations,
    },
    values::InvitationId,
};

/// Jonas and Anna, of two resellers, each before the box.
async fn two(portal: &TestPortal) -> [(Browser, Page); 2] {
    let link = portal.open_link(&[("uses", "1")]).await;
    portal.is_a_reseller("tulp").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let (one, other) = (jonas.goes_on(&link).await, anna.goes_on(&link).await);
    [(jonas, one), (anna, other)]
}

#[actix_web::test]
async fn of_two_who_come_for_the_last_use_one_gets_it() {
    for _ in 0..5 {
        let portal = TestPortal::start().await;
        let [(jonas, one), (anna, other)] = two(&portal).await;
        let yes = [("authorize", "yes")];
        let (one, other) = tokio::join!(
            jonas.press(&one, "Authorize", &yes),
            anna.press(&other, "Authorize", &yes)
        );
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{} {}", one.text("main"), other.text("main"));
        let late = if one.status == 409 { one } else { other };
        assert!(late.text("main").contains("This link is used up"), "{}", late.text("main"));
        assert_eq!(portal.count("partnership_invitations WHERE state = 'waiting'").await, 1);
        assert_eq!(portal.count("partnership_consents").await, 1);
        portal.is_sound_but_for_resellers().await;
    }
}

/// The negative control: count, then write, without the provider's turn. Both count, so the test above would see it if
/// the portal did the same.
#[actix_web::test]
async fn without_the_turn_both_would_get_it() {
    for (at_once, expected) in [(false, 1), (true, 2)] {
        let portal = TestPortal::start().await;
        two(&portal).await;
        let ids = portal.lines("SELECT id AS line FROM partnership_invitations ORDER BY id").await;
        let looked = Arc::new(Barrier::new(if at_once { 2 } else { 1 }));
        let one = careless(portal.portal.db.clone(), ids[0].clone(), looked.clone());
        let other = careless(portal.portal.db.clone(), ids[1].clone(), looked);
        let changed = if at_once { tokio::join!(one, other) } else { (one.await, other.await) };
        assert_eq!(changed.0 + changed.1, expected);
    }
}

/// What Jonas answered was over a second before Anna consented: both in their turn. Returns the answers of both.
async fn one_after_the_other(portal: &TestPortal) -> [InvitationId; 2] {
    let link = portal.open_link(&[("uses", "1")]).await;
    portal.is_a_reseller("tulp").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await.consents(&link).await;
    portal.pass(TimeDelta::days(30) + TimeDelta::seconds(1));
    let anna = portal.signed_in_as("anna@tulp").await.consents(&link).await;
    [jonas, anna].map(|page| page.path.trim_start_matches("/invitations/").parse().unwrap())
}

/// A node whose clock is two minutes behind, or a request that waited for its turn, reads that Jonas waits still.
#[actix_web::test]
async fn who_reads_an_older_clock_takes_on_no_more_than_the_link_is_for() {
    let portal = TestPortal::start().await;
    let [jonas, anna] = one_after_the_other(&portal).await;
    let (now, maya) = (portal.now(), portal.doer("northwind", "maya").await);
    for (id, at, is_taken) in [(jonas, now - TimeDelta::minutes(2), false), (anna, now, true)] {
        let (maya, shown) = (maya.clone(), Shown { id, version: 2 });
        let approve = move |conn: &mut Conn| open_link::approve(conn, &maya, shown, at);
        let done = portal.portal.db.write(approve).await;
        assert_eq!(done.is_ok(), is_taken, "{done:?}");
        assert!(is_taken || matches!(done, Err(Refusal::UsedUp)), "{done:?}");
    }
    assert_eq!(portal.count("partnerships").await, 1);
    portal.is_sound_but_for_resellers().await;
}

/// The negative control: to look at the answer's own moment alone takes on both.
#[actix_web::test]
async fn without_counting_both_would_be_taken_on() {
    let portal = TestPortal::start().await;
    let [jonas, anna] = one_after_the_other(&portal).await;
    let now = portal.now();
    for (id, at) in [(jonas, now - TimeDelta::minutes(2)), (anna, now)] {
        assert_eq!(portal.write(move |conn| unlooking(conn, id, at)).await, 1);
    }
    assert!(portal.broken_names().await.contains(&"open-links".to_owned()));
}

/// Accepts an answer that is not over. Returns how many rows it wrote.
fn unlooking(conn: &mut Conn, id: InvitationId, at: DateTime<Utc>) -> Result<usize, Error> {
    let waits = invitations::table
        .find(id.to_string())
        .filter(invitations::state.eq("waiting"))
        .filter(invitations::expires_at.gt(at.naive_utc()));
    let accepted = (
        invitations::state.eq("accepted"),
        invitations::decided_at.eq(at.naive_utc()),
        invitations::decided_by.eq(invitations::sent_by.nullable()),
    );
    Ok(diesel::update(waits).set(accepted).execute(conn)?)
}

/// Has an answer wait, if none did when somebody looked. Returns how many rows it wrote.
async fn careless(db: Db, id: String, looked: Arc<Barrier>) -> usize {
    let look = db.read(|conn| -> Result<i64, Error> {
        let waiting = invitations::table.filter(invitations::state.eq("waiting"));
        Ok(waiting.count().get_result(conn)?)
    });
    let is_free = look.await.unwrap() == 0;
    looked.wait().await;
    if !is_free {
        return 0;
    }
    let write = db.write(move |conn| -> Result<usize, Error> {
        let answer = (
            invitations::state.eq("waiting"),
            invitations::answered_at.eq(invitations::seen_at),
            invitations::answered_by.eq(invitations::sent_by.nullable()),
        );
        Ok(diesel::update(invitations::table.find(id)).set(answer).execute(conn)?)
    });
    write.await.unwrap()
}
