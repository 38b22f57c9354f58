//! *Ask to connect*: a reseller asks a provider, which invites or says why not.
mod answered;

use crate::support::{Browser, Page, TestPortal};
use chrono::TimeDelta;

const PAGE: &str = "/providers/northwind/request";
const WAITING: &str = "partnership_requests WHERE state = 'open'";

/// Jonas asks Northwind.
async fn asked(portal: &TestPortal) -> Browser {
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let provider = jonas.visit("/providers/northwind").await;
    let form = jonas.follow(&provider, "Ask Northwind Distribution to connect").await;
    assert_eq!(form.path, PAGE);
    let words = [("message", "We sell <b>cloud</b> to bakers.")];
    let sent = jonas.press(&form, "Ask to connect", &words).await;
    assert!(told(&sent).contains("Your request is on its way."), "{}", told(&sent));
    assert!(told(&sent).contains("Your request is with Northwind Distribution"), "{}", told(&sent));
    jonas
}

fn told(page: &Page) -> String {
    page.text("main")
}

/// The request as somebody of Northwind sees it.
async fn seen_by(maya: &Browser) -> Page {
    let list = maya.visit("/resellers/requests").await;
    maya.follow(&list, "Bergmann Systemhaus").await
}

#[actix_web::test]
async fn a_provider_invites_whoever_asks() {
    let portal = TestPortal::start().await;
    asked(&portal).await;
    for reader in ["maya@northwind.example", "pieter@northwind.example"] {
        let letter = portal.letter_to(reader).await;
        assert!(letter.subject.contains("Bergmann Systemhaus"), "{}", letter.subject);
        assert!(letter.text.contains("We sell <b>cloud</b> to bakers."), "{}", letter.text);
    }
    // A sales agent invites, too.
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let page = seen_by(&pieter).await;
    assert!(told(&page).contains("jonas@bergmann.example"), "{}", told(&page));
    let list = pieter.press(&page, "Send an invitation", &[]).await;
    assert!(told(&list).contains("The invitation is on its way."), "{}", told(&list));
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.subject.contains("Northwind Distribution invites you"), "{}", letter.subject);
    assert!(letter.text.contains("/i/tti_"), "{}", letter.text);
    assert_eq!(portal.count("partnership_requests WHERE state = 'invited'").await, 1);
    assert_eq!(portal.count("partnership_invitations WHERE state = 'pending'").await, 1);
    for (company, event) in [
        ("bergmann", "partnership.request_made"),
        ("northwind", "partnership.requested"),
        ("northwind", "partnership.invited"),
    ] {
        assert_eq!(portal.events(company, event).await, 1, "{company} {event}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_provider_says_why_not_and_can_be_asked_again() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE users SET language = 'nl' WHERE user_name = 'jonas'").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(&format!("{PAGE}?lang=en")).await;
    jonas.press(&form, "Ask to connect", &[("message", "Good day.")]).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = seen_by(&maya).await;
    let page = maya.press(&page, "Do not invite", &[("reason", "")]).await;
    assert_eq!(page.status, 422);
    maya.press(&page, "Do not invite", &[("reason", "Not this year.")]).await;
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.subject.contains("nodigt u nu niet uit"), "{}", letter.subject);
    assert!(letter.text.contains("Not this year."), "{}", letter.text);
    let form = jonas.visit(PAGE).await;
    assert!(told(&form).contains("You can ask again from"), "{}", told(&form));
    let again = [("message".to_owned(), "And now?".to_owned())];
    jonas.post(PAGE, &again).await;
    assert_eq!(portal.count(WAITING).await, 0, "not in the same week");
    portal.pass(TimeDelta::days(8));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(&format!("{PAGE}?lang=en")).await;
    assert!(told(&form).contains("Not this year."), "{}", told(&form));
    jonas.press(&form, "Ask to connect", &[("message", "And now?")]).await;
    assert_eq!(portal.count(WAITING).await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn nothing_is_asked_where_nothing_could_come_of_it() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(PAGE).await;
    assert!(told(&page).contains("Only a company that is enrolled"), "{}", told(&page));
    assert_eq!(page.count("textarea"), 0);
    let fields = [("message".to_owned(), "Please.".to_owned())];
    let back = sanne.post(PAGE, &fields).await;
    assert!(told(&back).contains("Only a company that is enrolled"), "{}", told(&back));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for (change, why) in [
        ("UPDATE provider_profiles SET accepting_resellers = FALSE", "does not take new resellers"),
        (
            "UPDATE organizations SET country = 'US' WHERE account_name = 'northwind'",
            "another region",
        ),
    ] {
        portal.sql(change).await;
        let back = jonas.post(PAGE, &fields).await;
        assert!(told(&back).contains(why), "{}", told(&back));
        portal.sql("UPDATE provider_profiles SET accepting_resellers = TRUE").await;
    }
    assert_eq!(portal.count("partnership_requests").await, 0);
    assert_eq!(jonas.visit("/providers/nobody-here/request").await.status, 404);
}

