//! Nonsense in addresses.
use super::bodies;
use crate::{routes::lines, support::TestPortal};
use reqwest::Method;

#[actix_web::test]
async fn nonsense_in_an_address_is_refused_calmly() {
    let portal = TestPortal::start().await;
    for wire in
        [portal.wire(), portal.wire_as("ruben@helder").await, portal.wire_as("vera@fabrikam").await]
    {
        for line in lines(&Method::GET) {
            for query in
                bodies().iter().filter(|body| body.is_ascii() && !body.contains(['\0', '{', '<']))
            {
                let path = format!("{}?{query}", line.path);
                let answer = wire.get(&path).await;
                assert!(answer.status < 500, "{path} → {}", answer.status);
            }
        }
    }
}

#[actix_web::test]
async fn nonsense_in_a_path_is_not_found() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    let holes =
        ["%00", "a%00b", "%FF", "%2e%2e%2f", "..%5c", "%0d%0a", "ttp_%00", "'--", "%E2%80%AE"];
    for pattern in [
        "/providers/",
        "/inbox/",
        "/set-password/",
        "/reset-password/",
        "/confirm-contact/",
        "/static/",
        "/",
    ] {
        for hole in holes {
            let answer = wire.get(&format!("{pattern}{hole}")).await;
            let is_calm = answer.status == 404 || answer.status == 400;
            assert!(is_calm, "{pattern}{hole} → {}", answer.status);
        }
    }
}
