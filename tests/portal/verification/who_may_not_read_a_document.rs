//! Documents are for the company and the desk, and for nobody else.
use crate::support::{DOCUMENTS, TestPortal, file, pdf};

/// Everybody, and what they get at the company's address and at the desk's. Refused is also who is told
/// that they are no global admin of a company.
const READERS: [(&str, u16, u16); 8] = [
    ("sanne@noordlicht", 200, 403),
    ("eva@noordlicht", 200, 403),
    ("tom@noordlicht", 403, 403),
    ("ruben@helder", 404, 403),
    ("maya@northwind", 404, 403),
    ("anna@tulp", 404, 403),
    ("omar@fabrikam", 403, 200),
    ("vera@fabrikam", 403, 200),
];

async fn with_a_document() -> (TestPortal, [String; 2]) {
    let portal = TestPortal::start().await;
    portal.asked_for_documents().await;
    let sanne = portal.wire_as("sanne@noordlicht").await;
    assert_eq!(sanne.send_file("secret.pdf", &pdf(2000)).await.status, 303);
    let id = portal.document().await;
    (portal, [format!("{DOCUMENTS}/{id}"), format!("/desk/documents/{id}")])
}

#[actix_web::test]
async fn a_stranger_finds_nothing_and_who_lacks_the_role_is_refused() {
    let (portal, paths) = with_a_document().await;
    for (who, of_company, of_desk) in READERS {
        let wire = portal.wire_as(who).await;
        for (path, wanted) in paths.iter().zip([of_company, of_desk]) {
            let (answer, bytes) = wire.fetch(path).await;
            let is_sent_away = answer.status == 303 && answer.location() == "/enroll/cannot";
            let status = if is_sent_away { 403 } else { answer.status };
            assert_eq!(status, wanted, "{who} {path}");
            assert_eq!(bytes == pdf(2000), wanted == 200, "{who} {path}");
        }
    }
    for path in &paths {
        let answer = portal.wire().get(path).await;
        assert!(answer.location().starts_with("/sign-in?next="), "{path}");
        let other = if path.ends_with('0') { '1' } else { '0' };
        let foreign = format!("{}{other}", &path[..path.len() - 1]);
        for none in [foreign, path.replace("documents/", "documents/x"), format!("{path}x")] {
            assert_eq!(portal.wire_as("vera@fabrikam").await.get(&none).await.status / 100, 4);
            assert_eq!(portal.wire_as("sanne@noordlicht").await.get(&none).await.status / 100, 4);
        }
    }
    // Reading at the desk is noted among the operator's own, and nowhere else.
    let read = "audit_log WHERE event = 'verification.document_read'";
    assert_eq!(portal.count(read).await, 2);
    let operator = "SELECT id FROM organizations WHERE standing = 'operator'";
    assert_eq!(portal.count(&format!("{read} AND organization_id = ({operator})")).await, 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn operator_support_gets_no_document() {
    let (portal, paths) = with_a_document().await;
    portal
        .sql(
            "UPDATE user_roles SET role = 'operator_support' WHERE role = 'verifier' \
             AND user_id = (SELECT id FROM users WHERE email = 'omar@fabrikam.example')",
        )
        .await;
    let omar = portal.wire_as("omar@fabrikam").await;
    for path in &paths {
        assert_eq!(omar.get(path).await.status, 403, "{path}");
    }
    assert_eq!(omar.get("/desk/mail").await.status, 200, "but mail");
}

#[actix_web::test]
async fn others_send_and_remove_nothing() {
    let (portal, [path, _]) = with_a_document().await;
    for (who, sending, removing) in [
        ("tom@noordlicht", 403, 403),
        ("ruben@helder", 409, 404),
        ("maya@northwind", 409, 404),
        ("vera@fabrikam", 403, 403),
    ] {
        let wire = portal.wire_as(who).await;
        let sent = wire.send_file("a.pdf", &pdf(2000)).await;
        let removed = wire.post(&format!("{path}/removal"), &[]).await;
        for (answer, wanted) in [(sent, sending), (removed, removing)] {
            let is_sent_away = answer.status == 303 && answer.location() == "/enroll/cannot";
            let status = if is_sent_away { 403 } else { answer.status };
            assert_eq!(status, wanted, "{who}");
        }
    }
    assert_eq!(portal.documents().await.len(), 1);
}

#[actix_web::test]
async fn whose_session_has_ended_signs_in_and_comes_back() {
    let (portal, [path, _]) = with_a_document().await;
    let mut wire = portal.wire_as("sanne@noordlicht").await;
    portal.sql("DELETE FROM sessions").await;
    let answer = wire.send_form(file("a.pdf", &pdf(2000))).await;
    assert_eq!((answer.status, answer.location()), (303, "/sign-in?next=%2Fverification%2Ffix"));
    assert_eq!(portal.documents().await.len(), 1);
    wire.sign_in_as("sanne@noordlicht").await;
    assert_eq!(wire.get(&path).await.status, 200);
}
