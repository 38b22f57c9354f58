//! The catalogue: imported by the operator, looked through by whoever sells.
use crate::support::{Page, TestPortal};
use std::fmt::Write;
use twotier::{
    orders,
    platform::csv::{ImportError, Imported},
};

const HEADER: &str =
    "offer,name_en,name_nl,unit_price,currency,cycles,countries,min_seats,max_seats";

/// Imports these lines as the operator would.
async fn import(portal: &TestPortal, lines: &str) -> Result<Imported, ImportError> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), format!("{HEADER}\n{lines}")).unwrap();
    orders::import_file(&portal.portal.db, &portal.portal.clock, file.path(), |_, _| {}).await
}

/// The cells of the first row, as people read them.
fn first(page: &Page) -> String {
    page.text("tbody tr").replace(['\u{a0}', '\u{202f}'], " ")
}

#[actix_web::test]
async fn prices_are_read_as_people_write_them() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let home = maya.visit("/?lang=en").await;
    let page = maya.follow(&home, "Catalogue").await;
    assert_eq!(page.path, "/catalogue");
    let found = maya.visit("/catalogue?q=work+prem").await;
    assert_eq!(found.text("[role=status] b"), "1 offer");
    for told in
        ["Workplace Premium", "WORK-PREMIUM", "€18.60 a month", "€223.20 a year", "1 to 300"]
    {
        assert!(first(&found).contains(told), "{told}: {}", first(&found));
    }
    assert!(first(&found).contains("Belgium, France, Germany, Luxembourg and Netherlands"));
    let dutch = maya.visit("/catalogue?q=WERKPLEK+premium&lang=nl").await;
    for told in ["Werkplek Premium", "€ 18,60 per maand", "€ 223,20 per jaar"] {
        assert!(first(&dutch).contains(told), "{told}: {}", first(&dutch));
    }
    let classic = maya.visit("/catalogue?q=voice&lang=en").await;
    assert!(first(&classic).contains("Not sold any more"), "{}", first(&classic));
    let large = maya.visit("/catalogue?q=MAIL").await;
    assert!(first(&large).contains("1 to 10,000"), "{}", first(&large));
}

#[actix_web::test]
async fn it_is_searched_narrowed_and_turned_page_by_page() {
    let portal = TestPortal::start().await;
    let mut lines = String::new();
    for n in 1..=55 {
        let country = if n % 5 == 0 { "AT" } else { "CH" };
        writeln!(lines, "Z-{n:03},Seat {n},Zitje {n},{n},CHF,annual,{country},1,9").unwrap();
    }
    let imported = import(&portal, &lines).await.unwrap();
    assert_eq!(imported, Imported { added: 55, changed: 0, unchanged: 0 });
    let maya = portal.signed_in_as("maya@northwind").await;
    let one = maya.visit("/catalogue?q=Z-0&lang=en").await;
    assert_eq!(one.text("[role=status] b"), "55 offers");
    let two = maya.follow(&one, "Next page").await;
    let three = maya.follow(&two, "Next page").await;
    let rows = [&one, &two, &three].map(|page| page.count("tbody tr"));
    assert_eq!(rows, [25, 25, 5]);
    assert!(first(&two).contains("Z-026"), "{}", first(&two));
    assert_eq!(first(&maya.follow(&three, "Previous page").await), first(&two));
    assert_eq!(first(&maya.follow(&two, "Previous page").await), first(&one));
    for (query, count) in [
        ("country=AT", 11),
        ("country=CH&q=zitje", 25),
        ("q=zitje+55", 1),
        ("q=%25", 0),
        ("q=_", 0),
        ("q=%00zitje+7&country=FR", 0),
        ("country=XX&after=%00&q=Z-00", 9),
        ("after=ZZZ&q=Z-00", 9),
    ] {
        let page = maya.visit(&format!("/catalogue?{query}")).await;
        assert_eq!((page.status, page.count("tbody tr")), (200, count), "{query}");
    }
}

#[actix_web::test]
async fn who_sells_or_looks_after_it_reads_it() {
    let portal = TestPortal::start().await;
    for (who, status) in [
        ("pieter@northwind", 200),
        ("vera@fabrikam", 200),
        ("omar@fabrikam", 403),
        ("jonas@bergmann", 403),
    ] {
        let browser = portal.signed_in_as(who).await;
        let page = browser.visit("/catalogue").await;
        assert_eq!(page.status, status, "{who}");
        let has_link = browser.visit("/").await.count("nav a[href='/catalogue']") == 1;
        assert_eq!(has_link, status == 200, "{who}");
    }
    // Where there is nothing yet, whoever can mend that is told how.
    portal.sql("DELETE FROM offer_countries").await;
    portal.sql("DELETE FROM offers").await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    assert!(vera.visit("/catalogue").await.text("main").contains("twotier import offers"));
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit("/catalogue?lang=en").await;
    assert!(page.text("main").contains("The operator of this portal adds them"));
}

#[actix_web::test]
async fn an_import_stands_in_the_operator_s_record_and_once() {
    let portal = TestPortal::start().await;
    assert_eq!(portal.events("fabrikam", "offers.imported").await, 1, "the demo's own");
    let line = "WORK-BASIC,Workplace Basic,Werkplek Basis,999,EUR,monthly,NL,1,300\n";
    let changed = Imported { added: 0, changed: 1, unchanged: 0 };
    assert_eq!(import(&portal, line).await.unwrap(), changed);
    let same = Imported { added: 0, changed: 0, unchanged: 1 };
    assert_eq!(
        import(
            &portal,
            &line
                .to_lowercase()
                .replace("eur", "EUR")
                .replace("nl", "NL")
                .replace("workplace basic", "Workplace Basic")
                .replace("werkplek basis", "Werkplek Basis")
        )
        .await
        .unwrap(),
        same
    );
    assert_eq!(portal.events("fabrikam", "offers.imported").await, 2);
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = vera.visit("/catalogue?q=work-basic").await;
    assert!(first(&page).contains("€9.99 a month"), "{}", first(&page));
    assert!(!first(&page).contains("a year"), "{}", first(&page));
    let told = vera.visit("/settings/activity").await.text("main");
    assert!(told.contains("The catalogue was imported"), "{told}");
    portal.is_sound().await;
}
