//! What was consented to is kept word for word, for both companies.
use super::{add, jonas_at_the_answer};
use crate::support::TestPortal;
use twotier::users::Role;

#[actix_web::test]
async fn both_companies_read_it_and_nobody_else() {
    let portal = TestPortal::start().await;
    add(&portal, "bergmann", "bea", Role::MembershipAdmin).await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    let page = format!("/invitations/{}/receipt", invited.id);
    assert_eq!(jonas.visit(&page).await.status, 404, "nothing was agreed yet");
    let shown = answer.text("label.check");
    let digest = answer.value("digest");
    jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    for who in ["jonas@bergmann", "maya@northwind", "pieter@northwind"] {
        let receipt = portal.signed_in_as(who).await.visit(&page).await;
        assert_eq!(receipt.status, 200, "{who}");
        assert_eq!(receipt.text("main section.note"), shown, "{who}");
        let told = receipt.text("main");
        for fact in ["Jonas Bergmann", "Bergmann Systemhaus", "5 January 2026", &digest] {
            assert!(told.contains(fact), "{who}: {fact}");
        }
    }
    for who in ["sanne@noordlicht", "lukas@alpine", "vera@fabrikam"] {
        assert_eq!(portal.signed_in_as(who).await.visit(&page).await.status, 404, "{who}");
    }
    assert_eq!(portal.signed_in_as("bea@bergmann").await.visit(&page).await.status, 403);
    // It stays as it was agreed to, whatever the provider calls itself later.
    portal
        .sql("UPDATE organizations SET name = 'Southwind' WHERE account_name = 'northwind'")
        .await;
    assert_eq!(jonas.visit(&page).await.text("main section.note"), shown);
}
