//! A reminder asks for those who are still missing: what the customer gave meanwhile, by another invitation, it is not
//! asked for again.
use super::{TULP, tulp_is_asked, with_partners};
use crate::support::{ANNA, TestPortal};
use chrono::TimeDelta;

const BOTH: &str = "asked your company to authorize Bergmann Systemhaus as your reseller and Northwind Distribution as \
                    your indirect provider.";
const RESELLER: &str = "asked your company to authorize Bergmann Systemhaus as your reseller.";
const PROVIDER: &str =
    "asked your company to authorize Northwind Distribution as your indirect provider.";

/// Anna has looked at what Jonas asks for, and then authorizes these by what Maya asks for. With it, the key of the first.
async fn answered_another(boxes: &[&str]) -> (TestPortal, String) {
    let portal = with_partners().await;
    let first = tulp_is_asked(&portal).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    anna.at_the_boxes(&first).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let sent = maya.invites_customer("bergmann", ANNA, TULP).await;
    let second = portal.invited_by(&sent, ANNA).await;
    let answer = anna.at_the_boxes(&second).await;
    let receipt = anna.authorizes(&answer, boxes).await;
    assert_eq!(receipt.path, second.receipt(), "{}", receipt.text("main"));
    (portal, first.id)
}

/// What Anna is written to when three days are left, by every invitation: the texts, newest first.
async fn reminded(portal: &TestPortal) -> Vec<String> {
    let before = portal.letters_to(ANNA).await;
    portal.pass(TimeDelta::days(27));
    for _ in 0..2 {
        portal.do_what_is_due().await;
    }
    let letters = portal.mail().await.into_iter().filter(|letter| letter.recipient == ANNA);
    let all: Vec<_> = letters.collect();
    let new = all.len() - before;
    all.into_iter()
        .take(new)
        .map(|letter| {
            let waits = "Until 4 February 2026: Bergmann Systemhaus waits for your answer";
            assert_eq!(letter.subject, waits);
            letter.text
        })
        .collect()
}

#[actix_web::test]
async fn it_asks_for_the_missing_one_alone() {
    for (boxes, asks, there) in [
        (&["provider", "provider_access"][..], RESELLER, "Northwind Distribution"),
        (&["reseller"][..], PROVIDER, "as your reseller"),
    ] {
        let (portal, first) = answered_another(boxes).await;
        assert_eq!(portal.customer_invitation(&first).await, "pending", "{boxes:?}");
        let texts = reminded(&portal).await;
        assert_eq!(texts.len(), 1, "{boxes:?}: {texts:?}");
        assert!(texts[0].contains(asks), "{boxes:?}: {}", texts[0]);
        assert!(!texts[0].contains(there), "{boxes:?}: {}", texts[0]);
        assert!(texts[0].contains(&format!("/authorizations/{first}")), "{}", texts[0]);
        assert_eq!(portal.events("bergmann", "customer.invitation_reminded").await, 1);
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn where_both_work_already_nobody_is_reminded() {
    let (portal, first) = answered_another(&["reseller", "provider"]).await;
    assert_eq!(reminded(&portal).await, Vec::<String>::new());
    assert_eq!(portal.events("bergmann", "customer.invitation_reminded").await, 0);
    assert_eq!(portal.customer_invitation(&first).await, "pending");
    portal.is_sound().await;
}

/// Nothing was given: whether or not somebody has looked at it, it asks for both.
#[actix_web::test]
async fn where_nothing_was_given_it_asks_for_both() {
    for has_looked in [false, true] {
        let portal = with_partners().await;
        let invited = tulp_is_asked(&portal).await;
        if has_looked {
            portal.signed_in_as("anna@tulp").await.at_the_boxes(&invited).await;
        }
        let texts = reminded(&portal).await;
        assert_eq!(texts.len(), 1, "{has_looked}: {texts:?}");
        assert!(texts[0].contains(BOTH), "{has_looked}: {}", texts[0]);
    }
}

/// What was given and has ended since is missing again.
#[actix_web::test]
async fn what_has_ended_meanwhile_is_asked_for_again() {
    let (portal, _) = answered_another(&["provider"]).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let end = format!("/relationships/{}/end", portal.relationship("tulp", "northwind").await);
    let page = anna.visit(&end).await;
    anna.press(&page, "End relationship", &[("reason", "We part.")]).await;
    let texts = reminded(&portal).await;
    assert_eq!(texts.len(), 1, "{texts:?}");
    assert!(texts[0].contains(BOTH), "{}", texts[0]);
}
