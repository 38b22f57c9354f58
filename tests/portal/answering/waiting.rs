//! A company that is not enrolled yet: the invitation waits, and is offered when it has enrolled.
use super::{answered, at_the_answer, state};
use crate::support::{Browser, Page, TestPortal};

const SANNE: &str = "sanne@noordlicht.example";
const JORIS: &str = "joris@waterlelie.example";
const ACCOUNT: [(&str, &str); 8] = [
    ("company_name", "Waterlelie Advies"),
    ("account_name", "waterlelie"),
    ("country", "NL"),
    ("first_name", "Joris"),
    ("last_name", "van Dam"),
    ("user_name", "joris"),
    ("email", JORIS),
    ("password", "seven green kettles hum at noon"),
];

#[actix_web::test]
async fn it_waits_until_the_company_is_authorized() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", SANNE).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let answer = at_the_answer(&sanne, &invited).await;
    let told = answer.text("main");
    assert!(told.contains("Your company has to be authorized first"), "{told}");
    assert_eq!(answer.link("Enroll your company"), "/enroll");
    assert_eq!(answer.count("main input[name=authorize]"), 0);
    let home = sanne.visit("/").await;
    assert!(home.text("main").contains("The invitation waits until your company is authorized"));
    let wire = portal.wire_as("sanne@noordlicht").await;
    let path = format!("/invitations/{}/authorization", invited.id);
    // The box behind the page's back, with what would stand beside it.
    let digest =
        answered(&portal, &portal.doer("noordlicht", "sanne").await, &invited).await.digest;
    let refused = wire.post(&path, &[("authorize", "yes"), ("digest", &digest)]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("Your company has to be authorized first"));
    assert!(!refused.body.contains("The terms are different now"));
    assert_eq!(portal.count("partnerships").await, 0);
    // Once it is authorized, the page has its box.
    portal
        .sql("UPDATE organizations SET standing = 'reseller' WHERE account_name = 'noordlicht'")
        .await;
    let answer = sanne.visit(&format!("/invitations/{}", invited.id)).await;
    assert_eq!(answer.value("digest"), digest);
    sanne.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!(state(&portal, &invited).await, "accepted");
}

#[actix_web::test]
async fn it_is_offered_at_the_end_of_the_enrollment() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", SANNE).await;
    // Opened before the sign-in, and forgotten about.
    let browser = portal.browser();
    browser.visit(&invited.link).await;
    let welcome = browser.visit("/enroll").await;
    let sign_in = browser.submit(&welcome, &[]).await;
    let name =
        [("user_name", "sanne@noordlicht.twotier.example"), ("password", crate::support::PASSWORD)];
    browser.press(&sign_in, "Sign in", &name).await;
    let review = browser.at_the_review().await;
    let submitted = browser.enroll_now(&review).await;
    assert_eq!(submitted.path, "/enroll/submitted");
    assert!(
        submitted.text("main").contains("Northwind Distribution invites you to work together.")
    );
    let door = browser.follow(&submitted, "See the invitation").await;
    assert_eq!(door.path, "/invitation");
    browser.press(&door, "Continue", &[]).await;
    // Any colleague finds it from now on.
    let eva = portal.signed_in_as("eva@noordlicht").await;
    assert!(eva.visit("/").await.text("main").contains("Northwind Distribution invites you"));
    assert_eq!(eva.visit(&format!("/invitations/{}", invited.id)).await.status, 200);
}

/// The usual newcomer: the invitation leads to somebody who has no work account at all.
#[actix_web::test]
async fn whoever_makes_a_work_account_first_is_offered_it_at_the_end() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JORIS).await;
    let browser = portal.browser();
    let door = browser.visit(&invited.link).await;
    assert_eq!(door.text("h1"), "Northwind Distribution invites you to work together");
    let welcome = browser.follow(&door, "Create a work account").await;
    makes_a_work_account(&portal, &browser, &welcome).await;
    let review = browser.at_the_review().await;
    let submitted = browser.enroll_now(&review).await;
    assert!(
        submitted.text("main").contains("Northwind Distribution invites you to work together.")
    );
    let door = browser.follow(&submitted, "See the invitation").await;
    let answer = browser.press(&door, "Continue", &[]).await;
    assert_eq!(answer.path, format!("/invitations/{}", invited.id));
    assert!(answer.text("main").contains("Your company has to be authorized first"));
    // The desk says yes, and the same page has its box.
    portal.is_a_reseller("waterlelie").await;
    let answer = browser.visit(&answer.path).await;
    browser.press(&answer, "Authorize indirect provider", &[("authorize", "yes")]).await;
    assert_eq!(state(&portal, &invited).await, "accepted");
    portal.is_sound_but_for_resellers().await;
}

/// Joris makes one on the wizard's pages, with the code that is mailed to him, and signs in to it.
async fn makes_a_work_account(portal: &TestPortal, browser: &Browser, welcome: &Page) {
    let sign_in = browser.submit(welcome, &[]).await;
    let form = browser.follow(&sign_in, "Create one").await;
    let code = browser.submit(&form, &ACCOUNT).await;
    assert_eq!(code.path, "/enroll/create-account/code", "{}", code.text("main"));
    let letter = portal.letter_to(JORIS).await.text;
    let is_code = |word: &&str| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
    let mailed = letter.split_whitespace().find(is_code).expect("a code");
    let sign_in = browser.submit(&code, &[("code", mailed)]).await;
    let name = "joris@waterlelie.twotier.example";
    let on = browser.submit(&sign_in, &[("user_name", name), ("password", ACCOUNT[7].1)]).await;
    assert_eq!(on.path, "/enroll/membership");
}
