//! What was consented to is kept word for word: all of it for the customer, its own part for each partner.
use super::{PROVIDER, RESELLER, RESELLER_ACCESS, tulp_authorized, tulp_is_asked, with_partners};

#[actix_web::test]
async fn the_customer_reads_all_of_it_and_each_partner_its_own_part() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    assert_eq!(anna.visit(&invited.receipt()).await.status, 404, "nothing was agreed yet");
    let digest = answer.value("digest");
    anna.authorizes(&answer, &["reseller", "reseller_access", "provider"]).await;
    for (who, parts, own, others) in [
        ("anna@tulp", 2, &[RESELLER, RESELLER_ACCESS, PROVIDER][..], &[][..]),
        ("jonas@bergmann", 1, &[RESELLER, RESELLER_ACCESS][..], &[PROVIDER][..]),
        ("maya@northwind", 1, &[PROVIDER][..], &[RESELLER, RESELLER_ACCESS][..]),
        ("pieter@northwind", 1, &[PROVIDER][..], &[RESELLER, RESELLER_ACCESS][..]),
    ] {
        let receipt = portal.signed_in_as(who).await.visit(&invited.receipt()).await;
        assert_eq!((receipt.status, receipt.count("main section.note")), (200, parts), "{who}");
        let text = receipt.text("main");
        for part in own {
            assert!(text.contains(part), "{who}: {part} in {text}");
        }
        for part in others {
            assert!(!text.contains(part), "{who}: {part} in {text}");
        }
        let about = receipt.text("dl.facts");
        for fact in ["Anna Tulp", "Bakkerij Tulp", digest.as_str()] {
            assert!(about.contains(fact), "{who}: {fact} in {about}");
        }
    }
    // It stays as it was agreed to, whatever a partner calls itself later.
    portal
        .sql("UPDATE organizations SET name = 'Southwind' WHERE account_name = 'northwind'")
        .await;
    assert!(anna.visit(&invited.receipt()).await.text("main section.note").contains(PROVIDER));
}

#[actix_web::test]
async fn nobody_else_learns_that_there_is_one() {
    let portal = with_partners().await;
    let invited = tulp_authorized(&portal, &["reseller", "provider"]).await;
    let none = format!("/authorizations/{}/receipt", uuid::Uuid::now_v7());
    for who in
        ["lukas@alpine", "sanne@noordlicht", "claire@nuage", "tom@noordlicht", "vera@fabrikam"]
    {
        let wire = portal.wire_as(who).await;
        for page in [&invited.receipt(), &none] {
            assert_eq!(wire.get(page).await.status, 404, "{who} {page}");
        }
    }
    // Of the customer, whoever sees what the portal knows of the company.
    assert_eq!(portal.wire_as("kees@tulp").await.get(&invited.receipt()).await.status, 403);
}

#[actix_web::test]
async fn who_was_not_said_yes_to_has_none() {
    let portal = with_partners().await;
    let invited = tulp_authorized(&portal, &["provider"]).await;
    assert_eq!(portal.wire_as("jonas@bergmann").await.get(&invited.receipt()).await.status, 404);
    assert_eq!(portal.wire_as("maya@northwind").await.get(&invited.receipt()).await.status, 200);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let customer = format!("/customers/{}", portal.relationship("tulp", "bergmann").await);
    let page = jonas.visit(&customer).await;
    assert!(!page.html.contains("/receipt"), "no link to what is not there");
}