#[actix_web::test]
async fn one_request_waits_at_a_time_and_can_be_withdrawn() {
    let portal = TestPortal::start().await;
    let jonas = asked(&portal).await;
    let fields = [("message".to_owned(), "Again.".to_owned())];
    let again = jonas.post(PAGE, &fields).await;
    assert!(told(&again).contains("Your request is with"), "{}", told(&again));
    assert_eq!(portal.count("partnership_requests").await, 1);
    let maya = portal.signed_in_as("maya@northwind").await;
    let seen = seen_by(&maya).await;
    let page = jonas.visit(PAGE).await;
    jonas.press(&page, "Withdraw the request", &[]).await;
    assert_eq!(portal.count(WAITING).await, 0);
    let late = maya.press(&seen, "Send an invitation", &[]).await;
    assert_eq!(late.status, 409);
    assert!(told(&late).contains("answered already"), "{}", told(&late));
    assert_eq!(portal.count("partnership_invitations").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn nobody_is_invited_who_has_left_or_whose_company_cannot_become_a_partner() {
    for (change, why) in [
        ("UPDATE users SET state = 'disabled' WHERE user_name = 'jonas'", "can no longer sign in"),
        (
            "UPDATE organizations SET country = 'US' WHERE account_name = 'bergmann'",
            "cannot become your reseller",
        ),
    ] {
        let portal = TestPortal::start().await;
        asked(&portal).await;
        let maya = portal.signed_in_as("maya@northwind").await;
        let page = seen_by(&maya).await;
        portal.sql(change).await;
        let refused = maya.press(&page, "Send an invitation", &[]).await;
        assert_eq!(refused.status, 409);
        assert!(told(&refused).contains(why), "{}", told(&refused));
        assert_eq!(portal.count("partnership_invitations").await, 0);
        assert_eq!(portal.count(WAITING).await, 1, "it can still be answered");
    }
}

#[actix_web::test]
async fn more_than_enough_is_told_and_what_was_typed_is_kept() {
    let portal = TestPortal::start().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for _ in 0..10 {
        let form = jonas.visit(PAGE).await;
        let page = jonas.press(&form, "Ask to connect", &[("message", "Hello.")]).await;
        jonas.press(&page, "Withdraw the request", &[]).await;
    }
    let form = jonas.visit(PAGE).await;
    let page = jonas.press(&form, "Ask to connect", &[("message", "Once more.")]).await;
    assert_eq!(page.status, 422);
    assert!(told(&page).contains("That is enough for today"), "{}", told(&page));
    assert_eq!(page.text("textarea"), "Once more.");
    assert_eq!(portal.count(WAITING).await, 0);
}

#[actix_web::test]
async fn a_request_is_nobody_else_s() {
    let portal = TestPortal::start().await;
    asked(&portal).await;
    let id = portal.line("SELECT id AS line FROM partnership_requests").await;
    let lukas = portal.signed_in_as("lukas@alpine").await;
    let page = format!("/resellers/requests/{id}");
    assert_eq!(lukas.visit(&page).await.status, 404);
    let reason = [("reason".to_owned(), "No.".to_owned())];
    for act in ["invitation", "refusal"] {
        assert_eq!(lukas.post(&format!("{page}/{act}"), &reason).await.status, 404, "{act}");
    }
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(sanne.post(&format!("/requests/{id}/withdrawal"), &[]).await.status, 404);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit(&page).await.status, 403, "a reseller has no resellers");
    assert_eq!(portal.count(WAITING).await, 1);
}
