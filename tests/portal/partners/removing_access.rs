//! *Remove admin access*: by a global admin of the reseller, after a fresh proof; the partnership stays.
use super::{state, told};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

#[actix_web::test]
async fn the_partnership_stays_and_the_next_use_is_refused() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let list = jonas.visit("/indirect-providers").await;
    let page = jonas.follow(&list, "Remove admin access").await;
    assert!(told(&page).contains("User admin and Helpdesk agent"), "{}", told(&page));
    assert_eq!(portal.live_grants().await, 1, "looking changes nothing");
    portal.pass(TimeDelta::minutes(11));
    let proof = jonas.press(&page, "Remove admin access", &[]).await;
    assert_eq!((proof.path.as_str(), portal.live_grants().await), ("/proof", 1));
    let page = jonas.submit(&proof, &[("password", PASSWORD)]).await;
    let done = jonas.press(&page, "Remove admin access", &[]).await;
    assert!(told(&done).contains("Admin access is removed"), "{}", told(&done));
    assert_eq!((state(&portal, &id).await.as_str(), portal.live_grants().await), ("active", 0));
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.text.contains("The partnership stays as it is"), "{}", letter.text);
    let letter = portal.letter_to("maya@northwind.example").await;
    assert!(letter.text.contains("heeft de beheerderstoegang"), "{}", letter.text);
    let maya = portal.signed_in_as("maya@northwind").await;
    assert!(maya.visit("/resellers").await.text("tbody").contains("Removed"));
    // Once more: there is none.
    assert_eq!(jonas.press(&page, "Remove admin access", &[]).await.status, 409);
    assert_eq!(portal.events("northwind", "partnership.access_removed").await, 1);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}
