//! A list is not sent any further because nobody could say yes to what it asks: the two have parted, one of them is
//! suspended, or whoever had it sent may not invite any more.
use super::{on_its_way, restore, sent, told_of_a_stop, uploaded};
use crate::{
    customers::{JONAS, MAYA, both_partners::part, suspend, with_partners},
    partnerships::lists::{many, send_all},
    support::{Browser, Page, TestPortal},
};

const PIETER: &str = "pieter@northwind.example";
const PARTED: &str =
    "Northwind Distribution does not work with you any more. When you work together again,";
const PARTNER: &str =
    "Northwind Distribution is suspended. When that is over, the rest can be sent.";
const OWN: &str = "Your company was suspended.";
const SENDER: &str = "Whoever had the list sent may no longer invite.";
/// Why *Send* is refused to partners who have parted.
const NO_PARTNER: &str =
    "does not work with you any more. Send the list when you work together again";

/// *Send* is refused in these words, and the list is as it was.
async fn is_refused(portal: &TestPortal, (who, page): (&Browser, &Page), says: &str) {
    let lists = portal.table("invitation_lists").await;
    let refused = who.press(page, "Send ", &[]).await;
    assert_eq!(refused.status, 409, "{}", refused.text("main"));
    assert!(refused.text("main").contains(says), "{says}: {}", refused.text("main"));
    assert_eq!(portal.table("invitation_lists").await, lists);
}

/// It is stopped after twenty of thirty for a reason, of which one letter tells this address and no other.
async fn is_stopped(portal: &TestPortal, (page, says): (&Page, &str), address: &str) {
    assert_eq!(sent(portal).await, (20, 20, 20));
    let letters = portal.count("outbox WHERE letter = 'partnership-list-stopped'").await;
    let told = told_of_a_stop(portal, address).await;
    assert_eq!((letters, told.len()), (1, 1), "{told:?}");
    assert!(told[0].contains(says), "{says}: {}", told[0]);
    let link = format!("{}{}", portal.base, page.path);
    assert!(told[0].contains(&link), "{link}: {}", told[0]);
    assert_eq!(portal.count("invitation_lists WHERE state = 'stopped'").await, 1);
}

