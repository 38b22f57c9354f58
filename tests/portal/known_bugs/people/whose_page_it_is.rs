//! T-CVE-30: two hundred people ask for their own page at once, on two servers, and nobody is shown another's.
use crate::support::{Answer, Node, TestPortal, Wire};
use futures_util::future::join_all;
use std::{collections::BTreeSet, time::Duration};
use twotier::values::UserId;

const PEOPLE: usize = 200;
const PAGE: &str = "/settings/account";
const AT: &str = "@crowd.example";

/// How often everybody asks; `TWOTIER_ROUNDS=100` keeps two servers busy for minutes.
fn rounds() -> usize {
    std::env::var("TWOTIER_ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(3).max(1)
}

/// Somebody of the crowd, and their session.
struct Somebody {
    number: usize,
    session: String,
}

/// The numbers of those whose addresses stand in a page.
fn shown(page: &str) -> BTreeSet<usize> {
    page.split(AT).filter_map(|before| before.rsplit_once("somebody-")?.1.parse().ok()).collect()
}

/// Makes one more of Tom, who has no role.
async fn join(portal: &TestPortal, number: usize) -> String {
    let name = format!("somebody-{number}");
    portal
        .sql(format!(
            "INSERT INTO users (id, organization_id, user_name, first_name, last_name, email, email_key, \
             email_verified_at, password_hash, state, created_at, name_key) \
             SELECT '{}', organization_id, '{name}', first_name, last_name, '{name}{AT}', '{name}{AT}', \
             email_verified_at, password_hash, state, created_at, '{name}' FROM users WHERE user_name = 'tom'",
            UserId::new()
        ))
        .await;
    format!("{name}@noordlicht")
}

/// Everybody is signed in: a few at a time, as passwords are not looked at without end.
async fn crowd(portal: &TestPortal) -> Vec<Somebody> {
    let mut crowd = vec![];
    for some in (0..PEOPLE).collect::<Vec<_>>().chunks(8) {
        let enter = some.iter().map(async |&number| {
            let who = join(portal, number).await;
            let mut wire = portal.wire();
            wire.sign_in_as(&who).await;
            Somebody { number, session: wire.session.unwrap() }
        });
        crowd.extend(join_all(enter).await);
    }
    crowd
}

/// Asks until there is an answer: a server that has too much to do says so. One that never answers is a failure.
async fn ask(wire: &Wire) -> Answer {
    for _ in 0..1_000 {
        let answer = wire.get(PAGE).await;
        if answer.status != 503 {
            return answer;
        }
        assert_eq!(shown(&answer.body), BTreeSet::new(), "nobody stands in a refusal");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("there was always too much to do");
}

/// A client of each server: its connections are everybody's, as a proxy's are.
fn both(portal: &TestPortal, other: &Node) -> [Wire; 2] {
    [portal.wire(), other.wire()]
}

/// Asks for somebody's page at one of the servers; whose was it?
async fn asked(servers: &[Wire; 2], round: usize, me: &Somebody) -> BTreeSet<usize> {
    let server = &servers[(me.number + round) % 2];
    let answer = ask(&server.with(me.session.clone())).await;
    assert_eq!(answer.status, 200, "{}", me.number);
    shown(&answer.body)
}

#[actix_web::test]
async fn under_load_everybody_is_shown_their_own_page() {
    let portal = TestPortal::start().await;
    let (other, crowd) = (portal.second_node(), crowd(&portal).await);
    let servers = both(&portal, &other);
    for round in 0..rounds() {
        let all = crowd.iter().map(|me| asked(&servers, round, me));
        let strangers = (0..PEOPLE / 10).map(async |_| ask(&servers[0]).await);
        let (pages, turned_away) = tokio::join!(join_all(all), join_all(strangers));
        for (me, page) in crowd.iter().zip(pages) {
            assert_eq!(page, BTreeSet::from([me.number]), "round {round}");
        }
        for answer in turned_away {
            assert_eq!((answer.status, shown(&answer.body)), (303, BTreeSet::new()));
        }
    }
}

/// The control: with somebody else's session the same look finds that other person.
#[actix_web::test]
async fn a_page_that_is_another_s_is_noticed() {
    let portal = TestPortal::start().await;
    let mut sessions = vec![];
    for number in [3, 30] {
        let mut wire = portal.wire();
        wire.sign_in_as(&join(&portal, number).await).await;
        sessions.push(wire.session.unwrap());
    }
    let (other, mistaken) = (portal.second_node(), sessions.pop().unwrap());
    let servers = both(&portal, &other);
    for round in 0..2 {
        let me = Somebody { number: 3, session: mistaken.clone() };
        assert_eq!(asked(&servers, round, &me).await, BTreeSet::from([30]));
    }
}
