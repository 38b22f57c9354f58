//! The customers of a partner: searched, narrowed to those that it shares, taken along as a file.
use super::{TULP, tulp_authorized, with_partners};
use crate::support::{Page, TestPortal};

const CLAIRE: &str = "claire@nuage";
const NUAGE: &str = "Atelier Nuage";

const BOTH: &[&str] = &[NUAGE, TULP];
const ONLY_TULP: &[&str] = &[TULP];
const ONLY_NUAGE: &[&str] = &[NUAGE];
const NOBODY: &[&str] = &[];

/// Tulp has authorized Northwind alone, with access; Nuage both.
async fn with_customers() -> TestPortal {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["provider", "provider_access"]).await;
    portal.authorized(CLAIRE, NUAGE, &["reseller", "provider", "reseller_access"]).await;
    portal
}

/// The names of the customers that a page lists.
fn listed(page: &Page) -> Vec<String> {
    page.each("tbody th a")
}

#[actix_web::test]
async fn each_filter_narrows_the_list() {
    let portal = with_customers().await;
    let id = portal.organization("tulp").await;
    for (who, query, expected) in [
        ("jonas@bergmann", String::new(), BOTH),
        ("jonas@bergmann", "?q=bak".into(), ONLY_TULP),
        ("jonas@bergmann", "?q=BAKK+tu".into(), ONLY_TULP),
        ("jonas@bergmann", "?q=nuag".into(), ONLY_NUAGE),
        ("jonas@bergmann", format!("?q={id}"), ONLY_TULP),
        ("jonas@bergmann", format!("?q={}", &id[..20]), NOBODY),
        ("jonas@bergmann", "?q=nobody".into(), NOBODY),
        ("jonas@bergmann", "?pairs=incomplete".into(), ONLY_TULP),
        ("jonas@bergmann", "?country=FR".into(), ONLY_NUAGE),
        ("jonas@bergmann", "?country=NL&q=nuage".into(), NOBODY),
        ("jonas@bergmann", "?access=with".into(), ONLY_NUAGE),
        ("jonas@bergmann", "?access=without".into(), ONLY_TULP),
        ("jonas@bergmann", "?with=northwind".into(), BOTH),
        ("jonas@bergmann", "?with=northwind&pairs=incomplete".into(), ONLY_TULP),
        ("maya@northwind", "?access=with".into(), ONLY_TULP),
        ("maya@northwind", "?with=bergmann&q=tulp".into(), ONLY_TULP),
        ("maya@northwind", "?with=bergmann&access=without".into(), ONLY_NUAGE),
    ] {
        let page = portal.signed_in_as(who).await.visit(&format!("/customers{query}")).await;
        assert_eq!((page.status, listed(&page)), (200, owned(expected)), "{who} {query}");
        let total = page.text("[role=status] b");
        assert!(total.starts_with(&format!("{} customer", expected.len())), "{query}: {total}");
        if expected.is_empty() {
            assert!(page.text(".notice").contains("No customer matches all of this."), "{query}");
        }
    }
    portal.is_sound().await;
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[actix_web::test]
async fn where_there_is_nothing_the_page_says_why() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for (path, says) in [
        ("/customers", "No customers yet."),
        ("/customers/ended", "No relationship with a customer has ended."),
        ("/customers?with=northwind", "You share no customers with Northwind Distribution yet."),
        ("/customers?q=tulp", "No customer matches all of this."),
        ("/customers/invitations", "You have invited no customers yet."),
    ] {
        let page = jonas.visit(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.text(".notice").contains(says), "{path}: {}", page.text("main"));
        assert_eq!(page.count("tbody tr"), 0, "{path}");
    }
}

