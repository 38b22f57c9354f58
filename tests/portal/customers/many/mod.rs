//! Many customers at once: a reseller or a provider uploads a list, reads what would become of each line, and has the good
//! ones asked to authorize both.
mod at_once;
mod by_a_provider;
mod dry_run;
mod held_back;
mod kept;
mod migrated;
mod no_further;
mod older_ones;
mod pieces;
mod said_yes;
mod sending;
mod stopping;
mod two_kinds;
mod what_is_asked_for;
mod what_is_noted;
mod who_may;
mod with_whom;

use crate::{
    partnerships::lists::many,
    support::{Browser, InvitedCustomer, Page, TestPortal},
};
use twotier::mail::Kept;

/// Whoever had a list sent is told in their company's language that it stopped.
const STOPPED: &str = "Your list of invitations to customers is not sent any further";
const STOPPED_NL: &str = "Uw lijst met uitnodigingen aan klanten wordt niet verder verstuurd";
/// What somebody types besides a partner, of which nothing may be lost.
const TYPED: [(&str, &str); 5] = [
    ("lines", "office@kiel.example,Kiel GmbH"),
    ("text", "Let us work for you."),
    ("days", "7"),
    ("until", "2026-06-30"),
    ("language", "nl"),
];

/// How many invitations to customers, letters with them, and lines that were sent there are.
async fn sent(portal: &TestPortal) -> (i64, i64, i64) {
    let letters = portal.count("outbox WHERE letter = 'customer-invited'").await;
    let lines = portal.count("invitation_list_lines WHERE verdict = 'sent'").await;
    (portal.count("customer_invitations").await, letters, lines)
}

/// Jonas of Bergmann, and the list of so many customers to share with Northwind that he has uploaded.
async fn uploaded(portal: &TestPortal, lines: usize) -> (Browser, Page) {
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.many_customers_file("northwind", many(lines).as_bytes()).await;
    assert!(page.path.starts_with("/customers/lists/"), "{} {}", page.path, page.text("main"));
    (jonas, page)
}

/// The same, of thirty customers, of whom the first piece was invited: twenty.
async fn on_its_way(portal: &TestPortal) -> (Browser, Page) {
    let (jonas, page) = uploaded(portal, 30).await;
    jonas.press(&page, "Send 30 invitations", &[]).await;
    portal.do_what_is_due().await;
    assert_eq!(sent(portal).await, (20, 20, 20));
    (jonas, page)
}

/// Somebody says no to both.
async fn decline(portal: &TestPortal, who: &str, invited: &InvitedCustomer) {
    let reader = portal.signed_in_as(who).await;
    let answer = reader.at_the_boxes(invited).await;
    let home = reader.press(&answer, "Decline", &[]).await;
    assert_eq!(home.path, "/", "{}", home.text("main"));
}

/// What an address was written of lists that stopped.
async fn told_of_a_stop(portal: &TestPortal, address: &str) -> Vec<String> {
    let is_one = |it: &Kept| [STOPPED, STOPPED_NL].contains(&it.subject.as_str());
    let theirs = portal.mail().await.into_iter().filter(|it| it.recipient == address && is_one(it));
    theirs.map(|letter| letter.text).collect()
}

/// A company of the two is suspended no more.
async fn restore(portal: &TestPortal, account: &str) {
    let restored = "UPDATE organizations SET suspended_at = NULL, suspended_for = NULL";
    portal.sql(format!("{restored} WHERE account_name = '{account}'")).await;
    portal.refresh_copies("bergmann").await;
}
