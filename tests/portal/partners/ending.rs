//! Either side ends a partnership: customers stay, orders stop, both are told by whom and why.
use super::{REASON, ended, state, told};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

#[actix_web::test]
async fn a_reseller_ends_it_with_the_access_that_came_with_it() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let list = jonas.visit("/indirect-providers").await;
    assert!(list.text("tbody").contains("Northwind Distribution"), "{}", told(&list));
    let page = jonas.follow(&list, "End partnership").await;
    assert!(told(&page).contains("Customers stay"), "{}", told(&page));
    assert_eq!(page.value("end_date"), "2026-01-05", "today");
    assert_eq!(page.value("removes_access"), "yes", "ticked");
    let own = jonas.press(&page, "End partnership", &[REASON]).await;
    assert_eq!(own.path, format!("/indirect-providers/{id}"));
    let text = told(&own);
    assert!(
        text.contains("Jonas Bergmann of your company ended") && text.contains(REASON.1),
        "{text}"
    );
    assert!(text.contains("Removed"), "{text}");
    assert_eq!((state(&portal, &id).await.as_str(), portal.live_grants().await), ("ended", 0));
    let list = jonas.visit("/indirect-providers").await;
    assert!(told(&list).contains("You work with no provider yet"), "{}", told(&list));
    assert!(list.text("tbody").contains("of your company ended"), "{}", list.text("tbody"));
    let maya = portal.signed_in_as("maya@northwind").await;
    let theirs = maya.visit(&format!("/resellers/{id}")).await;
    let text = told(&theirs);
    assert!(
        text.contains("Bergmann Systemhaus ended the partnership") && text.contains(REASON.1),
        "{text}"
    );
    assert!(!text.contains("Jonas"), "the other company's people are none of its business: {text}");
    assert_eq!(maya.visit("/resellers").await.count("tbody tr"), 0);
    assert_eq!(maya.visit("/resellers/ended").await.count("tbody tr"), 1);
    for (to, line) in [
        ("jonas@bergmann.example", "has ended"),
        ("maya@northwind.example", "heeft het partnerschap"),
    ] {
        let text = portal.letter_to(to).await.text;
        assert!(text.contains(line) && text.contains(REASON.1), "{to}: {text}");
    }
    for chain in ["northwind", "bergmann"] {
        assert_eq!(portal.events(chain, "partnership.ended").await, 1, "{chain}");
        assert_eq!(portal.events(chain, "grant.ended").await, 1, "{chain}");
    }
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn a_provider_ends_it_and_access_stays_where_that_is_said() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit(&format!("/resellers/{id}")).await;
    let page = maya.follow(&page, "End partnership").await;
    let own = maya.press(&page, "End partnership", &[REASON, ("removes_access", "")]).await;
    assert!(told(&own).contains("Maya Okafor of your company ended"), "{}", told(&own));
    assert_eq!((state(&portal, &id).await.as_str(), portal.live_grants().await), ("ended", 1));
    assert_eq!(portal.broken().await, Vec::<String>::new());
    // The reseller still sees it, and takes it away.
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let list = jonas.visit("/indirect-providers").await;
    let page = jonas.follow(&list, "Remove admin access").await;
    jonas.press(&page, "Remove admin access", &[]).await;
    assert_eq!(portal.live_grants().await, 0);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn what_is_wrong_is_told_and_what_was_typed_is_kept() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&format!("/partnerships/{id}/end")).await;
    assert_eq!(page.count("[name=removes_access]"), 0, "there is none");
    let wrong =
        jonas.press(&page, "End partnership", &[("reason", ""), ("end_date", "2026-01-04")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.each(".field__error").len(), 2, "{}", told(&wrong));
    assert_eq!(wrong.value("end_date"), "2026-01-04");
    for day in ["", "soon", "2027-01-06", "99999-01-01"] {
        let wrong = jonas.press(&page, "End partnership", &[REASON, ("end_date", day)]).await;
        assert_eq!((wrong.status, wrong.value("reason").as_str()), (422, REASON.1), "{day}");
    }
    portal.pass(TimeDelta::minutes(11));
    let proof = jonas.press(&page, "End partnership", &[REASON]).await;
    assert_eq!((proof.path.as_str(), state(&portal, &id).await.as_str()), ("/proof", "active"));
    let back = jonas.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!(back.text("main textarea"), REASON.1);
    jonas.press(&back, "End partnership", &[]).await;
    assert_eq!(state(&portal, &id).await, "ended");
}

#[actix_web::test]
async fn it_ends_once_whoever_is_faster() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    let (jonas, maya) =
        (portal.signed_in_as("jonas@bergmann").await, portal.signed_in_as("maya@northwind").await);
    let page = maya.visit(&format!("/partnerships/{id}/end")).await;
    ended(&jonas, &id).await;
    let late = maya.press(&page, "End partnership", &[REASON]).await;
    assert_eq!(late.status, 409);
    assert_eq!(portal.events("northwind", "partnership.ended").await, 1);
    let again = maya.visit(&format!("/partnerships/{id}/end")).await;
    assert_eq!(again.path, format!("/resellers/{id}"), "there is nothing to end");
}

/// What becomes of the customers of both is said before, and who they are is a click away.
#[actix_web::test]
async fn the_customers_of_both_are_a_click_away_and_stay() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    portal.authorized("anna@tulp", "Bakkerij Tulp", &["reseller", "provider"]).await;
    let both = [("jonas@bergmann", "northwind"), ("maya@northwind", "bergmann")];
    for (who, with) in both {
        let browser = portal.signed_in_as(who).await;
        let page = browser.visit(&format!("/partnerships/{id}/end")).await;
        for says in [
            "Customers that you share stay with each of you.",
            "Invitations that ask for both of you can no longer be accepted.",
            "No subscription depends on it.",
        ] {
            assert!(told(&page).contains(says), "{who}: {says} in {}", told(&page));
        }
        assert_eq!(page.link("Customers you share"), format!("/customers?with={with}"), "{who}");
        let shared = browser.follow(&page, "Customers you share").await;
        assert_eq!(shared.each("tbody th a"), ["Bakkerij Tulp"], "{who}: {}", told(&shared));
    }
    let waiting = portal.invited_customer("kees@molen.example", "De Molen").await;
    ended(&portal.signed_in_as("jonas@bergmann").await, &id).await;
    for (who, with) in both {
        let browser = portal.signed_in_as(who).await;
        let shared = browser.visit(&format!("/customers?with={with}")).await;
        assert_eq!(shared.each("tbody th a"), ["Bakkerij Tulp"], "{who}: {}", told(&shared));
    }
    let there = ["bergmann reseller active", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, there);
    let door = portal.browser().visit(&waiting.link).await;
    assert!(told(&door).contains("These two do not work together any more"), "{}", told(&door));
    portal.is_sound().await;
}
