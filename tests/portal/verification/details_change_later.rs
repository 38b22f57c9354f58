//! A reseller changes its details: what changed is checked again, and it works meanwhile (C.3: 15).
use crate::support::{ABBREVIATED, BRAM, Browser, SANNE, TestPortal};

const COMPANY: &str = "Noordlicht ICT B.V.";

/// Sanne's browser, her company active; and Omar's.
async fn active(portal: &TestPortal) -> (Browser, Browser) {
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let case = omar.pass(case, 2).await;
    omar.press(&case, "Authorize the company", &[]).await;
    (sanne, omar)
}

#[actix_web::test]
async fn a_new_address_is_checked_while_the_company_works() {
    let portal = TestPortal::start().await;
    let (sanne, omar) = active(&portal).await;
    let page = sanne.follow(&sanne.visit("/").await, "Change the company details").await;
    let wrong = sanne.press(&page, "Save and have it checked", &[("postal_code", "nowhere")]).await;
    assert_eq!((wrong.status, wrong.count("#postal_code-error")), (422, 1));
    let home =
        sanne.press(&page, "Save and have it checked", &[("address_line1", "Damrak 2")]).await;
    assert_eq!(home.text("h1"), "We are checking what you changed");
    assert_eq!(home.text(".who .soft"), "Noordlicht ICT · Reseller");
    assert_eq!(home.text(".stages .now b"), "Business");
    assert!(!home.text("main").contains("Withdraw"));
    assert!(portal.has_written(BRAM, "we are checking your new details").await);
    sanne.post("/enroll/withdrawal", &[]).await;
    let kept = sanne.visit("/").await;
    assert_eq!(kept.text("h1"), "We are checking what you changed", "a change is not withdrawn");
    assert_eq!(sanne.visit("/enroll/submitted").await.path, "/enroll/cannot");

    let case = omar.at_the_case(COMPANY).await;
    let case = omar.press(&case, "Take this case", &[]).await;
    assert!(case.text("tbody").contains("Damrak 2"));
    let case = omar.press(&case, "Refuse", &ABBREVIATED).await;
    assert_eq!(case.text(".head .chip"), "Rejected");
    let home = sanne.visit("/").await;
    assert_eq!(home.text("h1"), "Something you changed needs to be put right");
    let fix = sanne.follow(&home, "Fix now").await;
    sanne.press(&fix, "Send for review", &[("comment", "We moved last week.")]).await;
    let case = omar.press(&omar.at_the_case(COMPANY).await, "Take this case", &[]).await;
    let case = omar.pass(case, 1).await;
    omar.press(&case, "Authorize the company", &[]).await;
    assert!(sanne.visit("/").await.text("h1").contains("is an active reseller"));
    assert!(portal.has_written(BRAM, "your new details are confirmed").await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_phone_number_counts_at_once_and_nothing_is_nothing() {
    let portal = TestPortal::start().await;
    let (sanne, _) = active(&portal).await;
    let page = sanne.visit("/verification/details/company").await;
    let same = sanne.press(&page, "Save and have it checked", &[]).await;
    assert_eq!(same.text(".flash"), "Nothing was different, so nothing was saved.");
    let home = sanne.press(&page, "Save and have it checked", &[("phone", "020 555 0199")]).await;
    assert!(home.text("h1").contains("is an active reseller"));
    assert!(home.text(".timeline").contains("Sanne de Vries changed a phone number"));
    let stale = sanne.press(&page, "Save and have it checked", &[("phone", "020 555 0198")]).await;
    let phone = stale.attr("[name=phone]", "value");
    assert_eq!((stale.status, phone.as_deref()), (409, Some("020 555 0198")), "it stays");
    let home = sanne.press(&stale, "Save and have it checked", &[]).await;
    assert!(home.text("h1").contains("is an active reseller"));
    assert_eq!(sanne.visit("/verification/details/nonsense").await.status, 404);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_new_contact_is_asked_the_two_questions() {
    let portal = TestPortal::start().await;
    let (sanne, omar) = active(&portal).await;
    let page = sanne.visit("/verification/details/contact").await;
    let answers = [("first_name", "Joke"), ("email", "joke@noordlicht.example")];
    let home = sanne.press(&page, "Save and have it checked", &answers).await;
    assert_eq!(home.text("h1"), "We are waiting for Joke Jansen");
    assert_eq!(home.text(".head .chip"), "Active, being checked");
    let letter = portal.letter_to("joke@noordlicht.example").await;
    let contact = portal.browser();
    assert!(letter.text.contains("Its details were changed"), "{}", letter.text);
    for address in [BRAM, SANNE, "eva@noordlicht.example"] {
        assert!(portal.has_written(address, "we are checking your new details").await, "{address}");
    }
    let questions = contact.visit(&portal.link_in(&letter)).await;
    assert_eq!(questions.text("h1"), format!("Are you the new primary contact of {COMPANY}?"));
    contact.press(&questions, "Confirm", &[("signed_up", "yes"), ("is_ours", "yes")]).await;
    let case = omar.press(&omar.at_the_case(COMPANY).await, "Take this case", &[]).await;
    let case = omar.pass(case, 1).await;
    assert_eq!(case.text("#now"), "Decision", "the business has not changed");
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_knows_nothing_of_the_change_stops_it_and_the_company_works_on() {
    let portal = TestPortal::start().await;
    let (sanne, omar) = active(&portal).await;
    let page = sanne.visit("/verification/details/contact").await;
    let answers = [("first_name", "Joke"), ("email", "joke@noordlicht.example")];
    sanne.press(&page, "Save and have it checked", &answers).await;
    let letter = portal.letter_to("joke@noordlicht.example").await;
    let contact = portal.browser();
    let questions = contact.visit(&portal.link_in(&letter)).await;
    let thanks = contact.press(&questions, "We did not change this", &[]).await;
    assert!(thanks.text("main").contains("We are looking into it"));
    assert!(portal.has_written(SANNE, "the change of your details is disputed").await);
    let home = sanne.visit("/").await;
    assert_eq!(home.text("h1"), "We were told that your company did not make this change");
    assert_eq!(home.text(".who .soft"), "Noordlicht ICT · Reseller");
    // It was a mistake: the mail is sent again, and the objection stays until it is looked into.
    sanne.press(&home, "Resend", &[]).await;
    let letter = portal.letter_to("joke@noordlicht.example").await;
    let questions = contact.visit(&portal.link_in(&letter)).await;
    contact.press(&questions, "Confirm", &[("signed_up", "yes"), ("is_ours", "yes")]).await;
    assert_eq!(sanne.visit("/").await.text("h1"), "An objection is being looked into");
    let case = omar.press(&omar.at_the_case(COMPANY).await, "Take this case", &[]).await;
    omar.press(&case, "Close the objection", &[]).await;
    assert_eq!(sanne.visit("/").await.text("h1"), "We are checking what you changed");
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_same_address_in_other_letters_is_the_one_that_was_asked() {
    let portal = TestPortal::start().await;
    let (sanne, _) = active(&portal).await;
    let page = sanne.visit("/verification/details/contact").await;
    let answers = [("first_name", "Abraham"), ("email", "Bram@noordlicht.example")];
    let home = sanne.press(&page, "Save and have it checked", &answers).await;
    assert_eq!(home.text("h1"), "We are checking what you changed", "only the employment");
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_link_to_the_status_outlives_a_change_and_can_still_be_ended() {
    let portal = TestPortal::start().await;
    let (sanne, _) = active(&portal).await;
    let page = sanne.visit("/verification/status-link").await;
    let made = sanne.press(&page, "Make a link", &[]).await.text("main code");
    let path = made.strip_prefix(&portal.base).expect("a link to us").to_owned();
    assert_eq!(portal.browser().visit(&path).await.status, 200);
    let page = sanne.visit("/verification/details/company").await;
    sanne.press(&page, "Save and have it checked", &[("address_line1", "Damrak 2")]).await;
    let seen = portal.browser().visit(&path).await;
    assert_eq!(seen.text("h1"), "The company is authorized", "what it was made for");
    let page = sanne.visit("/verification/status-link").await;
    sanne.press(&page, "End the link", &[]).await;
    assert_eq!(portal.browser().visit(&path).await.status, 404);
}

/// Only the enrolling company's own people, and only once it works.
#[actix_web::test]
async fn details_are_changed_by_a_global_admin_of_a_company_that_works() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    assert_eq!(sanne.visit("/verification/details/company").await.status, 409);
    let tom = portal.signed_in_as("tom@noordlicht").await;
    assert_eq!(tom.visit("/verification/details/company").await.status, 403);
    assert_eq!(tom.visit("/verification/fix").await.status, 403);
}
