//! Choosing an ID reserves nothing. Who presses *Enroll now* first gets it; the other goes back to the
//! list and is told.
use crate::support::{Browser, CONTACT, LEGAL, Page, SUPPORT, TestPortal};
use diesel::prelude::*;
use futures_util::future::join;
use twotier::platform::schema::membership_links;

/// Anna's company, up to the review, with an ID of the same membership account.
async fn anna_at_the_review(portal: &TestPortal, account: &str, id: &str) -> (Browser, Page) {
    let anna = portal.begun_as("anna@tulp").await;
    let legal = anna.choose(account, id).await;
    let contact = anna.submit(&legal, &LEGAL).await;
    let own = [CONTACT[0], CONTACT[1], ("email", "bram@tulp.example"), CONTACT[3]];
    let support = anna.submit(&contact, &own).await;
    let review = anna.submit(&support, &SUPPORT).await;
    assert_eq!(review.path, "/enroll/review");
    (anna, review)
}

async fn holders_of(portal: &TestPortal, id: &'static str) -> i64 {
    portal
        .read(move |conn| {
            let live = membership_links::table
                .filter(membership_links::membership_id.eq(id))
                .filter(membership_links::ended_at.is_null());
            Ok(live.count().get_result(conn)?)
        })
        .await
}

fn is_back_at_the_list(page: &Page) {
    assert_eq!(page.path, "/enroll/membership");
    let told = page.text("main");
    assert!(told.contains("Another work account has already linked this ID"), "{told}");
}

#[actix_web::test]
async fn before_enroll_now_it_goes_back_to_the_list_and_keeps_the_rest() {
    let portal = TestPortal::start().await;
    let (anna, review) = anna_at_the_review(&portal, "noordlicht", "7000001").await;
    portal.submitted().await;
    is_back_at_the_list(&anna.enroll_now(&review).await);
    assert_eq!(anna.visit("/enroll").await.path, "/enroll/membership");
    // Another ID that fits is enough: everything else is still there.
    let again = anna.choose("helder", "7000077").await;
    assert_eq!(again.path, "/enroll/review");
    assert_eq!(anna.enroll_now(&again).await.path, "/enroll/submitted");
    portal.is_sound().await;
}

#[actix_web::test]
async fn opening_the_review_tells_it_too() {
    let portal = TestPortal::start().await;
    let (anna, _) = anna_at_the_review(&portal, "noordlicht", "7000001").await;
    portal.submitted().await;
    is_back_at_the_list(&anna.visit("/enroll/review").await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn between_the_list_and_continue_the_list_comes_again() {
    let portal = TestPortal::start().await;
    let anna = portal.begun_as("anna@tulp").await;
    let list = anna.at_the_profiles_of("noordlicht").await;
    let proof = list.choice("7000001").unwrap();
    portal.submitted().await;
    let again = anna.submit(&list, &[("profile", &proof)]).await;
    assert_eq!((again.status, again.path.as_str()), (422, "/enroll/membership/profile"));
    assert!(again.text("#profile-error").contains("That profile cannot be used any more"));
    assert_eq!(again.choice("7000001"), None);
    portal.is_sound().await;
}

#[actix_web::test]
async fn of_two_who_press_at_once_one_gets_it() {
    let portal = TestPortal::start().await;
    let (anna, hers) = anna_at_the_review(&portal, "noordlicht", "7000001").await;
    let sanne = portal.begun_as("sanne@noordlicht").await;
    let own = sanne.at_the_review().await;
    let (one, other) = join(anna.enroll_now(&hers), sanne.enroll_now(&own)).await;
    let (winner, loser) = if one.path == "/enroll/submitted" { (one, other) } else { (other, one) };
    assert_eq!(winner.path, "/enroll/submitted");
    is_back_at_the_list(&loser);
    assert_eq!(holders_of(&portal, "7000001").await, 1);
    portal.is_sound().await;
}

/// The race's control: with an ID each, nobody is in anybody's way.
#[actix_web::test]
async fn of_two_who_press_at_once_with_an_id_each_both_get_theirs() {
    let portal = TestPortal::start().await;
    let (anna, hers) = anna_at_the_review(&portal, "helder", "7000077").await;
    let sanne = portal.begun_as("sanne@noordlicht").await;
    let own = sanne.at_the_review().await;
    let (one, other) = join(anna.enroll_now(&hers), sanne.enroll_now(&own)).await;
    for page in [one, other] {
        assert_eq!(page.path, "/enroll/submitted");
    }
    assert_eq!(holders_of(&portal, "7000001").await, 1);
    assert_eq!(holders_of(&portal, "7000077").await, 1);
    portal.is_sound().await;
}
