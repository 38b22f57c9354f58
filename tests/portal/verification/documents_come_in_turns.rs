//! Four documents arrive at a time, each as fast as it must; of what does not come to its end nothing stays.
use crate::support::{TestPortal, Wire, pdf};
use chrono::TimeDelta;
use std::{sync::Arc, time::Duration};
use tokio::sync::Barrier;
use twotier::{platform::due, verification::Limits};

const ONE_MORE: &str = "An answer can have 5 documents.";

async fn impatient(change: impl FnOnce(Limits) -> Limits) -> (TestPortal, Wire) {
    let patience = Duration::from_millis(200);
    let farewell = Duration::from_millis(200);
    let limits = change(Limits { patience, farewell, ..Limits::default() });
    let portal = TestPortal::start_within(limits).await;
    portal.asked_for_documents().await;
    let wire = portal.wire_as("sanne@noordlicht").await;
    (portal, wire)
}

#[actix_web::test]
async fn the_fifth_at_once_waits_a_moment_and_is_sent_away() {
    let (portal, wire) = impatient(|limits| limits).await;
    let lines: Vec<_> = (0..4).map(|_| wire.begin_to_send(100_000, &pdf(3000))).collect();
    portal.until_there_are(4).await;
    let fifth = wire.send_file("a.pdf", &pdf(3000)).await;
    assert_eq!(fifth.status, 503);
    assert_eq!(fifth.header("retry-after"), "5");
    assert!(fifth.body.contains("Many documents are arriving just now"), "{}", fifth.body);
    // Everything else is served meanwhile.
    assert_eq!(wire.get("/verification/fix").await.status, 200);
    drop(lines);
    portal.until_there_are(0).await;
    assert!(portal.has_no_document().await, "who went away leaves nothing");
    assert_eq!(wire.send_file("a.pdf", &pdf(3000)).await.status, 303);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_slow_sender_is_cut_off() {
    let (portal, wire) =
        impatient(|limits| Limits { grace: Duration::from_millis(300), ..limits }).await;
    let line = wire.begin_to_send(100_000, &pdf(3000));
    let answer = line.answer().await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("The document came too slowly"), "{answer}");
    assert!(portal.has_no_document().await);
    // Nothing at all, not even the name.
    let silent = wire.begin_to_send(100_000, b"");
    assert!(silent.answer().await.starts_with("HTTP/1.1 408"));
    assert!(portal.has_no_document().await);
}

#[actix_web::test]
async fn a_trickle_is_too_slow_and_a_long_wait_is_too_long() {
    let slow = |limits| Limits { grace: Duration::from_millis(200), pace: 1_000_000, ..limits };
    let long = |limits| Limits { deadline: Duration::from_millis(700), pace: 1, ..limits };
    for (change, lasts) in [(slow as fn(Limits) -> Limits, 200), (long, 700)] {
        let (portal, wire) = impatient(change).await;
        let began = std::time::Instant::now();
        let mut line = wire.begin_to_send(10_000_000, &pdf(3000));
        for _ in 0..3 {
            tokio::time::sleep(Duration::from_millis(30)).await;
            line.send(&[b'x'; 1000]);
        }
        assert!(line.answer().await.starts_with("HTTP/1.1 408"));
        assert!(began.elapsed() >= Duration::from_millis(lasts));
        assert!(portal.has_no_document().await);
    }
}

#[actix_web::test]
async fn an_upload_outlives_the_deadline_of_other_requests() {
    let (portal, wire) = impatient(|limits| limits).await;
    let content = pdf(400_000);
    let mut line = wire.begin_to_send(400_000 + 400, &content[..300_000]);
    // Longer than any other request may take; at more than 16 KiB a second on average.
    tokio::time::sleep(Duration::from_millis(10_500)).await;
    line.send(&content[300_000..]);
    line.send(b"\r\n------WebKitFormBoundary7MA4YWxkTrZu0gW--\r\n");
    // What was announced beyond the form.
    line.send(&[b' '; 400]);
    let answer = line.answer().await;
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let (_, bytes) =
        wire.fetch(&format!("/verification/documents/{}", portal.document().await)).await;
    assert!(bytes == content);
}

