//! Something ends while an order or a change waits for its turn: the transaction asks again, and nothing is done (T-RC-11).
use super::{BOTH, REASON, is_nothing_ordered};
use crate::support::{Page, TWO, TestPortal};
use diesel::{RunQueryDsl, sql_query};
use std::{future::Future, thread, time::Duration};
use tokio::sync::oneshot;
use twotier::{organizations, values::OrganizationId};

/// Long enough for a request to come past its guard, which reads, to the turn, which is taken.
const LONG_ENOUGH: Duration = Duration::from_millis(700);

const ROLE_TAKEN: &str =
    "DELETE FROM user_roles WHERE user_id = (SELECT id FROM users WHERE user_name = 'pieter')";
const SESSION_ENDED: &str =
    "DELETE FROM sessions WHERE user_id = (SELECT id FROM users WHERE user_name = 'pieter')";
const SUSPENDED: &str = "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' \
                         WHERE account_name = 'northwind'";
const RELATIONSHIP_GONE: &str =
    "UPDATE customer_relationships SET state = 'missing' WHERE side = 'provider'";
const DEARER: &str = "UPDATE offers SET unit_price = unit_price + 1";

/// A request has to wait for the turn of Northwind. Before it gets it, this happens.
async fn while_it_happens(
    portal: &TestPortal,
    what: &'static str,
    request: impl Future<Output = Page>,
) -> Page {
    let northwind: OrganizationId = portal.organization("northwind").await.parse().unwrap();
    let (taken, turn) = oneshot::channel();
    let hold = portal.write(move |conn| {
        organizations::take_turns(conn, [northwind])?;
        taken.send(()).unwrap();
        thread::sleep(LONG_ENOUGH);
        if !what.is_empty() {
            sql_query(what).execute(conn)?;
        }
        Ok(())
    });
    let ask = async {
        turn.await.unwrap();
        request.await
    };
    tokio::join!(hold, ask).1
}

/// Pieter presses *Place order*.
async fn ordering_while(what: &'static str) -> (TestPortal, Page) {
    let (portal, at) = TestPortal::with_a_customer().await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let review = pieter.reviews(&at, &TWO).await;
    let page = while_it_happens(&portal, what, pieter.press(&review, "Place order", &[])).await;
    (portal, page)
}

/// Pieter suspends a subscription.
async fn suspending_while(what: &'static str) -> (TestPortal, Page) {
    let (portal, _) = TestPortal::with_an_order().await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let page = portal.subscription("WORK-STANDARD").await;
    let form = pieter.visit(&format!("{page}/suspend")).await;
    let page = while_it_happens(&portal, what, pieter.press(&form, "Suspend", &[REASON])).await;
    (portal, page)
}

#[actix_web::test]
async fn nothing_is_ordered_any_more() {
    for (what, status) in
        [(ROLE_TAKEN, 403), (SUSPENDED, 409), (RELATIONSHIP_GONE, 409), (DEARER, 409)]
    {
        let (portal, page) = ordering_while(what).await;
        assert_eq!(page.status, status, "{what}: {}", page.text("main"));
        is_nothing_ordered(&portal).await;
    }
}

#[actix_web::test]
async fn nothing_is_changed_any_more() {
    let (portal, page) = suspending_while(ROLE_TAKEN).await;
    assert_eq!(page.status, 403, "{}", page.text("main"));
    assert_eq!(portal.held().await, BOTH);
    assert_eq!(portal.events("northwind", "subscription.suspended").await, 0);
}

#[actix_web::test]
async fn whoever_is_signed_out_does_neither() {
    let (portal, page) = ordering_while(SESSION_ENDED).await;
    assert_eq!(page.path, "/sign-in", "{}", page.text("main"));
    is_nothing_ordered(&portal).await;
    let (portal, page) = suspending_while(SESSION_ENDED).await;
    assert_eq!(page.path, "/sign-in", "{}", page.text("main"));
    assert_eq!(portal.held().await, BOTH);
}

/// The negative control: they come through if nothing ends.
#[actix_web::test]
async fn they_come_through_otherwise() {
    let (portal, page) = ordering_while("").await;
    assert!(page.path.starts_with("/orders/"), "{}", page.text("main"));
    assert_eq!(portal.held().await, BOTH);
    let (portal, page) = suspending_while("").await;
    assert_eq!(page.status, 200, "{}", page.text("main"));
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 25 suspended bergmann"]);
    portal.is_sound().await;
}

/// A role that was taken before is asked for at the door.
#[actix_web::test]
async fn nor_does_whoever_lost_the_role_before() {
    let (portal, at) = TestPortal::with_a_customer().await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let review = pieter.reviews(&at, &TWO).await;
    portal.sql(ROLE_TAKEN).await;
    assert_eq!(pieter.press(&review, "Place order", &[]).await.status, 403);
    is_nothing_ordered(&portal).await;
    portal.is_sound().await;
}
