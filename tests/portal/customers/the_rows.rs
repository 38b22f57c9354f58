//! What a row of the list tells and leads to: the invitation for whoever is missing, and who has access until when.
use super::{TULP, suspend, tulp_authorized, with_partners};
use crate::{
    answering::add,
    support::{Page, TestPortal},
};
use twotier::users::Role;

const MISSING: &str = "Invite for the missing one";
const TO_INVITE: &str = "tbody a[href^='/customers/invite']";
const YEAR: &str = "until the end of 5 January 2027";
const ALL: [&str; 4] = ["reseller", "provider", "reseller_access", "provider_access"];

/// Nuage has authorized both, with access; Tulp Northwind alone, with access. They stand in this order.
async fn with_customers() -> TestPortal {
    let portal = with_partners().await;
    portal.authorized("claire@nuage", "Atelier Nuage", &ALL).await;
    tulp_authorized(&portal, &["provider", "provider_access"]).await;
    portal
}

/// Anna ends what Tulp has with Bergmann, to whom it had given all there is.
async fn left_bergmann() -> TestPortal {
    let portal = with_partners().await;
    tulp_authorized(&portal, &ALL).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let end = format!("/relationships/{}/end", portal.relationship("tulp", "bergmann").await);
    anna.press(&anna.visit(&end).await, "End relationship", &[("reason", "We part.")]).await;
    portal
}

/// What stands in a row under *Admin access*.
fn access(page: &Page, row: usize) -> String {
    page.text(&format!("tbody tr:nth-child({row}) td[data-label='Admin access']"))
}

#[actix_web::test]
async fn the_list_leads_to_the_invitation_for_the_missing_one() {
    let portal = with_customers().await;
    for (who, partner, with) in
        [("jonas@bergmann", "bergmann", "northwind"), ("maya@northwind", "northwind", "bergmann")]
    {
        let browser = portal.signed_in_as(who).await;
        let own = portal.relationship("tulp", partner).await;
        let invite = format!("/customers/invite?with={with}&customer={own}");
        for list in ["/customers".to_owned(), format!("/customers?with={with}")] {
            let page = browser.visit(&list).await;
            assert_eq!(page.each_attr(TO_INVITE, "href"), [invite.as_str()], "{who} {list}");
            let told = page.text("tbody tr:nth-child(2)");
            assert!(told.contains(MISSING) && told.contains(TULP), "{who} {list}: {told}");
        }
        let form = browser.follow(&browser.visit("/customers").await, MISSING).await;
        let told = form.text("main");
        assert_eq!(form.text("h1"), MISSING, "{who}");
        assert!(told.contains("asks for Bergmann Systemhaus alone"), "{who}: {told}");
        assert_eq!((form.value("with"), form.value("customer")), (with.to_owned(), own), "{who}");
    }
    // Where it is asked for and given, the list leads there no more.
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.follow(&jonas.visit("/customers").await, MISSING).await;
    let letter = jonas.press(&form, "Continue", &[]).await;
    let sent = jonas.press(&letter, "Send invitation", &[]).await;
    let invited = portal.invited_by(&sent, "anna@tulp.example").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let boxes = anna.at_the_boxes(&invited).await;
    anna.authorizes(&boxes, &["reseller"]).await;
    assert_eq!(jonas.visit("/customers").await.count(TO_INVITE), 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_has_access_until_when() {
    let portal = with_customers().await;
    for (who, with, other, of_tulp) in [
        // Which access a company has to a customer is for those whom it has authorized.
        ("jonas@bergmann", "northwind", "Northwind Distribution", "None".to_owned()),
        ("maya@northwind", "bergmann", "Bergmann Systemhaus", format!("You: {YEAR}")),
    ] {
        let browser = portal.signed_in_as(who).await;
        for list in ["/customers".to_owned(), format!("/customers?with={with}")] {
            let page = browser.visit(&list).await;
            assert!(page.each("thead th").contains(&"Admin access".to_owned()), "{who} {list}");
            let of_nuage = format!("You: {YEAR} {other}: {YEAR}");
            assert_eq!([access(&page, 1), access(&page, 2)], [of_nuage, of_tulp.clone()], "{who}");
        }
    }
    // Of the other one's alone, and of none.
    let portal = with_partners().await;
    tulp_authorized(&portal, &["reseller", "provider", "reseller_access"]).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let of_other = access(&maya.visit("/customers").await, 1);
    assert_eq!(of_other, format!("Bergmann Systemhaus: {YEAR}"));
    portal.sql("UPDATE grants SET ended_at = since").await;
    assert_eq!(access(&maya.visit("/customers").await, 1), "None");
}

#[actix_web::test]
async fn whoever_does_not_invite_is_led_to_no_invitation() {
    let portal = with_customers().await;
    add(&portal, "bergmann", "hanna", Role::HelpdeskAgent).await;
    let hanna = portal.signed_in_as("hanna@bergmann").await;
    let page = hanna.visit("/customers").await;
    assert_eq!((page.count("tbody tr"), page.count(TO_INVITE)), (2, 0), "{}", page.text("main"));
    assert!(page.text("tbody").contains("Missing"), "{}", page.text("tbody"));
    // Nor does anybody of a company that is suspended.
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit("/customers").await.count(TO_INVITE), 1);
    suspend(&portal, "bergmann").await;
    let page = jonas.visit("/customers").await;
    assert_eq!((page.count("tbody tr"), page.count(TO_INVITE)), (2, 0), "{}", page.text("main"));
}

/// What became of a customer afterwards is no business of a former partner: it is told that they shared it, and no more.
#[actix_web::test]
async fn a_former_partner_is_led_to_another_beginning_and_told_nothing() {
    let portal = left_bergmann().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for list in ["/customers/ended", "/customers/ended?with=northwind"] {
        let page = jonas.visit(list).await;
        let told = page.text("tbody");
        assert_eq!((page.count("tbody tr"), access(&page, 1).as_str()), (1, "None"), "{told}");
        for secret in ["2027", "Authorized", "Missing"] {
            assert!(!told.contains(secret), "{list}: {secret} in {told}");
        }
        let is_narrowed = list.contains("with=");
        assert_eq!(told.contains("Not shown to former partners"), is_narrowed, "{list}: {told}");
        assert_eq!(page.link("Invite again"), "/customers/invite?with=northwind", "{list}");
        let form = jonas.follow(&page, "Invite again").await;
        assert_eq!(form.text("h1"), "Invite new customers", "{list}");
        assert_eq!(
            form.each_attr("[name=access_for]", "value"),
            ["reseller", "provider"],
            "{list}"
        );
    }
    // The other one goes on, sees who is missing, and asks for that one alone.
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit("/customers").await;
    let told = page.text("tbody");
    assert!(told.contains(&format!("Bergmann Systemhaus Missing {MISSING}")), "{told}");
    assert_eq!(access(&page, 1), format!("You: {YEAR}"));
    let form = maya.follow(&page, MISSING).await;
    let told = form.text("main");
    assert!(told.contains("asks for Bergmann Systemhaus alone"), "{told}");
}