#[actix_web::test]
async fn what_is_interrupted_is_never_seen_and_leaves_nothing() {
    let (portal, wire) = impatient(|limits| limits).await;
    let line = wire.begin_to_send(1_000_000, &pdf(700_000));
    portal.until_there_are(1).await;
    let page = wire.get("/verification/fix").await.body;
    assert!(!page.contains("a.pdf"), "it is not whole");
    let id = portal.document().await;
    assert_eq!(wire.get(&format!("/verification/documents/{id}")).await.status, 404);
    drop(line);
    portal.until_there_are(0).await;
    assert!(portal.has_no_document().await);
    assert_eq!(portal.count("audit_log WHERE event = 'verification.document_uploaded'").await, 0);
    portal.is_sound().await;
}

/// A document that a killed process left half way.
async fn left_behind(portal: &TestPortal, wire: &Wire) {
    assert_eq!(wire.send_file("a.pdf", &pdf(3000)).await.status, 303);
    portal.sql("UPDATE documents SET state = 'arriving', size = 0, sha256 = ''").await;
}

#[actix_web::test]
async fn what_a_killed_process_leaves_is_swept() {
    let (portal, wire) = impatient(|limits| limits).await;
    left_behind(&portal, &wire).await;
    portal.pass(TimeDelta::minutes(4));
    for _ in 0..4 {
        assert_eq!(wire.send_file("b.pdf", &pdf(3000)).await.status, 303);
    }
    assert!(wire.send_file("c.pdf", &pdf(3000)).await.body.contains(ONE_MORE), "it may still come");
    // With the next document of the company.
    portal.pass(TimeDelta::minutes(2));
    assert_eq!(wire.send_file("c.pdf", &pdf(3000)).await.status, 303);
    assert_eq!(portal.count("documents WHERE state = 'complete'").await, 5);
    // And once a day.
    portal.sql("DELETE FROM document_pieces").await;
    portal.sql("DELETE FROM documents").await;
    left_behind(&portal, &wire).await;
    portal.pass(TimeDelta::minutes(6));
    let now = portal.now();
    portal.write(move |conn| due::schedule(conn, "portal.sweep", "portal", now)).await;
    portal.do_what_is_due().await;
    assert!(portal.has_no_document().await);
}

#[actix_web::test]
async fn of_two_at_once_for_the_fifth_place_one_gets_it() {
    let (portal, wire) = impatient(|limits| limits).await;
    for _ in 0..4 {
        assert_eq!(wire.send_file("a.pdf", &pdf(3000)).await.status, 303);
    }
    let content = pdf(3000);
    for round in 0..10 {
        let (one, other) =
            tokio::join!(wire.send_file("x.pdf", &content), wire.send_file("x.pdf", &content));
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422], "round {round}");
        assert_eq!(portal.documents().await.len(), 5);
        let last = portal.line("SELECT id AS line FROM documents WHERE name = 'x.pdf'").await;
        let path = format!("/verification/documents/{last}/removal");
        assert_eq!(wire.post(&path, &[]).await.status, 303);
    }
    portal.is_sound().await;
}

/// The negative control: who counts first and writes later takes a place that is none.
#[actix_web::test]
async fn counting_before_writing_would_let_both_in() {
    let (portal, wire) = impatient(|limits| limits).await;
    for _ in 0..4 {
        assert_eq!(wire.send_file("a.pdf", &pdf(3000)).await.status, 303);
    }
    let both_counted = Arc::new(Barrier::new(2));
    let naive = |name: &'static str| {
        let (portal, both_counted) = (&portal, both_counted.clone());
        async move {
            let there = portal.count("documents").await;
            both_counted.wait().await;
            if there < 5 {
                let copy = format!(
                    "INSERT INTO documents SELECT '{name}', organization_id, case_id, message_id, \
                     sub_status, name, media_type, 0, '', 'arriving', uploaded_by, uploaded_at, \
                     verdict, judged_by, judged_at, erased_at FROM documents LIMIT 1"
                );
                portal.sql(copy).await;
            }
        }
    };
    tokio::join!(naive("one"), naive("other"));
    assert_eq!(portal.count("documents").await, 6);
}
