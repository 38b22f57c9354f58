//! Customers: a reseller or a provider invites them, their global admin answers, both sides see them, and either ends it
//! (reliability AC11–AC14).
mod acting_for_a_customer;
mod answering;
mod both_partners;
mod ending;
mod found_by;
mod inviting;
mod lists;
mod many;
mod one_alone;
mod paging;
mod reminding;
mod sending_again;
mod tags;
mod the_access;
mod the_receipt;
mod the_rows;
mod two_resellers;
mod what_always_holds;
mod what_is_wrong;
mod who_may_answer;
mod who_works_for_us;

use crate::support::{ANNA, InvitedCustomer, Page, TestPortal};

const INVITE: &str = "/customers/invite";
const LETTER: &str = "/customers/invite/letter";
const LIST: &str = "/customers/invitations";
const TULP: &str = "Bakkerij Tulp";
const JONAS: &str = "jonas@bergmann.example";
const MAYA: &str = "maya@northwind.example";

const RESELLER: &str = "We authorize Bergmann Systemhaus to be our reseller: it may sell us cloud services, and see our \
                        orders and subscriptions that come by way of it.";
const PROVIDER: &str = "We authorize Northwind Distribution to be our indirect provider: it may submit orders, \
                        add subscriptions and change their quantity for us.";
const RESELLER_ACCESS: &str = "We also give Bergmann Systemhaus administrator access to our work account until 5 January \
                               2027: User admin and Helpdesk agent.";

/// A portal in which Northwind and Bergmann work together.
async fn with_partners() -> TestPortal {
    let portal = TestPortal::start().await;
    portal.partners("northwind", "bergmann").await;
    portal
}

/// Bakkerij Tulp, asked by Jonas of Bergmann to authorize Bergmann and Northwind.
async fn tulp_is_asked(portal: &TestPortal) -> InvitedCustomer {
    portal.invited_customer(ANNA, TULP).await
}

/// Bakkerij Tulp, which has answered with these boxes ticked.
async fn tulp_authorized(portal: &TestPortal, boxes: &[&str]) -> InvitedCustomer {
    portal.authorized("anna@tulp", TULP, boxes).await
}

/// What a page says is wrong with a field.
fn told(page: &Page, field: &str) -> String {
    page.text(&format!("#{field}-error"))
}

/// Nothing of what an answer brings is there.
async fn is_nothing_recorded(portal: &TestPortal) {
    for table in ["customer_consents", "customer_relationships", "customer_shares"] {
        assert_eq!(portal.count(table).await, 0, "{table}");
    }
    assert_eq!(portal.lent().await, Vec::<String>::new());
    assert_eq!(portal.events("tulp", "customer.authorized").await, 0);
}

/// A company is suspended.
async fn suspend(portal: &TestPortal, account: &str) {
    let suspended = "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact'";
    portal.sql(format!("{suspended} WHERE account_name = '{account}'")).await;
}
