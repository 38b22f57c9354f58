//! Two that act in the same moment: one of them does it.
use super::{REASON, state};
use crate::support::TestPortal;

#[actix_web::test]
async fn both_sides_end_it_and_it_ends_once() {
    let portal = TestPortal::start().await;
    let (jonas, maya) =
        (portal.signed_in_as("jonas@bergmann").await, portal.signed_in_as("maya@northwind").await);
    for round in 1..=5 {
        let id = portal.partners_with_access("northwind", "bergmann").await;
        let page = format!("/partnerships/{id}/end");
        let (own, theirs) = (jonas.visit(&page).await, maya.visit(&page).await);
        let both = futures_util::future::join(
            jonas.press(&own, "End partnership", &[REASON]),
            maya.press(&theirs, "End partnership", &[REASON]),
        );
        let (one, other) = both.await;
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "round {round}");
        assert_eq!((state(&portal, &id).await.as_str(), portal.live_grants().await), ("ended", 0));
        assert_eq!(portal.events("northwind", "partnership.ended").await, round);
    }
    assert_eq!(portal.broken().await, Vec::<String>::new());
}
