//! The things of another organization are not there.
use super::{Expected, NONE, address, ask, routes};
use crate::support::{TestPortal, pdf};

/// The code of each thing of another organization's.
async fn foreign(portal: &TestPortal, what: &str) -> String {
    let query = match what {
        "user" => "SELECT id AS line FROM users WHERE user_name = 'jonas'",
        "session" => {
            "SELECT key_hash AS line FROM sessions WHERE user_id = (SELECT id FROM users WHERE user_name = 'jonas')"
        }
        "passkey" => "SELECT id AS line FROM passkeys",
        "domain" => "SELECT id AS line FROM domain_claims ORDER BY id LIMIT 1",
        "request" => "SELECT id AS line FROM access_requests ORDER BY id LIMIT 1",
        "document" => "SELECT id AS line FROM documents ORDER BY id LIMIT 1",
        other => panic!("where is a {other}?"),
    };
    portal.line(query).await
}

#[actix_web::test]
async fn what_is_somebody_else_s_is_not_there() {
    let (expected, portal) = (Expected::read(), TestPortal::start().await);
    let (sanne, ..) = portal.asked_for_documents().await;
    let fix = sanne.visit("/verification/fix").await;
    sanne.upload(&fix, "Upload", "Extract 2026.pdf", &pdf(2000)).await;
    let domains = sanne.visit("/settings/domains").await;
    sanne.submit(&domains, &[("mail_domain", "noordlicht.example")]).await;
    portal.wire_as("jonas@bergmann").await;
    let passkey = "id, user_id, name, credential_id, credential, last_challenge, added_at";
    portal
        .sql(format!(
            "INSERT INTO passkeys ({passkey}) \
             SELECT '{NONE}', id, 'Phone', 'a', '{{}}', '', created_at FROM users WHERE user_name = 'jonas'"
        ))
        .await;
    let tom = portal.wire_as("tom@noordlicht").await;
    tom.post("/settings/access/ask/see-people", &[("reason", "I plan our training.")]).await;
    let maya = portal.wire_as("maya@northwind").await;
    for (what, named) in &expected.foreign {
        let id = foreign(&portal, what).await;
        for (route, method, pattern, _) in routes().into_iter().filter(|r| named.contains(&r.0)) {
            let answer = ask(&maya, &method, &address(&pattern, &id)).await;
            assert_eq!(answer.status, 404, "{route}");
        }
    }
}
