//! The page that says what each role may do is what the program does.
use crate::support::TestPortal;

#[actix_web::test]
async fn everybody_reads_it_and_it_fits_the_organization() {
    let portal = TestPortal::start().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let page = tom.visit("/settings/roles").await;
    let text = page.text("main");
    assert!(text.contains("Membership admin") && text.contains("Admin agent"), "{text}");
    assert!(!text.contains("Sales agent") && !text.contains("Verifier"), "{text}");
    let maya = portal.signed_in_as("maya@northwind").await;
    assert!(maya.visit("/settings/roles").await.text("main").contains("Sales agent"));
    let omar = portal.sign_in(portal.dutch_browser(), "omar@fabrikam").await;
    let text = omar.visit("/settings/roles").await.text("main");
    assert!(text.contains("Beoordelaar") && !text.contains("Beheeragent"), "{text}");
}
