//! Fifty letters to a page, newest first, and the place stands in the address. Whatever else is in the
//! outbox, a page is read from an index.
use super::{DESK, OWN, told};
use crate::support::{Browser, Page, TestPortal, on_postgres};
use chrono::TimeDelta;
use diesel::{QueryableByName, RunQueryDsl, sql_types::Text};
use twotier::{
    audit::Entry,
    mail::{self, Body, Letter, Recipient},
    platform::{i18n::Words, web::Site},
    values::Language,
};

struct Numbered(Recipient, u32);

impl Letter for Numbered {
    const NAME: &'static str = "received";

    fn recipient(&self) -> &Recipient {
        &self.0
    }

    fn subject(&self, _: &Words) -> String {
        format!("Nümber {:03}: 100% done", self.1)
    }

    fn body(&self, _: &Words, _: &Site) -> Body {
        Body::default()
    }
}

/// Letters of Noordlicht, a minute apart, in pairs of the same moment; the last is the newest.
async fn with_letters(n: u32) -> TestPortal {
    let portal = TestPortal::start().await;
    portal.mail().await;
    let query = "SELECT organization_id AS line FROM audit_log WHERE seq = 1 AND organization_id = \
         (SELECT id FROM organizations WHERE account_name = 'noordlicht')";
    let organization = portal.line(query).await.parse().unwrap();
    portal.pass(TimeDelta::minutes(1));
    let start = portal.now();
    portal
        .write(move |conn| {
            for i in 0..n {
                let email = format!("reader{i}@noordlicht.example").parse().unwrap();
                let to = Recipient { name: format!("Reader {i}"), email, language: Language::En };
                let at = start + TimeDelta::minutes(i64::from(i / 2));
                mail::post(conn, Entry { organization, seq: 1 }, &Numbered(to, i), at)?;
            }
            Ok(())
        })
        .await;
    portal
}

/// The numbers of the letters on a page, as they follow each other.
fn numbers(page: &Page) -> Vec<u32> {
    let text = page.text("tbody th");
    let after = text.split("Nümber ").skip(1);
    after.map(|rest| rest.get(..3).unwrap().parse().unwrap()).collect()
}

async fn walk(browser: &Browser, first: &str, total: u32) {
    let one = browser.visit(first).await;
    let expected = |from: u32, to: u32| (from..to).rev().collect::<Vec<_>>();
    assert_eq!(numbers(&one), expected(total - 50, total), "{}", told(&one));
    assert_eq!(one.count("a[rel=prev]"), 0);
    let two = browser.follow(&one, "Older").await;
    assert_eq!(numbers(&two), expected(total - 100, total - 50));
    let three = browser.follow(&two, "Older").await;
    assert_eq!(numbers(&three), expected(0, total - 100));
    let back = browser.follow(&three, "Newer").await;
    assert_eq!(numbers(&back), numbers(&two));
    let first = browser.follow(&back, "Newer").await;
    assert_eq!(numbers(&first), numbers(&one));
    assert_eq!(first.count("a[rel=prev]"), 0, "there is nothing newer");
}

#[actix_web::test]
async fn a_company_s_mail_page_by_page() {
    let portal = with_letters(121).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    walk(&sanne, &format!("{OWN}?q=number"), 121).await;
    for (query, found) in [
        ("N%C3%9CMBER+007", 1),
        ("reader7@", 1),
        ("Reader+7%40", 12),
        ("number+reader12%40noordlicht", 1),
        ("100%25", 50),
        ("1%250", 0),
        ("_umber", 0),
        ("%5C", 0),
        ("nobody", 0),
    ] {
        let page = sanne.visit(&format!("{OWN}?q={query}")).await;
        assert_eq!(numbers(&page).len(), found, "{query}");
    }
    let older = sanne.visit(&format!("{OWN}?q=number&state=on-its-way")).await;
    let next = older.link("Older");
    assert!(next.contains("q=number") && next.contains("state=on-its-way"), "{next}");
    let nonsense = sanne.visit(&format!("{OWN}?q=number&after=zzz&before=%00")).await;
    assert_eq!(numbers(&nonsense), numbers(&older));
}

