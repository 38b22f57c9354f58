//! What is no document, too large or too much is refused in words, and nothing of it stays.
use crate::support::{Answer, FORM, NOORDLICHT, OURS, TestPortal, form, part, pdf, png};
use reqwest::Method;

const NAMED: &str = "name=\"document\"; filename=\"a.pdf\"";
const LARGEST: usize = 10 * 1024 * 1024;

#[track_caller]
fn is_told(answer: &Answer, sentence: &str) {
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("id=\"document-error\""), "beside the field");
    assert!(answer.body.contains("class=\"summary\""), "and above the form");
    assert!(answer.body.contains(sentence), "{sentence}");
}

#[actix_web::test]
async fn the_content_tells_what_it_is_and_not_the_name() {
    let portal = TestPortal::start().await;
    portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let late = [b" ".repeat(1020), pdf(3000)].concat();
    for content in [
        &b"<!DOCTYPE html><script>alert(1)</script>"[..],
        // Passes for a web page and for a PDF.
        b"<script>alert(1)</script>\n%PDF-1.7\n",
        b"PK\x03\x04\x14\0\x08\0%PDF-1.7",
        b"GIF89a\x01\0",
        b"%PD",
        &late,
    ] {
        let answer = wire.send_file("a.pdf", content).await;
        is_told(&answer, "This file is not a PDF, JPEG or PNG");
        assert!(portal.has_no_document().await);
    }
    let nothing = wire.send_file("", b"").await;
    is_told(&nothing, "Choose a file");
    let empty = wire.send_file("empty.pdf", b"").await;
    is_told(&empty, "This file is not a PDF, JPEG or PNG");
}

#[actix_web::test]
async fn one_byte_too_many_is_too_large_whatever_is_said_of_it() {
    let portal = TestPortal::start().await;
    portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let large = pdf(LARGEST + 1);
    is_told(&wire.send_file("a.pdf", &large).await, "This file is larger than 10 MB");
    assert!(portal.has_no_document().await);
    let all = format!("{NAMED}\r\nContent-Length: {}", large.len());
    is_told(&wire.send_form(form(&[part(&all, &large)])).await, "larger than 10 MB");
    for lie in ["10", "99999999", "-1", "x"] {
        let lie = format!("{NAMED}\r\nContent-Length: {lie}");
        let answer = wire.send_form(form(&[part(&lie, &pdf(5000))])).await;
        assert_eq!(answer.status, 400, "{lie}");
    }
    assert!(portal.has_no_document().await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_is_too_large_is_not_waited_for() {
    let limits = twotier::verification::Limits {
        farewell: std::time::Duration::from_millis(100),
        ..Default::default()
    };
    let portal = TestPortal::start_within(limits).await;
    portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let line = wire.begin_to_send(500_000_000, &pdf(LARGEST + 200_000));
    let answer = line.answer().await;
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    assert!(answer.contains("larger than 10 MB"));
    assert!(portal.has_no_document().await);
}

#[actix_web::test]
async fn the_sixth_document_of_a_request_is_one_too_many() {
    let portal = TestPortal::start().await;
    let (browser, desk, _) = portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    for _ in 0..5 {
        assert_eq!(wire.send_file("a.pdf", &pdf(3000)).await.status, 303);
    }
    let fix = browser.visit("/verification/fix").await;
    assert_eq!(fix.count("input[type=file]"), 0);
    is_told(&wire.send_file("a.pdf", &pdf(3000)).await, "An answer can have 5 documents.");
    assert_eq!(portal.documents().await.len(), 5);
    browser.press(&fix, "Send for review", &[]).await;
    // Nobody asks for anything now.
    assert_eq!(wire.send_file("a.pdf", &pdf(3000)).await.status, 409);
    let case = desk.at_the_case(NOORDLICHT).await;
    desk.press(&case, "Ask the company", &[("request", "More.")]).await;
    assert_eq!(wire.send_file("a.pdf", &pdf(3000)).await.status, 303, "another request");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_company_has_a_hundred_megabytes() {
    let portal = TestPortal::start().await;
    let (browser, desk, _) = portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    assert_eq!(wire.send_file("a.pdf", &pdf(3000)).await.status, 303);
    let fix = browser.visit("/verification/fix").await;
    browser.press(&fix, "Send for review", &[]).await;
    let case = desk.at_the_case(NOORDLICHT).await;
    desk.press(&case, "Ask the company", &[("request", "More.")]).await;
    // Nine times ten, and ten but for 5000 bytes.
    for n in 0..10 {
        let size = if n == 0 { LARGEST - 5000 - 3000 } else { LARGEST };
        portal
            .sql(format!(
                "INSERT INTO documents SELECT '019a0000-0000-7000-8000-00000000000{n}', organization_id, case_id, message_id, \
                 sub_status, name, media_type, {size}, sha256, state, uploaded_by, uploaded_at, \
                 verdict, judged_by, judged_at, erased_at FROM documents WHERE size = 3000"
            ))
            .await;
    }
    let told = "We keep at most 100 MB for a company.";
    is_told(&wire.send_file("a.pdf", &pdf(5001)).await, told);
    assert_eq!(portal.count("document_pieces").await, 1);
    assert_eq!(wire.send_file("a.pdf", &pdf(5000)).await.status, 303);
    is_told(&wire.send_file("a.pdf", &pdf(10)).await, told);
    assert_eq!(portal.documents().await.len(), 12);
}

#[actix_web::test]
async fn only_a_form_with_one_file_is_read() {
    let portal = TestPortal::start().await;
    portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let good = part(NAMED, &pdf(3000));
    let other = part("name=\"other\"", b"x");
    let cut = form(std::slice::from_ref(&good));
    for body in [
        form(&[good.clone(), good.clone()]),
        form(&[good.clone(), other.clone()]),
        form(&[other, good.clone()]),
        form(&[part("filename=\"a.pdf\"", &pdf(3000))]),
        form(&[]),
        cut[..cut.len() / 2].to_vec(),
        b"nonsense".to_vec(),
        vec![],
    ] {
        assert_eq!(wire.send_form(body).await.status, 400);
        assert!(portal.has_no_document().await);
    }
    let plain = wire.send(Method::POST, "/verification/documents", &[OURS, FORM], "a=b").await;
    assert_eq!(plain.status, 400);
    // Only our own pages send forms.
    let foreign = [("sec-fetch-site", "cross-site"), ("content-type", "multipart/form-data")];
    let answer = wire.send(Method::POST, "/verification/documents", &foreign, "x").await;
    assert_eq!(answer.status, 403);
}

#[actix_web::test]
async fn what_is_right_after_something_wrong_arrives() {
    let portal = TestPortal::start().await;
    let (browser, _, _) = portal.asked_for_documents().await;
    let fix = browser.visit("/verification/fix").await;
    let wrong = browser.upload(&fix, "Upload", "a.pdf", b"GIF89a").await;
    assert_eq!(wrong.text("h1"), "We need something from you");
    assert_eq!(wrong.attr(".summary a", "href").unwrap(), "#document");
    let sent = browser.upload(&wrong, "Upload", "a.pdf", &png()).await;
    assert!(sent.text("section:has(> #documents)").contains("a.png"));
}
