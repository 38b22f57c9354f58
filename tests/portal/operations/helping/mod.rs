//! The operator helps a company that lost its last admin: by a DNS record, after 72 hours' notice to everybody.
mod at_once;
mod by_whom_and_what;
mod stopping;
mod the_second_look;
mod the_story;
mod what_is_forgotten;
mod who_hears;

use super::{page_of, told};
use crate::{
    domains::portal as portal_with_dns,
    support::{Browser, DnsServer, Page, TestPortal},
};
use chrono::TimeDelta;

const NOTICE: &str = "/settings/recovery";
const REASON: &str = "Their managing director called us: both admins have left.";
const TOM: [(&str, &str); 4] = [
    ("known_domain", "noordlicht.example"),
    ("candidate", "known"),
    ("known_user", "tom"),
    ("reason", REASON),
];
const RUTH: [(&str, &str); 6] = [
    ("known_domain", "noordlicht.example"),
    ("candidate", "new"),
    ("first_name", "Ruth"),
    ("last_name", "Bos"),
    ("email", "ruth@noordlicht.example"),
    ("reason", REASON),
];
const THREE_DAYS: TimeDelta = TimeDelta::hours(72);

/// A portal in which Noordlicht is known by its contact's domain.
async fn portal() -> (TestPortal, DnsServer) {
    let (portal, dns) = portal_with_dns().await;
    portal.submitted().await;
    (portal, dns)
}

/// The operator's page about helping a company.
async fn help_page(vera: &Browser, company: &str) -> Page {
    let page = page_of(vera, company).await;
    let link = page.attr("main a[href$='/recovery']", "href").expect("a link");
    vera.visit(&link).await
}

/// Vera begins to help Noordlicht; shows how far it is.
async fn started(vera: &Browser, answers: &[(&str, &str)]) -> Page {
    let form = help_page(vera, "Noordlicht ICT").await;
    let page = vera.press(&form, "Start", answers).await;
    assert_eq!(page.text("main .head .chip"), "Waiting for the record", "{}", told(&page));
    page
}

/// Name and value of the record that the page shows.
fn record_on(page: &Page) -> (String, String) {
    let codes = page.each("dl.facts code");
    assert_eq!(codes[0], "TXT");
    (codes[1].clone(), codes[2].clone())
}

/// Begins, adds the record, and checks it: the notice has begun.
async fn proven(vera: &Browser, dns: &DnsServer, answers: &[(&str, &str)]) -> Page {
    let page = started(vera, answers).await;
    let (name, value) = record_on(&page);
    dns.add(&name, &value);
    let page = vera.press(&page, "Check now", &[]).await;
    assert_eq!(page.text("main .head .chip"), "72 hours’ notice", "{}", told(&page));
    page
}

/// A portal in which the notice has begun that Tom is to be Noordlicht's admin; with Vera, who helps.
async fn noticed() -> (TestPortal, DnsServer, Browser) {
    let (portal, dns) = portal().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    proven(&vera, &dns, &TOM).await;
    (portal, dns, vera)
}

/// Noordlicht's newest recovery, as its row has it: `state` or `ended why`.
async fn state(portal: &TestPortal) -> String {
    portal
        .line("SELECT state || COALESCE(' ' || why, '') AS line FROM admin_recoveries ORDER BY id DESC LIMIT 1")
        .await
}

async fn admins(portal: &TestPortal) -> Vec<String> {
    portal
        .lines(
            "SELECT user_name AS line FROM users u JOIN user_roles r ON r.user_id = u.id \
             JOIN organizations o ON o.id = u.organization_id \
             WHERE role = 'global_admin' AND account_name = 'noordlicht' ORDER BY 1",
        )
        .await
}

async fn letters(portal: &TestPortal) -> i64 {
    portal.count("outbox WHERE letter = 'recovery'").await
}
