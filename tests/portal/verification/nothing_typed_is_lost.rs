//! Somebody else does something first: what was typed stays (feature map, B: nothing is lost).
use crate::support::{ABBREVIATED, Browser, Page, TestPortal};

const COMPANY: &str = "Noordlicht ICT B.V.";

/// Sanne's browser, her company refused for its name; and Omar's.
async fn refused(portal: &TestPortal) -> (Browser, Browser) {
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let case = omar.pass(case, 1).await;
    omar.press(&case, "Refuse", &ABBREVIATED).await;
    (sanne, omar)
}

fn value(page: &Page, name: &str) -> String {
    page.attr(&format!("[name={name}]"), "value").unwrap_or_default()
}

#[actix_web::test]
async fn a_verifier_who_takes_the_case_disturbs_nobody() {
    let portal = TestPortal::start().await;
    let (sanne, omar) = refused(&portal).await;
    let fix = sanne.visit("/verification/fix").await;
    omar.press(&omar.at_the_case(COMPANY).await, "Take this case", &[]).await;
    let home = sanne.press(&fix, "Send for review", &[("comment", "In full.")]).await;
    assert_eq!(home.text(".flash"), "Thank you. Your answer is with the desk.");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_colleague_who_answers_first_leaves_the_words_to_be_copied() {
    let portal = TestPortal::start().await;
    let (sanne, _) = refused(&portal).await;
    let (mine, theirs) =
        (sanne.visit("/verification/fix").await, sanne.visit("/verification/fix").await);
    sanne.press(&theirs, "Send for review", &[("comment", "Done.")]).await;
    let typed = [("legal_name", "Noordlicht in full B.V."), ("comment", "One line.\nAnother.")];
    let kept = sanne.press(&mine, "Send for review", &typed).await;
    assert_eq!(kept.status, 409);
    for words in ["Noordlicht in full B.V.", "One line.", "Another."] {
        assert!(kept.text("main").contains(words), "{words}: {}", kept.text("main"));
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_page_that_is_older_than_the_case_comes_back_with_what_was_typed() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let case = omar.press(&case, "Ask the company", &[("request", "An extract")]).await;
    let asked = sanne.visit("/verification/fix").await;
    let case = omar.press(&case, "Ask the company", &[("request", "And a bill")]).await;
    let back = sanne.press(&asked, "Send for review", &[("comment", "Here it is.")]).await;
    assert_eq!(
        (back.status, back.text(".summary h2").as_str()),
        (409, "Something has changed meanwhile")
    );
    assert!(back.text("main").contains("And a bill"), "the page as it stands now");
    assert_eq!(back.text("[name=comment]"), "Here it is.");
    let home = sanne.press(&back, "Send for review", &[]).await;
    assert_eq!(home.text(".flash"), "Thank you. Your answer is with the desk.");
    let case = omar.visit(&case.path).await;
    assert!(case.text("main").contains("Here it is."));
    portal.is_sound().await;
}

#[actix_web::test]
async fn so_it_is_with_another_contact_and_with_later_changes() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    let (mine, theirs) =
        (sanne.visit("/verification/contact").await, sanne.visit("/verification/contact").await);
    let joke = [("first_name", "Joke"), ("last_name", "Jansen"), ("phone", "+31 20 555 0136")];
    let first = [&joke[..], &[("email", "joke@noordlicht.example")]].concat();
    sanne.press(&theirs, "Email this contact", &first).await;
    let second = [&joke[..], &[("email", "joke.jansen@noordlicht.example")]].concat();
    let back = sanne.press(&mine, "Email this contact", &second).await;
    assert_eq!(
        (back.status, value(&back, "email").as_str()),
        (409, "joke.jansen@noordlicht.example")
    );
    assert!(back.text("main").contains("joke@noordlicht.example"), "who is the contact now");
    sanne.press(&back, "Email this contact", &[]).await;
    assert!(sanne.visit("/").await.text("main").contains("joke.jansen@noordlicht.example"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_a_passed_check_asked_for_is_asked_no_more() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let case = omar.press(&case, "Ask the company", &[("request", "An extract")]).await;
    let asked = sanne.visit("/verification/fix").await;
    omar.pass(case, 1).await;
    assert!(!sanne.visit("/").await.text("main").contains("We asked you for something"));
    let kept = sanne.press(&asked, "Send for review", &[("comment", "Here it is.")]).await;
    assert_eq!(kept.status, 409);
    assert!(kept.text("main").contains("Here it is."));
    portal.is_sound().await;
}
