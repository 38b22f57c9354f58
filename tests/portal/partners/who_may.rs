//! Who comes in where: those who work together, those who did, and everybody else, each role of them.
use super::ended;
use crate::support::{TestPortal, Wire};

/// Each page and act of a partnership, and whether the sides come in while it is live and when it is over.
/// 404: it is not theirs to know of; 403: no role of such a company allows it.
const DOORS: [(&str, [u16; 2], [u16; 2], u16); 5] = [
    // Address, provider linked and formerly, reseller linked and formerly, stranger.
    ("/resellers/{id}", [200, 200], [403, 403], 404),
    ("/indirect-providers/{id}", [403, 403], [200, 200], 403),
    ("/partnerships/{id}/end", [200, 303], [200, 303], 404),
    ("/partnerships/{id}/access", [403, 403], [200, 303], 403),
    ("/settings/partner-relationships", [200, 200], [200, 200], 200),
];

async fn statuses(wire: &Wire, id: &str) -> Vec<u16> {
    let mut found = vec![];
    for (door, ..) in DOORS {
        found.push(wire.get(&door.replace("{id}", id)).await.status);
    }
    found
}

#[actix_web::test]
async fn linked_formerly_linked_and_strangers() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.wire_as("maya@northwind").await;
    let jonas = portal.wire_as("jonas@bergmann").await;
    let lukas = portal.wire_as("lukas@alpine").await;
    for at in [0, 1] {
        assert_eq!(statuses(&maya, &id).await, DOORS.map(|door| door.1[at]), "provider {at}");
        assert_eq!(statuses(&jonas, &id).await, DOORS.map(|door| door.2[at]), "reseller {at}");
        assert_eq!(statuses(&lukas, &id).await, DOORS.map(|door| door.3), "stranger {at}");
        if at == 0 {
            ended(&portal.signed_in_as("jonas@bergmann").await, &id).await;
        }
    }
}

#[actix_web::test]
async fn whoever_sees_it_does_not_end_it() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let page = pieter.visit(&format!("/resellers/{id}")).await;
    assert_eq!((page.status, page.count("a[href$='/end']")), (200, 0), "a sales agent looks");
    assert_eq!(pieter.visit(&format!("/partnerships/{id}/end")).await.status, 403);
    let fields = [("version".to_owned(), "1".to_owned()), ("reason".to_owned(), "No.".to_owned())];
    assert_eq!(pieter.post(&format!("/partnerships/{id}/end"), &fields).await.status, 403);
    assert_eq!(portal.count("partnerships WHERE ends_at IS NOT NULL").await, 0);
}
