//! To ask for access: why, once, and not too often.
use super::{MINE, PEOPLE, is, told, tom_asks};
use crate::support::TestPortal;
use chrono::TimeDelta;

#[actix_web::test]
async fn everybody_who_can_grant_it_is_mailed_in_their_language() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE users SET language = 'nl' WHERE user_name = 'eva'").await;
    let tom = tom_asks(&portal).await;
    let mine = tom.visit(MINE).await;
    assert!(mine.text("main").contains("Waiting"), "{}", mine.text("main"));
    let to_sanne = portal.letter_to("sanne@noordlicht.example").await;
    assert!(to_sanne.subject.contains("Tom Visser asks for access"), "{}", to_sanne.subject);
    for told in ["See the people", "I plan our training."] {
        assert!(to_sanne.text.contains(told), "{told}: {}", to_sanne.text);
    }
    let to_eva = portal.letter_to("eva@noordlicht.example").await;
    assert!(to_eva.subject.contains("Tom Visser vraagt toegang aan"), "{}", to_eva.subject);
    let link = portal.link_in(&to_eva);
    let page = portal.signed_in_as("eva@noordlicht").await.visit(&link).await;
    assert_eq!(page.text("main h1"), "Tom Visser vraagt toegang aan");
    assert_eq!(portal.events("noordlicht", "access.requested").await, 1);
    assert_eq!(portal.count("outbox WHERE letter = 'access-asked'").await, 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_reason_is_needed_and_kept_when_it_is_too_long() {
    let portal = TestPortal::start().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit(PEOPLE).await;
    let page = tom.press(&form, "Request access", &[("reason", " ")]).await;
    assert_eq!(page.status, 422);
    let long = "x".repeat(501);
    let page = tom.press(&page, "Request access", &[("reason", &long)]).await;
    assert_eq!(page.status, 422);
    assert!(told(&page).contains("500"), "{}", told(&page));
    assert_eq!(page.text("main textarea"), long);
    let page = tom.press(&page, "Request access", &[("reason", "a\u{0}b")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(portal.count("access_requests").await, 0);
    let page = tom.press(&page, "Request access", &[("reason", &"é".repeat(500))]).await;
    assert_eq!(page.path, MINE);
    portal.is_sound().await;
}

#[actix_web::test]
async fn of_two_requests_for_the_same_one_is_kept() {
    let portal = TestPortal::start().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit(PEOPLE).await;
    let ask = || tom.press(&form, "Request access", &[("reason", "Twice.")]);
    let pages = tokio::join!(ask(), ask());
    assert!([pages.0, pages.1].iter().all(|page| page.status == 200));
    let again = ask().await;
    assert!(again.text("main").contains("You have asked for this already"));
    assert_eq!(portal.count("access_requests").await, 1);
    assert_eq!(portal.count("outbox WHERE letter = 'access-asked'").await, 2, "one for each admin");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_request_is_cancelled_by_whoever_asked_and_nobody_else() {
    let portal = TestPortal::start().await;
    let tom = tom_asks(&portal).await;
    let id = portal.line("SELECT id AS line FROM access_requests").await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let refused = sanne.post(&format!("/settings/access/{id}/cancellation"), &[]).await;
    assert_eq!(refused.status, 404);
    let mine = tom.visit(MINE).await;
    let mine = tom.press(&mine, "Cancel request", &[]).await;
    assert!(told(&mine).contains("cancelled"), "{}", told(&mine));
    assert!(mine.text("main").contains("withdrawn before anybody answered"));
    // Once more changes nothing.
    tom.post(&format!("/settings/access/{id}/cancellation"), &[]).await;
    assert_eq!(portal.events("noordlicht", "access.cancelled").await, 1);
    assert!(!sanne.visit("/settings/access").await.text("main").contains("Tom Visser"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn five_a_day_are_enough() {
    let portal = TestPortal::start().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit(PEOPLE).await;
    for _ in 0..5 {
        let mine = tom.press(&form, "Request access", &[("reason", "Again.")]).await;
        assert_eq!(mine.path, MINE);
        tom.press(&mine, "Cancel request", &[]).await;
    }
    let page = tom.press(&form, "Request access", &[("reason", "Again.")]).await;
    assert_eq!(page.status, 429);
    assert_eq!(portal.count("access_requests").await, 5);
}

#[actix_web::test]
async fn after_thirty_days_a_request_is_over_whether_or_not_a_job_ran() {
    let portal = TestPortal::start().await;
    tom_asks(&portal).await;
    let id = portal.line("SELECT id AS line FROM access_requests").await;
    portal.pass(TimeDelta::days(30));
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert!(!sanne.visit("/settings/access").await.text("main").contains("Tom Visser"));
    let page = sanne.visit(&format!("/settings/access/{id}")).await;
    assert!(page.text("main").contains("Nobody answered by"), "{}", page.text("main"));
    let fields = [("role".to_owned(), "membership_admin".to_owned())];
    let late = sanne.post(&format!("/settings/access/{id}/grant"), &fields).await;
    assert_eq!(late.status, 409);
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit(PEOPLE).await;
    let mine = tom.press(&form, "Request access", &[("reason", "Still.")]).await;
    assert!(mine.text("main").contains("Waiting") && mine.text("main").contains("Expired"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_was_typed_is_not_lost_with_the_session() {
    let portal = TestPortal::start().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit(PEOPLE).await;
    portal.pass(TimeDelta::minutes(31));
    let sign_in = tom.press(&form, "Request access", &[("reason", "A long story.")]).await;
    assert_eq!(sign_in.path, "/sign-in");
    let name = "tom@noordlicht.twotier.example";
    let answers = [("user_name", name), ("password", crate::support::PASSWORD)];
    let back = tom.submit(&sign_in, &answers).await;
    assert_eq!(
        (back.path.as_str(), back.text("main textarea").as_str()),
        (PEOPLE, "A long story.")
    );
}

#[actix_web::test]
async fn whoever_may_by_now_waits_no_longer() {
    let portal = TestPortal::start().await;
    let tom = tom_asks(&portal).await;
    is(&portal, "tom", &["user_admin"]).await;
    let mine = tom.visit(MINE).await;
    assert!(mine.text("main").contains("Settled"), "{}", mine.text("main"));
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert!(!sanne.visit("/settings/access").await.text("main").contains("Tom Visser"));
}

#[actix_web::test]
async fn who_is_forgotten_leaves_no_reasons_behind() {
    let portal = TestPortal::start().await;
    tom_asks(&portal).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit("/settings/users").await;
    let page = sanne.follow(&list, "Tom Visser").await;
    sanne.press(&page, "Remove", &[]).await;
    assert!(!sanne.visit("/settings/access").await.text("main").contains("Tom Visser"));
    portal.pass(TimeDelta::days(31));
    portal.do_what_is_due().await;
    assert_eq!(portal.count("access_requests").await, 0);
    portal.is_sound().await;
}
