//! In whose company one is stands in the address alone: two tabs of one browser never mix companies.
use super::{add, band, people_of};
use crate::support::TestPortal;

#[actix_web::test]
async fn each_tab_is_in_its_own_company() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    portal.partners_with_access("northwind", "helder").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let (here, there) = (people_of(&portal, "bergmann").await, people_of(&portal, "helder").await);
    let (one, other, own) = (
        maya.visit(&format!("{here}/new")).await,
        maya.visit(&format!("{there}/new")).await,
        maya.visit("/settings/users/new").await,
    );
    assert!(band(&one).contains("Bergmann") && band(&other).contains("Helder"));
    assert!(band(&own).is_empty());
    add(&maya, &here, "Ada", "").await;
    let answers = [("first_name", "Bo"), ("last_name", "Lind"), ("email", "bo@helder.example")];
    maya.press(&other, "Send invitation", &answers).await;
    let answers = [("first_name", "Cy"), ("last_name", "Lind"), ("email", "cy@northwind.example")];
    maya.press(&own, "Send invitation", &answers).await;
    let whose = |user: &'static str| {
        portal.line(format!("SELECT o.account_name AS line FROM users u JOIN organizations o ON o.id = u.organization_id WHERE u.user_name = '{user}'"))
    };
    assert_eq!(
        [whose("ada").await, whose("bo").await, whose("cy").await],
        ["bergmann", "helder", "northwind"]
    );
    for address in ["ada@bergmann.example", "bo@helder.example", "cy@northwind.example"] {
        portal.letter_to(address).await;
    }
    assert_eq!(portal.broken().await, Vec::<String>::new());
}
