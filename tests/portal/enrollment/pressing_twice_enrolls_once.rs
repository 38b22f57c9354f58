//! *Enroll now* pressed again and again makes one enrollment, and always shows the same page.
use crate::support::{BRAM, Browser, Page, SUPPORT, TestPortal};
use diesel::prelude::*;
use futures_util::future::join_all;
use twotier::platform::schema::{enrollments, verification_cases};

async fn press_at_once(browser: &Browser, review: &Page, times: usize) -> Vec<Page> {
    let presses = (0..times).map(|_| {
        let browser = browser.clone();
        async move { browser.enroll_now(review).await }
    });
    join_all(presses).await
}

fn are_all_the_submitted_page(answers: &[Page]) {
    let reference = answers[0].text(".panel__ref");
    assert!(reference.starts_with("TT-"), "{}", answers[0].text("main"));
    for answer in answers {
        assert_eq!((answer.status, answer.path.as_str()), (200, "/enroll/submitted"));
        assert_eq!(answer.text(".panel__ref"), reference);
    }
}

async fn submitted_and_cases(portal: &TestPortal) -> (i64, i64) {
    portal
        .read(|conn| {
            let submitted = enrollments::table.filter(enrollments::state.eq("submitted"));
            Ok((
                submitted.count().get_result(conn)?,
                verification_cases::table.count().get_result(conn)?,
            ))
        })
        .await
}

#[actix_web::test]
async fn twenty_presses_at_once() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let review = browser.at_the_review().await;
    let (enrollments, cases) = submitted_and_cases(&portal).await;
    let answers = press_at_once(&browser, &review, 20).await;
    are_all_the_submitted_page(&answers);
    assert_eq!(submitted_and_cases(&portal).await, (enrollments + 1, cases + 1));
    assert_eq!(portal.letters_to(BRAM).await, 1);
    assert_eq!(portal.letters_to("sanne@noordlicht.example").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn once_more_the_next_day() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("sanne@noordlicht").await;
    let review = browser.at_the_review().await;
    let first = browser.enroll_now(&review).await;
    let again = browser.enroll_now(&review).await;
    are_all_the_submitted_page(&[first, again]);
    assert_eq!(portal.letters_to(BRAM).await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_company_that_is_active_at_once_sees_the_same_page_too() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("claire@nuage").await;
    let support = browser.choose("nuage", "7000417").await;
    let answers = [SUPPORT[0], SUPPORT[1], ("support_phone", "+31 20 555 0135")];
    let review = browser.submit(&support, &answers).await;
    let (enrollments, cases) = submitted_and_cases(&portal).await;
    let answers = press_at_once(&browser, &review, 20).await;
    are_all_the_submitted_page(&answers);
    assert_eq!(submitted_and_cases(&portal).await, (enrollments + 1, cases + 1));
    // One to the contact on file, one to her as the applicant.
    assert_eq!(portal.letters_to("claire@nuage.example").await, 2);
    portal.is_sound().await;
}
