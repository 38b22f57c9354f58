//! Companies that said yes to the same two before: to both, or to one of them; and what has become of that.
use super::sent;
use crate::{
    customers::{TULP, tulp_authorized, with_partners},
    partnerships::lists::{send_all, verdicts},
    support::{ANNA, Browser, Page},
};

const LINE: (&str, &str) = ("lines", "anna@tulp.example,Bakkerij Tulp");

/// A list that holds Tulp alone.
async fn with_tulp(inviter: &Browser, with: &str) -> Page {
    let page = inviter.many_customers(&[("with", with), LINE]).await;
    assert_eq!(page.status, 200, "{}", page.text("main"));
    page
}

/// What it says of Tulp.
async fn of_tulp(inviter: &Browser, with: &str) -> String {
    verdicts(&with_tulp(inviter, with).await).concat()
}

#[actix_web::test]
async fn who_said_yes_to_one_of_the_two_is_asked_for_the_other_from_its_own_page() {
    for side in ["reseller", "provider"] {
        let portal = with_partners().await;
        tulp_authorized(&portal, &[side]).await;
        let jonas = portal.signed_in_as("jonas@bergmann").await;
        let page = with_tulp(&jonas, "northwind").await;
        assert_eq!(verdicts(&page), ["1 One of two"], "{side}");
        let why = "Of the two of you, this company works with one only. It answered on 5 January 2026. You can ask for \
                   the other one from its page under Customers.";
        assert!(page.text("tbody").contains(why), "{side}: {}", page.text("tbody"));
        assert_eq!(
            (page.text(".facts"), page.count("form[action$=sending]")),
            ("One of two 1".into(), 0)
        );
        let file = jonas.visit(&format!("{}/result.csv", page.path)).await.html;
        assert!(file.contains(&format!("{ANNA},{TULP},One of two,\"{why}\",")), "{side}: {file}");
        let own = jonas.follow(&jonas.visit("/customers").await, TULP).await;
        let missing = own.link("Invite for the missing one");
        assert!(missing.starts_with("/customers/invite?with=northwind&customer="), "{missing}");
        // What was said to another is nobody else's business.
        let maya = portal.signed_in_as("maya@northwind").await;
        assert_eq!(of_tulp(&maya, "bergmann").await, "1 New", "{side}");
        assert_eq!(sent(&portal).await, (1, 1, 0), "{side}");
    }
}

/// What was uploaded before is asked about again; what is uploaded again is known.
#[actix_web::test]
async fn whom_a_list_asked_and_who_said_yes_to_one_is_not_asked_twice() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let (page, before) =
        (with_tulp(&jonas, "northwind").await, with_tulp(&jonas, "northwind").await);
    assert_eq!([verdicts(&page), verdicts(&before)].concat(), ["1 New", "1 New"]);
    jonas.press(&page, "Send 1 invitation", &[]).await;
    send_all(&portal).await;
    let one = jonas.follow(&jonas.visit(&page.path).await, TULP).await;
    let invited = portal.invited_by(&one, ANNA).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    anna.authorizes(&answer, &["provider"]).await;
    assert_eq!(portal.customer_invitation(&invited.id).await, "partially_accepted");
    let again = with_tulp(&jonas, "northwind").await;
    let pressed = jonas.post(&format!("{}/sending", again.path), &[]).await;
    assert_eq!(pressed.status, 409, "{}", pressed.text("main"));
    jonas.press(&before, "Send 1 invitation", &[]).await;
    send_all(&portal).await;
    for page in [again, before] {
        assert_eq!(verdicts(&jonas.visit(&page.path).await), ["1 One of two"]);
    }
    assert_eq!(sent(&portal).await, (1, 1, 1));
    portal.is_sound().await;
}

/// A company is the same when somebody leaves it, or reads their mail elsewhere.
#[actix_web::test]
async fn who_said_yes_to_both_is_known_wherever_its_people_are() {
    for change in [
        "email = 'anna@elsewhere.example', email_key = 'anna@elsewhere.example'",
        "state = 'disabled', removed_at = created_at",
    ] {
        let portal = with_partners().await;
        tulp_authorized(&portal, &["reseller", "provider"]).await;
        let jonas = portal.signed_in_as("jonas@bergmann").await;
        let maya = portal.signed_in_as("maya@northwind").await;
        assert_eq!(of_tulp(&maya, "bergmann").await, "1 Already connected");
        let tulp = portal.organization("tulp").await;
        let anna = format!("user_name = 'anna' AND organization_id = '{tulp}'");
        let changed = portal.sql(format!("UPDATE users SET {change} WHERE {anna}")).await;
        assert_eq!(changed, 1, "{change}");
        let page = with_tulp(&jonas, "northwind").await;
        assert_eq!(verdicts(&page), ["1 Already connected"], "{change}");
        let why = "Bakkerij Tulp works with you and your partner already.";
        assert!(page.text("tbody").contains(why), "{}", page.text("tbody"));
        // For whoever asked nobody there, it is a stranger's address now.
        assert_eq!(of_tulp(&maya, "bergmann").await, "1 New", "{change}");
    }
}

#[actix_web::test]
async fn who_works_with_neither_any_more_is_invited() {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["reseller", "provider"]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    for (partner, told) in [("northwind", "1 One of two"), ("bergmann", "1 New")] {
        let id = portal.relationship("tulp", partner).await;
        let page = anna.visit(&format!("/relationships/{id}/end")).await;
        let ended = anna.press(&page, "End relationship", &[("reason", "Goodbye.")]).await;
        assert_eq!(ended.status, 200, "{}", ended.text("main"));
        assert_eq!(of_tulp(&jonas, "northwind").await, told, "{partner}");
    }
    let page = with_tulp(&jonas, "northwind").await;
    jonas.press(&page, "Send 1 invitation", &[]).await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (2, 2, 1));
    assert_eq!(of_tulp(&jonas, "northwind").await, "1 Pending");
    portal.is_sound().await;
}
