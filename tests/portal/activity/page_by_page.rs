//! Filters in the address, days with both their edges, and pages both ways.
use super::{PAGE, found, told};
use crate::support::TestPortal;
use chrono::{DateTime, Utc};
use twotier::audit::{self, Actor, Event, Subject};

/// So many rows of Sanne's, at this moment.
async fn happened(portal: &TestPortal, n: usize, at: &str) {
    let at: DateTime<Utc> = at.parse().unwrap();
    portal
        .write(move |conn| {
            let (home, user) = found(conn, "sanne@noordlicht")?;
            let who = Actor::Person { user, home, acting_for: None };
            for n in 0..n {
                let facts = [("domain", format!("n{n}.example"))];
                let (event, subject) = (Event::DomainClaimed, Subject::Organization(home));
                audit::record(conn, &who, home, event, subject, facts, at)?;
            }
            Ok(())
        })
        .await;
}

#[actix_web::test]
async fn there_and_back_without_a_gap() {
    let portal = TestPortal::start().await;
    happened(&portal, 120, "2026-01-04T12:00:00Z").await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let first = sanne.visit(&format!("{PAGE}?kind=domains")).await;
    let second = sanne.follow(&first, "Older").await;
    let third = sanne.follow(&second, "Older").await;
    let all = [told(&first), told(&second), told(&third)].concat();
    let expected: Vec<_> =
        (0..120).rev().map(|n| format!("Sanne de Vries added the domain n{n}.example")).collect();
    assert_eq!(all, expected, "newest first, also within one moment");
    assert_eq!((first.count("a[rel=prev]"), third.count("a[rel=next]")), (0, 0));
    let back = sanne.follow(&third, "Newer").await;
    assert_eq!(told(&back), told(&second));
    assert_eq!(told(&sanne.follow(&back, "Newer").await), told(&first));
    // A place that is none any more begins anew.
    let odd = sanne.visit(&format!("{PAGE}?kind=domains&after=999999")).await;
    assert_eq!(told(&odd), told(&first));
}

#[actix_web::test]
async fn days_are_whole_in_the_portals_zone() {
    let portal = TestPortal::start().await;
    for at in [
        "2025-12-30T22:59:59Z",
        "2025-12-30T23:00:00Z",
        "2025-12-31T22:59:59.999999Z",
        "2025-12-31T23:00:00Z",
    ] {
        happened(&portal, 1, at).await;
    }
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(&format!("{PAGE}?kind=domains&from=2025-12-31&to=2025-12-31")).await;
    let times = page.each_attr("tbody time", "datetime");
    assert_eq!(times, ["2025-12-31T22:59:59Z", "2025-12-30T23:00:00Z"]);
    let page = sanne.visit(&format!("{PAGE}?kind=domains")).await;
    assert_eq!(told(&page).len(), 4, "the last month");
    assert_eq!((page.value("from"), page.value("to")), ("2025-12-05".into(), "2026-01-05".into()));
    happened(&portal, 1, "2025-12-04T22:59:59Z").await;
    assert_eq!(told(&sanne.visit(&format!("{PAGE}?kind=domains")).await).len(), 4);
    assert_eq!(told(&sanne.visit(&format!("{PAGE}?kind=domains&from=&to=")).await).len(), 5);
}

#[actix_web::test]
async fn wrong_days_are_told_and_kept() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = sanne.visit(&format!("{PAGE}?who=tom&kind=people&from=2026-02-30&to=soon")).await;
    assert_eq!((page.status, page.count("tbody")), (422, 0));
    assert!(page.text("#from-error").contains("Enter a day, like 2026-01-31"));
    assert!(page.text("#to-error").contains("Enter a day"));
    let kept = ["who", "kind", "from", "to"].map(|name| page.value(name));
    assert_eq!(kept, ["tom", "people", "2026-02-30", "soon"]);
    let page = sanne.visit(&format!("{PAGE}?from=2026-01-02&to=2026-01-01")).await;
    assert!(page.text("#to-error").contains("before the first"), "{}", page.text("main"));
    assert_eq!(sanne.visit(&format!("{PAGE}.csv?from=x")).await.status, 400);
}

#[actix_web::test]
async fn nonsense_is_no_fault_of_ours() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    for query in [
        "who=%00",
        "who=%25_%5C",
        "kind=%00&after=-1",
        "after=99999999999999999999",
        "before=x&from=0000-00-00",
        "from=9999-12-31&to=9999-12-31",
        "from=1970-01-01&to=2999-12-31",
        "from=%2B1970-01-01",
    ] {
        for path in [PAGE.to_owned(), format!("{PAGE}.csv")] {
            let page = sanne.visit(&format!("{path}?{query}")).await;
            assert!(page.status < 500, "{path} {query} → {}", page.status);
        }
    }
}
