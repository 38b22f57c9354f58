//! What would become of each line is told before anything is sent.
use super::{decline, sent};
use crate::{
    customers::{TULP, told, tulp_authorized, with_partners},
    partnerships::lists::verdicts,
    support::{Browser, MANY_CUSTOMERS, Page, TestPortal},
};

const LIST: &str = "office@kiel.example,Kiel GmbH,en,\"Hello, there.\",DE\n\
    anna@tulp.example,Bakkerij Tulp\n\
    office@hafen.example,Hafen AG,nl\n\
    claire@nuage.example,Atelier Nuage\n\
    jonas@bergmann.example,Bergmann\n\
    sales@northwind.example,Northwind\n\
    OFFICE@kiel.example,Kiel\n\
    hello@brooklyn.example,Brooklyn Inc.,,,US\n\
    post.vandam,Van Dam\n\
    anna@tulp.twotier.example,Bakkerij Tulp\n\
    info@nobody.example,\n\
    info@sorrento.example,Sorrento,it\n\
    info@nowhere.example,Nowhere,,,Holland\n";

const VERDICTS: [&str; 14] = [
    "1 New",
    "2 Already connected",
    "3 Pending",
    "4 Declined",
    "5 A partner’s address",
    "6 A partner’s address",
    "7 Duplicate",
    "8 Other region",
    "9 Not an address",
    "10 Not an address",
    "11 Company name",
    "12 Unknown language",
    "13 Unknown country",
    "14 Note",
];

const REASONS: [&str; 7] = [
    "Bakkerij Tulp works with you and your partner already.",
    "An invitation of yours waits at this address.",
    "This company said no on 5 January 2026.",
    "The address belongs to somebody in your own company or in your partner’s.",
    "The same address stands in line 1.",
    "The country is not in the sales region of both you and your partner.",
    "Your text and the note together have at most 2,000 characters",
];

/// What all of them have in common.
const TERMS: &str = "This list asks customers to authorize Bergmann Systemhaus and Northwind Distribution. \
    Each invitation can be answered for 30 days. \
    It asks for administrator access for Bergmann Systemhaus and Northwind Distribution: User admin and Helpdesk agent, \
    until 5 January 2027.";

/// The list, and a line whose note fits into no letter together with the usual words.
fn list() -> String {
    format!("{LIST}info@long.example,Long,,{}\n", "x".repeat(2000))
}

/// Tulp has authorized both, Hafen has not answered yet, and Nuage has said no.
async fn with_some_who_answered() -> (TestPortal, Browser) {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["reseller", "provider"]).await;
    let invited = portal.invited_customer("claire@nuage.example", "Atelier Nuage").await;
    decline(&portal, "claire@nuage", &invited).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    jonas.invites_customer("northwind", "office@hafen.example", "Hafen AG").await;
    (portal, jonas)
}

#[actix_web::test]
async fn each_line_has_its_verdict_and_nothing_is_sent() {
    let (portal, jonas) = with_some_who_answered().await;
    let page = jonas.many_customers(&[("lines", &list())]).await;
    assert!(page.path.starts_with("/customers/lists/"), "{} {}", page.path, page.text("main"));
    assert_eq!(verdicts(&page), VERDICTS);
    assert_eq!(sent(&portal).await, (3, 3, 0), "only those of before");
    let reasons = page.text("tbody");
    for reason in REASONS {
        assert!(reasons.contains(reason), "{reason}: {reasons}");
    }
    let main = page.text("main");
    assert!(main.contains(TERMS), "{main}");
    assert!(main.contains("Send 1 invitation "), "{main}");
    let held = jonas.follow(&page, "Not to be sent (13)").await;
    assert_eq!(verdicts(&held), VERDICTS[1..]);
    let good = jonas.follow(&page, "To be sent or sent (1)").await;
    assert_eq!(verdicts(&good), VERDICTS[..1]);
    assert_eq!(portal.events("bergmann", "customer.list_made").await, 1);
    assert_eq!(portal.events("northwind", "customer.list_made").await, 0);
    portal.is_sound().await;
}

