//! What would become of each line is told before anything is sent.
use super::{sent, verdicts};
use crate::support::{MANY, TestPortal};

const LIST: &str = "\u{feff}Bedrijf;E-mailadres;Land;Notitie;Taal\r\n\
    Kiel GmbH;office@kiel.example;DE;\"Hello;\r\nthere.\";en\r\n\
    Bergmann;jonas@bergmann.example;;;\r\n\
    Hafen AG;office@hafen.example;;;nl\r\n\
    Kiel;OFFICE@kiel.example;;;\r\n\
    Northwind;pieter@northwind.example;;;\r\n\
    Brooklyn Inc.;hello@brooklyn.example;US;;\r\n\
    Van Dam;post.vandam;;;\r\n\
    Van Dam;maya@northwind.twotier.example;;;\r\n\
    ;info@nobody.example;;;\r\n\
    Sorrento;info@sorrento.example;;;it\r\n\
    Nowhere;info@nowhere.example;Holland;;\r\n";

/// What all of them have in common.
const TERMS: &str = "Each invitation can be answered for 30 days. It asks for administrator access for Northwind \
    Distribution: User admin and Helpdesk agent, until 5 January 2027.";

#[actix_web::test]
async fn each_line_has_its_verdict_and_nothing_is_sent() {
    let portal = TestPortal::start().await;
    portal.partners("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites("office@hafen.example", "Hafen AG").await;
    let page = maya.list_file(LIST.as_bytes()).await;
    assert!(page.path.starts_with("/resellers/lists/"), "{} {}", page.path, page.text("main"));
    let told = [
        "2 New",
        "4 Already connected",
        "5 Pending",
        "6 Duplicate",
        "7 Your own address",
        "8 Other region",
        "9 Not an address",
        "10 Not an address",
        "11 Company name",
        "12 Unknown language",
        "13 Unknown country",
    ];
    assert_eq!(verdicts(&page), told);
    assert_eq!(sent(&portal).await, (2, 1, 0), "only those of before");
    let reasons = page.text("tbody");
    for reason in [
        "Bergmann Systemhaus works with you already.",
        "The same address stands in line 2.",
        "The address belongs to somebody in your own company.",
        "The country is in another sales region than your company.",
    ] {
        assert!(reasons.contains(reason), "{reason}: {reasons}");
    }
    let main = page.text("main");
    assert!(main.contains(TERMS) && !main.contains("asks customers"), "{main}");
    let letter = page.text(".letter");
    for part in ["Dear Kiel GmbH", "Hello; there.", "Maya", "User admin"] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    assert!(!letter.contains("/i/"));
    let held = maya.follow(&page, "Not to be sent (10)").await;
    assert_eq!(verdicts(&held), told[1..]);
    let good = maya.follow(&page, "To be sent or sent (1)").await;
    assert_eq!(verdicts(&good), told[..1]);
    assert!(page.html.contains("Send 1 invitation<"), "{}", page.text("main"));
    assert_eq!(portal.events("northwind", "partnership.list_made").await, 1);
}

/// AC24: a company with which the provider has nothing to do is a stranger, wherever it is and whatever it is here.
#[actix_web::test]
async fn nothing_is_told_of_companies_of_others() {
    let portal = TestPortal::start().await;
    portal.partners("alpine", "bergmann").await;
    portal.invited("alpine", "sanne@noordlicht.example").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    portal.sql("UPDATE organizations SET country = 'US' WHERE account_name IN ('bergmann', 'noordlicht')").await;
    let lines = "jonas@bergmann.example,Bergmann\nsanne@noordlicht.example,Noordlicht\nx@nobody.example,Nobody";
    let page = maya.list(&[("lines", lines)]).await;
    assert_eq!(verdicts(&page), ["1 New", "2 New", "3 New"]);
}

#[actix_web::test]
async fn a_bad_list_is_told_by_line_and_nothing_typed_is_lost() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit(MANY).await;
    let typed =
        [("lines", "email;colour\na@b.example;blue"), ("text", "Work with us."), ("days", "7")];
    let wrong = maya.check_list(&page, &typed, None).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text("#lines-error").contains("cannot be used"));
    assert!(
        wrong.text(".notice").contains("Line 1, colour: There is no such column"),
        "{}",
        wrong.text(".notice")
    );
    for (name, value) in typed {
        assert_eq!(wrong.value(name), value);
    }
    // Of a file, the lines can be corrected on the page.
    let wrong =
        maya.check_list(&page, &typed[1..], Some(b"\xef\xbb\xbfa@b.example;B;en;;;;x")).await;
    assert!(wrong.text(".notice").contains("Line 1"), "{}", wrong.text("main"));
    assert_eq!(
        (wrong.value("lines").as_str(), wrong.value("days").as_str()),
        ("a@b.example;B;en;;;;x", "7")
    );
    let other = maya.check_list(&page, &[("days", "0")], Some(b"a@b.example;Bee")).await;
    assert_eq!((other.status, other.value("lines").as_str()), (422, "a@b.example;Bee"));
    let good = maya.check_list(&wrong, &[("lines", "a@b.example;Bee")], None).await;
    assert_eq!(verdicts(&good), ["1 New"]);
    assert!(good.text(".letter").contains("Work with us."));
}

#[actix_web::test]
async fn each_field_says_what_is_wrong_with_it() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let line = ("lines", "a@b.example,Bee");
    for (field, value, says) in [
        ("days", "91", "from 1 to 90"),
        ("until", "2026-01-04", "from today"),
        ("text", &"x".repeat(2001), "2000"),
        ("lines", "", ""),
        ("lines", " \n\t", ""),
    ] {
        let answers =
            if field == "lines" { vec![(field, value)] } else { vec![line, (field, value)] };
        let page = maya.list(&answers).await;
        assert_eq!(page.status, 422, "{field}");
        let told = page.text(&format!("#{}-error", if says.is_empty() { "file" } else { field }));
        assert!(told.contains(says) && !told.is_empty(), "{field}: {told}");
    }
    let page = maya.visit(MANY).await;
    for (file, says) in
        [(&b"c@d.example,Dee"[..], "not both"), (&vec![b'x'; 600 * 1024], "larger than 512 KB")]
    {
        let both = maya.check_list(&page, &[line], Some(file)).await;
        assert_eq!((both.status, both.value("lines").as_str()), (422, line.1));
        assert!(both.text("#file-error").contains(says), "{}", both.text("main"));
    }
    for bad in [&b"PK\x03\x04\xff\0,B"[..], b"email;company", b"\n"] {
        assert_eq!(maya.list_file(bad).await.status, 422);
    }
    let long = maya.list_file(super::many(1001).as_bytes()).await;
    assert!(long.text(".notice").contains("Line 1001"), "{}", long.text(".notice"));
    assert_eq!(portal.count("invitation_lists").await, 0);
}

#[actix_web::test]
async fn nul_and_other_signs_harm_nobody() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let lines = "a\0@b.example,B\0e\u{202e}e,,<script>alert(1)</script>\na@c.example,C\u{1}d,,\"e\n\u{1}f\"";
    let page = maya.list(&[("lines", lines)]).await;
    assert_eq!(page.status, 200, "{}", page.text("main"));
    assert!(!page.html.contains("<script>alert"));
}
