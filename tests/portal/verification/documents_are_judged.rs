//! A verifier says what a document is worth, and the company sees it (feature map, C.5).
use crate::support::{NOORDLICHT, TestPortal, pdf};

#[actix_web::test]
async fn the_verdict_is_the_verifiers_and_the_company_sees_it() {
    let portal = TestPortal::start().await;
    let (browser, desk, _) = portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    wire.send_file("extract.pdf", &pdf(2000)).await;
    let case = desk.at_the_case(NOORDLICHT).await;
    let judged = desk.press(&case, "Accept", &[]).await;
    assert_eq!(judged.text(".flash"), "Your verdict is saved, and the company can see it.");
    assert_eq!(judged.text("section:has(> #documents) .chip--good"), "Accepted");
    for path in ["/verification/fix", "/verification/documents"] {
        let page = browser.visit(path).await;
        assert_eq!(page.text("main .timeline .chip--good"), "Accepted", "{path}");
        assert!(!page.text("main").contains("Remove"), "what is judged stays");
    }
    let told = browser.visit("/").await.text(".timeline");
    assert!(told.contains("Fabrikam Cloud accepted a document: extract.pdf"), "{told}");
    let id = portal.document().await;
    let removed = wire.post(&format!("/verification/documents/{id}/removal"), &[]).await;
    assert_eq!(removed.status, 409);

    // Said again, nothing happens; a verdict can be changed until the decision.
    let rows = "audit_log WHERE event = 'verification.document_judged'";
    desk.press(&case, "Accept", &[]).await;
    assert_eq!(portal.count(rows).await, 1);
    let changed = desk.press(&judged, "Refuse extract.pdf", &[]).await;
    assert_eq!(changed.text("section:has(> #documents) .chip--bad"), "Refused");
    assert_eq!(portal.count(rows).await, 2);
    let told = browser.visit("/?lang=nl").await.text(".timeline");
    assert!(told.contains("Fabrikam Cloud heeft een document afgewezen: extract.pdf"), "{told}");
    portal.is_sound().await;
}

#[actix_web::test]
async fn only_whoever_has_the_case_in_hand_judges_and_only_what_they_saw() {
    let portal = TestPortal::start().await;
    let (browser, desk, _) = portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    wire.send_file("extract.pdf", &pdf(2000)).await;
    let case = desk.at_the_case(NOORDLICHT).await;
    let id = portal.document().await;
    let path = format!("/desk/documents/{id}/verdict");
    let version = case.attr(&format!("form[action=\"{path}\"] [name=version]"), "value").unwrap();
    let fields = [("version", version.as_str()), ("verdict", "accepted")];

    let vera = portal.signed_in_as("vera@fabrikam").await;
    let hers = vera.at_the_case(NOORDLICHT).await;
    assert_eq!(hers.count(&format!("form[action=\"{path}\"]")), 0);
    let refused = portal.wire_as("vera@fabrikam").await.post(&path, &fields).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("This case is not in your hands"));
    for verdict in ["", "perhaps"] {
        let nonsense = [("version", version.as_str()), ("verdict", verdict)];
        let omar = portal.wire_as("omar@fabrikam").await;
        assert_eq!(omar.post(&path, &nonsense).await.status, 400);
    }
    let fix = browser.visit("/verification/fix").await;
    browser.press(&fix, "Send for review", &[("comment", "Look at page two.")]).await;
    let stale = desk.press(&case, "Accept", &[]).await;
    assert_eq!((stale.status, stale.count(".summary")), (409, 1));
    assert!(stale.text("main").contains("Look at page two."));
    assert_eq!(portal.count("documents WHERE verdict IS NOT NULL").await, 0);
    desk.press(&stale, "Accept", &[]).await;
    assert_eq!(portal.count("documents WHERE verdict = 'accepted'").await, 1);

    // After the decision nothing is judged any more.
    let case = desk.pass(desk.at_the_case(NOORDLICHT).await, 2).await;
    let done = desk.press(&case, "Authorize the company", &[]).await;
    assert_eq!(done.count(&format!("form[action=\"{path}\"]")), 0);
    assert_eq!(done.text("section:has(> #documents) .chip--good"), "Accepted");
    portal.is_sound().await;
}
