//! A proven domain is looked at every week. Three weeks without its record, and it is lost.
use super::{EVA, SANNE, check, is_proven, portal, prove, record_on, rows};
use crate::support::{Temper, TestPortal};
use chrono::TimeDelta;
use std::time::Duration;
use twotier::domains;

const WEEK: TimeDelta = TimeDelta::days(7);

/// What the domain's page calls it, a week having ended the session.
async fn chip(portal: &TestPortal, path: &str) -> String {
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    sanne.visit(path).await.text("main .head .chip")
}

#[actix_web::test]
async fn a_record_that_stays_gone_loses_the_domain_at_the_third_look() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = prove(&sanne, &dns, "noordlicht.example").await;
    let (name, _) = record_on(&page);
    portal.pass(WEEK - TimeDelta::seconds(1));
    assert_eq!(portal.look_at_domains().await, 0);
    portal.pass(TimeDelta::seconds(1));
    assert_eq!(portal.look_at_domains().await, 1);
    assert_eq!(portal.look_at_domains().await, 0, "once a week");
    assert_eq!(chip(&portal, &page.path).await, "Proven");
    dns.clear(&name);
    let before = portal.mail().await.len();
    portal.pass(WEEK);
    portal.look_at_domains().await;
    assert_eq!(chip(&portal, &page.path).await, "Record missing");
    assert!(is_proven(&portal, "noordlicht", "noordlicht.example").await);
    assert_eq!(
        portal.letter_to(SANNE).await.subject,
        "noordlicht.example: the DNS record is missing"
    );
    assert_eq!(
        portal.letter_to(EVA).await.subject,
        "noordlicht.example: the DNS record is missing"
    );
    portal.pass(WEEK);
    portal.look_at_domains().await;
    assert!(is_proven(&portal, "noordlicht", "noordlicht.example").await);
    assert_eq!(portal.mail().await.len(), before + 2, "one warning is enough");
    portal.pass(WEEK);
    portal.look_at_domains().await;
    assert!(!is_proven(&portal, "noordlicht", "noordlicht.example").await);
    assert_eq!(chip(&portal, &page.path).await, "No longer proven");
    let letter = portal.letter_to(SANNE).await;
    assert_eq!(letter.subject, "noordlicht.example is no longer proven");
    assert_eq!(portal.link_in(&letter), page.path);
    assert_eq!(portal.mail().await.len(), before + 4);
    assert_eq!((rows(&portal, "domain.missed").await, rows(&portal, "domain.lost").await), (1, 1));
    portal.pass(WEEK);
    assert_eq!(portal.look_at_domains().await, 0, "nobody looks at what is lost");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_record_that_comes_back_counts_anew() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = prove(&sanne, &dns, "noordlicht.example").await;
    let (name, value) = record_on(&page);
    for _ in 0..2 {
        dns.clear(&name);
        dns.add(&name, "something else");
        for _ in 0..2 {
            portal.pass(WEEK);
            assert_eq!(portal.look_at_domains().await, 1);
        }
        assert_eq!(chip(&portal, &page.path).await, "Record missing");
        dns.add(&name, &value);
        portal.pass(WEEK);
        portal.look_at_domains().await;
        assert_eq!(chip(&portal, &page.path).await, "Proven");
    }
    assert_eq!((rows(&portal, "domain.missed").await, rows(&portal, "domain.lost").await), (2, 0));
    // So does a check on demand, and one that misses it does not count as a week.
    dns.clear(&name);
    portal.pass(WEEK);
    portal.look_at_domains().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    for _ in 0..3 {
        assert_eq!(check(&sanne, &page).await.text("main .head .chip"), "Record missing");
    }
    dns.add(&name, &value);
    assert_eq!(check(&sanne, &page).await.text("main .head .chip"), "Proven");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_server_that_does_not_answer_changes_nothing_and_is_asked_the_next_day() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = prove(&sanne, &dns, "noordlicht.example").await;
    dns.be(Temper::Failing);
    portal.pass(WEEK);
    for _ in 0..5 {
        assert_eq!(portal.look_at_domains().await, 1);
        assert_eq!(portal.look_at_domains().await, 0);
        portal.pass(TimeDelta::days(1));
    }
    assert_eq!(chip(&portal, &page.path).await, "Proven");
    assert_eq!(rows(&portal, "domain.missed").await, 0);
    dns.be(Temper::Fine);
    assert_eq!(portal.look_at_domains().await, 1);
    portal.pass(TimeDelta::days(6));
    assert_eq!(portal.look_at_domains().await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn two_nodes_look_once() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    for n in 0..6 {
        let page = prove(&sanne, &dns, &format!("d{n}.example")).await;
        dns.clear(&record_on(&page).0);
    }
    portal.pass(WEEK);
    let other = portal.second_db();
    let (resolver, clock) = (&portal.portal.resolver, &portal.portal.clock);
    let before = dns.asked();
    let (one, two) = tokio::join!(
        domains::check_due(&portal.portal.db, resolver, clock),
        domains::check_due(&other, resolver, clock)
    );
    assert!(one.unwrap() + two.unwrap() >= 6);
    assert_eq!(dns.asked() - before, 6);
    assert_eq!(portal.count("domain_claims WHERE misses = 1").await, 6);
    assert_eq!(rows(&portal, "domain.missed").await, 6);
    portal.is_sound().await;
}

/// A node that dies between look and write: another looks after its lease, and what the first brings back
/// from the dead does not count.
#[actix_web::test]
async fn a_node_that_dies_is_replaced_after_its_lease() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    prove(&sanne, &dns, "noordlicht.example").await;
    portal.pass(WEEK);
    let until = (portal.now() + TimeDelta::minutes(10)).format("%Y-%m-%d %H:%M:%S");
    portal.sql(format!("UPDATE domain_claims SET leased_until = '{until}'")).await;
    portal.pass(TimeDelta::minutes(10));
    assert_eq!(portal.look_at_domains().await, 0, "the lease still runs");
    portal.pass(TimeDelta::seconds(1));
    assert_eq!(portal.look_at_domains().await, 1);
    assert_eq!(portal.count("domain_claims WHERE leased_until IS NOT NULL").await, 0);
}

/// Whoever looks while the claim is changed brings nothing back.
#[actix_web::test]
async fn a_look_that_was_overtaken_does_not_count() {
    let (portal, dns) = portal().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = prove(&sanne, &dns, "noordlicht.example").await;
    let (name, value) = record_on(&page);
    portal.pass(WEEK);
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    dns.clear(&name);
    dns.be(Temper::Slow(Duration::from_millis(1500)));
    let meanwhile = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        dns.be(Temper::Fine);
        dns.add(&name, &value);
        check(&sanne, &page).await
    };
    let (_, checked) = tokio::join!(portal.look_at_domains(), meanwhile);
    assert_eq!(checked.text("main .head .chip"), "Proven");
    assert_eq!(portal.count("domain_claims WHERE misses = 0").await, 1);
    assert_eq!(rows(&portal, "domain.missed").await, 0);
}
