//! Whoever holds the link: what they see, and what they do not.
use super::state;
use crate::support::TestPortal;
use chrono::TimeDelta;
use twotier::values::Token;

#[actix_web::test]
async fn opening_the_link_changes_nothing() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    let before = portal.sizes().await;
    for _ in 0..20 {
        assert_eq!(portal.wire().get(&link).await.status, 303);
    }
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let door = jonas.visit(&link).await;
    assert_eq!(door.text("h1"), "Northwind Distribution invites you to work together");
    assert!(!door.text("main").contains("Can be answered until"), "it has no end");
    for (table, rows) in before {
        if ["partnership_invitations", "open_links", "outbox"].contains(&table.as_str()) {
            assert_eq!(portal.count(&table).await, rows, "{table}");
        }
    }
}

#[actix_web::test]
async fn a_token_that_was_never_made_is_one_page_for_all() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    let wire = portal.wire();
    let never = [
        Token::new("tto").expose().to_owned(),
        Token::new("tti").expose().to_owned(),
        "tto_".to_owned(),
        link.strip_prefix("/i/").unwrap().replacen("tto", "tti", 1),
        format!("{}x", link.strip_prefix("/i/").unwrap()),
    ];
    let mut pages = std::collections::BTreeSet::new();
    for token in never {
        let answer = wire.get(&format!("/i/{token}")).await;
        assert_eq!(answer.status, 404, "{token}");
        assert!(answer.session().is_none());
        pages.insert(answer.body);
    }
    assert_eq!(pages.len(), 1, "the same to the byte");
}

#[actix_web::test]
async fn a_link_that_is_over_says_why_and_nothing_of_others() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[("days", "2"), ("uses", "1")]).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    portal.is_a_reseller("tulp").await;
    let begun = anna.goes_on(&link).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    jonas.consents(&link).await;
    let used_up = portal.browser().visit(&link).await;
    assert_eq!((used_up.status, used_up.text("h1").as_str()), (410, "This link is used up"));
    assert!(!used_up.text("main").contains("Bergmann"));
    // Whoever had begun before reads the same, and the box is gone.
    let late = anna.visit(&begun.path).await;
    assert!(late.text("main").contains("This link is used up"), "{}", late.text("main"));
    assert_eq!(late.count("main [name=authorize]"), 0);
    let pressed = anna.press(&begun, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!(pressed.status, 409);
    assert_eq!(portal.count("partnership_consents").await, 1);
    portal.pass(TimeDelta::days(2));
    let ended = portal.browser().visit(&link).await;
    assert_eq!((ended.status, ended.text("h1").as_str()), (410, "This link has ended"));
}

#[actix_web::test]
async fn it_is_for_resellers_of_the_same_region_that_are_no_partners() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    let lukas = portal.signed_in_as("lukas@alpine").await;
    let door = lukas.visit(&link).await;
    assert_eq!(door.text("h1"), "This account cannot be a reseller");
    let maya = portal.signed_in_as("maya@northwind").await;
    assert_eq!(maya.visit(&link).await.text("h1"), "This account cannot be a reseller");
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    portal.sql("UPDATE organizations SET country = 'US' WHERE account_name = 'bergmann'").await;
    assert!(jonas.visit(&link).await.text("h1").contains("different sales regions"));
    portal.sql("UPDATE organizations SET country = 'DE' WHERE account_name = 'bergmann'").await;
    portal.partners("northwind", "bergmann").await;
    assert!(jonas.visit(&link).await.text("main").contains("You work together already"));
    // Behind the page's back, too.
    let key = portal.line("SELECT id AS line FROM open_links").await;
    let wire = portal.wire_as("jonas@bergmann").await;
    wire.get(&link).await;
    let back = wire.post("/invitation", &[("invitation", &key)]).await;
    assert_eq!(back.header("location"), "/invitation");
    assert_eq!(portal.count("partnership_invitations WHERE kind = 'open'").await, 0);
}

#[actix_web::test]
async fn it_waits_until_the_company_has_enrolled_and_comes_back_to_where_it_was() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[]).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    sanne.visit(&link).await;
    let home = sanne.visit("/").await;
    assert!(home.text("main").contains("Northwind Distribution invites you to work together."));
    let door = sanne.follow(&home, "See the invitation").await;
    let answer = sanne.press(&door, "Continue", &[]).await;
    // The provider hears nothing of that.
    assert_eq!(portal.events("northwind", "partnership.answered").await, 0);
    assert!(!portal.has_written(super::MAYA, "wacht op uw goedkeuring").await);
    assert!(answer.text("main").contains("Your company has to be authorized first"));
    portal.is_a_reseller("noordlicht").await;
    // The link leads to what was begun, for colleagues as well.
    let eva = portal.signed_in_as("eva@noordlicht").await;
    assert_eq!(eva.visit(&link).await.path, answer.path);
    let again = sanne.visit(&link).await;
    assert_eq!(again.path, answer.path);
    sanne.press(&again, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!(state(&portal).await, "waiting");
    assert!(portal.has_written(super::MAYA, "wacht op uw goedkeuring").await);
    portal.is_sound_but_for_resellers().await;
}

#[actix_web::test]
async fn an_invitation_by_name_stands_beside_it() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", super::JONAS).await;
    let link = portal.open_link(&[]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    jonas.visit(&invited.link).await;
    jonas.goes_on(&link).await;
    let named = jonas.goes_on(&invited.link).await;
    assert_eq!(named.path, format!("/invitations/{}", invited.id));
    assert_eq!(portal.count("partnership_invitations WHERE state = 'pending'").await, 2);
    jonas.press(&named, "Authorize", &[("authorize", "yes")]).await;
    assert!(jonas.visit(&link).await.text("main").contains("You work together already"));
    portal.is_sound().await;
}
