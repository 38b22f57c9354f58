//! One link sets one password, and one is live (reliability T-RC-7, rule 48), with the negative control.
use super::{EVA, do_what_is_due_on_two_nodes, letters, link_for_eva};
use crate::support::TestPortal;
use chrono::TimeDelta;
use diesel::prelude::*;
use std::sync::Arc;
use tokio::sync::Barrier;
use twotier::platform::{
    db::{Db, Error},
    schema::links,
};

#[actix_web::test]
async fn ten_who_press_at_once_set_one_password() {
    let portal = TestPortal::start().await;
    let link = link_for_eva(&portal).await;
    let mut presses = vec![];
    for n in 0..10 {
        let browser = portal.browser();
        let form = browser.visit(&link).await;
        let password = format!("teapot number {n} gallops");
        presses.push(async move {
            (browser.submit(&form, &[("password", &password)]).await.path, password)
        });
    }
    let pressed = futures_util::future::join_all(presses).await;
    let set: Vec<_> = pressed.iter().filter(|(path, _)| path == "/sign-in").collect();
    assert_eq!(set.len(), 1, "{pressed:?}");
    assert_eq!(portal.wire().try_sign_in(EVA, &set[0].1).await.status, 303);
    assert_eq!(portal.events("noordlicht", "user.password_reset").await, 1);
    assert_eq!(letters(&portal, "account-notice").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn two_nodes_that_mail_at_once_leave_one_live_link() {
    let portal = TestPortal::start().await;
    for _ in 0..3 {
        let asked = portal.wire().post("/forgot-password", &[("user_name", EVA)]).await;
        assert_eq!(asked.status, 303);
        portal.pass(TimeDelta::seconds(1));
    }
    do_what_is_due_on_two_nodes(&portal).await;
    assert_eq!(letters(&portal, "password-reset").await, 3);
    let live = "links WHERE purpose = 'reset_password' AND used_at IS NULL AND voided_at IS NULL";
    assert_eq!(portal.count(live).await, 1);
    portal.is_sound().await;
}

/// The negative control: look, then write without naming what was seen. Both count, so the test above
/// would see it if the portal did the same.
#[actix_web::test]
async fn without_naming_what_was_seen_both_would_count() {
    for (at_once, expected) in [(false, 1), (true, 2)] {
        let portal = TestPortal::start().await;
        link_for_eva(&portal).await;
        let looked = Arc::new(Barrier::new(if at_once { 2 } else { 1 }));
        let one = careless(portal.portal.db.clone(), looked.clone());
        let two = careless(portal.second_db(), looked);
        let used = if at_once { tokio::join!(one, two) } else { (one.await, two.await) };
        assert_eq!(used.0 + used.1, expected);
    }
}

/// Uses the link up, if it was unused when somebody looked. Returns how many rows it wrote.
async fn careless(db: Db, looked: Arc<Barrier>) -> usize {
    let find = || links::table.filter(links::purpose.eq("reset_password"));
    let look = db.read(move |conn| -> Result<i64, Error> {
        Ok(find().filter(links::used_at.is_null()).count().get_result(conn)?)
    });
    let is_live = look.await.unwrap() == 1;
    looked.wait().await;
    if !is_live {
        return 0;
    }
    let write = db.write(move |conn| -> Result<usize, Error> {
        let used = links::used_at.eq(links::issued_at.nullable());
        Ok(diesel::update(find()).set(used).execute(conn)?)
    });
    write.await.unwrap()
}
