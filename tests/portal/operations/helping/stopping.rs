//! A global admin of the company stops it, or the operator does.
use super::{
    NOTICE, RUTH, THREE_DAYS, TOM, admins, help_page, letters, noticed, portal, proven, record_on,
    started, state,
};
use crate::operations::told;
use chrono::TimeDelta;

#[actix_web::test]
async fn a_global_admin_stops_it_and_everybody_is_told() {
    let (portal, ..) = noticed().await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let page = eva.visit(NOTICE).await;
    let page = eva.press(&page, "Stop this", &[]).await;
    assert!(told(&page).contains("Stopped"), "{}", told(&page));
    assert!(page.text("main").contains("A global admin of the company stopped it"));
    assert_eq!(page.count("main form"), 0);
    assert_eq!((state(&portal).await, letters(&portal).await), ("ended objected".to_owned(), 8));
    let letter = portal.letter_to("bram@noordlicht.example").await;
    assert_eq!(letter.subject, "Tom Visser does not become a global admin of Noordlicht ICT");
    portal.pass(THREE_DAYS);
    assert_eq!(portal.look_at_recoveries().await, 0);
    assert_eq!(admins(&portal).await, ["eva", "sanne"]);
    assert_eq!(portal.events("noordlicht", "recovery.objected").await, 1);
    // Once more there is nothing to stop.
    let eva = portal.signed_in_as("eva@noordlicht").await;
    assert_eq!(eva.post("/settings/recovery/objection", &[]).await.status, 409);
    // The operator reads why, and can begin anew.
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = help_page(&vera, "Noordlicht ICT").await;
    assert!(page.text("main .notice").contains("A global admin of the company stopped it"));
    started(&vera, &RUTH).await;
    portal.is_sound().await;
}

/// When the notice is over, but the portal has not looked yet, it can still be stopped.
#[actix_web::test]
async fn it_can_be_stopped_until_it_is_done() {
    let (portal, ..) = noticed().await;
    portal.pass(THREE_DAYS + TimeDelta::hours(1));
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(NOTICE).await;
    sanne.press(&page, "Stop this", &[]).await;
    assert_eq!(portal.look_at_recoveries().await, 0);
    assert_eq!(state(&portal).await, "ended objected");
}

#[actix_web::test]
async fn what_is_done_is_not_stopped() {
    let (portal, ..) = noticed().await;
    portal.pass(THREE_DAYS);
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(NOTICE).await;
    assert_eq!(portal.look_at_recoveries().await, 1);
    let late = sanne.press(&page, "Stop this", &[]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("Go back and reload the page"), "{}", late.text("main"));
    assert_eq!((state(&portal).await, letters(&portal).await), ("done".to_owned(), 8));
    assert_eq!(admins(&portal).await, ["eva", "sanne", "tom"]);
}

/// Before anybody has shown the record, it can be stopped, too; nobody was told, so nobody is.
#[actix_web::test]
async fn it_can_be_stopped_before_it_is_shown() {
    let (portal, dns) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = started(&vera, &TOM).await;
    let (name, value) = record_on(&page);
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let notice = sanne.visit(NOTICE).await;
    sanne.press(&notice, "Stop this", &[]).await;
    assert_eq!((state(&portal).await, letters(&portal).await), ("ended objected".to_owned(), 0));
    dns.add(&name, &value);
    assert_eq!(vera.press(&page, "Check now", &[]).await.status, 409);
    assert_eq!(portal.events("noordlicht", "recovery.objected").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_suspended_company_objects_too() {
    let (portal, ..) = noticed().await;
    portal
        .sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'noordlicht'")
        .await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(NOTICE).await;
    sanne.press(&page, "Stop this", &[]).await;
    assert_eq!(state(&portal).await, "ended objected");
}

#[actix_web::test]
async fn nobody_else_stops_it() {
    let (portal, ..) = noticed().await;
    for (who, status) in [
        ("tom@noordlicht", 403),
        ("vera@fabrikam", 403),
        ("jonas@bergmann", 409),
        ("maya@northwind", 409),
    ] {
        let somebody = portal.signed_in_as(who).await;
        let answer = somebody.post("/settings/recovery/objection", &[]).await;
        assert_eq!(answer.status, status, "{who}");
    }
    assert_eq!(state(&portal).await, "waiting");
}

/// Whoever was told is told; before the record was seen, nobody was.
#[actix_web::test]
async fn the_operator_cancels_it() {
    let (portal, dns) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = started(&vera, &TOM).await;
    let page = vera.press(&page, "Cancel", &[]).await;
    assert!(told(&page).contains("Cancelled"), "{}", told(&page));
    assert_eq!((state(&portal).await, letters(&portal).await), ("ended cancelled".to_owned(), 0));
    let page = proven(&vera, &dns, &TOM).await;
    vera.press(&page, "Cancel", &[]).await;
    assert_eq!((state(&portal).await, letters(&portal).await), ("ended cancelled".to_owned(), 8));
    assert_eq!(vera.press(&page, "Cancel", &[]).await.status, 409);
    assert_eq!(portal.events("noordlicht", "recovery.cancelled").await, 2);
    portal.is_sound().await;
}

/// A session that is ended while the objection waits for its turn stops nothing.
#[actix_web::test]
async fn a_session_that_ends_meanwhile_stops_nothing() {
    for ends in [true, false] {
        let (portal, ..) = noticed().await;
        let sanne = portal.signed_in_as("sanne@noordlicht").await;
        let page = sanne.visit(NOTICE).await;
        let press = sanne.press(&page, "Stop this", &[]);
        portal.while_waiting("sanne", ends, press).await;
        assert_eq!(state(&portal).await, if ends { "waiting" } else { "ended objected" });
    }
}
