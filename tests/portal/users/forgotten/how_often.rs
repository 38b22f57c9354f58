//! How often a letter can be asked for (reliability rules 23 and 44, G14, T-BF-1, T-BF-5).
use super::{EVA, letters};
use crate::support::{Answer, FORM, OURS, PASSWORD, TestPortal, Wire};
use chrono::TimeDelta;
use reqwest::Method;
use twotier::platform::web::Site;

/// Behind a trusted proxy, so that a test can come from anywhere.
async fn behind_a_proxy() -> TestPortal {
    let proxy = "127.0.0.1/32".parse().unwrap();
    TestPortal::start_as(|site| Site { trusted_proxies: vec![proxy], ..site }).await
}

async fn post(
    wire: &Wire,
    path: &str,
    fields: &[(&str, &str)],
    from: &str,
    device: &str,
) -> Answer {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let cookie = format!("device={device}");
    let headers = [("x-forwarded-for", from), ("cookie", cookie.as_str()), OURS, FORM];
    wire.send(Method::POST, path, &headers, body).await
}

async fn ask_as(wire: &Wire, name: &str, from: &str, device: &str) {
    let answer = post(wire, "/forgot-password", &[("user_name", name)], from, device).await;
    assert_eq!(answer.status, 303);
}

#[actix_web::test]
async fn a_name_is_mailed_three_links_a_day_whoever_asks() {
    let portal = behind_a_proxy().await;
    let wire = portal.wire();
    for n in 0..8 {
        ask_as(&wire, EVA, &format!("203.0.113.{n}"), "").await;
        portal.do_what_is_due().await;
        portal.pass(TimeDelta::minutes(1));
    }
    assert_eq!(letters(&portal, "password-reset").await, 3);
    portal.pass(TimeDelta::hours(24));
    ask_as(&wire, EVA, "203.0.113.9", "").await;
    portal.do_what_is_due().await;
    assert_eq!(letters(&portal, "password-reset").await, 4);
    portal.is_sound().await;
}

/// T-BF-5: strangers use up the day's links; the owner's own browser still has some.
#[actix_web::test]
async fn the_owner_gets_a_link_in_a_known_browser_while_strangers_ask() {
    let portal = behind_a_proxy().await;
    let wire = portal.wire();
    let fields = [("user_name", EVA), ("password", PASSWORD)];
    let signed_in = post(&wire, "/sign-in", &fields, "198.51.100.7", "").await;
    let device = signed_in.cookie("device").expect("the browser is known from now on");
    for n in 0..8 {
        ask_as(&wire, EVA, &format!("203.0.113.{n}"), "").await;
        portal.do_what_is_due().await;
        portal.pass(TimeDelta::minutes(20));
    }
    assert_eq!(letters(&portal, "password-reset").await, 3);
    for n in 1..=5 {
        ask_as(&wire, EVA, "198.51.100.8", &device).await;
        portal.do_what_is_due().await;
        portal.pass(TimeDelta::minutes(20));
        assert_eq!(letters(&portal, "password-reset").await, 3 + n.min(3));
    }
}

/// Everything that strangers can cause together: five letters an hour to one mailbox.
#[actix_web::test]
async fn one_mailbox_gets_five_letters_an_hour() {
    let portal = behind_a_proxy().await;
    let wire = portal.wire();
    portal.sql("UPDATE users SET email = 'eva@noordlicht.example', email_key = 'eva@noordlicht.example' \
        WHERE user_name IN ('sanne', 'tom')").await;
    for n in 0..3 {
        for name in ["sanne", "eva", "tom"] {
            ask_as(
                &wire,
                &format!("{name}@noordlicht.twotier.example"),
                &format!("203.0.113.{n}"),
                "",
            )
            .await;
        }
        portal.do_what_is_due().await;
        portal.pass(TimeDelta::minutes(5));
    }
    assert_eq!(letters(&portal, "password-reset").await, 5);
}

#[actix_web::test]
async fn the_thirty_first_wish_from_an_address_waits_for_known_and_unknown_alike() {
    let portal = TestPortal::start().await;
    let wire = portal.wire();
    for n in 0..15 {
        let name = format!("nobody{n}@noordlicht.twotier.example");
        assert_eq!(wire.post("/forgot-password", &[("user_name", &name)]).await.status, 303);
        let email = format!("nobody{n}@nowhere.example");
        assert_eq!(wire.post("/forgot-user-name", &[("email", &email)]).await.status, 303);
    }
    let mut refused = vec![];
    for name in [EVA, "nobody@noordlicht.twotier.example"] {
        refused.push(wire.post("/forgot-password", &[("user_name", name)]).await);
    }
    for (answer, seconds) in refused.iter().map(|answer| (answer, answer.header("retry-after"))) {
        assert_eq!((answer.status, seconds), (429, "3600"));
        assert!(answer.body.contains("11:00"), "no time on the page: {}", answer.body);
    }
    assert_eq!(refused[0].seen(), refused[1].seen());
    portal.do_what_is_due().await;
    assert_eq!(letters(&portal, "password-reset").await, 0, "who is refused is not mailed either");
    assert_eq!(
        portal.count("throttles WHERE knocker LIKE 'eva@%'").await,
        0,
        "nor counted for Eva"
    );
    portal.pass(TimeDelta::hours(1));
    assert_eq!(wire.post("/forgot-password", &[("user_name", EVA)]).await.status, 303);
}

#[actix_web::test]
async fn fifty_who_ask_at_once_are_counted_one_by_one() {
    let portal = TestPortal::start().await;
    let wishes = (0..50).map(|_| {
        let wire = portal.wire();
        async move { wire.post("/forgot-password", &[("user_name", EVA)]).await.status }
    });
    let statuses = futures_util::future::join_all(wishes).await;
    let count = |status| statuses.iter().filter(|found| **found == status).count();
    assert!(count(303) <= 30, "{statuses:?}");
    assert_eq!(count(303) + count(429) + count(503), 50, "{statuses:?}");
    portal.do_what_is_due().await;
    assert!(letters(&portal, "password-reset").await <= 3);
}
