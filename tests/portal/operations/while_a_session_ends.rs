//! Whoever acts for the operator, or stops the operator, is asked for in the transaction, session included: one that is
//! ended while the act waits for its turn does nothing any more.
use super::{LIST, page_of};
use crate::support::TestPortal;

/// What a provider's form holds at least.
const CONTOSO: [(&str, &str); 12] = [
    ("name", "Contoso"),
    ("account_name", "contoso"),
    ("country", "BE"),
    ("city", "Gent"),
    ("website", "https://contoso.example"),
    ("contact_email", "partners@contoso.example"),
    ("phone", "+32 9 555 01 23"),
    ("description_en", "We distribute."),
    ("serves_countries", "BE"),
    ("admin_first_name", "Lotte"),
    ("admin_last_name", "Peeters"),
    ("admin_email", "lotte@contoso.example"),
];

#[actix_web::test]
async fn the_operator_suspends_and_adds_nobody_any_more() {
    for ends in [true, false] {
        let portal = TestPortal::start().await;
        let vera = portal.signed_in_as("vera@fabrikam").await;
        let page = page_of(&vera, "Alpine Distribution").await;
        let press = vera.press(&page, "Suspend", &[("reason", "Invoices are not paid.")]);
        let answer = portal.while_waiting("vera", ends, press).await;
        assert_eq!(answer.path == "/sign-in", ends, "{}", answer.path);
        let suspended = portal.count("organizations WHERE suspended_at IS NOT NULL").await;
        assert_eq!(suspended, i64::from(!ends));

        let vera = portal.signed_in_as("vera@fabrikam").await;
        let form = vera.visit(&format!("{LIST}/new")).await;
        let services = ("services", &["training"][..]);
        let press = vera.tick_and_fill(&form, "Add provider", services, &CONTOSO);
        let answer = portal.while_waiting("vera", ends, press).await;
        assert_eq!(answer.path == "/sign-in", ends, "{}", answer.path);
        let added = portal.count("organizations WHERE account_name = 'contoso'").await;
        assert_eq!(added, i64::from(!ends));
    }
}

#[actix_web::test]
async fn the_operator_restores_nobody_any_more() {
    for ends in [true, false] {
        let portal = TestPortal::start().await;
        let vera = portal.signed_in_as("vera@fabrikam").await;
        let page = page_of(&vera, "Alpine Distribution").await;
        let page = vera.press(&page, "Suspend", &[("reason", "Invoices are not paid.")]).await;
        let press = vera.press(&page, "Restore", &[("reason", "They paid.")]);
        portal.while_waiting("vera", ends, press).await;
        let suspended = portal.count("organizations WHERE suspended_at IS NOT NULL").await;
        assert_eq!(suspended, i64::from(ends));
    }
}
