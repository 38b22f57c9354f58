//! Organizations prove their domains to a portal that asks a DNS server of the test's own.
mod a_newcomer_takes_a_domain_over;
mod a_proof_speaks_for_the_contact;
mod a_server_that_does_not_answer;
mod proving_a_domain;
mod the_weekly_look;
mod which_domains_can_be_claimed;
mod who_may_look;

use crate::support::{Browser, DnsServer, Page, TestPortal};
use twotier::{
    domains,
    values::{AccountName, OrganizationId},
};

const SANNE: &str = "sanne@noordlicht.example";
const EVA: &str = "eva@noordlicht.example";
const ANNA: &str = "anna@tulp.example";

pub async fn portal() -> (TestPortal, DnsServer) {
    let dns = DnsServer::start();
    (TestPortal::start_with_dns(dns.address).await, dns)
}

/// Adds a domain to the list; shows its page.
async fn add(browser: &Browser, domain: &str) -> Page {
    let list = browser.visit("/settings/domains").await;
    browser.submit(&list, &[("mail_domain", domain)]).await
}

/// Name and value of the record that a domain's page shows.
fn record_on(page: &Page) -> (String, String) {
    let told = page.text("dl.facts code");
    let parts: Vec<&str> = told.split(' ').collect();
    assert_eq!(parts[0], "TXT", "{told}");
    (parts[1].to_owned(), parts[2].to_owned())
}

/// Presses *Check now*.
async fn check(browser: &Browser, page: &Page) -> Page {
    let checked = browser.press(page, "Check now", &[]).await;
    assert_eq!(checked.path, page.path);
    checked
}

/// Adds a domain and its record, and checks it.
pub async fn prove(browser: &Browser, dns: &DnsServer, domain: &str) -> Page {
    let page = add(browser, domain).await;
    let (name, value) = record_on(&page);
    dns.add(&name, &value);
    let proven = check(browser, &page).await;
    assert_eq!(proven.text("main .head .chip"), "Proven", "{}", proven.text("main"));
    proven
}

async fn organization(portal: &TestPortal, account: &'static str) -> OrganizationId {
    let name: AccountName = account.parse().unwrap();
    let find = move |conn: &mut _| twotier::organizations::find_by_account_name(conn, &name);
    portal.read(find).await.unwrap().id
}

/// Whether an organization is right about a domain.
async fn is_proven(portal: &TestPortal, account: &'static str, domain: &'static str) -> bool {
    let organization = organization(portal, account).await;
    portal.read(move |conn| domains::is_proven(conn, organization, domain)).await
}

/// How many audit rows tell of an event.
async fn rows(portal: &TestPortal, event: &str) -> i64 {
    portal.count(&format!("audit_log WHERE event = '{event}'")).await
}
