//! What a company sends is what the desk gets, byte by byte (feature map, C.4 and C.5).
use crate::support::{NOORDLICHT, TestPortal, pdf, png};
use sha2::{Digest, Sha256};
use twotier::platform::secrets::hex;

fn fingerprint(content: &[u8]) -> String {
    hex(&Sha256::digest(content))
}

#[actix_web::test]
async fn a_document_is_sent_read_and_answers_the_desk() {
    let portal = TestPortal::start().await;
    let (browser, desk, _) = portal.asked_for_documents().await;
    let fix = browser.follow(&browser.visit("/").await, "Answer now").await;
    assert!(fix.text("#document-hint").contains("You can send 5 more."));
    // Two pieces and a bit.
    let content = pdf(600_000);
    let sent = browser.upload(&fix, "Upload", "Extract 2026.pdf", &content).await;
    assert_eq!((sent.status, sent.path.as_str()), (200, "/verification/fix"));
    assert!(sent.text(".flash").starts_with("The document is here."));
    assert!(sent.text("#document-hint").contains("You can send 4 more."));
    let shown = sent.text("section:has(> #documents)");
    for told in ["Extract 2026.pdf", "PDF, 586 kB · Employment", "Sanne de Vries"] {
        assert!(shown.contains(told), "{shown}");
    }
    assert_eq!(portal.count("document_pieces").await, 3);
    assert_eq!(portal.count("document_pieces WHERE length(bytes) > 262144").await, 0);

    let id = portal.document().await;
    let kept = portal.line("SELECT sha256 AS line FROM documents").await;
    assert_eq!(kept, fingerprint(&content));
    let dump = portal.dump().await;
    assert!(dump.contains(&kept) && !dump.contains("document_pieces.bytes"));
    for (who, path) in [("sanne@noordlicht", "/verification"), ("vera@fabrikam", "/desk")] {
        let wire = portal.wire_as(who).await;
        let (answer, bytes) = wire.fetch(&format!("{path}/documents/{id}")).await;
        assert_eq!((answer.status, bytes == content), (200, true), "{who}");
        for (name, value) in [
            ("content-disposition", "attachment; filename*=UTF-8''Extract%202026.pdf"),
            ("content-type", "application/octet-stream"),
            ("x-content-type-options", "nosniff"),
            ("content-security-policy", "default-src 'none'; sandbox"),
            ("cache-control", "no-store"),
            ("content-length", "600000"),
        ] {
            assert_eq!(answer.header(name), value, "{name} for {who}");
        }
        let compressed = [("accept-encoding", "gzip")];
        let path = format!("{path}/documents/{id}");
        let answer = wire.send(reqwest::Method::HEAD, &path, &compressed, "").await;
        assert_eq!((answer.status, answer.header("content-encoding")), (200, "identity"));
    }

    // A document alone is an answer.
    let home = browser.press(&sent, "Send for review", &[]).await;
    assert_eq!(home.text(".flash"), "Thank you. Your answer is with the desk.");
    let told = home.text(".timeline");
    assert!(told.contains("Sanne de Vries sent a document: Extract 2026.pdf Employment"), "{told}");
    let case = desk.at_the_case(NOORDLICHT).await;
    let shown = case.text("section:has(> #documents)");
    for told in ["Extract 2026.pdf", "PDF, 586 kB · Employment", "Sanne de Vries", &kept[..12]] {
        assert!(shown.contains(told), "{shown}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_largest_document_and_the_smallest_arrive() {
    let portal = TestPortal::start().await;
    portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    for length in [5, 9, 1024, 262_144, 262_145, 10 * 1024 * 1024] {
        let content = pdf(length);
        let answer = wire.send_file("a.pdf", &content).await;
        assert_eq!((answer.status, answer.location()), (303, "/verification/fix"), "{length}");
        let id = portal.document().await;
        let (_, bytes) = wire.fetch(&format!("/verification/documents/{id}")).await;
        assert!(bytes == content, "{length}");
        portal.is_sound().await;
        let removed = wire.post(&format!("/verification/documents/{id}/removal"), &[]).await;
        assert_eq!(removed.status, 303);
    }
}

#[actix_web::test]
async fn a_refusal_is_answered_with_documents_in_dutch_too() {
    let portal = TestPortal::start().await;
    let browser = portal.confirmed().await;
    let (desk, case) = portal.at_the_desk_as("omar@fabrikam", NOORDLICHT).await;
    let refusal = [("reason", "contact_not_employee"), ("about", "document")];
    desk.press(&case, "Refuse", &refusal).await;
    let fix = browser.visit("/verification/fix?lang=nl").await;
    assert_eq!(fix.text("label[for=document]"), "Een document sturen");
    let wrong = browser.upload(&fix, "Uploaden", "pagina.pdf", b"<html>").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text("#document-error").contains("geen PDF, JPEG of PNG"));
    let sent = browser.upload(&wrong, "Uploaden", "foto.png", &png()).await;
    assert!(sent.text(".flash").starts_with("Het document is er."));
    assert!(sent.text("section:has(> #documents)").contains("PNG, 1 kB · Dienstverband"));
    let own = browser.visit("/verification/documents").await;
    assert_eq!(own.text("h1"), "Uw documenten");
    assert!(own.text("main").contains("foto.png"));
    let home = browser.press(&sent, "Ter beoordeling sturen", &[]).await;
    assert!(
        home.text(".timeline").contains("Sanne de Vries heeft een document gestuurd: foto.png")
    );
    assert_eq!(desk.at_the_case(NOORDLICHT).await.text("#now"), "Employment");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_document_is_taken_back_before_it_is_sent_and_not_after() {
    let portal = TestPortal::start().await;
    let (browser, _, _) = portal.asked_for_documents().await;
    let fix = browser.visit("/verification/fix").await;
    let fix = browser.upload(&fix, "Upload", "wrong.pdf", &pdf(2000)).await;
    let gone = browser.press(&fix, "Remove", &[]).await;
    assert_eq!(gone.text(".flash"), "The document is removed.");
    assert!(portal.has_no_document().await);
    let told = browser.visit("/").await.text(".timeline");
    assert!(told.contains("Sanne de Vries removed a document: wrong.pdf"), "{told}");
    let sent = browser.upload(&gone, "Upload", "right.pdf", &pdf(2000)).await;
    browser.press(&sent, "Send for review", &[]).await;
    let late = browser.press(&sent, "Remove", &[]).await;
    assert_eq!((late.status, portal.documents().await.len()), (409, 1));
}
