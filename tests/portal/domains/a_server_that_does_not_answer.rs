//! Whoever checks waits five seconds at most, and is told that nobody knows.
use super::{add, check, portal, prove, record_on, rows};
use crate::support::{Temper, TestPortal};
use std::time::{Duration, Instant};
use twotier::domains::{Answer, Resolver};

#[actix_web::test]
async fn a_dead_server_is_told_in_time() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, "noordlicht.example").await;
    dns.add(&record_on(&page).0, &record_on(&page).1);
    for temper in [Temper::Dead, Temper::Slow(Duration::from_secs(30))] {
        dns.be(temper);
        let begun = Instant::now();
        let told = check(&sanne, &page).await;
        assert!(begun.elapsed() < Duration::from_secs(7), "{:?}", begun.elapsed());
        assert!(told.text("main [role=status]").contains("could not be reached"));
        assert_eq!(told.text("main .head .chip"), "Not proven yet");
    }
    // One that is only slow is waited for.
    dns.be(Temper::Slow(Duration::from_millis(400)));
    assert_eq!(check(&sanne, &page).await.text("main .head .chip"), "Proven");
}

#[actix_web::test]
async fn while_somebody_waits_the_database_is_free() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let page = add(&sanne, "noordlicht.example").await;
    dns.be(Temper::Dead);
    let waiting = check(&sanne, &page);
    let meanwhile = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        let begun = Instant::now();
        assert_eq!(add(&anna, "tulp.example").await.status, 200);
        begun.elapsed()
    };
    let (_, took) = tokio::join!(waiting, meanwhile);
    assert!(took < Duration::from_secs(2), "{took:?}");
}

#[actix_web::test]
async fn a_server_that_fails_has_not_said_that_there_is_nothing() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, "noordlicht.example").await;
    for temper in [Temper::Failing, Temper::Refusing, Temper::Babbling] {
        dns.be(temper);
        let told = check(&sanne, &page).await.text("main [role=status]");
        assert!(told.contains("could not be reached"), "{told}");
    }
    // Nor is what was proven lost.
    dns.be(Temper::Fine);
    let proven = prove(&sanne, &dns, "noordlicht.example").await;
    dns.be(Temper::Failing);
    let told = check(&sanne, &proven).await;
    assert_eq!(told.text("main .head .chip"), "Proven");
    portal.is_sound().await;
}

#[actix_web::test]
async fn without_a_server_there_is_no_answer() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, "noordlicht.example").await;
    assert!(check(&sanne, &page).await.text("main [role=status]").contains("could not be reached"));
}

#[actix_web::test]
async fn ten_checks_an_hour() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = add(&sanne, "noordlicht.example").await;
    for _ in 0..10 {
        assert_eq!(check(&sanne, &page).await.status, 200);
    }
    // A colleague and another domain share the company's budget; another company has its own.
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let other = add(&eva, "noordlicht.nl").await;
    assert_eq!(eva.press(&other, "Check now", &[]).await.status, 429);
    assert_eq!(dns.asked(), 10, "what is refused is not looked up");
    let anna = portal.signed_in_as("anna@tulp").await;
    prove(&anna, &dns, "tulp.example").await;
    portal.pass(chrono::TimeDelta::minutes(61));
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(check(&sanne, &page).await.status, 200);
    assert_eq!(rows(&portal, "domain.proven").await, 1);
}

#[actix_web::test]
async fn four_questions_at_once_and_the_fifth_waits_its_turn() {
    let dns = crate::support::DnsServer::start();
    dns.be(Temper::Slow(Duration::from_millis(500)));
    dns.add("a.example", "here");
    let resolver = Resolver::new(Some(dns.address));
    let begun = Instant::now();
    let asked = (0..8).map(|_| resolver.texts_at("a.example"));
    for answer in futures_util::future::join_all(asked).await {
        assert_eq!(answer, Answer::Texts(vec!["here".into()]));
    }
    assert!(begun.elapsed() >= Duration::from_secs(1), "{:?}", begun.elapsed());
    // Behind four that never end, the wait for a place counts, too.
    dns.be(Temper::Dead);
    let begun = Instant::now();
    let asked = (0..6).map(|_| resolver.texts_at("a.example"));
    for answer in futures_util::future::join_all(asked).await {
        assert_eq!(answer, Answer::Unreachable);
    }
    assert!(begun.elapsed() < Duration::from_secs(6), "{:?}", begun.elapsed());
}
