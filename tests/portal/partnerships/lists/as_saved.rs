//! Lists as people type them and spreadsheets save them: with stray quotation marks, and in other encodings.
use super::verdicts;
use crate::support::{MANY, TestPortal};

/// What a stray quotation mark swallows would be mailed to a stranger: other companies' names and addresses.
#[actix_web::test]
async fn a_stray_quotation_mark_is_told_with_its_line() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for (list, says) in [
        (
            "x@y.example;Y\na@b.example;A;nl;\"Hi\nc@d.example;C\ne@f.example;E",
            "Line 2: A quotation",
        ),
        ("a@b.example;A;nl;\"Hi\nc@d.example;C;nl;\"Hello\n", "Line 1: A quotation"),
        (
            "a@b.example;A;nl;\"Hi\nc@d.example;C;nl;Hello\"\n",
            "Line 1, note: This cell holds other",
        ),
        ("a@b.example;\"A\nc@d.example;C\"", "Line 1, company: Only a note"),
    ] {
        let page = maya.list(&[("lines", list)]).await;
        assert_eq!(page.status, 422, "{list}: {}", page.text("main"));
        assert!(page.text(".notice").contains(says), "{list}: {}", page.text(".notice"));
        assert_eq!(page.value("lines").trim_end(), list.trim_end());
    }
    assert_eq!(portal.count("invitation_lists").await, 0);
    let note = "a@b.example;Aa;nl;\"Say \"\"hi\"\";\nmaya@northwind.example\"\nc@d.example;Cc";
    assert_eq!(verdicts(&maya.list(&[("lines", note)]).await), ["1 New", "3 New"]);
}

#[actix_web::test]
async fn only_the_first_of_what_is_wrong_is_told() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.list(&[("lines", &"a@b.example,B,en,,,,x\n".repeat(2000))]).await;
    assert_eq!((page.status, page.count(".notice li")), (422, 20));
    assert!(page.text(".notice").contains("And 981 more"), "{}", page.text(".notice p"));
}

#[actix_web::test]
async fn a_file_is_read_as_a_spreadsheet_saves_it() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page =
        maya.list_file(b"office@kiel.example;K\xe4se & S\xf6hne;nl;Tot gauw, wij \x80").await;
    assert!(page.text(".flash").contains("Windows-1252"), "{}", page.text("main"));
    assert!(page.text("tbody").contains("Käse & Söhne"), "{}", page.text("main"));
    assert!(page.text(".letter").contains("Tot gauw, wij €"));
    let text = "\u{feff}office@kiel.example\tKäse, Hamburg\r\n";
    let page =
        maya.list_file(&text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()).await;
    assert!(page.text("tbody").contains("Käse, Hamburg"), "{}", page.text("main"));
    assert_eq!(page.count(".flash"), 0, "this one says what it is");
    // What is corrected on the page is there as it was read.
    let wrong = maya.list_file(b"office@kiel.example;K\xe4se;nl;;;x").await;
    assert_eq!(
        (wrong.status, wrong.value("lines").as_str()),
        (422, "office@kiel.example;Käse;nl;;;x")
    );
    let sheet = maya.list_file(b"PK\x03\x04\x14\0\x06\0\xff,x").await;
    assert_eq!((sheet.status, sheet.path.as_str()), (422, MANY));
    assert!(sheet.text(".notice").contains("UTF-8"), "{}", sheet.text("main"));
}
