//! The things of another organization are not there.
use super::{Expected, NONE, address, ask, list_of_customers, routes};
use crate::support::{TestPortal, customers::ANNA, pdf};

/// The code of each thing of another organization's.
async fn foreign(portal: &TestPortal, what: &str) -> String {
    let query = match what {
        "user" => "SELECT id AS line FROM users WHERE user_name = 'jonas'",
        "session" => {
            "SELECT key_hash AS line FROM sessions WHERE user_id = (SELECT id FROM users WHERE user_name = 'jonas') LIMIT 1"
        }
        "passkey" => "SELECT id AS line FROM passkeys",
        "domain" => "SELECT id AS line FROM domain_claims ORDER BY id LIMIT 1",
        "request" => "SELECT id AS line FROM access_requests ORDER BY id LIMIT 1",
        "document" => "SELECT id AS line FROM documents ORDER BY id LIMIT 1",
        "invitation" => "SELECT id AS line FROM partnership_invitations ORDER BY id LIMIT 1",
        "partnership" => "SELECT id AS line FROM partnerships ORDER BY id LIMIT 1",
        "partnership-request" => "SELECT id AS line FROM partnership_requests",
        "open-answer" => "SELECT id AS line FROM partnership_invitations WHERE kind = 'open'",
        "own-invitation" => {
            "SELECT id AS line FROM partnership_invitations WHERE email = 'office@kiel.example'"
        }
        "customer-invitation" => {
            "SELECT id AS line FROM customer_invitations WHERE state = 'accepted'"
        }
        "own-customer-invitation" => {
            "SELECT id AS line FROM customer_invitations WHERE state = 'pending'"
        }
        "relationship" => "SELECT id AS line FROM customer_relationships ORDER BY id LIMIT 1",
        "order" => "SELECT id AS line FROM orders",
        "subscription" => "SELECT id AS line FROM subscriptions",
        "own-list" => "SELECT id AS line FROM invitation_lists WHERE named_reseller_id IS NULL",
        "own-customer-list" => {
            "SELECT id AS line FROM invitation_lists WHERE named_reseller_id IS NOT NULL"
        }
        other => panic!("where is a {other}?"),
    };
    portal.line(query).await
}

/// Tulp is a customer of Bergmann and Alpine, and another invitation waits there; Bergmann has a list of others.
async fn customers_of_others(portal: &TestPortal) {
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    jonas.invites_customer("alpine", "kees@tulp.example", "Bakkerij Tulp").await;
    let sent = jonas.invites_customer("alpine", ANNA, "Bakkerij Tulp").await;
    let invited = portal.invited_by(&sent, ANNA).await;
    let boxes = anna.at_the_boxes(&invited).await;
    let receipt = anna.authorizes(&boxes, &["reseller", "provider", "provider_access"]).await;
    assert_eq!(receipt.path, invited.receipt());
    portal.ordered("alpine", "tulp", Some("bergmann")).await;
    list_of_customers(&jonas, "alpine", "inkoop@haven.example,Haven BV").await;
}

#[actix_web::test]
async fn what_is_somebody_else_s_is_not_there() {
    let (expected, portal) = (Expected::read(), TestPortal::start().await);
    let (sanne, ..) = portal.asked_for_documents().await;
    let fix = sanne.visit("/verification/fix").await;
    sanne.upload(&fix, "Upload", "Extract 2026.pdf", &pdf(2000)).await;
    let domains = sanne.visit("/settings/domains").await;
    sanne.submit(&domains, &[("mail_domain", "noordlicht.example")]).await;
    portal.partners("alpine", "bergmann").await;
    customers_of_others(&portal).await;
    let passkey = "id, user_id, name, credential_id, credential, last_challenge, added_at";
    portal
        .sql(format!(
            "INSERT INTO passkeys ({passkey}) \
             SELECT '{NONE}', id, 'Phone', 'a', '{{}}', '', created_at FROM users WHERE user_name = 'jonas'"
        ))
        .await;
    let tom = portal.wire_as("tom@noordlicht").await;
    tom.post("/settings/access/ask/see-people", &[("reason", "I plan our training.")]).await;
    portal.invited("alpine", "sanne@noordlicht.example").await;
    let lukas = portal.signed_in_as("lukas@alpine").await;
    lukas.invites("office@kiel.example", "Kiel GmbH").await;
    let link = lukas.makes_a_link(&[]).await.open_link();
    let anna = portal.signed_in_as("anna@tulp").await;
    portal.is_a_reseller("tulp").await;
    anna.consents(&link).await;
    portal
        .sql(format!(
            "INSERT INTO partnership_requests (id, provider_id, reseller_id, asked_by, asked_at, message, state) \
             SELECT '{NONE}', p.id, u.organization_id, u.id, u.created_at, 'Hello', 'open' \
             FROM organizations p, users u WHERE p.account_name = 'alpine' AND u.user_name = 'jonas'"
        ))
        .await;
    lukas.list(&[("lines", "office@hafen.example,Hafen AG")]).await;
    // One company lets Northwind act for it: no other's people are there, nor Northwind's own.
    portal.partners_with_access("northwind", "noordlicht").await;
    let noordlicht = portal.organization("noordlicht").await;
    let maya = portal.wire_as("maya@northwind").await;
    // Providers have no providers, and answer no invitations.
    let claire = portal.wire_as("claire@nuage").await;
    for (what, named) in &expected.foreign {
        let id = foreign(&portal, what).await;
        for (route, method, pattern, _) in routes().into_iter().filter(|r| named.contains(&r.0)) {
            let of_resellers = [
                "see-providers",
                "remove-admin-access",
                "authorize-provider",
                "authorize-partners",
            ];
            let is_claire = what == "invitation" || of_resellers.contains(&expected.group(&route));
            let who = if is_claire { &claire } else { &maya };
            let pattern = pattern.replace("{acting_for}", &noordlicht);
            let answer = ask(who, &method, &address(&pattern, &id)).await;
            assert_eq!(answer.status, 404, "{route}");
        }
    }
}
