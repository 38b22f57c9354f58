//! A contact at a domain that the company proved works there: nobody has to look (feature map, C.3: 7).
use super::{portal, prove};
use crate::support::BRAM;

#[actix_web::test]
async fn proven_before_the_answer_it_leads_straight_to_the_business() {
    let (portal, dns) = portal().await;
    let sanne = portal.submitted().await;
    prove(&sanne, &dns, "noordlicht.example").await;
    portal.contact_confirms().await;
    let status = sanne.visit("/").await;
    assert_eq!(status.text(".stages .now b"), "Business");
    let told = status.text(".timeline");
    assert!(
        told.contains("works at noordlicht.example, a domain that the company proved"),
        "{told}"
    );
    assert!(!portal.has_written(BRAM, "how you can speed up our check").await);
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let case = omar.at_the_case("Noordlicht ICT B.V.").await;
    assert!(case.text("aside").contains("Proven by the company: noordlicht.example"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn proven_while_the_desk_would_look_it_passes_the_check() {
    let (portal, dns) = portal().await;
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", "Noordlicht ICT B.V.").await;
    prove(&sanne, &dns, "noordlicht.example").await;
    assert_eq!(sanne.visit("/").await.text(".stages .now b"), "Business");
    let stale = omar.press(&case, "Confirm this step", &[]).await;
    assert_eq!(stale.status, 409, "what he saw is over");
    assert_eq!(stale.text("#now"), "Business");
    portal.is_sound().await;
}

#[actix_web::test]
async fn another_domain_of_the_company_says_nothing_about_the_contact() {
    let (portal, dns) = portal().await;
    let sanne = portal.confirmed().await;
    prove(&sanne, &dns, "noordlicht-cloud.example").await;
    assert_eq!(sanne.visit("/").await.text(".stages .now b"), "Employment");
    portal.is_sound().await;
}
