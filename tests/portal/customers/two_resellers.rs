//! A provider works with two resellers: each sees its own customers alone, and the provider sees of each customer with whom
//! it shares it.
use super::{TULP, with_partners};
use crate::support::{Browser, Page, TestPortal};

const NUAGE: &str = "Atelier Nuage";
const HELDER: &str = "Helder Beheer";
const BERGMANN: &str = "Bergmann Systemhaus";
const HANSE_IT: &str = "Hanse IT";

/// Tulp is Bergmann's customer, Nuage that of Hanse IT, and Helder both have. All are Northwind's.
async fn with_customers() -> TestPortal {
    let portal = with_partners().await;
    portal.is_a_reseller("hanseit").await;
    portal.partners("northwind", "hanseit").await;
    for (who, company) in [("anna@tulp", TULP), ("ruben@helder", HELDER)] {
        portal.authorized(who, company, &["reseller", "provider"]).await;
    }
    by_way_of_hanse_it(&portal, ("claire@nuage", NUAGE), &["reseller", "provider"]).await;
    // Northwind works for Helder already, and is not asked for again.
    by_way_of_hanse_it(&portal, ("ruben@helder", HELDER), &["reseller"]).await;
    portal
}

/// Greta of Hanse IT asks for it and for Northwind, and somebody ticks these boxes.
async fn by_way_of_hanse_it(portal: &TestPortal, (who, company): (&str, &str), boxes: &[&str]) {
    let email = format!("{who}.example");
    let greta = portal.signed_in_as("greta@hanseit").await;
    let sent = greta.invites_customer("northwind", &email, company).await;
    let invited = portal.invited_by(&sent, &email).await;
    let reader = portal.signed_in_as(who).await;
    let answer = reader.at_the_boxes(&invited).await;
    assert_eq!(
        answer.count("main form [type=checkbox][name=provider]"),
        usize::from(boxes.contains(&"provider"))
    );
    let receipt = reader.authorizes(&answer, boxes).await;
    assert_eq!(receipt.path, invited.receipt(), "{}", receipt.text("main"));
    assert_eq!(portal.customer_invitation(&invited.id).await, "accepted");
}

/// The customers of a list, and what it says of those with whom each is shared.
fn shared(page: &Page) -> Vec<(String, String)> {
    page.each("tbody th a").into_iter().zip(page.each("tbody td:nth-of-type(2)")).collect()
}

/// The names on a list.
async fn names(browser: &Browser, query: &str) -> Vec<String> {
    let page = browser.visit(&format!("/customers{query}")).await;
    assert_eq!(page.status, 200, "{query}");
    page.each("tbody th a")
}

#[actix_web::test]
async fn the_provider_sees_all_of_them_each_under_whom_it_shares_it_with() {
    let portal = with_customers().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let list = maya.visit("/customers").await;
    assert_eq!(list.text("[role=status] b"), "3 customers");
    let rows = shared(&list);
    let [nuage, tulp, helder] = [&rows[0], &rows[1], &rows[2]];
    assert_eq!((nuage.0.as_str(), nuage.1.as_str()), (NUAGE, "Hanse IT Authorized"));
    assert_eq!((tulp.0.as_str(), tulp.1.as_str()), (TULP, "Bergmann Systemhaus Authorized"));
    assert_eq!(helder.0, HELDER);
    for other in ["Hanse IT Authorized", "Bergmann Systemhaus Authorized"] {
        assert!(helder.1.contains(other), "{other}: {}", helder.1);
    }
    let file = maya.visit("/customers.csv").await.html;
    let line = |name: &str| file.lines().find(|line| line.contains(name)).unwrap_or_default();
    assert!(line(NUAGE).contains(",Hanse IT,,0,"), "{file}");
    assert!(line(TULP).contains(",Bergmann Systemhaus,,0,"), "{file}");
    assert!(line(HELDER).contains(BERGMANN) && line(HELDER).contains(HANSE_IT), "{file}");
    // Narrowed to one of them, the other one is not spoken of.
    for (with, name, other, expected) in [
        ("bergmann", BERGMANN, HANSE_IT, [TULP, HELDER]),
        ("hanseit", HANSE_IT, BERGMANN, [NUAGE, HELDER]),
    ] {
        let list = maya.visit(&format!("/customers?with={with}")).await;
        assert_eq!(list.text("h1"), format!("Customers you share with {name}"));
        assert_eq!(shared(&list), expected.map(|it| (it.to_owned(), "Authorized".to_owned())));
        assert!(!list.text("main").contains(other), "{with}: {}", list.text("main"));
        let file = maya.visit(&format!("/customers.csv?with={with}")).await.html;
        assert_eq!((file.lines().count(), file.contains(other)), (3, false), "{file}");
        assert!(file.contains(&format!("{HELDER},helder,NL,Authorized,,2026-01-05,{name},,0,")));
        assert_eq!(names(&maya, &format!("?with={with}&pairs=incomplete")).await, [""; 0]);
        let page = maya.follow(&list, expected[0]).await;
        let text = page.text("main");
        assert!(text.contains(name) && !text.contains(other), "{with}: {text}");
    }
    portal.is_sound_but_for_resellers().await;
}

