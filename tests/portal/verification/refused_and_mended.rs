//! A check is refused, and the company puts it right (feature map, C.3: 10, 11, 12).
use crate::support::{ABBREVIATED, BRAM, Browser, Page, SANNE, TestPortal};

const COMPANY: &str = "Noordlicht ICT B.V.";

/// Sanne's browser, and Omar's at the case whose business he has just refused.
async fn refused(portal: &TestPortal) -> (Browser, Browser) {
    let browser = portal.confirmed().await;
    let (desk, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let case = desk.pass(case, 1).await;
    let case = desk.press(&case, "Refuse", &ABBREVIATED).await;
    assert_eq!(case.text(".head .chip"), "Rejected");
    (browser, desk)
}

async fn fix(browser: &Browser) -> Page {
    let fix = browser.follow(&browser.visit("/").await, "Fix now").await;
    assert_eq!((fix.status, fix.path.as_str()), (200, "/verification/fix"));
    fix
}

#[actix_web::test]
async fn everybody_concerned_hears_why_how_and_by_when() {
    let portal = TestPortal::start().await;
    let (browser, desk) = refused(&portal).await;
    for address in [BRAM, SANNE, "eva@noordlicht.example"] {
        let letter = portal.letter_to(address).await;
        assert!(letter.subject.contains("put right"), "{address}: {}", letter.subject);
        for part in
            ["abbreviat", "The register has it in full.", "See the extract.", "6 March 2026"]
        {
            assert!(letter.text.contains(part), "{address} is not told {part:?}: {}", letter.text);
        }
    }
    assert_eq!(portal.letters_to("tom@noordlicht.example").await, 0);
    let status = browser.visit("/").await;
    assert_eq!(status.text("h1"), "Something needs to be put right");
    assert_eq!(status.text(".stages .stop b"), "Business");
    let page = fix(&browser).await;
    for part in ["Legal name is abbreviated", "See the extract.", "6 March 2026"] {
        assert!(page.text("main").to_lowercase().contains(&part.to_lowercase()), "{part}");
    }
    let case = desk.at_the_case(COMPANY).await;
    assert_eq!(case.count("#now"), 0, "nothing to decide while the company mends");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_corrected_name_is_checked_again_and_nothing_else() {
    let portal = TestPortal::start().await;
    let (browser, desk) = refused(&portal).await;
    let page = fix(&browser).await;
    let answers =
        [("legal_name", "Noordlicht Informatie en Communicatie B.V."), ("comment", "In full.")];
    let home = browser.press(&page, "Send for review", &answers).await;
    assert_eq!(home.text("h1"), "We are checking your business details");
    assert_eq!(
        (home.count(".stages .done"), home.text(".stages .now b").as_str()),
        (3, "Business")
    );
    assert!(portal.has_written(BRAM, "we have your answer").await);
    let case = desk.at_the_case("Noordlicht Informatie en Communicatie B.V.").await;
    assert_eq!(case.text("#now"), "Business");
    assert!(case.text("main").contains("In full."));
    assert!(case.text("tbody tr:first-child").contains("Differs"), "the record has the old name");
    let claimed = desk.press(&case, "Take this case", &[]).await;
    assert_eq!(desk.pass(claimed, 1).await.text("#now"), "Decision");
    portal.is_sound().await;
}

#[actix_web::test]
async fn words_are_an_answer_and_nothing_is_none() {
    let portal = TestPortal::start().await;
    let (browser, _) = refused(&portal).await;
    let page = fix(&browser).await;
    let empty = browser.press(&page, "Send for review", &[]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.text("#comment-error").contains("Change something above"));
    let wrong =
        browser.press(&page, "Send for review", &[("city", ""), ("comment", "Kept?")]).await;
    assert_eq!((wrong.status, wrong.count("#city-error")), (422, 1));
    assert!(wrong.text("textarea").contains("Kept?"), "what was typed stays");
    let home =
        browser.press(&page, "Send for review", &[("comment", "It is the full name.")]).await;
    assert_eq!(home.text(".flash"), "Thank you. Your answer is with the desk.");
    // The same button once more comes too late.
    assert_eq!(browser.press(&page, "Send for review", &[("comment", "Again")]).await.status, 409);
    portal.is_sound().await;
}

#[actix_web::test]
async fn another_contact_is_asked_and_looked_at_again() {
    let portal = TestPortal::start().await;
    let browser = portal.confirmed().await;
    let (desk, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let answers = [("reason", "contact_not_employee"), ("about", "contact_name")];
    desk.press(&case, "Refuse", &answers).await;
    let page = fix(&browser).await;
    assert_eq!(page.count("[name=legal_name]"), 0, "only what is concerned");
    let answers = [("first_name", "Joke"), ("email", "joke@noordlicht.example")];
    let home = browser.press(&page, "Send for review", &answers).await;
    assert_eq!(home.text("h1"), "We are waiting for Joke Jansen");
    let letter = portal.letter_to("joke@noordlicht.example").await;
    let contact = portal.browser();
    let questions = contact.visit(&portal.link_in(&letter)).await;
    contact.press(&questions, "Confirm", &[("signed_up", "yes"), ("is_ours", "yes")]).await;
    assert_eq!(browser.visit("/").await.text(".stages .now b"), "Employment");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_refusal_needs_a_reason_that_fits_and_keeps_what_was_typed() {
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let (desk, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let bare = desk.press(&case, "Refuse", &[("sentence", "Look here.")]).await;
    assert_eq!((bare.status, bare.count(".field__error")), (422, 2));
    assert!(bare.text("textarea").contains("Look here."));
    let other =
        [("reason", "company_name_abbreviated".to_owned()), ("about", "legal_name".to_owned())];
    let version = ("version", case.value("version"));
    let fields: Vec<_> =
        other.into_iter().chain([version]).map(|(name, value)| (name.to_owned(), value)).collect();
    let misfit = desk.post(&format!("{}/refusal", case.path), &fields).await;
    assert_eq!(misfit.status, 422);
    assert!(misfit.text("#reason-error").contains("does not fit"), "{}", misfit.text("main"));
    let empty = desk.press(&case, "Ask the company", &[]).await;
    assert_eq!((empty.status, empty.count("#request-error")), (422, 1));
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_refused_application_can_be_withdrawn() {
    let portal = TestPortal::start().await;
    let (browser, desk) = refused(&portal).await;
    let home = browser.press(&browser.visit("/").await, "Withdraw", &[]).await;
    assert!(home.text("main").contains("was withdrawn"), "{}", home.text("main"));
    let case = desk.visit("/desk?check=closed").await;
    assert!(case.text("tbody").contains("Withdrawn"));
    assert_eq!(browser.visit("/verification/fix").await.status, 409);
    portal.is_sound().await;
}
