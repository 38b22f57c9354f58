//! Whoever looks at the demo finds a document to read and to judge.
use crate::support::TestPortal;
use twotier::demo;

#[actix_web::test]
async fn a_verifier_finds_a_document_that_says_what_it_is() {
    let portal = TestPortal::empty().await;
    demo::create(&portal.portal).await.unwrap();
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let case = omar.at_the_case("Méridien Cloud SAS").await;
    assert_eq!(case.text("section:has(> #documents) li b"), "Extrait Kbis.pdf");
    let id = portal.document().await;
    let wire = portal.wire_as("omar@fabrikam").await;
    let (answer, content) = wire.fetch(&format!("/desk/documents/{id}")).await;
    assert_eq!((answer.status, answer.header("x-content-type-options")), (200, "nosniff"));
    for told in [&b"%PDF-1.4\n"[..], b"(Demo document)", b"(M\xe9ridien Cloud SAS)", b"%%EOF\n"] {
        assert!(content.windows(told.len()).any(|part| part == told), "{told:?}");
    }
    let judged = omar.press(&case, "Accept", &[]).await;
    assert_eq!(judged.text("section:has(> #documents) .chip--good"), "Accepted");
    portal.is_sound().await;
}