#[actix_web::test]
async fn each_reseller_sees_its_own_alone() {
    let portal = with_customers().await;
    for (who, account, own, others, with) in [
        ("jonas@bergmann", "bergmann", [TULP, HELDER], [NUAGE, HANSE_IT], "hanseit"),
        ("greta@hanseit", "hanseit", [NUAGE, HELDER], [TULP, BERGMANN], "bergmann"),
    ] {
        let reseller = portal.signed_in_as(who).await;
        for query in ["", "?with=northwind"] {
            assert_eq!(names(&reseller, query).await, own, "{who} {query}");
        }
        assert_eq!(names(&reseller, "?q=helder").await, [HELDER], "{who}");
        let helder = portal.relationship("helder", account).await;
        for page in ["/customers", "/customers.csv", &format!("/customers/{helder}")] {
            let page = reseller.visit(page).await;
            let told =
                if page.path.ends_with("csv") { page.html.clone() } else { page.text("main") };
            assert!(told.contains("Northwind Distribution"), "{who} {}: {told}", page.path);
            for other in others {
                assert!(!told.contains(other), "{who} {}: {other} in {told}", page.path);
            }
        }
        // Nor is there a list with the other, or the other's page of the customer that both have.
        let theirs = portal.relationship("helder", with).await;
        for nothing in [format!("/customers?with={with}"), format!("/customers/{theirs}")] {
            assert_eq!(reseller.visit(&nothing).await.status, 404, "{who} {nothing}");
        }
    }
}

/// What a customer ends with one of the two is no business of the other.
#[actix_web::test]
async fn where_one_of_the_two_is_over_the_other_goes_on() {
    let portal = with_customers().await;
    let ruben = portal.signed_in_as("ruben@helder").await;
    let id = portal.relationship("helder", "bergmann").await;
    let end = ruben.visit(&format!("/relationships/{id}/end")).await;
    ruben.press(&end, "End relationship", &[("reason", "One is enough.")]).await;
    let there = ["bergmann reseller ended", "hanseit reseller active", "northwind provider active"];
    assert_eq!(portal.relationships("helder").await, there);
    let maya = portal.signed_in_as("maya@northwind").await;
    for (query, expected) in [
        ("?pairs=incomplete", &[HELDER][..]),
        ("?pairs=incomplete&with=bergmann", &[HELDER]),
        ("?pairs=incomplete&with=hanseit", &[]),
        ("?with=hanseit", &[NUAGE, HELDER]),
    ] {
        assert_eq!(names(&maya, query).await, expected, "{query}");
    }
    let row = maya.visit("/customers?q=helder").await.text("tbody");
    for other in ["Bergmann Systemhaus Missing", "Hanse IT Authorized"] {
        assert!(row.contains(other), "{other}: {row}");
    }
    let greta = portal.signed_in_as("greta@hanseit").await;
    assert_eq!(names(&greta, "").await, [NUAGE, HELDER]);
    assert_eq!(names(&greta, "?pairs=incomplete").await, [""; 0]);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(names(&jonas, "").await, [TULP]);
    assert_eq!(names(&jonas, "/ended").await, [HELDER]);
    portal.is_sound_but_for_resellers().await;
}
