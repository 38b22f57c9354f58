//! Companies that are known already, or are somebody's own; and of whom nothing is told.
use super::{decline, sent};
use crate::{
    customers::{TULP, tulp_is_asked, with_partners},
    partnerships::lists::verdicts,
    support::{ANNA, Browser},
};
use chrono::TimeDelta;

const LINE: (&str, &str) = ("lines", "anna@tulp.example,Bakkerij Tulp");

/// What would become of Tulp, if it were invited with a partner.
async fn of_tulp(inviter: &Browser, with: &str) -> String {
    let page = inviter.many_customers(&[("with", with), LINE]).await;
    assert_eq!(page.status, 200, "{}", page.text("main"));
    verdicts(&page).concat()
}

/// What would become of the companies at these addresses.
async fn are(inviter: &Browser, with: &str, addresses: &[&str]) -> Vec<String> {
    let lines: Vec<_> = addresses.iter().map(|address| format!("{address},Company")).collect();
    verdicts(&inviter.many_customers(&[("with", with), ("lines", &lines.join("\n"))]).await)
}

#[actix_web::test]
async fn whoever_said_no_is_not_asked_again_by_a_list_for_ninety_days() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    decline(&portal, "anna@tulp", &invited).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.many_customers(&[LINE]).await;
    assert_eq!(verdicts(&page), ["1 Declined"]);
    let why = page.text("tbody");
    assert!(why.contains("said no on 5 January 2026. If you have agreed otherwise"), "{why}");
    // Of whom another company has asked, nobody hears.
    let maya = portal.signed_in_as("maya@northwind").await;
    assert_eq!(of_tulp(&maya, "bergmann").await, "1 New");
    portal.pass(TimeDelta::days(89));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(of_tulp(&jonas, "northwind").await, "1 Declined");
    portal.pass(TimeDelta::days(2));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(of_tulp(&jonas, "northwind").await, "1 New");
}

#[actix_web::test]
async fn whoever_said_no_can_be_invited_singly() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    decline(&portal, "anna@tulp", &invited).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    jonas.invites_customer("northwind", ANNA, TULP).await;
    assert_eq!(of_tulp(&jonas, "northwind").await, "1 Pending");
    assert_eq!(sent(&portal).await, (2, 2, 0));
}

#[actix_web::test]
async fn who_has_authorized_other_partners_is_invited() {
    let portal = with_partners().await;
    portal.partners("alpine", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.invites_customer("alpine", ANNA, TULP).await;
    let invited = portal.invited_by(&page, ANNA).await;
    assert_eq!(of_tulp(&jonas, "northwind").await, "1 New");
    assert_eq!(of_tulp(&jonas, "alpine").await, "1 Pending");
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    anna.authorizes(&answer, &["reseller", "provider"]).await;
    assert_eq!(of_tulp(&jonas, "northwind").await, "1 New");
    assert_eq!(of_tulp(&jonas, "alpine").await, "1 Already connected");
    let maya = portal.signed_in_as("maya@northwind").await;
    assert_eq!(of_tulp(&maya, "bergmann").await, "1 New");
}

/// Where a company is, and what waits there of others, is not told by whoever has nothing to do with it (AC24).
#[actix_web::test]
async fn nothing_is_told_of_companies_of_others() {
    let portal = with_partners().await;
    tulp_is_asked(&portal).await;
    portal.sql("UPDATE organizations SET country = 'US' WHERE account_name = 'tulp'").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let addresses = [ANNA, "lukas@alpine.example", "vera@fabrikam.example", "x@nobody.example"];
    let told = are(&maya, "bergmann", &addresses).await;
    assert_eq!(told, ["1 New", "2 New", "3 New", "4 New"]);
}

#[actix_web::test]
async fn the_own_people_and_the_partner_s_are_no_customers() {
    let portal = with_partners().await;
    let own = "A partner’s address";
    let addresses = [
        "jonas@bergmann.example",
        "somebody@Bergmann.example",
        "maya@northwind.example",
        "somebody@sub.northwind.example",
        "somebody@kiel.example",
    ];
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for told in
        [are(&jonas, "northwind", &addresses).await, are(&maya, "bergmann", &addresses).await]
    {
        let expected = [1, 2, 3, 4].map(|line| format!("{line} {own}"));
        assert_eq!(told[..4], expected);
        assert_eq!(told[4], "5 New");
    }
}

/// Who has which other address is known in their own company alone.
#[actix_web::test]
async fn a_colleague_who_is_gone_is_known_at_home_alone() {
    let portal = with_partners().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let address = "pieter@private.example";
    let there = [address];
    assert_eq!(are(&maya, "bergmann", &there).await, ["1 New"]);
    let gone = format!("state = 'disabled', email = '{address}', email_key = '{address}'");
    portal.sql(format!("UPDATE users SET {gone} WHERE user_name = 'pieter'")).await;
    assert_eq!(are(&maya, "bergmann", &there).await, ["1 A partner’s address"]);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(are(&jonas, "northwind", &there).await, ["1 New"]);
}

/// Each partner's region counts, whoever of the two invites.
#[actix_web::test]
async fn a_country_is_near_when_it_is_near_to_both() {
    let portal = with_partners().await;
    let lines =
        [("with", "northwind"), ("lines", "a@kiel.example,Kiel,,,de\nb@ohio.example,Ohio,,,US")];
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(verdicts(&jonas.many_customers(&lines).await), ["1 New", "2 Other region"]);
    // Nobody is near to both of two that are far from each other.
    portal.sql("UPDATE organizations SET country = 'US' WHERE account_name = 'northwind'").await;
    let far = verdicts(&jonas.many_customers(&lines).await);
    assert_eq!(far, ["1 Other region", "2 Other region"]);
}

#[actix_web::test]
async fn two_spellings_of_an_address_are_one() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let there = ["office@kiel.example", " Office@KIEL.example ", "office@hafen.example"];
    let told = are(&jonas, "northwind", &there).await;
    assert_eq!(told, ["1 New", "2 Duplicate", "3 New"]);
}
