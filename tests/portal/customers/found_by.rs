//! A customer is found by a domain that it has proven, by its account name and by its whole ID, as the search says; and by
//! what is another's, it is not.
use super::{TULP, tulp_authorized};
use crate::{
    domains::{portal, prove},
    support::{Browser, DnsServer, TestPortal},
};

const BOTH: [&str; 2] = ["reseller", "provider"];
/// A company with another account name than its name would make one expect: `hanseit`.
const HANSE_IT: &str = "Hanse IT";
const NOBODY: [&str; 0] = [];

/// Hanse IT and Tulp have authorized Bergmann and Northwind.
async fn with_customers() -> (TestPortal, DnsServer) {
    let (portal, dns) = portal().await;
    portal.partners("northwind", "bergmann").await;
    tulp_authorized(&portal, &BOTH).await;
    portal.authorized("greta@hanseit", HANSE_IT, &BOTH).await;
    (portal, dns)
}

/// Whom a partner finds.
async fn found(partner: &Browser, query: &str) -> Vec<String> {
    let page = partner.visit(&format!("/customers?{query}")).await;
    assert_eq!(page.status, 200, "{query}");
    page.each("tbody th a")
}

/// The lines of a partner's customers in the file, by name.
async fn lines(partner: &Browser) -> Vec<String> {
    let file = partner.visit("/customers.csv").await.html;
    file.lines().skip(1).map(str::to_owned).collect()
}

#[actix_web::test]
async fn a_proven_domain_finds_its_customer_from_the_beginning_of_a_label_on() {
    let (portal, dns) = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let greta = portal.signed_in_as("greta@hanseit").await;
    assert_eq!(found(&jonas, "q=elbtor").await, NOBODY);
    prove(&greta, &dns, "elbtor.example").await;
    // What is claimed and not proven finds nobody.
    let domains = greta.visit("/settings/domains").await;
    greta.submit(&domains, &[("mail_domain", "kontor.example")]).await;
    let id = portal.organization("hanseit").await;
    for (query, expected) in [
        ("q=el".to_owned(), &[HANSE_IT][..]),
        ("q=ELBT".into(), &[HANSE_IT]),
        ("q=elbtor.ex".into(), &[HANSE_IT]),
        ("q=elbtor.example".into(), &[HANSE_IT]),
        ("q=elb+hanse".into(), &[HANSE_IT]),
        ("q=elb&country=DE".into(), &[HANSE_IT]),
        // By the account name, which is no word of the name, and by the ID.
        ("q=hansei".into(), &[HANSE_IT]),
        (format!("q={id}"), &[HANSE_IT]),
        (format!("q={}", id.to_uppercase()), &[HANSE_IT]),
        // Nobody types half of an ID, and the end of a domain is everybody's.
        (format!("q={}", &id[..30]), &[]),
        ("q=tor.example".into(), &[]),
        ("q=example".into(), &[]),
        ("q=kontor".into(), &[]),
        ("q=elb+bakkerij".into(), &[]),
        ("q=elb&country=NL".into(), &[]),
        ("q=tulp".into(), &[TULP]),
    ] {
        for partner in [&jonas, &maya] {
            assert_eq!(found(partner, &query).await, expected, "{query}");
        }
    }
    // The same words find whom one orders for.
    assert_eq!(maya.visit("/orders/new?q=elbt").await.count("tbody tr"), 1);
    let lukas = portal.signed_in_as("lukas@alpine").await;
    assert_eq!(found(&lukas, "q=elbtor").await, NOBODY, "another partner's list");
    portal.is_sound().await;
}

#[actix_web::test]
async fn by_it_the_customer_is_known_in_the_list_and_in_the_file() {
    let (portal, dns) = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let greta = portal.signed_in_as("greta@hanseit").await;
    let (tulp, hanse_it) =
        (portal.organization("tulp").await, portal.organization("hanseit").await);
    let rest = "Authorized,,2026-01-05,Northwind Distribution,,0,";
    let of_tulp = format!("{tulp},Bakkerij Tulp,tulp,NL,{rest}");
    let known_as = |domain: &str| format!("{hanse_it},Hanse IT,{domain},DE,{rest}");
    assert_eq!(lines(&jonas).await, [of_tulp.clone(), known_as("hanseit")]);
    let domain = prove(&greta, &dns, "elbtor.example").await;
    assert_eq!(lines(&jonas).await, [of_tulp.clone(), known_as("elbtor.example")]);
    let list = jonas.visit("/customers?q=elbtor").await;
    assert_eq!(list.text("tbody th"), "Hanse IT elbtor.example · Germany");
    let page = jonas.follow(&list, HANSE_IT).await;
    assert!(page.text(".head").contains("elbtor.example · Germany"), "{}", page.text(".head"));
    let file = jonas.visit("/customers.csv?q=elbtor").await.html;
    assert_eq!(file.lines().skip(1).collect::<Vec<_>>(), [known_as("elbtor.example")]);
    // Without it, it is known and found as before.
    greta.press(&domain, "Remove", &[]).await;
    assert_eq!(lines(&jonas).await, [of_tulp, known_as("hanseit")]);
    assert_eq!(found(&jonas, "q=elbtor").await, NOBODY);
    assert_eq!(found(&jonas, "q=hanseit").await, [HANSE_IT]);
    portal.is_sound().await;
}

#[actix_web::test]
async fn as_people_write_it_and_only_whoever_has_proven_it_last() {
    let (portal, dns) = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let (greta, anna) =
        (portal.signed_in_as("greta@hanseit").await, portal.signed_in_as("anna@tulp").await);
    let spellings = ["q=b%C3%BCcher", "q=bucher.ex", "q=xn--bcher", "q=B%C3%9CCHER.example"];
    for (proven_by, name) in [(&greta, HANSE_IT), (&anna, TULP)] {
        prove(proven_by, &dns, "bücher.example").await;
        for query in spellings {
            assert_eq!(found(&jonas, query).await, [name], "{query}");
        }
        let list = jonas.visit("/customers?q=bucher").await.text("tbody th");
        assert!(list.contains("bücher.example"), "{list}");
    }
    portal.is_sound().await;
}
