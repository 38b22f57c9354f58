//! Two operators who press at once have a letter tried once; the second is told. A letter that a worker
//! has in hand is not sent a second time.
use super::{deliver, desk, only, parked, retries, told};
use crate::support::{BRAM, MailServer, Mood, TestPortal};
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use twotier::{
    mail::{self, Obstacle},
    platform::{
        db::{Conn, Db, Error},
        schema::outbox,
    },
    values::MailId,
};

#[actix_web::test]
async fn of_two_at_once_one_does_it_and_the_other_is_told() {
    let (portal, server) = parked().await;
    only(&portal, "omar", "operator_support").await;
    let (vera, omar) =
        (portal.signed_in_as("vera@fabrikam").await, portal.signed_in_as("omar@fabrikam").await);
    let (hers, his) = (desk(&vera).await, desk(&omar).await);
    let (one, other) = tokio::join!(vera.press(&hers, BRAM, &[]), omar.press(&his, BRAM, &[]));
    let words = [told(&one), told(&other)];
    let done = words.iter().filter(|told| told.contains("The email is tried again in a moment"));
    assert_eq!(done.count(), 1, "{words:?}");
    let late =
        words.iter().filter(|told| told.contains("Nothing was done: the email has arrived, or"));
    assert_eq!(late.count(), 1, "{words:?}");
    assert_eq!(retries(&portal).await, 1);
    server.be(Mood::Fine);
    assert_eq!(deliver(&portal, &server).await, 1);
    assert_eq!(server.letters().len(), 1);
    // Of a page that is older than the last try nothing can be pressed either.
    let late = omar.press(&his, BRAM, &[]).await;
    assert!(told(&late).contains("Nothing was done"), "{}", told(&late));
    assert_eq!(retries(&portal).await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_page_from_before_the_last_try_retries_nothing() {
    let (portal, server) = parked().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = desk(&vera).await;
    vera.press(&page, BRAM, &[]).await;
    server.be(Mood::Never);
    deliver(&portal, &server).await;
    assert_eq!(portal.count("outbox WHERE state = 'parked'").await, 2, "it was refused again");
    let late = vera.press(&page, BRAM, &[]).await;
    assert!(told(&late).contains("since you opened this page"), "{}", told(&late));
    assert_eq!(retries(&portal).await, 1);
}

/// The letters that two nodes both say they have made due.
async fn rounds<F>(
    portal: &TestPortal,
    retry: impl Fn(Db, Vec<MailId>, DateTime<Utc>) -> F,
) -> usize
where
    F: Future<Output = usize>,
{
    let query = "SELECT id AS line FROM outbox WHERE state = 'parked' ORDER BY id";
    let ids: Vec<MailId> = portal.lines(query).await.iter().map(|id| id.parse().unwrap()).collect();
    assert!(ids.len() >= 10, "{}", ids.len());
    let (one, other, now) = (portal.portal.db.clone(), portal.second_db(), portal.now());
    let (a, b) = tokio::join!(retry(one, ids.clone(), now), retry(other, ids.clone(), now));
    a + b - ids.len()
}

async fn with_many_parked() -> TestPortal {
    let portal = TestPortal::start().await;
    portal
        .sql("UPDATE outbox SET state = 'parked', problem = 'no', attempts = 3, not_after = NULL")
        .await;
    portal
}

#[actix_web::test]
async fn two_nodes_make_each_letter_due_once() {
    let portal = with_many_parked().await;
    let twice = rounds(&portal, |db, ids, now| async move {
        let mut done = 0;
        for id in ids {
            let retried = db.write::<_, Error>(move |conn| mail::retry(conn, id, 3, now)).await;
            done += usize::from(retried.unwrap().is_ok());
        }
        done
    });
    assert_eq!(twice.await, 0);
}

/// The negative control: who looks first and writes then, writes twice.
#[actix_web::test]
async fn without_compare_and_swap_the_same_two_nodes_do_it_twice() {
    let portal = with_many_parked().await;
    // Neither writes before both have looked, however busy the machine is.
    let looked = std::sync::Arc::new(tokio::sync::Barrier::new(2));
    let careless = |db: Db,
                    ids: Vec<MailId>,
                    now: DateTime<Utc>,
                    looked: std::sync::Arc<tokio::sync::Barrier>| async move {
        let parked = |conn: &mut Conn| {
            let parked = outbox::table.filter(outbox::state.eq("parked")).select(outbox::id);
            Ok::<Vec<String>, Error>(parked.load(conn)?)
        };
        let seen = db.read(parked).await.unwrap();
        looked.wait().await;
        let mut done = 0;
        for id in ids.iter().map(MailId::to_string).filter(|id| seen.contains(id)) {
            let due = (outbox::state.eq("waiting"), outbox::next_attempt_at.eq(now.naive_utc()));
            let update = move |conn: &mut Conn| {
                Ok::<_, Error>(diesel::update(outbox::table.find(id)).set(due).execute(conn)?)
            };
            done += db.write(update).await.unwrap();
        }
        done
    };
    let twice = rounds(&portal, |db, ids, now| careless(db, ids, now, looked.clone()));
    assert!(twice.await > 0, "the race would not be seen");
}

/// A worker has the letter: the server has taken it and has not answered.
async fn in_a_worker_s_hands() -> (TestPortal, MailServer, MailId) {
    let (portal, server) = parked().await;
    let id = portal.line(format!("SELECT id AS line FROM outbox WHERE recipient = '{BRAM}'")).await;
    let id: MailId = id.parse().unwrap();
    let now = portal.now();
    portal.write(move |conn| mail::retry(conn, id, 2, now)).await.unwrap();
    server.be(Mood::Silent);
    let taken = async {
        while server.letters().is_empty() {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    };
    tokio::select! {
        sent = deliver(&portal, &server) => panic!("it was answered: {sent:?}"),
        () = taken => {}
    }
    server.be(Mood::Fine);
    (portal, server, id)
}

#[actix_web::test]
async fn a_letter_in_a_worker_s_hands_is_left_there() {
    let (portal, server, id) = in_a_worker_s_hands().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = desk(&vera).await;
    assert!(page.text("tbody").contains("It is sent again in a moment."), "{}", told(&page));
    let fields = [("attempts".to_owned(), "3".to_owned())];
    let answer = vera.post(&format!("/desk/mail/{id}/retry"), &fields).await;
    assert!(told(&answer).contains("is being sent right now"), "{}", told(&answer));
    let now = portal.now();
    for attempts in [2, 3] {
        let refused = portal.write(move |conn| mail::retry(conn, id, attempts, now)).await;
        assert_eq!(refused, Err(Obstacle::BeingSent));
    }
    assert_eq!(deliver(&portal, &server).await, 0);
    assert_eq!(server.letters().len(), 1, "it was sent once");
    // Its worker is gone: after the lease it is sent, as ever.
    portal.pass(TimeDelta::minutes(11));
    assert_eq!(deliver(&portal, &server).await, 1);
}

/// The negative control: who takes it out of the worker's hands sends it twice.
#[actix_web::test]
async fn taken_out_of_a_worker_s_hands_it_is_sent_twice() {
    let (portal, server, id) = in_a_worker_s_hands().await;
    portal
        .sql(format!("UPDATE outbox SET state = 'waiting', claimed_until = NULL WHERE id = '{id}'"))
        .await;
    assert_eq!(deliver(&portal, &server).await, 1);
    assert_eq!(server.letters().len(), 2);
}
