//! Sign-in with a company's own identity provider, as far as no provider is asked: tests/oidc goes the whole way.
mod ending;
mod settings;
mod signing_in;
mod two_with_one_identity;

use crate::support::{Browser, Page, TestPortal};

const PROVIDER: &str = "/settings/identity-provider";
const DETAILS: &str = "/settings/identity-provider/details";
const COMPANY: &str = "/sign-in/company";
const SECRET: &str = "s3cret-of-the-provider";

const ENTERED: [(&str, &str); 3] = [
    ("issuer", "https://id.noordlicht.example/tenant"),
    ("client_id", "portal"),
    ("client_secret", SECRET),
];

async fn enter(browser: &Browser, answers: &[(&str, &str)]) -> Page {
    let form = browser.visit(DETAILS).await;
    browser.press(&form, "Save", answers).await
}

async fn version(portal: &TestPortal) -> String {
    portal.line("SELECT CAST(version AS TEXT) AS line FROM identity_providers").await
}

/// Presses a button that the page does not have.
async fn push(portal: &TestPortal, browser: &Browser, act: &str) -> Page {
    let version = version(portal).await;
    browser.post(&format!("{PROVIDER}/{act}"), &[("version".to_owned(), version)]).await
}

/// As if a test had succeeded.
async fn tested(portal: &TestPortal) {
    portal.sql("UPDATE identity_providers SET state = 'tested', tested_at = entered_at").await;
}

/// As if Noordlicht had shown that its mail domain is its own.
async fn with_domain(portal: &TestPortal) {
    portal
        .sql(
            "INSERT INTO domain_claims (id, organization_id, domain, token, state, claimed_at, proven_at, seen_at, \
             misses, next_check_at, saw_values, version) SELECT '01890000-0000-7000-8000-000000000001', id, \
             'noordlicht.example', '0123456789abcdef0123456789abcdef', 'proven', created_at, created_at, created_at, 0, created_at, '[]', 1 \
             FROM organizations WHERE account_name = 'noordlicht'",
        )
        .await;
}

/// Noordlicht has a provider that cannot be reached, and it is on.
pub async fn turned_on(portal: &TestPortal) -> Browser {
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    enter(&sanne, &[&[("issuer", "https://127.0.0.1:9")], &ENTERED[1..]].concat()).await;
    tested(portal).await;
    with_domain(portal).await;
    push(portal, &sanne, "activation").await;
    sanne
}
