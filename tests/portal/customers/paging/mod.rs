//! The lists of a partner come in pages of twenty-five, by name and, of one name, by key: each customer once, there and
//! back. What is looked for is kept, and a place that is none any more begins anew.
mod crowd;
mod invitations;

use crate::orders::paging::{is_walked, listed};
use crowd::{END, OTHERS, PROVIDER, RESELLER, refresh, those, with_customers, with_tulp};

#[actix_web::test]
async fn each_stands_there_once_whatever_is_looked_for() {
    let portal = with_customers().await;
    let (even, tenth) = (|n: usize| n.is_multiple_of(2), |n: usize| n.is_multiple_of(10));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let all = with_tulp(&portal, ("bergmann", RESELLER), |_| true).await;
    let shared = with_tulp(&portal, ("bergmann", RESELLER), |n| !tenth(n)).await;
    for (query, expected) in [
        ("", all),
        ("?with=northwind", shared),
        ("?with=alpine", those(RESELLER, tenth)),
        ("?country=BE", those(RESELLER, even)),
        ("?q=custom", those(RESELLER, |_| true)),
        ("?q=custom&country=NL&with=northwind&access=without", those(RESELLER, |n| !even(n))),
    ] {
        is_walked(&jonas, &format!("/customers{query}"), &expected).await;
        let total = jonas.visit(&format!("/customers{query}")).await.text("[role=status] b");
        assert_eq!(total, format!("{} customers", expected.len()), "{query}");
    }
    let file = jonas.visit("/customers.csv?country=BE").await.html;
    assert_eq!(file.lines().count(), 31, "a file has no pages: {file}");
    let maya = portal.signed_in_as("maya@northwind").await;
    let hers = with_tulp(&portal, ("northwind", PROVIDER), |n| !tenth(n)).await;
    is_walked(&maya, "/customers", &hers).await;
    is_walked(&maya, "/customers?with=bergmann&q=customer", &hers[1..]).await;
    let lukas = portal.signed_in_as("lukas@alpine").await;
    is_walked(&lukas, "/customers", &those(PROVIDER, tenth)).await;
}

#[actix_web::test]
async fn so_it_is_where_they_have_ended_and_where_one_is_missing() {
    let portal = with_customers().await;
    assert_eq!(portal.sql(format!("{END} WHERE side = 'reseller'")).await, OTHERS + 1);
    refresh(&portal).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit("/customers").await.count("tbody tr"), 0);
    let all = with_tulp(&portal, ("bergmann", RESELLER), |_| true).await;
    is_walked(&jonas, "/customers/ended", &all).await;
    let dutch = with_tulp(&portal, ("bergmann", RESELLER), |n| !n.is_multiple_of(2)).await;
    is_walked(&jonas, "/customers/ended?country=NL&with=northwind", &dutch).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let hers = with_tulp(&portal, ("northwind", PROVIDER), |n| !n.is_multiple_of(10)).await;
    for query in ["?pairs=incomplete", "?pairs=incomplete&with=bergmann"] {
        is_walked(&maya, &format!("/customers{query}"), &hers).await;
    }
}

#[actix_web::test]
async fn a_place_that_is_none_any_more_begins_anew() {
    let portal = with_customers().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let all = with_tulp(&portal, ("bergmann", RESELLER), |_| true).await;
    let first = jonas.visit("/customers").await;
    // One of nobody, and one of another partner, which is none either.
    let (nobody, theirs) = (uuid::Uuid::now_v7(), format!("{PROVIDER}{:012}", 30));
    for place in [
        "after=x".to_owned(),
        "before=%00".to_owned(),
        format!("after={nobody}"),
        format!("before={nobody}"),
        format!("after={theirs}"),
        format!("before={theirs}"),
        format!("after={RESELLER}{OTHERS:012}"),
    ] {
        let page = jonas.visit(&format!("/customers?{place}")).await;
        assert_eq!((page.status, listed(&page)), (200, all[..25].to_vec()), "{place}");
    }
    let belgian = those(RESELLER, |n| n.is_multiple_of(2));
    let page = jonas.visit(&format!("/customers?country=BE&after={nobody}")).await;
    assert_eq!(listed(&page), belgian[..25]);
    assert_eq!(listed(&jonas.follow(&page, "Next page").await), belgian[25..]);
    // Whoever left the list still marks where it goes on.
    portal.sql(format!("{END} WHERE id = '{RESELLER}{:012}'", 24)).await;
    refresh(&portal).await;
    let second = jonas.follow(&first, "Next page").await;
    assert_eq!(listed(&second), all[25..50]);
    assert_eq!(listed(&jonas.follow(&second, "Previous page").await), all[..24]);
}
