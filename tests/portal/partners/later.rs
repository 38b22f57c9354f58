//! An end on a later day: said now, in effect from that day on, whether or not a job has run.
use super::{REASON, state, told};
use crate::support::{Browser, TestPortal};
use chrono::TimeDelta;
use twotier::partnerships;

async fn ends_on_the_tenth(browser: &Browser, id: &str, more: &[(&str, &str)]) {
    let page = browser.visit(&format!("/partnerships/{id}/end")).await;
    let fields = [&[REASON, ("end_date", "2026-01-10")], more].concat();
    let page = browser.press(&page, "End partnership", &fields).await;
    assert!(told(&page).contains("The end is set"), "{}", told(&page));
}

#[actix_web::test]
async fn it_lasts_until_its_day_and_access_ends_with_it() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let (jonas, maya) =
        (portal.signed_in_as("jonas@bergmann").await, portal.signed_in_as("maya@northwind").await);
    ends_on_the_tenth(&jonas, &id, &[]).await;
    let letter = portal.letter_to("maya@northwind.example").await;
    assert!(letter.text.contains("10 januari 2026, 00:00 CET"), "{}", letter.text);
    let live = maya.visit("/resellers").await;
    assert!(
        live.text("tbody").contains("Until the end of 9 January 2026"),
        "{}",
        live.text("tbody")
    );
    portal.do_what_is_due().await;
    assert_eq!((state(&portal, &id).await.as_str(), portal.live_grants().await), ("active", 1));
    portal.pass(TimeDelta::days(5));
    let jonas = portal.sign_in(jonas, "jonas@bergmann").await;
    let maya = portal.sign_in(maya, "maya@northwind").await;
    // Nothing has run, and nothing is live: the page, the access, the button.
    assert_eq!(portal.live_grants().await, 0);
    let page = jonas.visit("/indirect-providers").await;
    assert!(told(&page).contains("You work with no provider yet"), "{}", told(&page));
    assert!(maya.visit("/resellers").await.text("tbody").contains("Ended"));
    portal.do_what_is_due().await;
    assert_eq!(state(&portal, &id).await, "ended");
    assert_eq!(portal.events("bergmann", "partnership.over").await, 1);
    assert_eq!(maya.visit("/resellers/ended").await.count("tbody tr"), 1);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn it_can_be_taken_back_before_its_day() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    ends_on_the_tenth(&jonas, &id, &[("removes_access", "")]).await;
    let page = jonas.visit(&format!("/indirect-providers/{id}")).await;
    jonas.press(&page, "Undo", &[]).await;
    portal.pass(TimeDelta::days(6));
    portal.do_what_is_due().await;
    assert_eq!((state(&portal, &id).await.as_str(), portal.live_grants().await), ("active", 1));
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn the_other_side_can_end_it_sooner_and_never_put_it_off() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    let (jonas, maya) =
        (portal.signed_in_as("jonas@bergmann").await, portal.signed_in_as("maya@northwind").await);
    ends_on_the_tenth(&jonas, &id, &[]).await;
    let own = jonas.visit(&format!("/partnerships/{id}/end")).await;
    assert!(told(&own).contains("your side can undo it"), "{}", told(&own));
    let page = maya.visit(&format!("/partnerships/{id}/end")).await;
    assert!(
        told(&page).contains("the last day that the other side has said counts again"),
        "{}",
        told(&page)
    );
    for later in ["2026-01-10", "2026-01-11", "2027-01-05"] {
        let refused = maya.press(&page, "End partnership", &[REASON, ("end_date", later)]).await;
        assert_eq!(refused.status, 422, "{later}");
        assert!(told(&refused).contains("It ends on an earlier day already"), "{}", told(&refused));
    }
    let sooner = maya.press(&page, "End partnership", &[REASON, ("end_date", "2026-01-08")]).await;
    assert!(told(&sooner).contains("The end is set"), "{}", told(&sooner));
    let again = maya.visit(&format!("/partnerships/{id}/end")).await;
    let refused =
        maya.press(&again, "End partnership", &[REASON, ("end_date", "2026-02-01")]).await;
    assert_eq!(refused.status, 422, "nor is it put off in two steps");
    // To take that back is not to take the other side's end back.
    let back = maya.press(&sooner, "Undo", &[]).await;
    assert!(told(&back).contains("until 10 January 2026, 00:00 CET"), "{}", told(&back));
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.text.contains("as was said before: 10 January 2026"), "{}", letter.text);
    assert_eq!(back.count("form[action$='/undo']"), 0, "that end is not theirs");
    portal.pass(TimeDelta::days(4));
    portal.do_what_is_due().await;
    assert_eq!(state(&portal, &id).await, "active", "not over on the day that is undone");
    portal.pass(TimeDelta::days(1));
    portal.do_what_is_due().await;
    assert_eq!(state(&portal, &id).await, "ended");
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

/// Each brings it forward in turn, and each takes its own step back.
#[actix_web::test]
async fn steps_are_taken_back_one_by_one() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let (jonas, maya) =
        (portal.signed_in_as("jonas@bergmann").await, portal.signed_in_as("maya@northwind").await);
    let kept = [REASON, ("removes_access", "")];
    for (who, day) in [(&jonas, "2026-01-10"), (&maya, "2026-01-09"), (&jonas, "2026-01-08")] {
        let page = who.visit(&format!("/partnerships/{id}/end")).await;
        let page =
            who.press(&page, "End partnership", &[&kept[..], &[("end_date", day)]].concat()).await;
        assert!(told(&page).contains("The end is set"), "{}", told(&page));
    }
    let (own, theirs) = (format!("/indirect-providers/{id}"), format!("/resellers/{id}"));
    for (who, page, then) in [
        (&jonas, &own, "until 9 January 2026"),
        (&maya, &theirs, "until 10 January 2026"),
        (&jonas, &own, "The end is undone"),
    ] {
        let page = who.visit(page).await;
        let back = who.press(&page, "Undo", &[]).await;
        assert!(told(&back).contains(then), "{then}: {}", told(&back));
        assert_eq!(portal.broken().await, Vec::<String>::new());
    }
    assert_eq!(portal.count("partnership_ends").await, 0);
    assert_eq!(portal.count("partnerships WHERE ends_at IS NULL").await, 1);
}

#[actix_web::test]
async fn access_alone_ends_on_its_last_day() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    assert_eq!(maya.visit("/resellers?access=with").await.count("tbody tr"), 1);
    portal.pass(TimeDelta::days(365) + TimeDelta::seconds(1));
    let maya = portal.sign_in(maya, "maya@northwind").await;
    let list = maya.visit("/resellers").await;
    assert!(list.text("tbody").contains("Ended on"), "{}", list.text("tbody"));
    // It is in one of the two lists at any moment: in the other once it was noted.
    assert_eq!(with_and_without(&maya).await, [1, 0]);
    let now = portal.now();
    portal.write(move |conn| partnerships::over(conn, &id, now)).await;
    assert_eq!(with_and_without(&maya).await, [0, 1]);
}

async fn with_and_without(maya: &Browser) -> [usize; 2] {
    let mut found = [0; 2];
    for (found, access) in found.iter_mut().zip(["with", "without"]) {
        *found = maya.visit(&format!("/resellers?access={access}")).await.count("tbody tr");
    }
    found
}
