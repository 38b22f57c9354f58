//! Another reseller of record, or none: the one before sees the subscription no more, and all are told.
use super::{BOTH, JONAS, TULP, done, fields, missing, told};
use crate::support::{ANNA, TestPortal};
use chrono::TimeDelta;

const ACT: &str = "Change reseller of record";

#[actix_web::test]
async fn to_none_and_back() {
    let (portal, order) = TestPortal::with_an_order().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let bergmann = portal.organization("bergmann").await;
    let form = maya.visit(&format!("{page}/reseller")).await;
    assert_eq!(form.value("reseller"), bergmann, "as it stands");
    let none = done(&maya, &page, ACT, &[("reseller", "-")]).await;
    assert_eq!(none.path, page, "{}", none.text("main"));
    assert!(none.text("main .facts").contains("No indirect reseller"), "{}", none.text("main"));
    assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 25 active -"]);
    // Jonas still sees the order that named his company, and the other subscription.
    assert_eq!(jonas.visit(&page).await.status, 404);
    assert_eq!(jonas.visit("/subscriptions").await.count("tbody tr"), 1);
    let row = jonas.visit(&order.path).await.text("tbody tr:first-child");
    assert!(row.contains("25 seats") && row.contains("Not with your company any more"), "{row}");
    let back = done(&maya, &page, ACT, &[("reseller", &bergmann)]).await;
    assert!(back.text("main .facts").contains("Bergmann Systemhaus"), "{}", back.text("main"));
    assert_eq!(portal.held().await, BOTH);
    assert_eq!(jonas.visit(&page).await.status, 200);
    for chain in ["northwind", "bergmann", "tulp"] {
        let times = portal.events(chain, "subscription.reseller_changed").await;
        assert_eq!(times, 2, "{chain}: it was told both times");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn all_are_told_and_the_one_before_without_a_link() {
    let (portal, _) = TestPortal::with_an_order().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    portal.pass(TimeDelta::minutes(1));
    done(&maya, &page, ACT, &[("reseller", "-")]).await;
    let subject = format!("Workplace Standard for {TULP} has no reseller of record any more");
    let own = format!("Workplace Standard for {TULP}: you are not the reseller of record any more");
    for (to, subject, has_link) in [(JONAS, own, false), (ANNA, subject, true)] {
        let letter = portal.letter_to(to).await;
        assert_eq!(letter.subject, subject, "{to}");
        assert_eq!(letter.text.contains(&page), has_link, "{to}: {}", letter.text);
    }
    portal.pass(TimeDelta::minutes(1));
    let bergmann = portal.organization("bergmann").await;
    done(&maya, &page, ACT, &[("reseller", &bergmann)]).await;
    for to in [JONAS, ANNA] {
        let letter = portal.letter_to(to).await;
        let says = "has another reseller of record";
        assert!(letter.subject.ends_with(says), "{to}: {}", letter.subject);
        let line = "made Bergmann Systemhaus the reseller of record of Workplace Standard";
        assert!(letter.text.contains(line), "{to}: {}", letter.text);
        assert_eq!(portal.link_in(&letter), page, "{to}");
    }
}

#[actix_web::test]
async fn only_one_that_could_be_ordered_with() {
    let (portal, _) = TestPortal::with_an_order().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(&format!("{page}/reseller")).await;
    let same = maya.press(&form, ACT, &[]).await;
    assert_eq!(same.status, 422);
    assert!(
        told(&same, "reseller").contains("That would change nothing."),
        "{}",
        same.text("main")
    );
    let gone = "That reseller cannot be chosen any more.";
    // Whom the provider has nothing to do with is refused like a company that does not exist (AC24).
    for account in ["hanseit", "alpine", "northwind", "tulp"] {
        let other = portal.organization(account).await;
        let refused = maya.press(&form, ACT, &[("reseller", &other)]).await;
        assert_eq!((refused.status, refused.count(".checklist li")), (422, 0), "{account}");
        assert!(told(&refused, "reseller").contains(gone), "{account}");
    }
    for (nonsense, wrong) in
        [("x", gone), ("bergmann", gone), ("0", gone), ("", "Choose the reseller of record")]
    {
        let refused = maya.press(&form, ACT, &[("reseller", nonsense)]).await;
        assert_eq!(refused.status, 422, "{nonsense}");
        let says = told(&refused, "reseller");
        assert!(says.contains(wrong), "{nonsense}: {says}");
    }
    assert_eq!(portal.held().await, BOTH);
    assert_eq!(portal.events("tulp", "subscription.reseller_changed").await, 0);
}

/// An id that nobody has is refused like one that cannot be it.
#[actix_web::test]
async fn a_company_that_does_not_exist_is_none() {
    let (portal, _) = TestPortal::with_an_order().await;
    let page = portal.subscription("WORK-STANDARD").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let nobody = uuid::Uuid::now_v7().to_string();
    let typed = fields(&[("version", "1"), ("reseller", &nobody)]);
    let refused = maya.post(&format!("{page}/reseller"), &typed).await;
    assert!(matches!(refused.status, 404 | 409 | 422), "{}", refused.status);
    assert_eq!(portal.held().await, BOTH);
}

/// Whoever could not be named any more can still be left.
#[actix_web::test]
async fn one_that_is_not_fit_any_more_can_be_left() {
    for statement in [
        "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' \
         WHERE account_name = 'bergmann'",
        "UPDATE customer_relationships SET state = 'missing' WHERE side = 'reseller'",
        "UPDATE partnerships SET state = 'ended', ends_at = since, ended_by = 'reseller', \
         end_said_at = since, \
         ended_by_user = (SELECT MIN(id) FROM users), end_reason = 'x'",
    ] {
        let (portal, _) = TestPortal::with_an_order().await;
        let page = portal.subscription("WORK-STANDARD").await;
        let maya = portal.signed_in_as("maya@northwind").await;
        portal.sql(statement).await;
        done(&maya, &page, ACT, &[("reseller", "-")]).await;
        assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 25 active -"]);
        // There is no way back as long as that is so.
        let bergmann = portal.organization("bergmann").await;
        let typed = fields(&[("version", "2"), ("reseller", &bergmann)]);
        let refused = maya.post(&format!("{page}/reseller"), &typed).await;
        assert_eq!((refused.status, missing(&refused).len()), (409, 1), "{statement}");
        assert_eq!(portal.held().await, [BOTH[0], "WORK-STANDARD annual 25 active -"]);
    }
}
