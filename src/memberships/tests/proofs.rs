//! What a membership sign-in proves, for whom, and for how long (reliability, AC2, AC3, T-WZ-5).
use super::{
    ME,
    applicant::{Applicant, BROWSER},
    line, noordlicht,
};
use crate::{
    audit,
    memberships::{Error, Verdict, cancel, link},
    values::{EnrollmentId, ProofId},
};
use chrono::TimeDelta;

#[actix_web::test]
async fn every_profile_is_shown_with_its_verdict() {
    let me = Applicant::open().await;
    assert_eq!(me.offer(BROWSER).await, None);
    me.signs_in_as("noordlicht", BROWSER).await;
    let offer = me.offer(BROWSER).await.unwrap();
    assert_eq!(offer.user_name, "noordlicht");
    assert_eq!(offer.until, me.directory.clock.now() + TimeDelta::minutes(10));
    let told: Vec<_> = offer
        .profiles
        .iter()
        .map(|l| (l.profile.id.as_str(), l.verdict.text(), l.proof.is_some()))
        .collect();
    let expected = [
        ("1234566", "verdict-headquarters", false),
        ("7000001", "verdict-usable", true),
        ("7000002", "verdict-other-country", false),
        ("7000003", "verdict-inactive", false),
    ];
    assert_eq!(told, expected);
}

#[actix_web::test]
async fn an_id_of_another_account_is_shown_as_linked() {
    let me = Applicant::open().await;
    let (other, now) = (me.directory.organization("Other", "NL").await, me.directory.clock.now());
    let take = move |conn: &mut _| link(conn, &ME, &"7000001".parse().unwrap(), other, now);
    me.directory.db.write(take).await.unwrap();
    me.signs_in_as("noordlicht", BROWSER).await;
    let listed = me.listed("7000001").await;
    assert_eq!((listed.verdict, listed.proof), (Verdict::Linked, None));
}

#[actix_web::test]
async fn a_login_without_anything_that_fits_shows_its_reasons() {
    let me = Applicant::open().await;
    me.signs_in_as("oudenaam", BROWSER).await;
    let offer = me.offer(BROWSER).await.unwrap();
    assert!(offer.profiles.iter().all(|listed| listed.proof.is_none()));
    assert_eq!(offer.profiles.len(), 1);
}

#[actix_web::test]
async fn a_proof_is_good_once() {
    let me = Applicant::open().await;
    me.signs_in_as("noordlicht", BROWSER).await;
    let proof = me.proof_of("7000001").await;
    assert_eq!(me.chooses_here(proof).await.unwrap().id.as_str(), "7000001");
    assert!(matches!(me.chooses_here(proof).await, Err(Error::ProofDead)));
    assert_eq!(me.offer(BROWSER).await, None, "choosing another takes another sign-in");
}

#[actix_web::test]
async fn twenty_at_once_use_a_proof_once() {
    let me = Applicant::open().await;
    me.signs_in_as("noordlicht", BROWSER).await;
    let proof = me.proof_of("7000001").await;
    let all = futures_util::future::join_all((0..20).map(|_| me.chooses_here(proof))).await;
    assert_eq!(all.iter().filter(|chosen| chosen.is_ok()).count(), 1);
}

#[actix_web::test]
async fn a_proof_belongs_to_one_browser_and_one_enrollment() {
    let me = Applicant::open().await;
    me.signs_in_as("noordlicht", BROWSER).await;
    let proof = me.proof_of("7000001").await;
    assert_eq!(me.offer("another browser").await, None);
    let elsewhere = me.chooses(me.enrollment, "another browser", proof).await;
    assert!(matches!(elsewhere, Err(Error::ProofDead)));
    let other = me.chooses(EnrollmentId::new(), BROWSER, proof).await;
    assert!(matches!(other, Err(Error::ProofDead)));
    assert!(me.chooses_here(proof).await.is_ok(), "the tries did it no harm");
}

#[actix_web::test]
async fn a_proof_is_good_for_ten_minutes() {
    let me = Applicant::open().await;
    me.signs_in_as("noordlicht", BROWSER).await;
    let proof = me.proof_of("7000001").await;
    me.directory.clock.advance(TimeDelta::seconds(599));
    assert!(me.offer(BROWSER).await.is_some());
    me.directory.clock.advance(TimeDelta::seconds(1));
    assert_eq!(me.offer(BROWSER).await, None);
    assert!(matches!(me.chooses_here(proof).await, Err(Error::ProofDead)));
}

#[actix_web::test]
async fn an_id_that_is_not_in_the_proof_is_not_taken() {
    let me = Applicant::open().await;
    me.signs_in_as("noordlicht", BROWSER).await;
    let old = me.proof_of("7000001").await;
    me.signs_in_as("oudenaam", BROWSER).await;
    assert!(matches!(me.chooses_here(old).await, Err(Error::ProofDead)), "voided by the newer");
    assert!(matches!(me.chooses_here(ProofId::new()).await, Err(Error::ProofDead)));
}

#[actix_web::test]
async fn what_changes_after_the_sign_in_counts() {
    let me = Applicant::open().await;
    me.signs_in_as("noordlicht", BROWSER).await;
    let proof = me.proof_of("7000001").await;
    let inactive = [line("noordlicht", "7000001", "location", "NL", "inactive")];
    me.directory.import(&inactive).await.unwrap();
    let refused = me.chooses_here(proof).await;
    assert!(matches!(refused, Err(Error::NotUsable(Verdict::Inactive))));
    me.directory.import(&noordlicht()).await.unwrap();
    assert!(me.chooses_here(proof).await.is_ok(), "the refusal did not use it up");
}

#[actix_web::test]
async fn a_profile_that_went_to_another_account_is_not_proven_by_the_old_one() {
    let me = Applicant::open().await;
    me.signs_in_as("noordlicht", BROWSER).await;
    let proof = me.proof_of("7000001").await;
    let moved = [line("oudenaam", "7000001", "location", "NL", "active")];
    me.directory.import(&moved).await.unwrap();
    assert!(matches!(me.chooses_here(proof).await, Err(Error::ProofDead)));
}

#[actix_web::test]
async fn cancelling_ends_the_sign_in_of_this_browser_only() {
    let me = Applicant::open().await;
    me.signs_in_as("noordlicht", BROWSER).await;
    let (enrollment, organization) = (me.enrollment, me.organization);
    let now = me.directory.clock.now();
    // Only what ends something is in the audit log.
    for (browser, is_left, noted) in
        [("another", true, 0), (BROWSER, false, 1), (BROWSER, false, 1)]
    {
        let work = move |conn: &mut _| cancel(conn, &ME, enrollment, organization, browser, now);
        me.directory.db.write(work).await.unwrap();
        assert_eq!(me.offer(BROWSER).await.is_some(), is_left);
        let look = move |conn: &mut _| audit::about(conn, organization, &["enrollment"], 9);
        let rows = me.directory.db.read(look).await.unwrap();
        assert_eq!(rows.iter().filter(|row| row.event == "membership.cancelled").count(), noted);
    }
}

#[actix_web::test]
async fn a_sign_in_is_in_the_audit_log() {
    let me = Applicant::open().await;
    me.signs_in_as("noordlicht", BROWSER).await;
    let organization = me.organization;
    let look = move |conn: &mut _| audit::about(conn, organization, &["enrollment"], 9);
    let rows = me.directory.db.read(look).await.unwrap();
    assert_eq!(rows[0].event, "membership.proven");
    assert_eq!(rows[0].facts["user_name"], "noordlicht");
    assert!(me.directory.broken().await.is_empty());
}
