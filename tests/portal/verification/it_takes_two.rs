//! `--four-eyes`: one verifier proposes to refuse, another agrees.
use crate::support::{ABBREVIATED, TestPortal};
use twotier::platform::web::Site;

const COMPANY: &str = "Noordlicht ICT B.V.";

async fn with_four_eyes() -> TestPortal {
    TestPortal::start_as(|site| Site { four_eyes: true, ..site }).await
}

#[actix_web::test]
async fn the_company_hears_nothing_until_a_second_verifier_agrees() {
    let portal = with_four_eyes().await;
    let sanne = portal.confirmed().await;
    let letters = portal.mail().await.len();
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let case = omar.pass(case, 1).await;
    let proposed = omar.press(&case, "Propose to refuse", &ABBREVIATED).await;
    assert!(proposed.text("main").contains("A second verifier has to agree"));
    assert_eq!(proposed.count("#reason"), 0, "one proposal at a time");
    assert_eq!(portal.mail().await.len(), letters);
    assert_eq!(sanne.visit("/").await.text("h1"), "We are checking your business details");
    let alone =
        omar.post(&format!("{}/refusal/confirmation", case.path), &version(&proposed)).await;
    assert_eq!((alone.status, alone.text(".summary h2").as_str()), (409, "It takes two"));

    let vera = portal.signed_in_as("vera@fabrikam").await;
    assert!(vera.visit("/desk").await.text("tbody").contains("Second verifier"));
    let seen = vera.at_the_case(COMPANY).await;
    let refused = vera.press(&seen, "Agree and refuse", &[]).await;
    assert_eq!(refused.text(".head .chip"), "Rejected");
    assert_eq!(sanne.visit("/").await.text("h1"), "Something needs to be put right");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_proposal_that_is_returned_leaves_no_trace_with_the_company() {
    let portal = with_four_eyes().await;
    let sanne = portal.confirmed().await;
    let before = sanne.visit("/").await.text(".timeline");
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let other = [("reason", "other"), ("about", "document")];
    omar.press(&case, "Propose to refuse", &other).await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let returned = vera.press(&vera.at_the_case(COMPANY).await, "Return it", &[]).await;
    assert_eq!(returned.text(".flash"), "The proposal is off the table.");
    assert_eq!(sanne.visit("/").await.text(".timeline"), before);
    let case = omar.at_the_case(COMPANY).await;
    assert_eq!(omar.pass(case, 1).await.text("#now"), "Business");
    portal.is_sound().await;
}

fn version(page: &crate::support::Page) -> Vec<(String, String)> {
    vec![("version".to_owned(), page.attr("[name=version]", "value").unwrap())]
}
