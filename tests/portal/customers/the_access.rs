//! Administrator access ends alone: the customer removes it, the partner gives it up, or its last day is over. The
//! relationship stays.
use super::{JONAS, TULP, tulp_authorized, with_partners};
use crate::support::{ANNA, PASSWORD, TestPortal};
use chrono::TimeDelta;

const ACCESS: [&str; 1] = ["tulp bergmann user_admin helpdesk_agent"];
const BOTH: [&str; 2] = ["bergmann reseller active", "northwind provider active"];

/// Tulp has authorized both, and Bergmann has access: a portal, and the key of that relationship.
async fn with_tulp() -> (TestPortal, String) {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["reseller", "provider", "reseller_access"]).await;
    let id = portal.relationship("tulp", "bergmann").await;
    (portal, id)
}

#[actix_web::test]
async fn the_customer_removes_it_and_the_relationship_stays() {
    let (portal, id) = with_tulp().await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let path = format!("/relationships/{id}/access");
    let page = anna.visit(&path).await;
    assert_eq!(page.text("h1"), "Remove the admin access of Bergmann Systemhaus");
    let text = page.text("main");
    assert!(text.contains("as User admin and Helpdesk agent"), "{text}");
    assert!(text.contains("The relationship stays as it is."), "{text}");
    portal.pass(TimeDelta::minutes(11));
    let proof = anna.press(&page, "Remove admin access", &[]).await;
    assert_eq!((proof.path.as_str(), portal.lent().await.len()), ("/proof", 1));
    let page = anna.submit(&proof, &[("password", PASSWORD)]).await;
    let done = anna.press(&page, "Remove admin access", &[]).await;
    assert_eq!(done.path, "/settings/partner-relationships");
    assert!(done.text(".flash").contains("Admin access is removed."), "{}", done.text("main"));
    assert_eq!(portal.lent().await, Vec::<String>::new());
    assert_eq!(portal.relationships("tulp").await, BOTH);
    let line = "Bakkerij Tulp removed the administrator access of Bergmann Systemhaus";
    for (to, who) in [
        (ANNA, "Bakkerij Tulp and Bergmann Systemhaus"),
        (JONAS, "Bergmann Systemhaus and Bakkerij Tulp"),
    ] {
        let letter = portal.letter_to(to).await;
        assert_eq!(letter.subject, format!("Administrator access between {who} has ended"));
        assert!(letter.text.contains(line), "{}", letter.text);
        assert!(letter.text.contains("The relationship itself goes on."), "{}", letter.text);
    }
    // Once more: there is none.
    let late = anna.press(&page, "Remove admin access", &[]).await;
    assert_eq!(late.status, 409);
    assert_eq!(anna.visit(&path).await.path, "/settings/partner-relationships");
    for chain in ["tulp", "bergmann"] {
        assert_eq!(portal.events(chain, "customer.access_removed").await, 1, "{chain}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_partner_gives_it_up_and_the_relationship_stays() {
    let (portal, id) = with_tulp().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&format!("/customers/{id}")).await;
    let text = page.text("main");
    assert!(text.contains("Work in their account"), "{text}");
    let page = jonas.follow(&page, "Give up admin access").await;
    assert_eq!(page.text("h1"), "Give up the admin access to Bakkerij Tulp");
    let own = jonas.press(&page, "Give up admin access", &[]).await;
    assert_eq!(own.path, format!("/customers/{id}"));
    assert!(own.text(".flash").contains("Admin access is given up."), "{}", own.text("main"));
    let text = own.text("main");
    assert!(!text.contains("Work in their account"), "{text}");
    assert_eq!(portal.lent().await, Vec::<String>::new());
    assert_eq!(portal.relationships("tulp").await, BOTH);
    let letter = portal.letter_to(ANNA).await.text;
    let line = "Bergmann Systemhaus gave up its administrator access to Bakkerij Tulp";
    assert!(letter.contains(line), "{letter}");
    assert!(portal.letter_to(JONAS).await.text.contains(line));
    let late = jonas.press(&page, "Give up admin access", &[]).await;
    assert_eq!(late.status, 409);
    assert_eq!(portal.events("tulp", "customer.access_given_up").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn each_has_its_own_page_for_it_and_strangers_none() {
    let (portal, id) = with_tulp().await;
    let (removing, giving) =
        (format!("/relationships/{id}/access"), format!("/customers/{id}/access"));
    for (who, page, status) in [
        ("jonas@bergmann", &removing, 404),
        ("anna@tulp", &giving, 403),
        ("kees@tulp", &removing, 403),
        ("sanne@noordlicht", &removing, 404),
        ("lukas@alpine", &giving, 404),
        ("maya@northwind", &giving, 404),
        ("pieter@northwind", &giving, 403),
    ] {
        let wire = portal.wire_as(who).await;
        assert_eq!(wire.get(page).await.status, status, "{who} {page}");
        assert_eq!(wire.post(page, &[]).await.status, status, "{who} {page}");
    }
    assert_eq!(portal.lent().await, ACCESS);
    // Northwind has none that could be removed.
    let other = portal.relationship("tulp", "northwind").await;
    let anna = portal.wire_as("anna@tulp").await;
    let path = format!("/relationships/{other}/access");
    assert_eq!(anna.get(&path).await.location(), "/settings/partner-relationships");
    assert_eq!(anna.post(&path, &[]).await.status, 409);
    assert_eq!(portal.lent().await, ACCESS);
}

#[actix_web::test]
async fn after_its_last_day_it_gives_nothing_and_lists_follow() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit("/customers/invite?with=northwind").await;
    let who = [("email", ANNA), ("company", TULP), ("until", "2026-01-10")];
    let letter = jonas.press(&form, "Continue", &who).await;
    let sent = jonas.press(&letter, "Send invitation", &[]).await;
    let invited = portal.invited_by(&sent, ANNA).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    anna.authorizes(&answer, &["reseller", "provider", "reseller_access"]).await;
    assert_eq!(portal.live_grants().await, 1);
    assert_eq!(jonas.visit("/customers?access=with").await.count("tbody tr"), 1);
    portal.pass(TimeDelta::days(6));
    assert_eq!(portal.live_grants().await, 0, "whether or not the job has run");
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.follow(&jonas.visit("/customers").await, TULP).await;
    assert!(!page.text("main").contains("Work in their account"), "{}", page.text("main"));
    portal.do_what_is_due().await;
    assert_eq!(jonas.visit("/customers?access=with").await.count("tbody tr"), 0);
    assert_eq!(jonas.visit("/customers?access=without").await.count("tbody tr"), 1);
    assert_eq!(portal.relationships("tulp").await, BOTH);
    portal.is_sound().await;
}

/// What was asked for and is over by the time of the answer is not given.
#[actix_web::test]
async fn what_is_over_when_it_is_answered_is_not_given() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit("/customers/invite?with=northwind").await;
    let who = [("email", ANNA), ("company", TULP), ("until", "2026-01-10")];
    let letter = jonas.press(&form, "Continue", &who).await;
    let sent = jonas.press(&letter, "Send invitation", &[]).await;
    let invited = portal.invited_by(&sent, ANNA).await;
    portal.pass(TimeDelta::days(6));
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    assert_eq!(answer.count("main form [type=checkbox]"), 2);
    assert!(answer.text("main").contains("No administrator access is asked for."));
    anna.authorizes(&answer, &["reseller", "provider"]).await;
    assert_eq!(portal.relationships("tulp").await, BOTH);
    assert_eq!(portal.lent().await, Vec::<String>::new());
    portal.is_sound().await;
}
