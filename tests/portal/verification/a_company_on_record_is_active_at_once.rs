//! A company that is enrolled in the programme already is asked only for its customer support, and
//! works at once; its contact on file can object.
use crate::support::{Browser, Page, SUPPORT, TestPortal};
use twotier::mail::Kept;

const CLAIRE: &str = "claire@nuage.example";

async fn at_the_review(portal: &TestPortal) -> (Browser, Page) {
    let browser = portal.begun_as("claire@nuage").await;
    let support = browser.choose("nuage", "7000417").await;
    assert_eq!(support.path, "/enroll/customer-support");
    let answers = [SUPPORT[0], SUPPORT[1], ("support_phone", "04 72 00 04 18")];
    let review = browser.submit(&support, &answers).await;
    assert_eq!(review.path, "/enroll/review");
    (browser, review)
}

async fn active(portal: &TestPortal) -> Browser {
    let (browser, review) = at_the_review(portal).await;
    let submitted = browser.enroll_now(&review).await;
    assert_eq!(submitted.path, "/enroll/submitted");
    assert_eq!(submitted.text(".panel h1"), "Your company is an active reseller");
    browser
}

#[actix_web::test]
async fn only_customer_support_is_asked() {
    let portal = TestPortal::start().await;
    let browser = portal.begun_as("claire@nuage").await;
    let support = browser.choose("nuage", "7000417").await;
    for known in ["Atelier Nuage SARL", "4 quai des Célestins", "Claire Nuage", CLAIRE] {
        assert!(support.text("main dl").contains(known), "{known}");
    }
    for path in ["/enroll/legal-profile", "/enroll/primary-contact"] {
        assert_eq!(browser.visit(path).await.path, "/enroll/customer-support");
    }
    let asked = support.count("main form input:not([type=hidden])");
    assert_eq!(asked, 3, "website, email and phone");
    assert_eq!(support.link("Back"), "/enroll/membership");
}

#[actix_web::test]
async fn the_review_changes_nothing_that_is_on_record() {
    let portal = TestPortal::start().await;
    let (_, review) = at_the_review(&portal).await;
    let may_change = ["/enroll/membership", "/enroll/customer-support"];
    for page in may_change {
        assert_eq!(review.count(&format!("main a.facts__change[href='{page}']")), 1, "{page}");
    }
    assert_eq!(review.count("main .facts__head a, main dl a"), may_change.len());
}

#[actix_web::test]
async fn she_is_its_admin_agent_and_the_contact_on_file_is_told() {
    let portal = TestPortal::start().await;
    let browser = active(&portal).await;
    let home = browser.visit("/").await;
    assert!(home.text("main").contains("admin agent"), "{}", home.text("main"));
    assert_eq!(home.count(".stages .done"), 5);
    let letters = portal.mail().await;
    let subjects: Vec<_> =
        letters.iter().filter(|l| l.recipient == CLAIRE).map(|l| l.subject.as_str()).collect();
    assert!(subjects.contains(&"A reseller account was made for Atelier Nuage SARL"));
    assert!(subjects.iter().any(|subject| subject.contains("is an active reseller")));
    assert_eq!(browser.visit("/enroll").await.text("h1"), "Your company is a reseller already");
    portal.is_sound().await;
}

#[actix_web::test]
async fn i_did_not_sign_up_suspends_it() {
    let portal = TestPortal::start().await;
    let browser = active(&portal).await;
    let letters = portal.mail().await;
    let told = letters.iter().find(|letter| letter.subject.starts_with("A reseller account"));
    let link = portal.link_in(told.unwrap());
    let contact = portal.browser();
    let page = contact.visit(&link).await;
    assert_eq!(page.count("main form"), 1, "there is only an objection to make");
    let thanks = contact.press(&page, "I did not sign up", &[]).await;
    assert_eq!(thanks.path, "/confirm-contact/thanks");
    assert_eq!(browser.visit("/").await.count(".chip"), 0, "sessions end with the suspension");
    let home = portal.signed_in_as("claire@nuage").await.visit("/").await;
    assert_eq!(home.text(".chip"), "Suspended");
    let newest = portal.letter_to(CLAIRE).await;
    assert!(newest.subject.ends_with("your reseller account is suspended"), "{}", newest.subject);
    assert_eq!(portal.browser().visit(&link).await.status, 404);
    portal.is_sound().await;
}

