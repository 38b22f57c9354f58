//! Letters that do not arrive, or not yet.
use super::{deliver, note, post, states, to};
use crate::support::{MailServer, Mood, TestPortal};
use chrono::TimeDelta;
use twotier::mail::Transport;

#[actix_web::test]
async fn between_tries_the_wait_doubles_up_to_six_hours_and_after_two_days_it_is_parked() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    server.be(Mood::Later);
    post(&portal, note("Later")).await;
    let mut spent = TimeDelta::zero();
    for wait in [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360, 360, 360, 360, 360, 360] {
        assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 0);
        assert_eq!(states(&portal).await, ["waiting"], "after {spent}");
        let (wait, second) = (TimeDelta::minutes(wait), TimeDelta::seconds(1));
        let tries = portal.line("SELECT CAST(attempts AS TEXT) AS line FROM outbox").await;
        portal.pass(wait - second);
        deliver(&portal, &to(&server)).await.unwrap();
        assert_eq!(
            portal.line("SELECT CAST(attempts AS TEXT) AS line FROM outbox").await,
            tries,
            "too early: {wait}"
        );
        portal.pass(second);
        spent += wait;
        if spent > TimeDelta::hours(48) {
            break;
        }
    }
    deliver(&portal, &to(&server)).await.unwrap();
    assert_eq!(states(&portal).await, ["parked"], "after {spent}");
    let problem = portal.line("SELECT problem AS line FROM outbox").await;
    assert!(problem.contains("later"), "{problem}");
    assert!(server.letters().is_empty());
}

#[actix_web::test]
async fn what_a_server_calls_final_is_tried_again_since_a_setting_may_be_wrong() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    server.be(Mood::Never);
    post(&portal, note("Never")).await;
    deliver(&portal, &to(&server)).await.unwrap();
    assert_eq!(states(&portal).await, ["waiting"]);
    server.be(Mood::Fine);
    portal.pass(TimeDelta::minutes(1));
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 1);
}

#[actix_web::test]
async fn what_was_refused_for_two_days_is_parked() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    server.be(Mood::Never);
    post(&portal, note("Never")).await;
    deliver(&portal, &to(&server)).await.unwrap();
    portal.pass(TimeDelta::hours(49));
    deliver(&portal, &to(&server)).await.unwrap();
    assert_eq!(states(&portal).await, ["parked"]);
    server.be(Mood::Fine);
    portal.pass(TimeDelta::days(1));
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 0, "parked is parked");
}

#[actix_web::test]
async fn without_a_server_a_letter_waits_and_arrives_when_there_is_one() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let refusing = Transport::new(
        &format!("smtp://{nobody}").parse().unwrap(),
        "portal@twotier.example".parse().unwrap(),
    )
    .unwrap();
    post(&portal, note("Patience")).await;
    assert_eq!(deliver(&portal, &refusing).await.unwrap(), 0);
    assert_eq!(states(&portal).await, ["waiting"]);
    portal.pass(TimeDelta::minutes(1));
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 1);
    assert_eq!(states(&portal).await, ["delivered"]);
}

#[actix_web::test]
async fn a_connection_lost_after_the_letter_means_it_is_sent_again() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    server.be(Mood::HangUp);
    post(&portal, note("Unsure")).await;
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 0);
    server.be(Mood::Fine);
    portal.pass(TimeDelta::minutes(1));
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 1);
    let ids: Vec<_> = server
        .letters()
        .iter()
        .flat_map(|l| {
            super::header(l, "Message-ID").into_iter().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    assert!(ids.len() == 2 && ids[0] == ids[1], "{ids:?}");
}

#[actix_web::test]
async fn a_letter_that_came_too_late_is_set_aside_and_wiped() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    let soon = portal.now() + TimeDelta::minutes(15);
    post(&portal, super::Note { not_after: Some(soon), ..note("Fifteen minutes") }).await;
    portal.pass(TimeDelta::minutes(15));
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 0);
    assert_eq!(states(&portal).await, ["outdated"]);
    assert_eq!(portal.count("outbox WHERE body IS NOT NULL").await, 0);
    assert!(server.letters().is_empty());
}

#[actix_web::test]
async fn a_letter_left_behind_by_a_killed_worker_is_not_sent_too_late_either() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    let soon = portal.now() + TimeDelta::minutes(15);
    post(&portal, super::Note { not_after: Some(soon), ..note("Fifteen minutes") }).await;
    let until = portal.now().format("%Y-%m-%d %H:%M:%S");
    portal.sql(format!("UPDATE outbox SET state = 'sending', claimed_until = '{until}'")).await;
    portal.pass(TimeDelta::hours(1));
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 0);
    assert_eq!(states(&portal).await, ["outdated"]);
    assert!(server.letters().is_empty());
}

#[actix_web::test]
async fn a_letter_that_cannot_be_opened_is_parked_and_holds_up_no_other() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    post(&portal, note("Sealed with a lost key")).await;
    portal.sql("UPDATE outbox SET body = 'bm90aGluZw=='").await;
    portal.pass(TimeDelta::seconds(1));
    post(&portal, note("The next one")).await;
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 1);
    assert_eq!(states(&portal).await, ["parked", "delivered"]);
}

/// The worker is killed while the server has the letter and has not answered: after the lease it is sent
/// again, under the same id.
#[actix_web::test]
async fn a_worker_killed_in_the_middle_of_a_letter_loses_nothing() {
    let (portal, server) = (TestPortal::empty().await, MailServer::start());
    server.be(Mood::Silent);
    post(&portal, note("In the middle")).await;
    let transport = to(&server);
    let killed = async {
        while server.letters().is_empty() {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    };
    tokio::select! {
        sent = deliver(&portal, &transport) => panic!("it was answered: {sent:?}"),
        () = killed => {}
    }
    assert_eq!(states(&portal).await, ["sending"]);
    server.be(Mood::Fine);
    portal.pass(TimeDelta::minutes(9));
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 0, "the lease still runs");
    portal.pass(TimeDelta::minutes(2));
    assert_eq!(deliver(&portal, &to(&server)).await.unwrap(), 1);
    let letters = server.letters();
    let ids: Vec<_> = letters.iter().map(|letter| super::header(letter, "Message-ID")).collect();
    assert!(ids.len() == 2 && ids[0] == ids[1], "{ids:?}");
    assert_eq!(portal.broken().await, Vec::<String>::new());
}
