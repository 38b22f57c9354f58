//! From the contact's answer to an active reseller (feature map, C.3: 8, 9, 13, 14).
use crate::support::{ABBREVIATED, BRAM, SANNE, TestPortal};

const COMPANY: &str = "Noordlicht ICT B.V.";

#[actix_web::test]
async fn step_by_step_a_company_becomes_a_reseller() {
    let portal = TestPortal::start().await;
    let browser = portal.confirmed().await;
    assert!(portal.has_written(BRAM, "how you can speed up our check").await);
    let (desk, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    assert_eq!(case.text("#now"), "Employment");
    let case = desk.pass(case, 1).await;
    assert_eq!(case.text("#now"), "Business");
    let status = browser.visit("/").await;
    assert_eq!(
        (status.count(".stages .done"), status.text(".stages .now b").as_str()),
        (3, "Business")
    );
    let case = desk.pass(case, 1).await;
    assert_eq!(case.text("#now"), "Decision");
    assert_eq!(browser.visit("/").await.text("h1"), "Every check is done");
    let done = desk.press(&case, "Authorize the company", &[]).await;
    assert_eq!(done.text(".chip--good"), "Authorized");
    assert_eq!(done.count("form button"), 2, "sign out and notes");

    let home = browser.visit("/").await;
    assert_eq!(home.text("h1"), "Noordlicht ICT is an active reseller");
    assert!(home.text("main").contains("You are an admin agent"));
    assert!(home.text("main").contains("Membership ID 7000001 is linked."));
    assert!(!home.text("main").contains("Withdraw"));
    for address in [SANNE, BRAM] {
        assert!(portal.has_written(address, "is an indirect reseller now").await, "{address}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn in_dutch_too_and_the_letters_are_in_the_readers_language() {
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let (desk, _) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let queue = desk.visit("/desk?lang=nl").await;
    assert_eq!(queue.text("h1"), "Verificatiebalie");
    let case = desk.follow(&queue, COMPANY).await;
    let case = desk.press(&case, "Deze stap bevestigen", &[]).await;
    assert_eq!(case.text(".flash"), "Die stap is bevestigd.");
    let case = desk.press(&case, "Afwijzen", &ABBREVIATED).await;
    assert_eq!(case.text(".head .chip"), "Afgewezen");
    let letter = portal.letter_to(BRAM).await;
    assert!(letter.subject.contains("something needs to be put right"), "{}", letter.subject);
    assert!(letter.text.contains("The register has it in full."), "{}", letter.text);
}

#[actix_web::test]
async fn an_open_objection_stands_in_the_way_until_it_is_closed() {
    let portal = TestPortal::start().await;
    let (desk, case) = portal.at_the_desk_as("vera@fabrikam", "Lumière Conseil SARL").await;
    assert!(case.text("main").contains("Somebody says that the company knows nothing of this"));
    let case = desk.press(&case, "Close the objection", &[]).await;
    assert_eq!(case.text(".flash"), "The objection is closed and the company has been told.");
    assert!(portal.has_written("paul@lumiere.example", "the objection is closed").await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_the_operator_wants_to_know_besides_comes_before_the_decision() {
    let portal = TestPortal::start().await;
    let browser = portal.confirmed().await;
    let (desk, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let case = desk.pass(case, 2).await;
    let case = desk.press(&case, "Look more closely first", &[]).await;
    assert_eq!(case.text("#now"), "Due diligence");
    assert_eq!(browser.visit("/").await.count(".stages li"), 6);
    let question = [("request", "Who owns the company?")];
    let case = desk.press(&case, "Ask the company", &question).await;
    assert!(portal.letter_to(BRAM).await.text.contains("Who owns the company?"));
    let fix = browser.follow(&browser.visit("/").await, "Answer now").await;
    assert!(fix.text("main").contains("Who owns the company?"));
    let empty = browser.press(&fix, "Send for review", &[]).await;
    assert_eq!((empty.status, empty.count("#comment-error")), (422, 1));
    let home = browser.press(&fix, "Send for review", &[("comment", "Bram does.")]).await;
    assert_eq!(home.text(".flash"), "Thank you. Your answer is with the desk.");
    assert!(!home.text("main").contains("Answer now"));
    let stale = desk.press(&case, "Confirm this step", &[]).await;
    assert_eq!((stale.status, stale.count(".summary")), (409, 1), "the company has answered since");
    assert!(stale.text("main").contains("Bram does."));
    let case = desk.pass(stale, 1).await;
    assert_eq!(case.text("#now"), "Decision");
    portal.is_sound().await;
}
