//! An older invitation at an address, which nobody has answered in time, is over: a list sends another.
use super::{sent, uploaded};
use crate::{
    customers::{JONAS, tulp_is_asked, with_partners},
    partnerships::lists::{send_all, verdicts},
};
use chrono::TimeDelta;

#[actix_web::test]
async fn what_nobody_answered_makes_room() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    jonas.invites_customer("northwind", "office@company0000.example", "Kiel").await;
    portal.pass(TimeDelta::days(31));
    let (jonas, page) = uploaded(&portal, 2).await;
    jonas.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(verdicts(&jonas.visit(&page.path).await), ["1 Sent", "2 Sent"]);
    assert_eq!(portal.count("customer_invitations WHERE state = 'expired'").await, 1);
    portal.is_sound().await;
}

/// The company in whose hands it was reads that it is over.
#[actix_web::test]
async fn what_somebody_opened_makes_room_too() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    portal.signed_in_as("anna@tulp").await.at_the_boxes(&invited).await;
    portal.pass(TimeDelta::days(31));
    // The list comes before the portal itself.
    assert_eq!(portal.sql("DELETE FROM due WHERE kind = 'customer.expire'").await, 1);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.many_customers(&[("lines", "anna@tulp.example,Bakkerij Tulp")]).await;
    assert_eq!(verdicts(&page), ["1 New"], "{}", page.text("main"));
    jonas.press(&page, "Send 1 invitation", &[]).await;
    send_all(&portal).await;
    assert_eq!(verdicts(&jonas.visit(&page.path).await), ["1 Sent"]);
    assert_eq!(portal.customer_invitation(&invited.id).await, "expired");
    assert_eq!(sent(&portal).await, (2, 2, 1));
    for (chain, event) in [("tulp", "lapsed"), ("bergmann", "expired")] {
        let noted = portal.events(chain, &format!("customer.invitation_{event}")).await;
        assert_eq!(noted, 1, "{chain}");
    }
    assert!(portal.has_written(JONAS, "Bakkerij Tulp did not answer").await);
    portal.is_sound().await;
}
