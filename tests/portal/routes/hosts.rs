//! Only our own name is answered to (reliability rule 34, T-CS-3).
use crate::support::{EVER, FORM, OURS, TestPortal};
use reqwest::Method;
use std::{
    io::{Read, Write},
    net::TcpStream,
};

/// What a server answers to a request that no client would send.
fn raw(base: &str, request: &str) -> String {
    let address = base.replace("http://localhost", "127.0.0.1");
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(EVER)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = vec![];
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[actix_web::test]
async fn an_unknown_host_is_refused_except_by_the_probes() {
    let portal = TestPortal::start().await;
    for host in ["evil.example", "localhost", "localhost:1", "localhost.evil.example", ""] {
        for (path, status) in [
            ("/", 400),
            ("/sign-in", 400),
            ("/static/portal.css", 400),
            ("/livez", 200),
            ("/readyz", 200),
        ] {
            let answer = portal.wire().send(Method::GET, path, &[("host", host)], "").await;
            assert_eq!(answer.status, status, "{host} {path}");
        }
        let headers = [("host", host), OURS, FORM];
        let answer = portal.wire().send(Method::POST, "/sign-in", &headers, "").await;
        assert_eq!(answer.status, 400, "{host}");
        assert!(answer.body.contains("not known by that name"), "{}", answer.body);
        assert!(answer.body.contains(&format!("href=\"{}/\"", portal.base)), "{}", answer.body);
    }
}

#[actix_web::test]
async fn another_loopback_name_is_led_to_the_base_url() {
    let portal = TestPortal::start().await;
    let port = portal.base.rsplit(':').next().unwrap();
    for name in ["127.0.0.1", "[::1]"] {
        let host = format!("{name}:{port}");
        let answer =
            portal.wire().send(Method::GET, "/providers?q=x", &[("host", &host)], "").await;
        let to = format!("{}/providers?q=x", portal.base);
        assert_eq!((answer.status, answer.location()), (307, to.as_str()), "{host}");
        let headers = [("host", host.as_str()), OURS, FORM];
        let posted = portal.wire().send(Method::POST, "/sign-in", &headers, "").await;
        assert_eq!(posted.status, 400, "{host}");
    }
}

#[actix_web::test]
async fn two_hosts_or_another_authority_are_refused() {
    let portal = TestPortal::start().await;
    let own = portal.base.replace("http://", "");
    let address = portal.base.clone();
    let requests = [
        format!("GET / HTTP/1.1\r\nhost: {own}\r\nhost: evil.example\r\nconnection: close\r\n\r\n"),
        format!("GET http://evil.example/ HTTP/1.1\r\nhost: {own}\r\nconnection: close\r\n\r\n"),
        "GET / HTTP/1.1\r\nconnection: close\r\n\r\n".to_owned(),
    ];
    for request in requests {
        let answer = actix_web::web::block({
            let (request, base) = (request.clone(), address.clone());
            move || raw(&base, &request)
        })
        .await
        .unwrap();
        assert!(answer.starts_with("HTTP/1.1 400"), "{request} → {answer}");
    }
}

#[actix_web::test]
async fn links_are_made_from_the_base_url_whatever_a_proxy_says() {
    let portal = TestPortal::start().await;
    let forged = [
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "https"),
        ("forwarded", "host=evil.example"),
    ];
    let answer = portal.wire().send(Method::GET, "/support", &forged, "").await;
    assert_eq!(answer.status, 200);
    assert!(!answer.body.contains("evil.example"));
}
