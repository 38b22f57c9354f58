//! Reminders, the end of waiting, warnings, suspension and its end (feature map, C.3: 6 and 16).
use crate::support::{ABBREVIATED, BRAM, Browser, SANNE, TestPortal};
use chrono::TimeDelta;

const COMPANY: &str = "Noordlicht ICT B.V.";
const EVA: &str = "eva@noordlicht.example";

async fn after(portal: &TestPortal, days: i64) {
    portal.pass(TimeDelta::days(days));
    portal.do_what_is_due().await;
}

/// How many letters with this in the subject an address has had.
async fn told(portal: &TestPortal, address: &str, text: &str) -> usize {
    let letters = portal.mail().await;
    letters.iter().filter(|it| it.recipient == address && it.subject.contains(text)).count()
}

#[actix_web::test]
async fn a_silent_contact_is_reminded_twice_and_then_the_company_is_told() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let first = portal.letter_to(BRAM).await;
    for (days, reminders) in [(1, 0), (1, 1), (2, 1), (1, 2), (8, 2)] {
        after(&portal, days).await;
        assert_eq!(told(&portal, BRAM, "Reminder").await, reminders, "after {days} more");
    }
    assert_eq!(told(&portal, SANNE, "has not answered").await, 0);
    after(&portal, 1).await;
    assert_eq!(told(&portal, SANNE, "has not answered").await, 1);
    let queue = portal.signed_in_as("omar@fabrikam").await.visit("/desk?q=noordlicht").await;
    assert!(queue.text("tbody").contains("Waiting for the contact"));
    let contact = portal.browser();
    assert_eq!(contact.visit(&portal.link_in(&first)).await.status, 404, "replaced");
    // The second reminder's link was good for a week; another can still be sent.
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    browser.press(&browser.visit("/").await, "Resend", &[]).await;
    portal.contact_confirms().await;
    after(&portal, 30).await;
    assert_eq!(told(&portal, BRAM, "Reminder").await, 2, "no more after the answer");
    assert_eq!(told(&portal, SANNE, "has not answered").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn another_contact_is_reminded_and_the_first_is_left_alone() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    after(&portal, 1).await;
    let browser = match browser.visit("/verification/contact").await.path.as_str() {
        "/sign-in" => portal.signed_in_as("sanne@noordlicht").await,
        _ => browser,
    };
    let answers = [
        ("first_name", "Joke"),
        ("last_name", "Jansen"),
        ("email", "joke@noordlicht.example"),
        ("phone", "+31 20 555 0136"),
    ];
    browser.answer("/verification/contact", &answers).await;
    after(&portal, 2).await;
    assert_eq!(told(&portal, "joke@noordlicht.example", "Reminder").await, 1);
    assert_eq!(told(&portal, BRAM, "Reminder").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn sending_the_question_again_adds_no_reminders() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    portal.pass(TimeDelta::hours(20));
    let browser = portal.signed_in_as("sanne@noordlicht").await;
    browser.press(&browser.visit("/").await, "Resend", &[]).await;
    let mut reminders = 0;
    for _ in 0..13 {
        after(&portal, 1).await;
        reminders = told(&portal, BRAM, "Reminder").await;
    }
    assert_eq!(reminders, 2);
    after(&portal, 1).await;
    assert_eq!(told(&portal, SANNE, "has not answered").await, 1, "two weeks after the question");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_suspended_company_that_mends_waits_for_its_contact_like_any_other() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let (desk, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let wrong = [("reason", "email_not_confirmed"), ("about", "contact_email")];
    desk.press(&case, "Refuse", &wrong).await;
    after(&portal, 60).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let queue = portal.signed_in_as("omar@fabrikam").await.visit("/desk").await;
    assert!(queue.text("tbody").contains("Not put right in time"));
    let home = sanne.visit("/").await;
    assert!(home.text("main").contains("stays suspended until this is put right"));
    assert!(!home.text("main").contains("Please put it right by"), "that day has passed");
    fixed(&sanne).await;
    let home = sanne.visit("/").await;
    assert_eq!(home.text("h1"), "We are waiting for Bram Jansen");
    assert_eq!(home.text(".head .chip"), "Suspended");
    portal.pass(TimeDelta::minutes(2));
    sanne.press(&home, "Resend", &[]).await;
    portal.contact_confirms().await;
    assert_eq!(sanne.visit("/").await.text("h1"), "We are looking at what you sent");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_suspended_company_is_not_threatened_with_what_has_happened() {
    let portal = TestPortal::start().await;
    refused(&portal).await;
    after(&portal, 60).await;
    fixed(&portal.signed_in_as("sanne@noordlicht").await).await;
    let (desk, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    desk.press(&case, "Refuse", &ABBREVIATED).await;
    let letter = portal.letter_to(EVA).await;
    assert!(letter.text.contains("stays suspended until it is put right"), "{}", letter.text);
    let warned = told(&portal, EVA, "left to put things right").await;
    for _ in 0..3 {
        after(&portal, 20).await;
        assert!(told(&portal, EVA, "left to put things right").await <= warned);
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_suspended_company_that_withdraws_can_apply_again() {
    let portal = TestPortal::start().await;
    refused(&portal).await;
    after(&portal, 60).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let home = sanne.press(&sanne.visit("/").await, "Withdraw", &[]).await;
    assert!(
        home.text("main").contains("You can apply again at any time."),
        "{}",
        home.text("main")
    );
    assert_eq!(sanne.visit("/enroll").await.status, 200);
    portal.is_sound().await;
}

async fn refused(portal: &TestPortal) {
    portal.confirmed().await;
    let (desk, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let case = desk.pass(case, 1).await;
    desk.press(&case, "Refuse", &ABBREVIATED).await;
}

async fn fixed(browser: &Browser) {
    let page = browser.visit("/verification/fix").await;
    let home = browser.press(&page, "Send for review", &[("comment", "At last.")]).await;
    assert_eq!(home.text(".flash"), "Thank you. Your answer is with the desk.");
}

#[actix_web::test]
async fn sixty_days_without_an_answer_end_in_a_suspension() {
    let portal = TestPortal::start().await;
    refused(&portal).await;
    let days = [(29, ""), (1, "30 days left"), (23, "7 days left"), (6, "one day left")];
    for (days, subject) in days {
        after(&portal, days).await;
        if !subject.is_empty() {
            assert_eq!(told(&portal, EVA, subject).await, 1, "{subject}");
        }
    }
    assert_eq!(told(&portal, EVA, "left to put things right").await, 3);
    assert_eq!(told(&portal, EVA, "is suspended").await, 0);
    after(&portal, 1).await;
    assert_eq!(told(&portal, EVA, "is suspended").await, 1);
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert!(sanne.visit("/").await.text("h1").contains("is suspended"));
    // It can still be put right, and the desk's yes ends the suspension.
    fixed(&sanne).await;
    let (desk, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let case = desk.pass(case, 1).await;
    desk.press(&case, "Authorize the company", &[]).await;
    assert!(sanne.visit("/").await.text("h1").contains("is an active reseller"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_desk_restores_and_gives_another_sixty_days() {
    let portal = TestPortal::start().await;
    refused(&portal).await;
    after(&portal, 60).await;
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let case = omar.at_the_case(COMPANY).await;
    let restored = omar.press(&case, "Lift the suspension", &[]).await;
    assert_eq!(
        restored.text(".flash"),
        "The company is no longer suspended and has been written to."
    );
    assert_eq!(told(&portal, EVA, "is no longer suspended").await, 1);
    after(&portal, 59).await;
    assert_eq!(told(&portal, EVA, "one day left").await, 1, "the first term's never came");
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    assert_eq!(sanne.visit("/").await.text("h1"), "Something needs to be put right");
    fixed(&sanne).await;
    after(&portal, 30).await;
    assert_eq!(told(&portal, EVA, "is suspended").await, 1, "not a second time");
    portal.is_sound().await;
}

#[actix_web::test]
async fn whoever_answers_in_time_hears_no_more_of_it() {
    let portal = TestPortal::start().await;
    refused(&portal).await;
    after(&portal, 31).await;
    fixed(&portal.signed_in_as("sanne@noordlicht").await).await;
    after(&portal, 60).await;
    assert_eq!(told(&portal, EVA, "left to put things right").await, 1);
    assert_eq!(told(&portal, EVA, "is suspended").await, 0);
    portal.is_sound().await;
}