/// The letter to the contact on file whose subject begins like this.
async fn letter(portal: &TestPortal, subject: &str) -> Kept {
    let letters = portal.mail().await;
    letters.into_iter().find(|it| it.subject.starts_with(subject)).expect("the letter")
}

/// Whoever enrolled somebody else's company does not get rid of the objection by changing something.
#[actix_web::test]
async fn a_change_of_details_takes_the_objection_from_nobody() {
    for is_old_link in [true, false] {
        let portal = TestPortal::start().await;
        let browser = active(&portal).await;
        let told = letter(&portal, "A reseller account").await;
        let page = browser.visit("/verification/details/company").await;
        let changed = [("address_line1", "2 rue Neuve")];
        browser.press(&page, "Save and have it checked", &changed).await;
        let asked = letter(&portal, "Atelier Nuage SARL: please confirm your application").await;
        let contact = portal.browser();
        let link = portal.link_in(if is_old_link { &told } else { &asked });
        contact.press(&contact.visit(&link).await, "I did not sign up", &[]).await;
        let home = portal.signed_in_as("claire@nuage").await.visit("/").await;
        assert_eq!(home.text(".head .chip"), "Suspended");
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn its_link_confirms_nothing() {
    let portal = TestPortal::start().await;
    active(&portal).await;
    let letters = portal.mail().await;
    let told = letters.iter().find(|letter| letter.subject.starts_with("A reseller account"));
    let link = portal.link_in(told.unwrap());
    let contact = portal.browser();
    contact.visit(&link).await;
    let yes = ["signed_up", "is_ours"].map(|name| (name.to_owned(), "yes".to_owned()));
    assert_eq!(contact.post("/confirm-contact", &yes).await.status, 404);
    assert_eq!(contact.post("/confirm-contact/other-address", &[]).await.status, 404);
    assert_eq!(contact.visit(&link).await.status, 200, "the objection can still be made");
    portal.is_sound().await;
}

/// The case is decided, yet the desk finds it, and lifts the suspension when there is nothing in it.
#[actix_web::test]
async fn the_desk_finds_an_objection_and_closes_it() {
    let portal = TestPortal::start().await;
    active(&portal).await;
    let contact = portal.browser();
    let letters = portal.mail().await;
    let told = letters.iter().find(|letter| letter.subject.starts_with("A reseller account"));
    let page = contact.visit(&portal.link_in(told.unwrap())).await;
    contact.press(&page, "I did not sign up", &[]).await;
    let claire = portal.signed_in_as("claire@nuage").await;
    assert_eq!(claire.visit("/").await.text("h1"), "Atelier Nuage is suspended");

    let omar = portal.signed_in_as("omar@fabrikam").await;
    let letter = portal.letter_to("omar@fabrikam.example").await;
    let case = omar.visit(&portal.link_in(&letter)).await;
    assert_eq!(case.text("h1"), "Atelier Nuage SARL");
    let queue = omar.visit("/desk?check=disputed").await;
    assert!(queue.text("tbody").contains("Atelier Nuage SARL"));
    let case = omar.press(&case, "Take this case", &[]).await;
    let closed = omar.press(&case, "Close the objection", &[]).await;
    assert_eq!(closed.text(".head .chip"), "Authorized");
    assert!(closed.text("aside").contains("Nobody has this case in hand"));
    assert!(claire.visit("/").await.text("h1").contains("is an active reseller"));
    assert!(portal.has_written(CLAIRE, "is no longer suspended").await);
    portal.is_sound().await;
}
