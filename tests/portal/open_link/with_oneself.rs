//! Nobody says yes to themselves, with an account in each of the two companies (AC14, self-dealing).
use super::{jonas_waits, maya_at_the_answer};
use crate::{answering::maya_is_jonas, support::TestPortal};

#[actix_web::test]
async fn whoever_consented_does_not_approve_for_the_provider() {
    let portal = TestPortal::start().await;
    let _ = jonas_waits(&portal, &[]).await;
    let (maya, answer) = maya_at_the_answer(&portal).await;
    maya_is_jonas(&portal).await;
    let refused = maya.press(&answer, "Approve", &[]).await;
    assert_eq!(refused.status, 409);
    let told = refused.text("main");
    assert!(told.contains("have the same email address"), "{told}");
    assert_eq!(maya.visit(&answer.path).await.count("main [action$=approval]"), 0);
    assert_eq!(portal.count("partnerships").await, 0);
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let answer = pieter.visit(&answer.path).await;
    pieter.press(&answer, "Approve", &[]).await;
    assert_eq!(portal.count("partnerships WHERE state = 'active'").await, 1);
    assert_eq!(portal.broken_names().await, ["I7"], "Maya’s address, which the test has changed");
}

#[actix_web::test]
async fn whoever_made_the_open_link_does_not_answer_it_elsewhere() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[("approval", "")]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let answer = jonas.goes_on(&link).await;
    maya_is_jonas(&portal).await;
    let refused =
        jonas.press(&answer, "Authorize indirect provider", &[("authorize", "yes")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text("main").contains("cannot agree for both companies"));
    assert_eq!(portal.count("partnerships").await, 0);
    assert_eq!(portal.broken_names().await, ["I7"], "Maya’s address, which the test has changed");
}

#[actix_web::test]
async fn nor_where_the_provider_has_the_last_word() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let answer = jonas.goes_on(&link).await;
    maya_is_jonas(&portal).await;
    let yes = [("authorize", "yes")];
    let refused = jonas.press(&answer, "Authorize indirect provider", &yes).await;
    assert_eq!((refused.status, portal.count("partnership_consents").await), (409, 0));
}
