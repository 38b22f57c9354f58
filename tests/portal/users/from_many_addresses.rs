//! Knocking from many addresses, and from a browser that is known (reliability T-BF-3 to T-BF-5, AC5).
use crate::support::{Answer, PASSWORD, TestPortal, Wire};
use twotier::platform::web::Site;

const SANNE: &str = "sanne@noordlicht.twotier.example";

/// Behind a trusted proxy, so that a test can come from anywhere.
async fn behind_a_proxy() -> TestPortal {
    let proxy = "127.0.0.1/32".parse().unwrap();
    TestPortal::start_as(|site| Site { trusted_proxies: vec![proxy], ..site }).await
}

async fn knock(wire: &Wire, address: &str, device: &str, password: &str) -> Answer {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs([("user_name", SANNE), ("password", password)])
        .finish();
    let cookie = format!("device={device}");
    let headers = [
        ("x-forwarded-for", address),
        ("cookie", cookie.as_str()),
        crate::support::OURS,
        crate::support::FORM,
    ];
    wire.send(reqwest::Method::POST, "/sign-in", &headers, body).await
}

#[actix_web::test]
async fn who_is_refused_anyway_uses_up_nobodys_tries() {
    let portal = behind_a_proxy().await;
    let wire = portal.wire();
    for _ in 0..150 {
        knock(&wire, "203.0.113.9", "", "wrong").await;
    }
    assert_eq!(knock(&wire, "203.0.113.9", "", PASSWORD).await.status, 429);
    assert_eq!(knock(&wire, "198.51.100.7", "", PASSWORD).await.status, 303, "from elsewhere");
    let other = from(&wire, "203.0.113.9", "x%40y").await;
    assert_eq!(other, 422, "another name from there");
}

/// T-BF-5: a hundred strangers use up the day's tries; the owner's own browser still opens the door.
#[actix_web::test]
async fn the_owner_gets_in_from_a_known_browser_while_strangers_try() {
    let portal = behind_a_proxy().await;
    let wire = portal.wire();
    let signed_in = knock(&wire, "198.51.100.7", "", PASSWORD).await;
    let device = signed_in.cookie("device").expect("the browser is known from now on");
    for n in 0..100 {
        knock(&wire, &format!("203.0.113.{n}"), "", "wrong").await;
    }
    assert_eq!(knock(&wire, "198.51.100.8", "", PASSWORD).await.status, 429, "the day is used up");
    assert_eq!(knock(&wire, "198.51.100.8", &device, PASSWORD).await.status, 303);
    let forged = format!("{device}0");
    assert_eq!(knock(&wire, "198.51.100.8", &forged, PASSWORD).await.status, 429);
    // A stolen mark has ten tries a day of its own, and no more.
    for _ in 0..10 {
        assert_eq!(knock(&wire, "198.51.100.9", &device, "wrong").await.status, 422);
    }
    assert_eq!(knock(&wire, "198.51.100.9", &device, PASSWORD).await.status, 429);
}

/// Whoever knew the password once could have had many browsers marked.
#[actix_web::test]
async fn many_known_browsers_have_one_budget_for_a_name() {
    let portal = behind_a_proxy().await;
    let wire = portal.wire();
    let mut devices = vec![];
    for _ in 0..3 {
        let signed_in = knock(&wire, "198.51.100.7", "", PASSWORD).await;
        devices.push(signed_in.cookie("device").unwrap());
    }
    for n in 0..80 {
        knock(&wire, &format!("203.0.113.{n}"), "", "wrong").await;
    }
    for device in &devices[..2] {
        for n in 0..10 {
            let from = format!("192.0.2.{n}");
            assert_eq!(knock(&wire, &from, device, "wrong").await.status, 422);
        }
    }
    assert_eq!(knock(&wire, "198.51.100.8", &devices[2], PASSWORD).await.status, 429);
}

async fn from(wire: &Wire, address: &str, name: &str) -> u16 {
    let body = format!("user_name={name}&password=wrong");
    let headers = [("x-forwarded-for", address), crate::support::OURS, crate::support::FORM];
    wire.send(reqwest::Method::POST, "/sign-in", &headers, body).await.status
}

#[actix_web::test]
async fn a_forwarding_header_from_a_stranger_buys_no_new_budget() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    for n in 0..10 {
        assert_eq!(from(&wire, &format!("203.0.113.{n}"), "x%40y").await, 422);
    }
    assert_eq!(from(&wire, "198.51.100.7", "x%40y").await, 429);
}

#[actix_web::test]
async fn behind_a_trusted_proxy_each_client_has_its_own_budget_and_a_64_counts_as_one() {
    let portal = behind_a_proxy().await;
    let wire = portal.wire();
    for n in 0..10 {
        assert_eq!(from(&wire, &format!("2001:db8:1:2::{n:x}"), "x%40y").await, 422);
    }
    assert_eq!(from(&wire, "2001:db8:1:2:ffff::1", "x%40y").await, 429);
    assert_eq!(from(&wire, "2001:db8:1:3::1", "x%40y").await, 422);
    assert_eq!(from(&wire, "198.51.100.1, 2001:db8:1:2::9", "x%40y").await, 429, "spoofed hop");
}
