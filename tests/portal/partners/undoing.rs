//! *Undo*: for a day, by the side that ended it; never the access, and not once there is a new partnership.
use super::{ended, state, told};
use crate::support::TestPortal;
use chrono::TimeDelta;

#[actix_web::test]
async fn the_side_that_ended_it_takes_it_back_without_the_access() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let (jonas, maya) =
        (portal.signed_in_as("jonas@bergmann").await, portal.signed_in_as("maya@northwind").await);
    let own = ended(&jonas, &id).await;
    let theirs = maya.visit(&format!("/resellers/{id}")).await;
    assert_eq!(theirs.count("form[action$='/undo']"), 0, "it was not theirs");
    portal.pass(TimeDelta::hours(24) - TimeDelta::seconds(1));
    let jonas = portal.sign_in(jonas, "jonas@bergmann").await;
    let maya = portal.sign_in(maya, "maya@northwind").await;
    let back = jonas.press(&own, "Undo", &[]).await;
    assert!(told(&back).contains("The end is undone"), "{}", told(&back));
    assert_eq!((state(&portal, &id).await.as_str(), portal.live_grants().await), ("active", 0));
    assert!(
        told(&back).contains("Removed"),
        "access that was removed stays removed: {}",
        told(&back)
    );
    assert_eq!(portal.events("northwind", "partnership.restored").await, 1);
    let letter = portal.letter_to("maya@northwind.example").await;
    assert!(letter.text.contains("ongedaan gemaakt"), "{}", letter.text);
    assert_eq!(maya.visit("/resellers").await.count("tbody tr"), 1);
    assert_eq!(portal.broken().await, Vec::<String>::new());
    // Once more: there is nothing to undo.
    assert_eq!(jonas.press(&own, "Undo", &[]).await.status, 409);
}

#[actix_web::test]
async fn nobody_else_and_not_later() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    let (jonas, maya) =
        (portal.signed_in_as("jonas@bergmann").await, portal.signed_in_as("maya@northwind").await);
    let own = ended(&jonas, &id).await;
    let version = own.value("version");
    let undo = format!("/partnerships/{id}/undo");
    assert_eq!(maya.post(&undo, &[("version".to_owned(), version)]).await.status, 409);
    portal.pass(TimeDelta::hours(24));
    let jonas = portal.sign_in(jonas, "jonas@bergmann").await;
    assert_eq!(jonas.press(&own, "Undo", &[]).await.status, 409);
    let late = jonas.visit(&format!("/indirect-providers/{id}")).await;
    assert_eq!(late.count("form[action$='/undo']"), 0);
    assert_eq!(state(&portal, &id).await, "ended");
}

#[actix_web::test]
async fn not_once_the_pair_has_a_new_one() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let own = ended(&jonas, &id).await;
    portal.partners("northwind", "bergmann").await;
    let refused = jonas.press(&own, "Undo", &[]).await;
    assert_eq!(refused.status, 409);
    assert!(told(&refused).contains("work together again already"), "{}", told(&refused));
    assert_eq!(state(&portal, &id).await, "ended");
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

/// What stands against it is told as it is: the other company's suspension is not one's own.
#[actix_web::test]
async fn what_stands_against_it_is_told() {
    const SUSPENDED: &str =
        "suspended_at = created_at, suspended_for = 'contact' WHERE account_name =";
    for (who, change, why) in [
        ("jonas@bergmann", format!("{SUSPENDED} 'bergmann'"), "Your company is suspended"),
        ("jonas@bergmann", format!("{SUSPENDED} 'northwind'"), "The other company is suspended"),
        ("maya@northwind", format!("{SUSPENDED} 'bergmann'"), "The other company is suspended"),
        (
            "jonas@bergmann",
            "country = 'US' WHERE account_name = 'northwind'".to_owned(),
            "different sales regions",
        ),
        (
            "maya@northwind",
            "standing = 'none' WHERE account_name = 'bergmann'".to_owned(),
            "cannot be partners at the moment",
        ),
    ] {
        let portal = TestPortal::start().await;
        let id = portal.partners("northwind", "bergmann").await;
        let browser = portal.signed_in_as(who).await;
        let own = ended(&browser, &id).await;
        portal.sql(format!("UPDATE organizations SET {change}")).await;
        let refused = browser.press(&own, "Undo", &[]).await;
        assert!(told(&refused).contains(why), "{why}: {}", told(&refused));
        assert_eq!(state(&portal, &id).await, "ended");
    }
}