/// The letter as it would be, before there is anything to follow in it.
fn is_the_letter_to_kiel(page: &Page) {
    let letter = page.text(".letter");
    for part in [
        "Bergmann Systemhaus invites you to become a customer",
        "Dear Kiel GmbH",
        "Jonas Bergmann of Bergmann Systemhaus (Germany) asks your company to authorize Bergmann Systemhaus as your \
         reseller and Northwind Distribution as your indirect provider.",
        "look after the cloud services of Kiel GmbH",
        "Hello, there.",
        "As your reseller, Bergmann Systemhaus may sell you cloud services",
        "As your indirect provider, Northwind Distribution may submit orders",
        "asked for Bergmann Systemhaus and Northwind Distribution: User admin and Helpdesk agent, until 5 January 2027.",
        "See what is asked for",
        "until 4 February 2026, 10:00 CET",
        "Nothing happens unless a global admin of your company says yes.",
    ] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    assert!(!letter.contains("/c/"), "{letter}");
    assert_eq!(page.count(".letter a"), 0);
}

#[actix_web::test]
async fn the_first_letter_is_shown_as_it_will_be_read() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.many_customers(&[("lines", LIST)]).await;
    is_the_letter_to_kiel(&page);
    // In the language of the first that would be sent, and in none where nothing would be.
    let dutch = [("lines", "post.vandam,Van Dam\noffice@breda.example,Breda,nl,Tot gauw.")];
    let page = jonas.many_customers(&dutch).await;
    let letter = page.text(".letter[lang=nl]");
    assert!(letter.contains("nodigt u uit klant te worden"), "{letter}");
    assert!(letter.contains("Wij verzorgen graag de clouddiensten"), "{letter}");
    assert!(letter.contains("Tot gauw."), "{letter}");
    let page = jonas.many_customers(&[("lines", "post.vandam,Van Dam")]).await;
    assert_eq!((page.count(".letter"), page.count("form[action$=sending]")), (0, 0));
    assert_eq!(sent(&portal).await, (0, 0, 0));
}

#[actix_web::test]
async fn a_file_is_judged_alike_and_what_came_of_it_is_a_file_too() {
    let (portal, jonas) = with_some_who_answered().await;
    let page = jonas.many_customers_file("northwind", list().as_bytes()).await;
    assert_eq!(verdicts(&page), VERDICTS);
    let file = jonas.visit(&format!("{}/result.csv", page.path)).await.html;
    let lines: Vec<&str> = file.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 15, "{file}");
    assert_eq!(lines[0], "Line,Email address,Company,Result,Reason,Invitation");
    assert_eq!(lines[1], "1,office@kiel.example,Kiel GmbH,New,,");
    let connected = "Already connected,Bakkerij Tulp works with you and your partner already.,";
    assert_eq!(lines[2], format!("2,anna@tulp.example,{TULP},{connected}"));
    assert!(lines[4].contains("said no on 5 January 2026"), "{}", lines[4]);
    assert!(lines[6].contains("or in your partner"), "{}", lines[6]);
    assert_eq!(portal.events("bergmann", "customer.list_exported").await, 1);
    assert_eq!(sent(&portal).await, (3, 3, 0), "only those of before");
}

#[actix_web::test]
async fn each_field_says_what_is_wrong_with_it_and_nothing_typed_is_lost() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let line = ("lines", "office@kiel.example,Kiel");
    for (field, value, says) in [
        ("with", "", "Fill in this field"),
        ("with", "alpine", "You work with no such provider"),
        ("with", "no such name", "You work with no such provider"),
        ("days", "91", "from 1 to 90"),
        ("until", "2026-01-04", "from today to 2028-01-04"),
        ("text", &"x".repeat(2001), "2000"),
    ] {
        let page = jonas.many_customers(&[line, (field, value)]).await;
        assert_eq!((page.status, page.path.as_str()), (422, MANY_CUSTOMERS), "{field} {value}");
        assert!(told(&page, field).contains(says), "{field}: {}", told(&page, field));
        assert_eq!(page.value("lines"), line.1, "{field}");
    }
    let wrong = jonas.many_customers(&[("lines", "email;colour\na@b.example;blue")]).await;
    let says = wrong.text(".notice");
    assert_eq!((wrong.status, wrong.value("with").as_str()), (422, "northwind"));
    assert!(says.contains("Line 1, colour: There is no such column"), "{says}");
    assert_eq!(portal.count("invitation_lists").await, 0);
    let good = jonas.check_list(&wrong, &[line], None).await;
    assert_eq!(verdicts(&good), ["1 New"]);
}