#[actix_web::test]
async fn what_does_not_arrive_page_by_page_in_any_trouble_and_in_one() {
    let portal = with_letters(121).await;
    // Every third is parked, the others fail: together they are in one order.
    portal.sql("UPDATE outbox SET problem = 'no', attempts = 1 WHERE state = 'waiting'").await;
    for third in ["0", "3", "6", "9"] {
        let parked =
            format!("UPDATE outbox SET state = 'parked' WHERE recipient LIKE 'reader%{third}@%'");
        portal.sql(parked).await;
    }
    let vera = portal.signed_in_as("vera@fabrikam").await;
    walk(&vera, DESK, 121).await;
    let parked = vera.visit("/desk/mail?state=parked").await;
    assert!(numbers(&parked).iter().all(|n| [0, 3, 6, 9].contains(&(n % 10))), "{}", told(&parked));
    assert_eq!(parked.count("tbody tr"), 49);
    let failing = vera.visit("/desk/mail?state=failing").await;
    let second = vera.follow(&failing, "Older").await;
    assert_eq!((numbers(&failing).len(), numbers(&second).len()), (50, 22));
    assert!(told(&failing).contains("All 121 Parked 49 Failing 72"), "{}", told(&failing));
}

#[actix_web::test]
async fn a_hundred_parked_letters_a_press_and_a_thousand_are_counted() {
    let portal = with_letters(1001).await;
    portal.sql("UPDATE outbox SET problem = 'no', attempts = 1, state = 'parked' WHERE state = 'waiting'").await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = vera.visit(DESK).await;
    assert!(
        page.text(".chips").contains("All 1,000+ Parked 1,000+ Failing 0"),
        "{}",
        page.text(".chips")
    );
    let after = vera.press(&page, "Try all parked again", &[]).await;
    assert!(told(&after).contains("A hundred parked emails"), "{}", told(&after));
    assert!(after.text(".chips").contains("Parked 901 Failing 100"), "{}", after.text(".chips"));
    let first = portal
        .line("SELECT CAST(max(subject) AS TEXT) AS line FROM outbox WHERE state = 'waiting'");
    assert!(first.await.contains("099"), "those that waited longest go first");
    portal.is_sound().await;
}

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text)]
    detail: String,
}

/// SQLite says how it would answer what `src/mail/log` asks, the same as written there.
#[actix_web::test]
async fn no_page_and_no_count_scans_the_outbox() {
    if on_postgres() {
        return;
    }
    let portal = TestPortal::empty().await;
    let older =
        "queued_at <= ?1 AND (queued_at < ?1 OR id < ?2) ORDER BY queued_at DESC, id DESC LIMIT 51";
    for (question, index) in [
        (
            format!(
                "SELECT id, subject FROM outbox WHERE organization_id = ?3 AND letter IN ('a', 'b') AND {older}"
            ),
            "outbox_of_organization",
        ),
        (
            format!(
                "SELECT id, subject FROM outbox WHERE organization_id = ?3 AND letter IN ('a') \
                 AND search_text LIKE ?4 ESCAPE '\\' AND state IN (?5, ?6) AND problem IS NULL AND {older}"
            ),
            "outbox_of_organization",
        ),
        (
            format!(
                "SELECT id, subject FROM outbox WHERE state = ?3 AND problem IS NOT NULL AND {older}"
            ),
            "outbox_troubled",
        ),
        (
            "SELECT 1 FROM outbox WHERE state = ?1 AND problem IS NOT NULL LIMIT 1001".to_owned(),
            "outbox_troubled",
        ),
        (
            "SELECT id FROM outbox WHERE organization_id = ?1 AND letter = ?2 \
             ORDER BY queued_at DESC, id DESC LIMIT 1"
                .to_owned(),
            "outbox_of_organization",
        ),
    ] {
        let explain = format!("EXPLAIN QUERY PLAN {question}");
        let steps =
            portal.read(move |conn| Ok(diesel::sql_query(explain).load::<Step>(conn)?)).await;
        let plan: Vec<_> = steps.into_iter().map(|step| step.detail).collect();
        assert!(plan[0].starts_with("SEARCH outbox USING") && plan[0].contains(index), "{plan:?}");
        assert_eq!(plan.len(), 1, "sorted by the index: {plan:?}");
    }
}
