//! Customers.
use crate::support::{ANNA, TestPortal};
use futures_util::future::join_all;

const LETTERS: &str = "outbox WHERE letter LIKE 'customer-%'";

/// T-CVE-37: one invitation is accepted ten times at once, from one page. It is answered once, and all of it is.
#[actix_web::test]
async fn of_ten_who_authorize_at_once_one_does() {
    let portal = TestPortal::start().await;
    portal.partners("northwind", "bergmann").await;
    let invited = portal.invited_customer(ANNA, "Bakkerij Tulp").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let digest = anna.at_the_boxes(&invited).await.value("digest");
    let wire = portal.wire_as("anna@tulp").await;
    let letters = portal.count(LETTERS).await;
    let fields = [
        ("reseller", "yes"),
        ("reseller_access", "yes"),
        ("provider", "yes"),
        ("digest", digest.as_str()),
    ];
    let path = format!("{}/consent", invited.page());
    let answers = join_all((0..10).map(|_| wire.post(&path, &fields))).await;
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    let [won, late] = [303, 409].map(|is| statuses.iter().filter(|status| **status == is).count());
    assert_eq!((won, late), (1, 9), "{statuses:?}");
    let both = ["bergmann reseller active", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, both);
    assert_eq!(portal.count("customer_consents").await, 2);
    assert_eq!(portal.lent().await, ["tulp bergmann user_admin helpdesk_agent"]);
    assert_eq!(portal.events("tulp", "customer.authorized").await, 1);
    // Anna, Jonas, Maya and Pieter are told.
    assert_eq!(portal.count(LETTERS).await, letters + 4);
    portal.is_sound().await;
}