#[actix_web::test]
async fn the_shared_list_is_the_pair_s_alone() {
    let portal = with_customers().await;
    portal.partners("alpine", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let shared = jonas.visit("/customers?with=northwind").await;
    assert_eq!(shared.text("h1"), "Customers you share with Northwind Distribution");
    assert_eq!(shared.link("Invite new customers"), "/customers/invite?with=northwind");
    // Another partner shares none of them, whoever looks.
    let with_alpine = jonas.visit("/customers?with=alpine").await;
    assert_eq!(with_alpine.text("h1"), "Customers you share with Alpine Distribution");
    assert_eq!(listed(&with_alpine), Vec::<String>::new());
    let lukas = portal.signed_in_as("lukas@alpine").await;
    for path in ["/customers", "/customers?with=bergmann", "/customers/ended", "/customers?q=tulp"]
    {
        let page = lukas.visit(path).await;
        assert_eq!((page.status, page.count("tbody tr")), (200, 0), "{path}");
        assert!(!page.html.contains(TULP) && !page.html.contains(NUAGE), "{path}");
    }
    let file = lukas.visit("/customers.csv").await;
    assert!(!file.html.contains(TULP) && !file.html.contains(NUAGE), "{}", file.html);
}

/// Whether there is such a company is nobody's business who has nothing to do with it (AC24).
#[actix_web::test]
async fn whom_one_has_nothing_to_do_with_is_not_there() {
    let portal = with_customers().await;
    let jonas = portal.wire_as("jonas@bergmann").await;
    for account in ["alpine", "noordlicht", "tulp", "bergmann", "nobody"] {
        for list in ["/customers", "/customers/ended", "/customers.csv"] {
            let answer = jonas.get(&format!("{list}?with={account}")).await;
            assert_eq!(answer.status, 404, "{list} {account}");
            assert!(!answer.body.contains("Alpine Distribution"), "{list} {account}");
        }
    }
    // Nor is another's customer, whoever asks.
    let theirs = portal.relationship("tulp", "northwind").await;
    let own = portal.relationship("tulp", "bergmann").await;
    for who in ["jonas@bergmann", "lukas@alpine"] {
        let wire = portal.wire_as(who).await;
        assert_eq!(wire.get(&format!("/customers/{theirs}")).await.status, 404, "{who}");
    }
    assert_eq!(jonas.get(&format!("/customers/{own}")).await.status, 200);
    assert_eq!(jonas.get("/customers/nonsense").await.status, 404);
}

#[actix_web::test]
async fn the_customer_s_page_tells_how_it_stands() {
    let portal = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let list = jonas.visit("/customers").await;
    let page = jonas.follow(&list, NUAGE).await;
    let text = page.text("main");
    for part in [
        portal.organization("nuage").await.as_str(),
        "Atelier Nuage has authorized you since 5 January 2026",
        "User admin and Helpdesk agent, until 5 January 2027",
        "Northwind Distribution Indirect provider Authorized Admin access: None",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(page.link("What was agreed").ends_with("/receipt"));
    let list = jonas.visit("/customers").await;
    let page = jonas.follow(&list, TULP).await;
    let text = page.text("main");
    for part in [
        "Bakkerij Tulp said yes to your partner, not to you, on 5 January 2026",
        "Northwind Distribution Indirect provider Authorized Invite for the missing one",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("End relationship"), "there is none to end: {text}");
    assert!(
        !text.contains("5 January 2027"),
        "who has which access is for those who are authorized: {text}"
    );
}

#[actix_web::test]
async fn the_file_holds_what_the_list_shows() {
    let portal = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let file = jonas.visit("/customers.csv").await;
    let name = file.headers.get("content-disposition").unwrap().to_str().unwrap();
    assert!(name.contains("customers-bergmann.csv"), "{name}");
    let lines: Vec<&str> = file.html.trim_start_matches('\u{feff}').lines().collect();
    let (tulp, nuage) = (portal.organization("tulp").await, portal.organization("nuage").await);
    let expected = [
        "Customer ID,Company name,Domain,Country,Relationship,Admin access until,Since,Shared with,Missing partners,Active subscriptions,Tags"
            .to_owned(),
        format!(
            "{nuage},Atelier Nuage,nuage,FR,Authorized,2027-01-05,2026-01-05,Northwind Distribution,,0,"
        ),
        format!("{tulp},Bakkerij Tulp,tulp,NL,Missing,,2026-01-05,Northwind Distribution,,0,"),
    ];
    assert_eq!(lines, expected);
    let file = jonas.visit("/customers.csv?with=northwind&pairs=incomplete").await;
    assert_eq!(file.html.lines().count(), 2, "{}", file.html);
    assert!(file.html.contains(TULP) && !file.html.contains(NUAGE), "{}", file.html);
    assert_eq!(portal.events("bergmann", "customer.exported").await, 2);
    assert_eq!(portal.events("northwind", "customer.exported").await, 0);
    let maya = portal.signed_in_as("maya@northwind").await;
    let file = maya.visit("/customers.csv?with=bergmann&q=tulp").await.html;
    assert!(file.contains(",Authorized,2027-01-05,2026-01-05,,Bergmann Systemhaus"), "{file}");
    portal.is_sound().await;
}

#[actix_web::test]
async fn nonsense_in_the_address_harms_nobody() {
    let portal = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for query in [
        "?country=XX&access=coffee&pairs=none&after=zzz&before=%00",
        "?with=..&q=%25%5F%27%22%3Cscript%3E",
        &format!("?q={}", "x".repeat(3000)),
    ] {
        let page = jonas.visit(&format!("/customers{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert!(!page.html.contains("<script>"), "{query}");
    }
    assert_eq!(listed(&jonas.visit("/customers?country=XX&after=zzz").await), owned(BOTH));
}
