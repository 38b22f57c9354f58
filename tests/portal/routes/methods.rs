//! What can be done at an address, and what cannot.
use super::{lines, table};
use crate::support::{FORM, OURS, TestPortal};
use reqwest::Method;
use std::collections::BTreeMap;

#[actix_web::test]
async fn other_methods_are_refused() {
    let portal = TestPortal::start().await;
    let somebody = portal.wire_as("sanne@noordlicht").await;
    let mut known: BTreeMap<String, Vec<Method>> = BTreeMap::new();
    for line in table() {
        known.entry(line.path).or_default().push(line.method);
    }
    for (path, methods) in known {
        for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
            if !methods.contains(&method) {
                let answer = somebody.send(method.clone(), &path, &[OURS, FORM], "").await;
                assert_eq!(answer.status, 405, "{method} {path}");
                assert!(answer.body.contains("<h1>"), "{method} {path} has no page");
                let allowed = answer.header("allow");
                let named = methods.iter().all(|method| allowed.contains(method.as_str()));
                assert!(named && !allowed.contains(method.as_str()), "{path}: {allowed}");
            }
        }
    }
}

#[actix_web::test]
async fn head_says_what_get_would() {
    let portal = TestPortal::start().await;
    let somebody = portal.wire_as("sanne@noordlicht").await;
    let pages = lines(&Method::GET).into_iter().map(|line| line.path);
    let others = ["/livez", "/readyz", "/static/portal.css"].map(str::to_owned);
    for path in pages.chain(others) {
        let get = somebody.get(&path).await;
        let head = somebody.send(Method::HEAD, &path, &[], "").await;
        assert_eq!(head.status, get.status, "{path}");
        assert_eq!(head.header("content-type"), get.header("content-type"), "{path}");
        assert_eq!(head.body, "", "{path}");
    }
}
