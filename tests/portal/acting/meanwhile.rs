//! Access ends while somebody acts: either comes first, and the next request finds nothing (T-IV-8, T-RC-11).
use super::{band, people_of, told};
use crate::support::{Page, TestPortal};
use diesel::{RunQueryDsl, sql_query};
use std::{thread, time::Duration};
use tokio::sync::oneshot;
use twotier::{organizations, values::OrganizationId};

/// Long enough for a request to come past its guard, which reads, to the turn, which is taken.
const LONG_ENOUGH: Duration = Duration::from_millis(700);

const ANSWERS: [(&str, &str); 3] =
    [("first_name", "Ada"), ("last_name", "Lind"), ("email", "ada@bergmann.example")];

/// Maya sends an invitation for Bergmann. While she waits for the turn, this happens.
async fn while_it_happens(what: &'static str) -> (TestPortal, Page) {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(&format!("{}/new", people_of(&portal, "bergmann").await)).await;
    let both = [portal.organization("bergmann").await, portal.organization("northwind").await];
    let both = both.map(|id| id.parse::<OrganizationId>().unwrap());
    let (taken, turn) = oneshot::channel();
    let hold = portal.write(move |conn| {
        organizations::take_turns(conn, both)?;
        taken.send(()).unwrap();
        thread::sleep(LONG_ENOUGH);
        if !what.is_empty() {
            sql_query(what).execute(conn)?;
        }
        Ok(())
    });
    let ask = async {
        turn.await.unwrap();
        maya.press(&form, "Send invitation", &ANSWERS).await
    };
    let page = tokio::join!(hold, ask).1;
    (portal, page)
}

#[actix_web::test]
async fn what_ends_before_the_turn_ends_the_deed() {
    for what in [
        "UPDATE grants SET ended_at = since",
        "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'bergmann'",
        "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'northwind'",
        "DELETE FROM user_roles WHERE user_id = (SELECT id FROM users WHERE user_name = 'maya')",
    ] {
        let (portal, page) = while_it_happens(what).await;
        assert_eq!(page.status, 404, "{what}: {}", told(&page));
        assert_eq!(portal.events("bergmann", "user.invited").await, 0, "{what}");
    }
}

/// The same in both that less is given, or that somebody is signed out: refused, and nothing is done.
#[actix_web::test]
async fn less_is_given_meanwhile() {
    let (portal, page) = while_it_happens("UPDATE grants SET roles = 'helpdesk_agent'").await;
    assert_eq!(page.status, 403, "{}", told(&page));
    assert_eq!(portal.events("bergmann", "user.invited").await, 0);
    let (portal, page) = while_it_happens(
        "DELETE FROM sessions WHERE user_id = (SELECT id FROM users WHERE user_name = 'maya')",
    )
    .await;
    assert_eq!(page.path, "/sign-in");
    let back = page.value("next");
    assert_eq!(back, people_of(&portal, "bergmann").await);
    assert_eq!(portal.events("bergmann", "user.invited").await, 0);
}

/// The negative control: it comes through if nothing ends.
#[actix_web::test]
async fn it_comes_through_otherwise() {
    let (portal, page) = while_it_happens("").await;
    assert_eq!(page.status, 200, "{}", told(&page));
    assert!(band(&page).contains("Bergmann"));
    assert_eq!(portal.events("bergmann", "user.invited").await, 1);
    portal.letter_to("ada@bergmann.example").await;
}

/// Over HTTP both at once: who is first, is first.
#[actix_web::test]
async fn removing_and_acting_at_once() {
    for round in 0..5 {
        let portal = TestPortal::start().await;
        let id = portal.partners_with_access("northwind", "bergmann").await;
        let (maya, jonas) = (
            portal.signed_in_as("maya@northwind").await,
            portal.signed_in_as("jonas@bergmann").await,
        );
        let people = people_of(&portal, "bergmann").await;
        let form = maya.visit(&format!("{people}/new")).await;
        let removal = jonas.visit(&format!("/partnerships/{id}/access")).await;
        let (acted, removed) = futures_util::future::join(
            maya.press(&form, "Send invitation", &ANSWERS),
            jonas.press(&removal, "Remove admin access", &[]),
        )
        .await;
        assert_eq!(removed.status, 200, "round {round}");
        let done = portal.events("bergmann", "user.invited").await;
        // Done, and gone when the page after it is asked for; or too late.
        let is_legal = matches!((acted.status, done), (200 | 404, 1) | (404, 0));
        assert!(is_legal, "round {round}: {} {done}", acted.status);
        assert_eq!(maya.visit(&people).await.status, 404);
        portal.mail().await;
        assert_eq!(portal.broken().await, Vec::<String>::new());
    }
}
