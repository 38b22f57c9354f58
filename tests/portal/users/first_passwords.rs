//! The link with which somebody sets their first password (rules 15 to 18, T-IV-1).
use crate::support::{Browser, Page, TestPortal};
use chrono::TimeDelta;

const GOOD: &str = "purple teapot gallops north";

/// Maya of Northwind was invited by the import; her letter's link, in a portal where she has not used it.
async fn invited() -> (TestPortal, String) {
    let portal = TestPortal::empty().await;
    let invite = |conn: &mut _, now| {
        use twotier::{
            audit::{Actor, PortalPart},
            organizations::{self, NewOrganization, Standing},
            users::{NewUser, Role, accounts},
            values::Language,
        };
        let who = Actor::Portal(PortalPart::CommandLine);
        let new = NewOrganization {
            name: "Northwind".parse().unwrap(),
            account_name: "northwind".parse().unwrap(),
            country: "NL".parse().unwrap(),
            language: Language::En,
            standing: Standing::Provider,
        };
        let organization = organizations::create(conn, &who, new, now).unwrap();
        let user = NewUser {
            user_name: None,
            first_name: "Maya".parse().unwrap(),
            last_name: "Okafor".parse().unwrap(),
            email: "maya@northwind.example".parse().unwrap(),
            language: None,
            roles: vec![Role::GlobalAdmin],
            is_guest: false,
        };
        accounts::invite(conn, &who, &organization, user, now).unwrap();
    };
    let now = portal.now();
    portal
        .write(move |conn| {
            invite(conn, now);
            Ok(())
        })
        .await;
    let letter = portal.letter_to("maya@northwind.example").await;
    let link = portal.link_in(&letter);
    assert!(link.starts_with("/set-password/ttp_"), "{link}");
    (portal, link)
}

async fn set(browser: &Browser, link: &str, password: &str) -> Page {
    let form = browser.visit(link).await;
    assert_eq!((form.status, form.path.as_str()), (200, "/set-password"));
    browser.submit(&form, &[("password", password)]).await
}

#[actix_web::test]
async fn an_invited_person_sets_a_password_once_and_signs_in() {
    let (portal, link) = invited().await;
    let browser = portal.browser();
    let sign_in = set(&browser, &link, GOOD).await;
    assert_eq!(sign_in.path, "/sign-in");
    let fields = [("user_name", "maya@northwind.twotier.example"), ("password", GOOD)];
    assert_eq!(browser.submit(&sign_in, &fields).await.path, "/");
    let again = portal.browser().visit(&link).await;
    assert_eq!(again.status, 404, "the link was used");
    assert_eq!(
        portal.count("audit_log WHERE event = 'user.password_set' AND actor_kind = 'link'").await,
        1
    );
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn two_who_open_one_link_set_one_password() {
    let (portal, link) = invited().await;
    let (one, other) = (portal.browser(), portal.browser());
    let form = other.visit(&link).await;
    set(&one, &link, GOOD).await;
    let late = other.submit(&form, &[("password", "another teapot gallops south")]).await;
    assert_eq!(late.status, 404);
    let wire = portal.wire();
    assert_eq!(wire.try_sign_in("maya@northwind.twotier.example", GOOD).await.status, 303);
}

#[actix_web::test]
async fn ten_who_press_at_once_set_one_password() {
    let (portal, link) = invited().await;
    let mut presses = vec![];
    for n in 0..10 {
        let browser = portal.browser();
        let form = browser.visit(&link).await;
        presses.push(async move {
            browser.submit(&form, &[("password", &format!("teapot number {n} gallops"))]).await.path
        });
    }
    let paths = futures_util::future::join_all(presses).await;
    assert_eq!(paths.iter().filter(|path| *path == "/sign-in").count(), 1, "{paths:?}");
    assert_eq!(portal.count("audit_log WHERE event = 'user.password_set'").await, 1);
}

#[actix_web::test]
async fn opening_a_link_changes_nothing_and_takes_it_out_of_the_address() {
    let (portal, link) = invited().await;
    let unchanged = "SELECT CAST(count(*) AS TEXT) AS line FROM links WHERE used_at IS NULL AND voided_at IS NULL";
    let opened = portal.wire().get(&link).await;
    assert_eq!((opened.status, opened.location()), (303, "/set-password"));
    for _ in 0..5 {
        assert_eq!(portal.browser().visit(&link).await.path, "/set-password");
    }
    assert_eq!(portal.line(unchanged).await, "1");
    assert_eq!(portal.count("users WHERE state = 'invited'").await, 1);
}

#[actix_web::test]
async fn a_link_dies_after_seven_days_even_when_its_page_is_open() {
    let (portal, link) = invited().await;
    let browser = portal.browser();
    portal.pass(TimeDelta::days(7) - TimeDelta::seconds(30));
    let form = browser.visit(&link).await;
    assert_eq!(form.status, 200);
    portal.pass(TimeDelta::seconds(30));
    assert_eq!(browser.submit(&form, &[("password", GOOD)]).await.status, 404);
    assert_eq!(portal.browser().visit(&link).await.status, 404);
    assert_eq!(portal.count("users WHERE state = 'invited'").await, 1);
}

#[actix_web::test]
async fn dead_and_made_up_links_look_the_same() {
    let (portal, link) = invited().await;
    set(&portal.browser(), &link, GOOD).await;
    let used = portal.wire().get(&link).await;
    let flipped = format!("{}x", &link[..link.len() - 1]);
    let token = link.trim_start_matches("/set-password/ttp_");
    let others = [
        flipped,
        "/set-password/ttp_".into(),
        "/set-password/x".into(),
        format!("/set-password/ttc_{token}"),
        format!("/set-password/{token}"),
        format!("/confirm-contact/ttp_{token}"),
    ];
    let page = |answer: &crate::support::Answer, path: &str| {
        let switch = format!("{}?lang=", path.rsplit_once('/').map_or(path, |(clean, _)| clean));
        let body = answer.body.replace(&format!("{path}?"), "PATH?");
        (answer.status, body.replace(&switch, "PATH?lang="))
    };
    for path in others {
        assert_eq!(page(&portal.wire().get(&path).await, &path), page(&used, &link), "{path}");
    }
}

#[actix_web::test]
async fn weak_passwords_are_refused_and_the_link_lives_on() {
    let (portal, link) = invited().await;
    let browser = portal.browser();
    let weak = [
        "",
        "short",
        "purple teapot",
        "passwordpassword",
        "123456789012345678",
        "Maya Okafor Northwind",
        "northwind2026northwind",
    ];
    for password in weak {
        let refused = set(&browser, &link, password).await;
        assert_eq!(refused.status, 422, "{password}");
        assert!(!refused.text("#password-error").is_empty(), "{password} → no reason");
        assert_eq!(refused.value("password"), "", "a password is never sent back");
    }
    assert_eq!(set(&browser, &link, &"kT9#vwq2Lm8$xRz ".repeat(9)).await.status, 422);
    assert_eq!(set(&browser, &link, GOOD).await.path, "/sign-in");
}
