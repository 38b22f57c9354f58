//! *Send again*, *Cancel*, the reminder and the last day: what becomes of an invitation that is not answered.
use super::{JONAS, LIST, TULP, tulp_is_asked, with_partners};
use crate::support::{ANNA, InvitedCustomer, TestPortal};
use chrono::TimeDelta;

/// What the page of a link says, and its status.
async fn at_the_link(portal: &TestPortal, link: &str) -> (u16, String) {
    let door = portal.browser().visit(link).await;
    assert_eq!(door.path, "/authorization");
    (door.status, door.text("h1"))
}

fn open() -> (u16, String) {
    (200, "Bergmann Systemhaus invites you to become a customer".to_owned())
}

fn gone(title: &str) -> (u16, String) {
    (410, title.to_owned())
}

#[actix_web::test]
async fn a_new_link_takes_the_place_of_the_old_one() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    assert_eq!(at_the_link(&portal, &invited.link).await, open());
    portal.pass(TimeDelta::minutes(11));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.press(&jonas.visit(&invited.sent()).await, "Send again", &[]).await;
    assert_eq!(page.text(".flash"), "The invitation is on its way again, with a new link.");
    let letter = portal.letter_to(ANNA).await;
    let new = portal.link_in(&letter);
    assert_ne!(new, invited.link);
    assert_eq!(at_the_link(&portal, &new).await, open());
    assert_eq!(at_the_link(&portal, &invited.link).await, gone("A newer invitation was sent"));
    assert!(letter.text.contains(&page.text("b.id")), "the phrase is the same");
    assert!(letter.text.contains("until 4 February 2026, 10:11 CET"), "{}", letter.text);
    let history = page.each(".timeline b");
    let again = "The invitation of Bakkerij Tulp was sent again";
    let first = "Bergmann Systemhaus invited Bakkerij Tulp as a customer";
    assert_eq!(history, [again, first]);
    assert_eq!(portal.count("customer_invitations").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn whoever_opened_the_old_link_before_goes_on_by_the_new_one_alone() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    portal.pass(TimeDelta::minutes(11));
    let anna = portal.signed_in_as("anna@tulp").await;
    let door = anna.visit(&invited.link).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    jonas.press(&jonas.visit(&invited.sent()).await, "Send again", &[]).await;
    let late = anna.press(&door, "Continue", &[]).await;
    assert_eq!(late.text("h1"), "A newer invitation was sent");
    assert_eq!(portal.count("customer_invitations WHERE customer_id IS NOT NULL").await, 0);
    let link = portal.link_in(&portal.letter_to(ANNA).await);
    anna.at_the_boxes(&InvitedCustomer { link, ..invited }).await;
    assert_eq!(portal.events("tulp", "customer.invitation_seen").await, 1);
}

#[actix_web::test]
async fn not_sooner_than_after_ten_minutes_and_not_from_an_old_page() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&invited.sent()).await;
    portal.pass(TimeDelta::minutes(9));
    let soon = jonas.press(&page, "Send again", &[]).await;
    assert_eq!(soon.status, 429);
    let text = soon.text("[role=alert]");
    assert!(text.contains("only just now") && text.contains("10:10 CET"), "{text}");
    portal.pass(TimeDelta::minutes(1));
    assert_eq!(jonas.press(&page, "Send again", &[]).await.status, 200);
    for button in ["Send again", "Cancel the invitation"] {
        let late = jonas.press(&page, button, &[]).await;
        assert_eq!(late.status, 409, "{button}");
        assert!(late.text("[role=alert]").contains("has changed since"), "{}", late.text("main"));
    }
    assert_eq!(portal.letters_to(ANNA).await, 2);
    assert_eq!(portal.customer_invitation(&invited.id).await, "pending");
}

#[actix_web::test]
async fn what_is_cancelled_is_dead_at_once_and_the_customer_is_told_why() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&invited.sent()).await;
    let long = jonas.press(&page, "Cancel the invitation", &[("reason", &"x".repeat(501))]).await;
    assert_eq!((long.status, long.text("#reason").len()), (422, 501));
    assert_eq!(at_the_link(&portal, &invited.link).await, open());
    let reason = [("reason", "We only sell to <b>two</b>.\nSorry.")];
    let page = jonas.press(&long, "Cancel the invitation", &reason).await;
    assert_eq!(page.text(".flash"), "The invitation is cancelled, and its link no longer works.");
    assert_eq!((page.text(".chips"), page.count("main form")), ("Cancelled".to_owned(), 0));
    assert!(page.text("main").contains("We only sell to <b>two</b>."));
    assert_eq!(at_the_link(&portal, &invited.link).await, gone("This invitation was taken back"));
    let mail = portal.letter_to(ANNA).await;
    assert_eq!(mail.subject, "Bergmann Systemhaus has taken its invitation back");
    assert!(mail.text.contains("Sorry.") && !mail.text.contains("/c/"), "{}", mail.text);
    let list = jonas.visit(&format!("{LIST}?stage=cancelled")).await;
    assert!(list.text("tbody").contains(TULP), "{}", list.text("main"));
    // The address is free again.
    jonas.invites_customer("northwind", ANNA, TULP).await;
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_customer_is_reminded_once_and_the_reseller_told_once() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    portal.pass(TimeDelta::days(27));
    for _ in 0..2 {
        portal.do_what_is_due().await;
    }
    assert_eq!(portal.letters_to(ANNA).await, 2);
    let reminder = portal.letter_to(ANNA).await;
    assert_eq!(
        reminder.subject,
        "Until 4 February 2026: Bergmann Systemhaus waits for your answer"
    );
    assert!(!reminder.text.contains("/c/"), "no second secret: {}", reminder.text);
    assert_eq!(at_the_link(&portal, &invited.link).await, open());

    portal.pass(TimeDelta::days(3));
    let over = gone("This invitation has expired");
    assert_eq!(at_the_link(&portal, &invited.link).await, over, "whether or not the job has run");
    for _ in 0..2 {
        portal.do_what_is_due().await;
    }
    let letters = portal.mail().await;
    let is_news = |subject: &str| subject == "Bakkerij Tulp did not answer";
    let mut news = letters.iter().filter(|it| it.recipient == JONAS && is_news(&it.subject));
    let text = &news.next().expect("a letter to Jonas").text;
    assert!(text.contains(&invited.sent()) && text.contains(ANNA), "{text}");
    assert!(news.next().is_none(), "once");
    assert_eq!(portal.customer_invitation(&invited.id).await, "expired");
    assert_eq!(portal.events("bergmann", "customer.invitation_expired").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_has_expired_can_be_sent_again() {
    for is_noted in [false, true] {
        let portal = with_partners().await;
        let invited = tulp_is_asked(&portal).await;
        portal.pass(TimeDelta::days(31));
        if is_noted {
            portal.do_what_is_due().await;
        }
        let jonas = portal.signed_in_as("jonas@bergmann").await;
        let page = jonas.visit(&invited.sent()).await;
        assert_eq!((page.text(".chips"), page.count("details form")), ("Expired".to_owned(), 0));
        let page = jonas.press(&page, "Send again", &[]).await;
        assert_eq!(page.text(".chips"), "Sent", "{}", page.text("main"));
        let new = portal.link_in(&portal.letter_to(ANNA).await);
        assert_eq!(at_the_link(&portal, &new).await, open());
        assert_eq!(portal.customer_invitation(&invited.id).await, "pending");
        portal.is_sound().await;
    }
}
