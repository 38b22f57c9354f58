//! The primary contact opens the mailed link and answers. Only the answer counts.
use crate::support::{BRAM, Browser, Page, TestPortal};

const YES: [(&str, &str); 2] = [("signed_up", "yes"), ("is_ours", "yes")];

async fn at_the_questions(portal: &TestPortal) -> (Browser, Page) {
    let link = portal.link_in(&portal.letter_to(BRAM).await);
    let contact = portal.browser();
    let questions = contact.visit(&link).await;
    assert_eq!((questions.status, questions.path.as_str()), (200, "/confirm-contact"));
    (contact, questions)
}

#[actix_web::test]
async fn opening_the_link_changes_nothing() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let link = portal.link_in(&portal.letter_to(BRAM).await);
    let scanner = portal.browser();
    let before = browser.visit("/").await.text("main");
    for _ in 0..100 {
        assert_eq!(scanner.visit(&link).await.status, 200);
    }
    assert_eq!(browser.visit("/").await.text("main"), before);
    let (contact, questions) = at_the_questions(&portal).await;
    let thanks = contact.press(&questions, "Confirm", &YES).await;
    assert_eq!(thanks.path, "/confirm-contact/thanks");
    portal.is_sound().await;
}

#[actix_web::test]
async fn both_boxes_are_needed_and_none_is_ticked_beforehand() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let (contact, questions) = at_the_questions(&portal).await;
    assert_eq!(questions.count("main input[type=checkbox][checked]"), 0);
    for (ticked, missing) in [("signed_up", "is_ours"), ("is_ours", "signed_up")] {
        let again = contact.press(&questions, "Confirm", &[(ticked, "yes")]).await;
        assert_eq!(again.status, 422);
        assert_eq!(again.count(&format!("#{missing}-error")), 1, "{missing}");
        assert_eq!(again.count(".field__error"), 1, "{missing}");
        assert_eq!(again.count(&format!("#{ticked}[checked]")), 1, "{ticked}");
    }
    let neither = contact.press(&questions, "Confirm", &[]).await;
    assert_eq!(neither.count(".field__error"), 2);
    assert_eq!(browser.visit("/").await.count(".stages .done"), 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn yes_to_both_goes_on_to_the_review_and_the_applicant_is_told() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let (contact, questions) = at_the_questions(&portal).await;
    contact.press(&questions, "Confirm", &YES).await;
    let status = browser.visit("/").await;
    assert_eq!(status.text("h1"), "We are checking your business details");
    assert_eq!(status.count(".stages .done"), 2);
    assert!(
        portal.has_written("sanne@noordlicht.example", "Bram Jansen confirmed the email").await
    );
    portal.is_sound().await;
}

#[actix_web::test]
async fn i_did_not_sign_up_is_flagged_and_told() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let (contact, questions) = at_the_questions(&portal).await;
    let thanks = contact.press(&questions, "I did not sign up", &[]).await;
    assert_eq!(thanks.text("h1"), "Thank you for telling us");
    assert_eq!(browser.visit("/").await.count(".stages .stop"), 1);
    for (who, subject) in [
        ("sanne@noordlicht.example", "your application is disputed"),
        ("vera@fabrikam.example", "Disputed: Noordlicht ICT B.V."),
        ("omar@fabrikam.example", "Disputed: Noordlicht ICT B.V."),
    ] {
        let letter = portal.letter_to(who).await;
        assert!(letter.subject.contains(subject), "{who}: {}", letter.subject);
    }
    portal.is_sound().await;
}

/// A contact who objected by mistake can be asked again. The objection stays for the operator to see.
#[actix_web::test]
async fn a_yes_after_an_objection_goes_on_and_the_objection_stays() {
    let portal = TestPortal::start().await;
    let browser = portal.submitted().await;
    let (contact, questions) = at_the_questions(&portal).await;
    contact.press(&questions, "I did not sign up", &[]).await;
    let status = browser.visit("/").await;
    assert_eq!(status.text("aside h2"), "Was it a mistake?");
    portal.pass(chrono::TimeDelta::minutes(2));
    assert_eq!(browser.press(&status, "Resend verification email", &[]).await.path, "/");
    let (contact, questions) = at_the_questions(&portal).await;
    contact.press(&questions, "Confirm", &YES).await;
    let status = browser.visit("/").await;
    assert_eq!(status.text("h1"), "An objection is being looked into");
    assert_eq!(status.count(".stages .done"), 2);
    assert_eq!(status.count("form[action='/verification/email']"), 0);
    assert_eq!(status.count("a[href='/verification/contact']"), 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_second_answer_finds_the_link_used() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let (first, questions) = at_the_questions(&portal).await;
    let (second, same_questions) = at_the_questions(&portal).await;
    first.press(&questions, "Confirm", &YES).await;
    for button in ["Confirm", "I did not sign up", "Wrong address"] {
        let answers: &[_] = if button == "Confirm" { &YES } else { &[] };
        for (browser, answered_so) in [(&first, button == "Confirm"), (&second, false)] {
            let late = browser.press(&same_questions, button, answers).await;
            if answered_so {
                assert_eq!(late.path, "/confirm-contact/thanks", "the same press, the same page");
                continue;
            }
            assert_eq!(late.status, 404, "{button}");
            assert_eq!(late.text("h1"), "This link does not work any more");
        }
    }
    assert_eq!(portal.letters_to("vera@fabrikam.example").await, 1, "the demo's own dispute");
    portal.is_sound().await;
}

#[actix_web::test]
async fn without_the_link_there_is_nothing_to_answer() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    let stranger = portal.browser();
    assert_eq!(stranger.visit("/confirm-contact").await.status, 404);
    assert_eq!(stranger.visit("/confirm-contact/thanks").await.status, 404);
    let yes = YES.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(stranger.post("/confirm-contact", &yes).await.status, 404);
    assert_eq!(stranger.post("/confirm-contact/dispute", &[]).await.status, 404);
    portal.is_sound().await;
}