#[actix_web::test]
async fn partners_who_have_parted_send_nothing() {
    for (account, person) in [("northwind", "maya"), ("bergmann", "jonas")] {
        let portal = with_partners().await;
        let (jonas, page) = uploaded(&portal, 3).await;
        part(&portal, account, person).await;
        is_refused(&portal, (&jonas, &page), NO_PARTNER).await;
        assert!(jonas.visit(&page.path).await.text(".chips").starts_with("Not sent"));
        assert_eq!(portal.events("bergmann", "customer.list_sent").await, 0, "{account}");
        send_all(&portal).await;
        assert_eq!(sent(&portal).await, (0, 0, 0), "{account}");
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn partners_who_part_meanwhile_send_no_further() {
    let portal = with_partners().await;
    let (jonas, page) = on_its_way(&portal).await;
    part(&portal, "northwind", "maya").await;
    send_all(&portal).await;
    is_stopped(&portal, (&page, PARTED), JONAS).await;
    let stopped = jonas.visit(&page.path).await;
    let told = stopped.text(".head");
    assert!(told.contains("Sending stopped after 20 of 30"), "{told}");
    assert!(told.contains(PARTED), "{told}");
    let stays = "customer_invitations WHERE state = 'pending'";
    assert_eq!(portal.count(stays).await, 20, "what was sent stays");
    is_refused(&portal, (&jonas, &stopped), NO_PARTNER).await;
    assert_eq!(portal.events("bergmann", "customer.list_stopped").await, 1);
    assert_eq!(portal.events("northwind", "customer.list_stopped").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn with_a_suspended_partner_it_waits_until_that_is_over() {
    let portal = with_partners().await;
    let (jonas, page) = uploaded(&portal, 30).await;
    suspend(&portal, "northwind").await;
    is_refused(&portal, (&jonas, &page), "One of you is suspended at the moment").await;
    restore(&portal, "northwind").await;
    jonas.press(&page, "Send 30 invitations", &[]).await;
    portal.do_what_is_due().await;
    suspend(&portal, "northwind").await;
    send_all(&portal).await;
    is_stopped(&portal, (&page, PARTNER), JONAS).await;
    let stopped = jonas.visit(&page.path).await;
    assert!(stopped.text(".head").contains(PARTNER), "{}", stopped.text(".head"));
    is_refused(&portal, (&jonas, &stopped), "One of you is suspended at the moment").await;
    restore(&portal, "northwind").await;
    jonas.press(&stopped, "Send 10 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (30, 30, 30));
    portal.is_sound().await;
}

/// It is named in the list as one of the partners; that it is the own company is what its people are told.
#[actix_web::test]
async fn a_company_that_is_suspended_itself_is_told_so() {
    let portal = with_partners().await;
    let (jonas, page) = on_its_way(&portal).await;
    suspend(&portal, "bergmann").await;
    send_all(&portal).await;
    is_stopped(&portal, (&page, OWN), JONAS).await;
    let stopped = jonas.visit(&page.path).await;
    assert!(stopped.text(".head").contains(OWN), "{}", stopped.text(".head"));
    assert_eq!(stopped.count("main form"), 0, "there is nothing to press");
    let pressed = jonas.post(&format!("{}/sending", page.path), &[]).await;
    assert_eq!(pressed.status, 409);
    let says = pressed.text("main");
    assert!(says.contains("Your company is suspended"), "{says}");
    restore(&portal, "bergmann").await;
    jonas.press(&jonas.visit(&page.path).await, "Send 10 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (30, 30, 30));
    portal.is_sound().await;
}

/// It is named in the list, too: that it may not invite any more is not told as if it had parted with itself.
#[actix_web::test]
async fn a_company_that_is_no_reseller_any_more_sends_no_further() {
    let portal = with_partners().await;
    let (jonas, page) = on_its_way(&portal).await;
    for standing in ["none", "reseller"] {
        let becomes = format!("UPDATE organizations SET standing = '{standing}'");
        portal.sql(format!("{becomes} WHERE account_name = 'bergmann'")).await;
        send_all(&portal).await;
        is_stopped(&portal, (&page, SENDER), JONAS).await;
    }
    let stopped = jonas.visit(&page.path).await;
    let head = stopped.text(".head");
    assert!(head.contains(SENDER) && !head.contains("does not work with you"), "{head}");
    jonas.press(&stopped, "Send 10 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (30, 30, 30));
    portal.is_sound().await;
}

/// A list of Maya's that Pieter has sent, as far as its first piece.
async fn sent_by_pieter(portal: &TestPortal) -> (Browser, Page) {
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.many_customers_file("bergmann", many(30).as_bytes()).await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let theirs = pieter.visit(&page.path).await;
    pieter.press(&theirs, "Send 30 invitations", &[]).await;
    portal.do_what_is_due().await;
    (maya, page)
}

#[actix_web::test]
async fn whoever_had_it_sent_is_told_and_not_whoever_made_it() {
    let portal = with_partners().await;
    let (_, page) = sent_by_pieter(&portal).await;
    part(&portal, "bergmann", "jonas").await;
    send_all(&portal).await;
    is_stopped(&portal, (&page, "Bergmann Systemhaus werkt niet meer met u samen."), PIETER).await;
    assert_eq!(told_of_a_stop(&portal, MAYA).await, Vec::<String>::new());
}

#[actix_web::test]
async fn who_may_no_more_sends_no_further() {
    let pieter = "(SELECT id FROM users WHERE user_name = 'pieter')";
    for (statement, undo, told) in [
        (
            "UPDATE users SET state = 'disabled' WHERE user_name = 'pieter'".to_owned(),
            "UPDATE users SET state = 'enabled' WHERE user_name = 'pieter'",
            MAYA,
        ),
        (
            format!("DELETE FROM user_roles WHERE user_id = {pieter}"),
            "INSERT INTO user_roles SELECT id, 'sales_agent' FROM users WHERE user_name = 'pieter'",
            PIETER,
        ),
        (
            format!("UPDATE user_roles SET role = 'helpdesk_agent' WHERE user_id = {pieter}"),
            "UPDATE user_roles SET role = 'sales_agent' WHERE role = 'helpdesk_agent'",
            PIETER,
        ),
    ] {
        let portal = with_partners().await;
        let (maya, page) = sent_by_pieter(&portal).await;
        portal.sql(statement).await;
        send_all(&portal).await;
        is_stopped(&portal, (&page, "mag niet meer uitnodigen"), told).await;
        let stopped = maya.visit(&page.path).await;
        let head = stopped.text(".head");
        assert!(head.contains(SENDER), "{head}");
        maya.press(&stopped, "Send 10 invitations", &[]).await;
        send_all(&portal).await;
        assert_eq!(sent(&portal).await, (30, 30, 30));
        portal.sql(undo).await;
        portal.is_sound().await;
    }
}
