//! Either side ends a relationship: at once, with its access, and both are told by whom and why.
use super::{JONAS, MAYA, TULP, told, tulp_authorized, with_partners};
use crate::support::{ANNA, PASSWORD, TestPortal};
use chrono::TimeDelta;

const REASON: (&str, &str) = ("reason", "We part as <b>friends</b>.");
const RELATIONS: &str = "/settings/partner-relationships";

/// Tulp has authorized both, each with access: a portal, and the key of its relationship with Bergmann.
async fn with_tulp() -> (TestPortal, String) {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["reseller", "provider", "reseller_access", "provider_access"]).await;
    let id = portal.relationship("tulp", "bergmann").await;
    (portal, id)
}

const WITHOUT_BERGMANN: [&str; 2] = ["bergmann reseller ended", "northwind provider active"];
const BOTH: [&str; 2] = ["bergmann reseller active", "northwind provider active"];

#[actix_web::test]
async fn a_customer_ends_it_with_the_access_that_came_with_it() {
    let (portal, id) = with_tulp().await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let page = anna.visit(&format!("/relationships/{id}/end")).await;
    let text = page.text("main");
    assert_eq!(page.text("h1"), "End the relationship with Bergmann Systemhaus?");
    assert!(text.contains("Bergmann Systemhaus is not your reseller any more"), "{text}");
    assert!(text.contains("administrator access to your work account ends with it"), "{text}");
    assert_eq!(portal.relationships("tulp").await, BOTH, "looking changes nothing");
    let done = anna.press(&page, "End relationship", &[REASON]).await;
    assert_eq!(done.path, RELATIONS);
    assert!(done.text(".flash").contains("The relationship has ended."), "{}", done.text("main"));
    assert_eq!(portal.relationships("tulp").await, WITHOUT_BERGMANN);
    assert_eq!(portal.lent().await, ["tulp northwind user_admin helpdesk_agent"]);
    assert_eq!(portal.count("customer_relationships WHERE ended_by = 'customer'").await, 1);

    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit("/customers").await.count("tbody tr"), 0);
    let list = jonas.visit("/customers/ended").await;
    let own = jonas.follow(&list, TULP).await;
    let text = own.text("main");
    assert!(text.contains("Bakkerij Tulp ended the relationship on"), "{text}");
    assert!(text.contains(REASON.1), "{text}");
    assert!(!text.contains("Anna"), "the customer's people are none of its business: {text}");
    // The other partner goes on, and sees who is missing.
    let maya = portal.signed_in_as("maya@northwind").await;
    let row = maya.visit("/customers?pairs=incomplete").await.text("tbody");
    assert!(row.contains("Bergmann Systemhaus Missing"), "{row}");
    portal.is_sound().await;
}

#[actix_web::test]
async fn both_are_written_to_and_nobody_else() {
    let (portal, id) = with_tulp().await;
    let before = portal.letters_to(MAYA).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let page = anna.visit(&format!("/relationships/{id}/end")).await;
    anna.press(&page, "End relationship", &[REASON]).await;
    let line = "Bakkerij Tulp ended the relationship with Bergmann Systemhaus on 5 January 2026";
    for (to, who) in [
        (ANNA, "Bakkerij Tulp and Bergmann Systemhaus"),
        (JONAS, "Bergmann Systemhaus and Bakkerij Tulp"),
    ] {
        let letter = portal.letter_to(to).await;
        assert_eq!(letter.subject, format!("The relationship of {who} has ended"));
        assert!(letter.text.contains(line) && letter.text.contains(REASON.1), "{}", letter.text);
    }
    assert_eq!(portal.letters_to(MAYA).await, before);
    for (chain, times) in [("tulp", 1), ("bergmann", 1), ("northwind", 0)] {
        let ended = portal.events(chain, "customer.relationship_ended").await;
        assert_eq!(ended, times, "{chain}");
        assert_eq!(portal.events(chain, "grant.ended").await, times, "{chain}");
    }
}

