//! *Send again*: a new link, and the old one is dead (T-IV-6); not too often, and not what is over.
use super::{KIEL, LIST};
use crate::support::TestPortal;
use chrono::TimeDelta;

#[actix_web::test]
async fn a_new_link_takes_the_place_of_the_old_one() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.invites(KIEL, "Kiel GmbH").await;
    let first = portal.letter_to(KIEL).await;
    let old = portal.link_in(&first);
    portal.pass(TimeDelta::minutes(11));
    let page = maya.press(&page, "Send again", &[]).await;
    assert_eq!(page.text(".flash"), "The invitation is on its way again, with a new link.");
    let second = portal.letter_to(KIEL).await;
    let new = portal.link_in(&second);
    assert_ne!(old, new);
    assert!(!portal.is_alive(&old).await && portal.is_alive(&new).await);
    assert!(second.text.contains(&page.text("b.id")), "the phrase is the same");
    assert!(second.text.contains("until 4 February 2026, 10:11 CET"), "{}", second.text);
    assert_eq!(
        portal.count("links WHERE purpose = 'answer_invitation' AND voided_at IS NULL").await,
        1
    );
    assert_eq!(portal.count("partnership_invitations").await, 1);
    let history = page.each(".timeline b");
    assert_eq!(history, ["Invitation sent to Kiel GmbH again", "Invitation sent to Kiel GmbH"]);
    portal.is_sound().await;
}

#[actix_web::test]
async fn not_sooner_than_after_ten_minutes() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.invites(KIEL, "Kiel GmbH").await;
    portal.pass(TimeDelta::minutes(9));
    let soon = maya.press(&page, "Send again", &[]).await;
    assert_eq!(soon.status, 429);
    let text = soon.text("[role=alert]");
    assert!(text.contains("only just now") && text.contains("10:10 CET"), "{text}");
    portal.pass(TimeDelta::minutes(1));
    assert_eq!(maya.press(&soon, "Send again", &[]).await.status, 200);
    assert_eq!(portal.letters_to(KIEL).await, 2);
}

#[actix_web::test]
async fn a_page_that_is_old_does_nothing() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.invites(KIEL, "Kiel GmbH").await;
    portal.pass(TimeDelta::minutes(10));
    maya.press(&page, "Send again", &[]).await;
    let answer = [("reason", "We have found another.")];
    for (button, answers) in [("Send again", &[][..]), ("Cancel the invitation", &answer[..])] {
        let late = maya.press(&page, button, answers).await;
        assert_eq!(late.status, 409);
        assert!(late.text("[role=alert]").contains("has changed since"), "{}", late.text("main"));
        assert_eq!(late.value("version"), "2", "the page is up to date");
    }
    let late = maya.press(&page, "Cancel the invitation", &answer).await;
    assert_eq!(late.text("#reason"), answer[0].1, "what was typed is kept");
    let page = maya.press(&late, "Cancel the invitation", &[]).await;
    assert_eq!(page.text(".flash"), "The invitation is cancelled, and its link no longer works.");
    assert_eq!(portal.letters_to(KIEL).await, 3);
}

#[actix_web::test]
async fn what_is_over_is_not_sent_again() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.invites(KIEL, "Kiel GmbH").await;
    let cancelled = maya.press(&page, "Cancel the invitation", &[]).await;
    portal.pass(TimeDelta::minutes(10));
    let fields = [("version".to_owned(), "2".to_owned())];
    for act in ["resending", "cancellation"] {
        let refused = maya.post(&format!("{}/{act}", cancelled.path), &fields).await;
        assert_eq!(refused.status, 409);
        assert!(refused.text("[role=alert]").contains("is over"), "{}", refused.text("main"));
    }
    assert_eq!(maya.post(&format!("{LIST}/nonsense/resending"), &fields).await.status, 404);
    assert_eq!(portal.letters_to(KIEL).await, 2);
}

