//! Orders and subscriptions come in pages of twenty-five, newest first, whoever looks: each once, there and back.
use crate::support::{Browser, Page, TestPortal};

const LISTS: [&str; 2] = ["orders", "subscriptions"];
const PREVIOUS: &str = "a[rel=prev]";
const NEXT: &str = "a[rel=next]";
const CLAIRE: &str = "claire@nuage.example";

/// Northwind has ordered sixty times for Tulp, every tenth time without Bergmann; then Alpine has, three times, for Nuage.
async fn with_orders() -> TestPortal {
    let (portal, _) = TestPortal::with_a_customer().await;
    portal.partners("alpine", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let sent = jonas.invites_customer("alpine", CLAIRE, "Atelier Nuage").await;
    let invited = portal.invited_by(&sent, CLAIRE).await;
    let claire = portal.signed_in_as("claire@nuage").await;
    let answer = claire.at_the_boxes(&invited).await;
    claire.authorizes(&answer, &["reseller", "provider"]).await;
    for n in 1..=60_usize {
        let reseller = (!n.is_multiple_of(10)).then_some("bergmann");
        portal.ordered("northwind", "tulp", reseller).await;
    }
    for _ in 0..3 {
        portal.ordered("alpine", "nuage", Some("bergmann")).await;
    }
    portal
}

/// Where those of which this holds are seen, the newest first.
async fn newest(portal: &TestPortal, list: &str, of: &str) -> Vec<String> {
    let where_it_is = format!("SELECT '/{list}/' || id AS line FROM {list}");
    portal.lines(format!("{where_it_is} WHERE {of} ORDER BY id DESC")).await
}

/// The key of what is seen there.
fn key_of(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or_default()
}

/// Where that leads which stands on a page, row by row.
pub fn listed(page: &Page) -> Vec<String> {
    page.each_attr("tbody th a", "href")
}

/// From the first page of a list to the last one and back, there stands what was expected, in this order.
pub async fn is_walked(browser: &Browser, list: &str, expected: &[String]) {
    let pages: Vec<&[String]> = expected.chunks(25).collect();
    let mut page = browser.visit(list).await;
    for (at, rows) in pages.iter().enumerate() {
        assert_eq!(listed(&page), *rows, "{list}: page {at}");
        let beside = (usize::from(at > 0), usize::from(at + 1 < pages.len()));
        assert_eq!((page.count(PREVIOUS), page.count(NEXT)), beside, "{list}: beside page {at}");
        if let Some(next) = page.attr(NEXT, "href") {
            page = browser.visit(&next).await;
        }
    }
    for rows in pages.iter().rev().skip(1) {
        page = browser.visit(&page.attr(PREVIOUS, "href").expect("a page before")).await;
        assert_eq!(listed(&page), *rows, "{list}: on the way back");
    }
    assert_eq!(page.count(PREVIOUS), 0, "{list}: back at the first page");
}

#[actix_web::test]
async fn whoever_looks_sees_each_of_theirs_once() {
    let portal = with_orders().await;
    let is = async |column: &str, account: &str| {
        format!("{column} = '{}'", portal.organization(account).await)
    };
    for (who, of, count) in [
        ("maya@northwind", is("provider_id", "northwind").await, 60),
        ("jonas@bergmann", is("reseller_id", "bergmann").await, 57),
        ("anna@tulp", is("customer_id", "tulp").await, 60),
        ("vera@fabrikam", "1 = 1".to_owned(), 63),
    ] {
        let browser = portal.signed_in_as(who).await;
        for list in LISTS {
            let all = newest(&portal, list, &of).await;
            assert_eq!(all.len(), count, "{who} {list}");
            is_walked(&browser, &format!("/{list}"), &all).await;
        }
    }
    // A partner's own purchases are another list, and stay one on its further pages.
    portal.is_a_reseller("tulp").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    for list in LISTS {
        let all = newest(&portal, list, &is("customer_id", "tulp").await).await;
        is_walked(&anna, &format!("/{list}?as=customer"), &all).await;
        assert_eq!(anna.visit(&format!("/{list}")).await.count("tbody tr"), 0, "{list}");
    }
}

#[actix_web::test]
async fn what_is_looked_for_is_kept_from_page_to_page() {
    let portal = with_orders().await;
    portal.sql("UPDATE subscriptions SET state = 'suspended' WHERE reseller_id IS NOT NULL").await;
    let [tulp, bergmann] =
        [portal.organization("tulp").await, portal.organization("bergmann").await];
    let (of, with) = (format!("customer={tulp}"), format!("reseller={bergmann}"));
    let (is_of, is_with) = (format!("customer_id = '{tulp}'"), "reseller_id IS NOT NULL");
    let both = format!("{is_of} AND {is_with}");
    for (who, query, wanted, count) in [
        ("maya@northwind", with.clone(), &both, 54),
        ("jonas@bergmann", of.clone(), &both, 54),
        ("vera@fabrikam", of.clone(), &is_of, 60),
        ("vera@fabrikam", format!("{of}&{with}"), &both, 54),
    ] {
        let browser = portal.signed_in_as(who).await;
        for list in LISTS {
            let all = newest(&portal, list, wanted).await;
            assert_eq!(all.len(), count, "{who} {list} {query}");
            is_walked(&browser, &format!("/{list}?{query}"), &all).await;
        }
        // Which of them are suspended can be asked of subscriptions alone.
        let suspended = newest(&portal, "subscriptions", &both).await;
        let query = format!("/subscriptions?{query}&state=suspended");
        is_walked(&browser, &query, &suspended).await;
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_is_ordered_meanwhile_shifts_nothing() {
    let portal = with_orders().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let own = format!("provider_id = '{}'", portal.organization("northwind").await);
    for list in LISTS {
        let before = newest(&portal, list, &own).await;
        let first = maya.visit(&format!("/{list}")).await;
        portal.ordered("northwind", "tulp", None).await;
        let second = maya.follow(&first, "Next page").await;
        assert_eq!(listed(&second), before[25..50], "{list}");
        let back = maya.follow(&second, "Previous page").await;
        assert_eq!(listed(&back), before[..25], "{list}");
        let newer = maya.follow(&back, "Previous page").await;
        assert_eq!(listed(&newer), newest(&portal, list, &own).await[..1], "{list}");
        assert_eq!((newer.count(PREVIOUS), newer.count(NEXT)), (0, 1), "{list}");
    }
}

#[actix_web::test]
async fn a_place_that_is_none_any_more_begins_anew() {
    let portal = with_orders().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let own = format!("provider_id = '{}'", portal.organization("northwind").await);
    let bergmann = portal.organization("bergmann").await;
    for list in LISTS {
        let all = newest(&portal, list, &own).await;
        let (oldest, newest_one) = (key_of(&all[59]), key_of(&all[0]));
        for place in [
            "after=x".to_owned(),
            "before=%00".to_owned(),
            "after=00000000-0000-7000-8000-000000000000".to_owned(),
            format!("after={oldest}"),
            format!("before={newest_one}"),
        ] {
            let page = maya.visit(&format!("/{list}?{place}")).await;
            assert_eq!((page.status, page.count(PREVIOUS)), (200, 0), "{list} {place}");
            assert_eq!(listed(&page), all[..25], "{list} {place}");
        }
        // Of what is looked for, too.
        let with = newest(&portal, list, &format!("{own} AND reseller_id = '{bergmann}'")).await;
        let page = maya.visit(&format!("/{list}?reseller={bergmann}&after={oldest}")).await;
        assert_eq!(listed(&page), with[..25], "{list}");
        let second = maya.follow(&page, "Next page").await;
        assert_eq!(listed(&second), with[25..50], "{list}");
    }
}
