//! Nobody is refused for a character in the name of a file, and no name harms anybody.
use crate::support::{TestPortal, form, part, pdf, png};

async fn name_of(portal: &TestPortal) -> String {
    let name = portal.line("SELECT name AS line FROM documents").await;
    portal.sql("DELETE FROM document_pieces").await;
    portal.sql("DELETE FROM documents").await;
    name
}

#[actix_web::test]
async fn names_are_made_safe() {
    let portal = TestPortal::start().await;
    portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let long = "é".repeat(300);
    for (sent, kept) in [
        ("../../etc/passwd", "passwd.pdf"),
        ("..\\\\..\\\\windows\\\\system.ini", "system.ini.pdf"),
        ("a\u{1}b\u{7f}c\u{9b}.pdf", "a b c.pdf"),
        ("%0D%0ASet-Cookie: a=b.pdf", "Set-Cookie_ a=b.pdf"),
        ("\u{202e}fdp.exe", "fdp.exe.pdf"),
        ("\u{200b}\u{feff}", "document.pdf"),
        ("<script>alert(1)</script>.pdf", "script_.pdf"),
        ("e\u{301}tat'; DROP TABLE x.pdf", "état'; DROP TABLE x.pdf"),
        ("登記簿謄本.PDF", "登記簿謄本.pdf"),
        ("", "document.pdf"),
        ("...", "document.pdf"),
        (&long, &format!("{}.pdf", "é".repeat(96))),
    ] {
        assert_eq!(wire.send_file(sent, &pdf(2000)).await.status, 303, "{sent:?}");
        assert_eq!(name_of(&portal).await, kept, "{sent:?}");
    }
    wire.send_file("scan.pdf", &png()).await;
    assert_eq!(name_of(&portal).await, "scan.png", "the content tells");
}

#[actix_web::test]
async fn the_other_way_to_write_a_name_is_read_and_a_missing_one_is_given() {
    let portal = TestPortal::start().await;
    portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    for (disposition, kept) in [
        ("name=\"document\"; filename*=UTF-8''%e2%82%ac%01%2fa.pdf", "a.pdf"),
        ("name=\"document\"; filename=\"x\"; filename*=UTF-8''%e2%82%ac.pdf", "€.pdf"),
        ("name=\"document\"", "document.pdf"),
    ] {
        let body = form(&[part(disposition, &pdf(2000))]);
        assert_eq!(wire.send_form(body).await.status, 303, "{disposition}");
        assert_eq!(name_of(&portal).await, kept, "{disposition}");
    }
}

#[actix_web::test]
async fn a_name_comes_back_as_it_was() {
    let portal = TestPortal::start().await;
    let (browser, desk, _) = portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    let name = "Ünï \"&'; x=登.pdf";
    wire.send_file(&name.replace('"', "%22"), &pdf(2000)).await;
    let (answer, _) =
        wire.fetch(&format!("/verification/documents/{}", portal.document().await)).await;
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename*=UTF-8''%C3%9Cn%C3%AF%20_%26%27%3B%20x%3D%E7%99%BB.pdf"
    );
    let shown = "Ünï _&'; x=登.pdf";
    assert!(browser.visit("/verification/fix").await.text("main").contains(shown));
    assert!(desk.at_the_case(crate::support::NOORDLICHT).await.text("main").contains(shown));
}
