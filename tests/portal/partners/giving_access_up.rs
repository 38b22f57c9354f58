//! *Give up admin access*: by the provider itself, also of what an ended partnership left behind (T-IV-8).
use super::{REASON, state, told};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

#[actix_web::test]
async fn a_provider_gives_it_up_and_the_partnership_stays() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let people = format!("/for/{}/settings/users", portal.organization("bergmann").await);
    let maya = portal.signed_in_as("maya@northwind").await;
    assert_eq!(maya.visit(&people).await.status, 200);
    let page = maya.visit(&format!("/resellers/{id}")).await;
    let page = maya.follow(&page, "Give up admin access").await;
    assert!(told(&page).contains("User admin and Helpdesk agent"), "{}", told(&page));
    assert!(told(&page).contains("The partnership stays"), "{}", told(&page));
    assert_eq!(portal.live_grants().await, 1, "looking changes nothing");
    portal.pass(TimeDelta::minutes(11));
    let proof = maya.press(&page, "Give up admin access", &[]).await;
    assert_eq!((proof.path.as_str(), portal.live_grants().await), ("/proof", 1));
    let page = maya.submit(&proof, &[("password", PASSWORD)]).await;
    let done = maya.press(&page, "Give up admin access", &[]).await;
    assert!(told(&done).contains("Admin access is given up"), "{}", told(&done));
    assert_eq!((state(&portal, &id).await.as_str(), portal.live_grants().await), ("active", 0));
    assert_eq!(maya.visit(&people).await.status, 404, "the next request is refused");
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.text.contains("Northwind Distribution has given up"), "{}", letter.text);
    assert!(letter.text.contains("The partnership stays as it is"), "{}", letter.text);
    let letter = portal.letter_to("maya@northwind.example").await;
    assert!(letter.text.contains("heeft de beheerderstoegang opgegeven"), "{}", letter.text);
    for chain in ["northwind", "bergmann"] {
        assert_eq!(portal.events(chain, "partnership.access_given_up").await, 1, "{chain}");
        assert_eq!(portal.events(chain, "grant.ended").await, 1, "{chain}");
    }
    // Once more: there is none.
    assert_eq!(maya.press(&page, "Give up admin access", &[]).await.status, 409);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn what_an_ended_partnership_left_behind_is_given_up_from_the_relationships() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit(&format!("/partnerships/{id}/end")).await;
    maya.press(&page, "End partnership", &[REASON, ("removes_access", "")]).await;
    assert_eq!(portal.live_grants().await, 1);
    let page = maya.visit("/settings/partner-relationships").await;
    let page = maya.follow(&page, "Give up admin access").await;
    assert!(!told(&page).contains("The partnership stays"), "{}", told(&page));
    maya.press(&page, "Give up admin access", &[]).await;
    assert_eq!(portal.live_grants().await, 0);
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.text.contains("has given up"), "{}", letter.text);
    assert!(!letter.text.contains("The partnership stays"), "{}", letter.text);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn each_side_has_its_own_way() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let lukas = portal.signed_in_as("lukas@alpine").await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let (own, theirs) = (format!("/resellers/{id}/access"), format!("/partnerships/{id}/access"));
    for (browser, path, status) in
        [(&maya, &theirs, 403), (&jonas, &own, 404), (&pieter, &own, 403), (&lukas, &own, 404)]
    {
        assert_eq!(browser.visit(path).await.status, status, "{path}");
        assert_eq!(browser.post(path, &[]).await.status, status, "{path}");
    }
    assert_eq!(portal.live_grants().await, 1);
}