/// An expired one can be sent again, unless another has taken its place.
#[actix_web::test]
async fn what_has_expired_can_be_sent_again() {
    for is_noted in [false, true] {
        let portal = TestPortal::start().await;
        let maya = portal.signed_in_as("maya@northwind").await;
        let path = maya.invites(KIEL, "Kiel GmbH").await.path;
        let old = portal.link_in(&portal.letter_to(KIEL).await);
        portal.pass(TimeDelta::days(31));
        if is_noted {
            portal.do_what_is_due().await;
        }
        let maya = portal.signed_in_as("maya@northwind").await;
        let page = maya.visit(&path).await;
        assert_eq!((page.text(".chips"), page.count("details form")), ("Expired".to_owned(), 0));
        let page = maya.press(&page, "Send again", &[]).await;
        assert_eq!(page.text(".chips"), "Waiting, not opened", "{}", page.text("main"));
        let new = portal.link_in(&portal.letter_to(KIEL).await);
        assert!(!portal.is_alive(&old).await && portal.is_alive(&new).await);
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn unless_another_has_taken_its_place() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let old = maya.invites(KIEL, "Kiel GmbH").await.path;
    portal.pass(TimeDelta::days(31));
    let maya = portal.signed_in_as("maya@northwind").await;
    let new = maya.invites(KIEL, "Kiel AG").await.path;
    let expired = "partnership.invitation_expired";
    assert_eq!(portal.events("northwind", expired).await, 1);
    let news = portal.letter_to("maya@northwind.example").await;
    assert_eq!(news.subject, "Kiel GmbH heeft uw uitnodiging niet beantwoord");
    portal.do_what_is_due().await;
    assert_eq!(portal.events("northwind", expired).await, 1, "once");
    let refused = maya.press(&maya.visit(&old).await, "Send again", &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text("[role=alert]").contains("waits at this address already"));
    // Once that is over, too, either can be.
    portal.pass(TimeDelta::days(31));
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.press(&maya.visit(&old).await, "Send again", &[]).await;
    assert_eq!(page.text(".chips"), "Waiting, not opened", "{}", page.text("main"));
    assert_eq!(maya.visit(&new).await.text(".chips"), "Expired");
    assert_eq!(portal.events("northwind", expired).await, 2);
    portal.is_sound().await;
}

/// Whoever opened it works with the provider by now, and reads other mail: nobody writes there again, nor reminds.
#[actix_web::test]
async fn what_a_partner_has_in_hand_is_not_sent_again() {
    let (portal, address) = (TestPortal::start().await, "jonas@bergmann.example");
    let path = portal.signed_in_as("maya@northwind").await.invites(address, "Bergmann").await.path;
    let link = portal.link_in(&portal.letter_to(address).await);
    portal.signed_in_as("jonas@bergmann").await.goes_on(&link).await;
    portal.partners("northwind", "bergmann").await;
    let other = "'joni@bergmann.example'";
    portal
        .sql(format!(
            "UPDATE users SET email = {other}, email_key = {other} WHERE user_name = 'jonas'"
        ))
        .await;
    portal.pass(TimeDelta::hours(1));
    let maya = portal.signed_in_as("maya@northwind").await;
    let refused = maya.press(&maya.visit(&path).await, "Send again", &[]).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text("[role=alert]").contains("Bergmann Systemhaus"),
        "{}",
        refused.text("main")
    );
    portal.pass(TimeDelta::days(28));
    portal.do_what_is_due().await;
    assert_eq!(portal.events("northwind", "partnership.invitation_reminded").await, 0);
}

/// What an invitation asked for may be over by the time that it is sent again: the letter asks for what is left.
#[actix_web::test]
async fn a_letter_promises_no_access_that_is_over() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(super::INVITE).await;
    let who = [("email", KIEL), ("company", "Kiel GmbH"), ("until", "2026-01-10")];
    let letter = maya.press(&form, "Continue", &who).await;
    let path = maya.press(&letter, "Send invitation", &[]).await.path;
    assert!(portal.letter_to(KIEL).await.text.contains("until the end of 10 January 2026"));
    portal.pass(TimeDelta::days(6));
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.press(&maya.visit(&path).await, "Send again", &[]).await;
    assert!(!portal.letter_to(KIEL).await.text.contains("administrator access"));
}
