//! Whoever sees a partnership does not always end it. What each role of either side finds at each door stands in
//! `authorization.toml`.
use crate::support::TestPortal;

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
