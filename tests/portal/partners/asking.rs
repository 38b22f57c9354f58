//! A provider sees what keeps it from ordering, and asks its reseller to mend it: once a day for each rule.
use super::told;
use crate::support::TestPortal;
use chrono::TimeDelta;

const UNLINKED: &str =
    "UPDATE membership_links SET ended_at = linked_at WHERE membership_id = '7000388'";

#[actix_web::test]
async fn they_are_mailed_what_is_missing_once_a_day() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit(&format!("/resellers/{id}")).await;
    assert_eq!(page.count("form[action$='/asking']"), 0, "nothing is missing: {}", told(&page));
    let nothing = maya.post(&format!("/resellers/{id}/asking"), &[]).await;
    assert!(
        nothing.status == 409 && told(&nothing).contains("nothing to fix"),
        "{}",
        told(&nothing)
    );
    portal.sql(UNLINKED).await;
    portal.refresh_copies("bergmann").await;
    let list = maya.visit("/resellers").await;
    assert!(list.text("tbody").contains("Membership ID not linked"), "{}", list.text("tbody"));
    let page = maya.follow(&list, "Bergmann Systemhaus").await;
    let page = maya.press(&page, "Ask them to fix this", &[]).await;
    assert!(told(&page).contains("We have emailed"), "{}", told(&page));
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.subject.contains("cannot place orders"), "{}", letter.subject);
    assert!(letter.text.contains("link a membership ID") && letter.text.contains(&portal.base));
    let again = maya.press(&page, "Ask them to fix this", &[]).await;
    assert_eq!(again.status, 429);
    // What is missing besides is asked for on the same day; the rest on the next.
    portal.sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'bergmann'").await;
    maya.press(&page, "Ask them to fix this", &[]).await;
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.text.contains("is suspended") && !letter.text.contains("link a membership ID"));
    portal.pass(TimeDelta::hours(25));
    let maya = portal.sign_in(maya, "maya@northwind").await;
    maya.press(&page, "Ask them to fix this", &[]).await;
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.text.contains("link a membership ID"), "{}", letter.text);
    assert_eq!(portal.count("outbox WHERE letter = 'partnership-fix-asked'").await, 3);
}

/// Where no global admin could read it, whoever else looks after the partnership does; where nobody could, that is
/// said, and the day's question is not used up.
#[actix_web::test]
async fn somebody_reads_it_or_it_is_said_that_nobody_does() {
    let portal = TestPortal::start().await;
    let id = portal.partners("northwind", "bergmann").await;
    portal.sql(UNLINKED).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let jonas = "user_id = (SELECT id FROM users WHERE user_name = 'jonas')";
    portal.sql(format!("DELETE FROM user_roles WHERE {jonas} AND role <> 'global_admin'")).await;
    for (role, asked) in [("auditor", 0), ("admin_agent", 1)] {
        portal.sql(format!("UPDATE user_roles SET role = '{role}' WHERE {jonas}")).await;
        let page = maya.visit(&format!("/resellers/{id}")).await;
        let page = maya.press(&page, "Ask them to fix this", &[]).await;
        let text = if asked == 0 { "Nobody there could read this" } else { "We have emailed" };
        assert!(told(&page).contains(text), "{role}: {}", told(&page));
        assert_eq!(portal.count("outbox WHERE letter = 'partnership-fix-asked'").await, asked);
    }
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.text.contains("link a membership ID"), "{}", letter.text);
}