#[actix_web::test]
async fn a_partner_ends_it_from_the_customer_s_page() {
    let (portal, id) = with_tulp().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&format!("/customers/{id}")).await;
    let page = jonas.follow(&page, "End relationship").await;
    assert_eq!(page.text("h1"), "End the relationship with Bakkerij Tulp?");
    let text = page.text("main");
    assert!(text.contains("Your administrator access to its work account ends with it"), "{text}");
    let own = jonas.press(&page, "End relationship", &[REASON]).await;
    assert_eq!(own.path, format!("/customers/{id}"));
    let text = own.text("main");
    assert!(text.contains("Your company ended the relationship on"), "{text}");
    assert_eq!(portal.relationships("tulp").await, WITHOUT_BERGMANN);
    assert_eq!(portal.lent().await, ["tulp northwind user_admin helpdesk_agent"]);
    assert_eq!(portal.count("customer_relationships WHERE ended_by = 'partner'").await, 1);
    let letter = portal.letter_to(ANNA).await.text;
    let line = "Bergmann Systemhaus ended the relationship with Bakkerij Tulp";
    assert!(letter.contains(line) && letter.contains(REASON.1), "{letter}");
    assert!(portal.has_written(JONAS, "has ended").await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_is_wrong_is_told_and_what_was_typed_is_kept() {
    let (portal, id) = with_tulp().await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let page = anna.visit(&format!("/relationships/{id}/end")).await;
    let long = "x".repeat(501);
    for (reason, says) in [("", "Say why"), (long.as_str(), "500 characters")] {
        let wrong = anna.press(&page, "End relationship", &[("reason", reason)]).await;
        assert_eq!(wrong.status, 422, "{says}");
        assert!(told(&wrong, "reason").contains(says), "{}", told(&wrong, "reason"));
        assert_eq!(wrong.text("#reason").len(), reason.len(), "{says}");
    }
    // A page of another version is shown as it stands now, with the reason.
    let old = [("version".to_owned(), "7".to_owned()), ("reason".to_owned(), "Old".to_owned())];
    let late = anna.post(&format!("/relationships/{id}/end"), &old).await;
    assert_eq!(late.status, 409);
    assert!(late.text("[role=alert]").contains("Nothing was changed."), "{}", late.text("main"));
    assert_eq!((late.text("#reason").as_str(), late.value("version").as_str()), ("Old", "1"));
    assert_eq!(portal.relationships("tulp").await, BOTH);
    // An old proof is asked for again.
    portal.pass(TimeDelta::minutes(11));
    let proof = anna.press(&late, "End relationship", &[REASON]).await;
    assert_eq!(proof.path, "/proof");
    assert_eq!(portal.relationships("tulp").await, BOTH);
    let back = anna.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!(back.text("#reason"), REASON.1);
    anna.press(&back, "End relationship", &[]).await;
    assert_eq!(portal.relationships("tulp").await, WITHOUT_BERGMANN);
}

#[actix_web::test]
async fn it_ends_once_whoever_is_faster() {
    let (portal, id) = with_tulp().await;
    let (anna, jonas) =
        (portal.signed_in_as("anna@tulp").await, portal.signed_in_as("jonas@bergmann").await);
    let path = format!("/relationships/{id}/end");
    let (first, second) = (anna.visit(&path).await, jonas.visit(&path).await);
    anna.press(&first, "End relationship", &[REASON]).await;
    for (browser, page, home) in
        [(&jonas, &second, format!("/customers/{id}")), (&anna, &first, RELATIONS.to_owned())]
    {
        let late = browser.press(page, "End relationship", &[("reason", "Me, too.")]).await;
        assert_eq!(late.status, 409);
        assert!(late.text("h1").contains("Somebody was faster"), "{}", late.text("main"));
        assert_eq!(browser.visit(&path).await.path, home, "there is nothing to end");
    }
    assert_eq!(portal.events("bergmann", "customer.relationship_ended").await, 1);
    assert_eq!(portal.count("customer_relationships WHERE end_reason = 'Me, too.'").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn strangers_end_nothing() {
    let (portal, id) = with_tulp().await;
    let fields = [("version", "1"), ("reason", "Because.")];
    for (who, status) in [
        ("maya@northwind", 404),
        ("lukas@alpine", 404),
        ("sanne@noordlicht", 404),
        ("kees@tulp", 403),
        ("pieter@northwind", 403),
    ] {
        let wire = portal.wire_as(who).await;
        let path = format!("/relationships/{id}/end");
        assert_eq!(wire.get(&path).await.status, status, "{who}");
        assert_eq!(wire.post(&path, &fields).await.status, status, "{who}");
    }
    assert_eq!(portal.relationships("tulp").await, BOTH);
    let nonsense = portal.wire_as("anna@tulp").await.post("/relationships/x/end", &fields).await;
    assert_eq!(nonsense.status, 404);
}

/// To go on later, whoever was ended is invited again: that is another relationship.
#[actix_web::test]
async fn what_has_ended_can_begin_again() {
    let (portal, id) = with_tulp().await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let page = anna.visit(&format!("/relationships/{id}/end")).await;
    anna.press(&page, "End relationship", &[REASON]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&format!("/customers/{id}")).await;
    // Whether the other one still works for it is no business of a former partner: both are asked for.
    let form = jonas.follow(&page, "Invite again").await;
    let to = [("email", ANNA), ("company", TULP)];
    let letter = jonas.press(&form, "Continue", &to).await;
    let sent = jonas.press(&letter, "Send invitation", &[]).await;
    let again = portal.invited_by(&sent, ANNA).await;
    let answer = anna.at_the_boxes(&again).await;
    anna.authorizes(&answer, &["reseller"]).await;
    let three =
        ["bergmann reseller active", "bergmann reseller ended", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, three);
    assert_eq!(portal.lent().await, ["tulp northwind user_admin helpdesk_agent"]);
    assert_eq!(jonas.visit("/customers").await.count("tbody tr"), 1);
    assert_eq!(jonas.visit("/customers/ended").await.count("tbody tr"), 1);
    portal.is_sound().await;
}
