//! Ninety days after the decision nothing is left of a document but what it was and what was made of it.
use crate::support::{NOORDLICHT, TestPortal, pdf};
use chrono::TimeDelta;
use twotier::platform::web::Site;

#[actix_web::test]
async fn after_ninety_days_the_content_is_gone_and_the_verdict_stays() {
    let portal = TestPortal::start().await;
    let (_, desk, _) = portal.asked_for_documents().await;
    portal.wire_as("sanne@noordlicht").await.send_file("extract.pdf", &pdf(300_000)).await;
    let id = portal.document().await;
    let case = desk.press(&desk.at_the_case(NOORDLICHT).await, "Accept", &[]).await;
    let case = desk.pass(case, 2).await;
    desk.press(&case, "Authorize the company", &[]).await;

    portal.pass(TimeDelta::days(90) - TimeDelta::seconds(1));
    portal.do_what_is_due().await;
    let path = format!("/verification/documents/{id}");
    assert_eq!(portal.wire_as("sanne@noordlicht").await.get(&path).await.status, 200);

    // Nothing depends on the job: the time is compared when somebody reads.
    portal.pass(TimeDelta::seconds(1));
    let (sanne, vera) =
        (portal.wire_as("sanne@noordlicht").await, portal.wire_as("vera@fabrikam").await);
    let at_desk = format!("/desk/documents/{id}");
    assert_eq!(portal.count("document_pieces").await, 2);
    assert_eq!(sanne.get(&path).await.status, 404);
    assert_eq!(vera.get(&at_desk).await.status, 404);

    portal.do_what_is_due().await;
    assert_eq!(portal.count("document_pieces").await, 0);
    let stays = "documents WHERE state = 'erased' AND verdict = 'accepted' AND size = 300000 \
                 AND length(sha256) = 64 AND name = 'extract.pdf'";
    assert_eq!(portal.count(stays).await, 1);
    assert_eq!((sanne.get(&path).await.status, vera.get(&at_desk).await.status), (404, 404));
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    let own = browser.visit("/verification/documents").await;
    assert!(own.text("main").contains("extract.pdf The file is erased. Accepted"));
    assert_eq!(own.count(&format!("a[href=\"{path}\"]")), 0);
    assert!(browser.visit("/").await.text(".timeline").contains("The documents were erased"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn of_what_was_withdrawn_too_and_as_long_as_the_operator_says() {
    let portal = TestPortal::start_as(|site| Site { keep_documents: 3, ..site }).await;
    let (browser, desk, _) = portal.asked_for_documents().await;
    assert!(browser.visit("/verification/documents").await.text("main").contains("3 days after"));
    assert!(browser.visit("/help/verification").await.text("main").contains("3 days after"));
    portal.wire_as("sanne@noordlicht").await.send_file("extract.pdf", &pdf(3000)).await;
    browser.press(&browser.visit("/").await, "Withdraw", &[]).await;
    portal.pass(TimeDelta::days(3));
    portal.do_what_is_due().await;
    assert_eq!(portal.count("document_pieces").await, 0);
    let desk = desk.visit("/desk").await;
    assert_eq!(desk.path, "/sign-in", "three days later");
    portal.is_sound().await;
}

#[actix_web::test]
async fn documents_of_an_open_case_stay() {
    let portal = TestPortal::start().await;
    portal.asked_for_documents().await;
    portal.wire_as("sanne@noordlicht").await.send_file("extract.pdf", &pdf(3000)).await;
    portal.pass(TimeDelta::days(200));
    portal.do_what_is_due().await;
    assert_eq!(portal.count("document_pieces").await, 1);
}
