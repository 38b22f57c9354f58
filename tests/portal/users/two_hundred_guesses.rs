//! Two hundred guesses at once, on two nodes and at all doors, are looked at as often as the budget says and not once
//! more (reliability G11, T-BF-1, T-BF-2, T-CVE-4 and T-CVE-9).
use super::factors::{SANNE as WITH_APP, with_app};
use crate::support::{Answer, FORM, Node, OURS, PASSWORD, TestPortal, Wire};
use chrono::TimeDelta;
use futures_util::future::{LocalBoxFuture, join_all};
use reqwest::Method;
use std::time::Duration;
use twotier::platform::web::Site;

const GUESSES: usize = 200;
const SANNE: &str = "sanne@noordlicht.twotier.example";

type Door<'a> = &'a dyn Fn(usize) -> LocalBoxFuture<'static, u16>;

/// What came of guesses at once.
struct Outcome {
    /// How many were looked at: they were told that they are wrong.
    seen: usize,
    /// How often there was too much to do: whether such a one was counted nobody knows, but it was not let in.
    sent_away: usize,
}

/// Guesses at once, each in its turn at one of the doors, and again if there was too much to do.
async fn at_once(doors: &[Door<'_>]) -> Outcome {
    let guesses = (0..GUESSES).map(async |n| {
        let mut sent_away = 0;
        loop {
            let status = doors[n % doors.len()](n).await;
            if status != 503 {
                return (status, sent_away);
            }
            sent_away += 1;
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    let mut outcome = Outcome { seen: 0, sent_away: 0 };
    for (status, sent_away) in join_all(guesses).await {
        assert!(matches!(status, 422 | 429), "a guess was answered {status}");
        outcome.seen += usize::from(status == 422);
        outcome.sent_away += sent_away;
    }
    outcome
}

impl Outcome {
    /// So many were hashed, and never more than this; fewer only if some were counted and then sent away.
    fn fits(&self, hashed: usize, most: usize) {
        let Self { seen, sent_away } = self;
        let told = format!("{hashed} hashed, {seen} seen, {sent_away} sent away, of {most}");
        assert!(*seen <= hashed && hashed <= most, "{told}");
        assert!(seen + sent_away >= most, "{told}");
    }
}

/// How many passwords were looked at, and found wrong.
async fn hashed(portal: &TestPortal, door: &str) -> usize {
    let noted = format!("security_events WHERE kind = '{door}.sign_in_refused'");
    portal.count(&noted).await.try_into().unwrap()
}

/// A guess at a door.
fn guess(
    wire: &Wire,
    path: &'static str,
    fields: Vec<(&'static str, String)>,
) -> LocalBoxFuture<'static, u16> {
    let wire = wire.clone();
    Box::pin(async move {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        wire.post(path, &fields).await.status
    })
}

fn sign_in(wire: &Wire, name: &str, n: usize) -> LocalBoxFuture<'static, u16> {
    let fields = vec![("user_name", name.to_owned()), ("password", format!("guess {n}"))];
    guess(wire, "/sign-in", fields)
}

/// A proof of somebody whose browser was left open.
fn proof(wire: &Wire, n: usize) -> LocalBoxFuture<'static, u16> {
    guess(wire, "/proof", vec![("password", format!("guess {n}"))])
}

/// The same session on the other node.
fn there(node: &Node, wire: &Wire) -> Wire {
    node.wire().with(wire.session.clone().unwrap())
}

#[actix_web::test]
async fn at_all_doors_of_one_name_they_share_one_budget() {
    let portal = TestPortal::start().await;
    let node = portal.second_node();
    let here = portal.wire_as("sanne@noordlicht").await;
    let there = there(&node, &here);
    let mut wizard = node.wire();
    wizard.session = wizard.post("/enroll/welcome", &[]).await.session();
    let seen = at_once(&[
        &|n| sign_in(&portal.wire(), SANNE, n),
        &|n| sign_in(&node.wire(), " Sanne@NOORDLICHT.twotier.example ", n),
        &|n| proof(&here, n),
        &|n| proof(&there, n),
        // The wizard signs in, too.
        &|n| {
            let fields = vec![("user_name", SANNE.to_owned()), ("password", format!("guess {n}"))];
            guess(&wizard, "/enroll/sign-in", fields)
        },
    ])
    .await;
    seen.fits(hashed(&portal, "user").await, 10);
    for wire in [portal.wire(), node.wire()] {
        assert_eq!(wire.try_sign_in(SANNE, PASSWORD).await.status, 429);
    }
    assert_eq!(there.post("/proof", &[("password", PASSWORD)]).await.status, 429);
    // Whoever asks for another password has to have given the old one.
    portal.pass(TimeDelta::minutes(11));
    let password = [("password", "purple teapot gallops north")];
    let changed = there.post("/settings/account/password", &password).await;
    assert!(changed.location().starts_with("/proof"), "{}", changed.location());
}

/// Somebody in the wizard who is to sign in to this membership account.
async fn at_the_membership_of(portal: &TestPortal, account: &str) -> Wire {
    let wire = portal.wire_as("eva@noordlicht").await;
    wire.post("/enroll/welcome", &[]).await;
    wire.post("/enroll/membership/user-name", &[("user_name", account)]).await;
    wire
}

#[actix_web::test]
async fn at_a_membership_account_they_are_ten() {
    let portal = TestPortal::start().await;
    let node = portal.second_node();
    let (one, two) = (
        at_the_membership_of(&portal, "noordlicht").await,
        at_the_membership_of(&portal, "NoordLicht").await,
    );
    let (one, two) = (one.clone(), there(&node, &two));
    let membership = |wire: &Wire, n: usize| {
        guess(wire, "/enroll/membership/password", vec![("password", format!("guess {n}"))])
    };
    let seen = at_once(&[&|n| membership(&one, n), &|n| membership(&two, n)]).await;
    seen.fits(hashed(&portal, "membership").await, 10);
}

#[actix_web::test]
async fn from_one_address_they_are_sixty_whatever_the_name_and_the_door() {
    let portal = TestPortal::start().await;
    let node = portal.second_node();
    let here = portal.wire_as("sanne@noordlicht").await;
    let company = at_the_membership_of(&portal, "noordlicht").await;
    let name = |n: usize| format!("nobody{n}@noordlicht.twotier.example");
    let seen = at_once(&[
        &|n| sign_in(&portal.wire(), &name(n), n),
        &|n| sign_in(&node.wire(), &name(n), n),
        &|n| proof(&here, n),
        &|n| {
            let fields = vec![("password", format!("guess {n}"))];
            guess(&there(&node, &company), "/enroll/membership/password", fields)
        },
    ])
    .await;
    let hashed = hashed(&portal, "user").await + hashed(&portal, "membership").await;
    seen.fits(hashed, 60);
}

/// A guess from an address of its own, perhaps in a browser that is known for the name.
fn from(wire: &Wire, n: usize, device: &str) -> LocalBoxFuture<'static, u16> {
    let (wire, cookie) = (wire.clone(), format!("device={device}"));
    Box::pin(async move {
        let address = format!("203.0.113.{n}");
        let headers =
            [("x-forwarded-for", address.as_str()), ("cookie", cookie.as_str()), OURS, FORM];
        let body = format!("user_name={}&password=guess+{n}", SANNE.replace('@', "%40"));
        wire.send(Method::POST, "/sign-in", &headers, body).await.status
    })
}

async fn marked(wire: &Wire) -> String {
    let answer: Answer = wire.try_sign_in(SANNE, PASSWORD).await;
    answer.cookie("device").expect("the browser is known from now on")
}

/// G11: a hundred a day for a name, from wherever: eighty of strangers, twenty of browsers that are known.
#[actix_web::test]
async fn from_two_hundred_addresses_they_are_a_hundred_a_day() {
    let proxy = "127.0.0.1/32".parse().unwrap();
    let portal = TestPortal::start_as(|site| Site { trusted_proxies: vec![proxy], ..site }).await;
    let node = portal.second_node();
    let (here, there) = (portal.wire(), node.wire());
    let known = [marked(&here).await, marked(&here).await, marked(&there).await];
    let seen = at_once(&[
        &|n| from(&here, n, ""),
        &|n| from(&there, n, ""),
        &|n| from(&here, n, &known[n % 3]),
        &|n| from(&there, n, &known[n % 3]),
    ])
    .await;
    let in_all = hashed(&portal, "user").await;
    seen.fits(in_all, 100);
    let again = at_once(&[&|n| from(&here, n, ""), &|n| from(&there, n, &known[n % 3])]).await;
    assert_eq!((again.seen, hashed(&portal, "user").await), (0, in_all));
}

#[actix_web::test]
async fn at_codes_they_are_five() {
    let (portal, _) = with_app().await;
    let node = portal.second_node();
    let name = format!("{WITH_APP}.twotier.example");
    let half = async |wire: Wire| {
        let answer = wire.try_sign_in(&name, PASSWORD).await;
        wire.with(answer.session().unwrap())
    };
    let (one, two) = (half(portal.wire()).await, half(node.wire()).await);
    let code = |wire: &Wire, n: usize| {
        // Of the app, or one of the recovery codes.
        let guess_at = if n.is_multiple_of(4) { format!("{n:0>16}") } else { format!("{n:0>6}") };
        guess(wire, "/sign-in/code", vec![("code", guess_at)])
    };
    let seen = at_once(&[&|n| code(&one, n), &|n| code(&two, n)]).await;
    let looked_at = portal.count("security_events WHERE kind = 'user.code_refused'").await;
    seen.fits(looked_at.try_into().unwrap(), 5);
}

/// Wishes, and not guesses: thirty of an address are taken down, three of a name, and one letter goes out.
#[actix_web::test]
async fn two_hundred_wishes_for_a_new_password_are_thirty_and_one_letter() {
    let portal = TestPortal::start().await;
    let node = portal.second_node();
    let wishes = (0..GUESSES).map(|n| {
        let wire = if n % 2 == 0 { portal.wire() } else { node.wire() };
        guess(&wire, "/forgot-password", vec![("user_name", SANNE.to_owned())])
    });
    let answers = join_all(wishes).await;
    let count = |status| answers.iter().filter(|answer| **answer == status).count();
    assert!(count(303) <= 30 && count(303) + count(503) >= 30, "{answers:?}");
    assert_eq!(count(303) + count(429) + count(503), GUESSES, "{answers:?}");
    portal.do_what_is_due().await;
    assert_eq!(portal.count("outbox WHERE letter = 'password-reset'").await, 1);
}
