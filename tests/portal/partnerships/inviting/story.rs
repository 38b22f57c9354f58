//! From the form to the mail and the list, in both languages.
use super::{INVITE, KIEL, LIST};
use crate::support::TestPortal;
use twotier::{platform::web::Site, values::AdminAccess};

#[actix_web::test]
async fn a_company_is_invited_with_words_of_the_provider_s_own() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let list = maya.visit(LIST).await;
    assert!(list.text(".notice").contains("You have not invited anybody yet"));
    let form = maya.follow(&list, "Invite resellers").await;
    assert_eq!((form.path.as_str(), form.value("days").as_str()), (INVITE, "30"));
    let ticked = form.each_attr("[name=role][checked]", "value");
    assert_eq!(ticked, ["user_admin", "helpdesk_agent"]);
    assert_eq!(form.value("until"), "2027-01-05");

    let who = [("email", KIEL), ("company", "Kiel <b>GmbH</b>"), ("days", "14")];
    let letter = maya.press(&form, "Continue", &who).await;
    let text = letter.text(".letter");
    assert!(text.contains("Northwind Distribution invites you to work together"), "{text}");
    assert!(text.contains("Maya Okafor of Northwind Distribution (Netherlands)"), "{text}");
    assert!(
        text.contains("User admin and Helpdesk agent until the end of 5 January 2027"),
        "{text}"
    );
    assert!(text.contains("until 19 January 2026, 10:00 CET"), "{text}");
    assert!(letter.text("#text").starts_with("We would like to work with Kiel <b>GmbH</b>"));

    let own = [("text", "Hello!\nCall me.\nMaya <i>O.</i>")];
    let sent = maya.press(&letter, "Send invitation", &own).await;
    assert_eq!(sent.text(".flash"), "The invitation is on its way.");
    assert_eq!(sent.text("h1"), "Invitation to Kiel <b>GmbH</b>");
    assert_eq!(sent.each(".letter p"), ["Hello!", "Call me.", "Maya <i>O.</i>"]);
    assert!(sent.text(".timeline").contains("Maya Okafor"), "{}", sent.text(".timeline"));
    let mail = portal.letter_to(KIEL).await;
    assert_eq!(mail.subject, "Northwind Distribution invites you to work together");
    let phrase = sent.text("b.id");
    for part in ["Hello!", "Call me.", "Maya <i>O.</i>", "(Netherlands)", phrase.as_str()] {
        assert!(mail.text.contains(part), "{part} in {}", mail.text);
    }
    assert!(portal.is_alive(&portal.link_in(&mail)).await);

    let list = maya.visit(LIST).await;
    let row = list.text("tbody");
    assert!(row.contains("office@kiel.example") && row.contains("19 January 2026"), "{row}");
    assert!(row.contains("Waiting, not opened") && row.contains("Mail: Delivered"), "{row}");
    portal.is_sound().await;
}

#[actix_web::test]
async fn everything_is_there_in_dutch() {
    let portal = TestPortal::start().await;
    let pieter = portal.sign_in(portal.dutch_browser(), "pieter@northwind").await;
    let list = pieter.visit(LIST).await;
    let form = pieter.follow(&list, "Wederverkopers uitnodigen").await;
    let who = [("email", KIEL), ("company", "Kiel GmbH"), ("language", "nl")];
    let letter = pieter.press(&form, "Doorgaan", &who).await;
    let text = letter.text(".letter");
    assert!(text.contains("nodigt u uit om samen te werken"), "{text}");
    assert!(text.contains("tot en met 5 januari 2027"), "{text}");
    let sent = pieter.press(&letter, "Uitnodiging versturen", &[]).await;
    assert_eq!(sent.text(".flash"), "De uitnodiging is onderweg.");
    let mail = portal.letter_to(KIEL).await;
    assert_eq!(mail.language, "nl");
    assert!(mail.text.contains("Wij werken graag met Kiel GmbH samen"), "{}", mail.text);
    let list = pieter.visit(LIST).await;
    assert!(list.text("tbody").contains("Wacht, niet geopend"), "{}", list.text("tbody"));
    let foreign = pieter.visit(&format!("{LIST}?lang=en")).await;
    assert!(foreign.text("tbody").contains("Waiting, not opened"));
}

#[actix_web::test]
async fn back_at_the_first_page_everything_is_as_it_was() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(INVITE).await;
    let who = [("email", KIEL), ("company", "Kiel GmbH"), ("days", "7"), ("until", "2026-06-30")];
    let letter = maya.tick_and_fill(&form, "Continue", ("role", &["account_admin"]), &who).await;
    let form = maya.press(&letter, "Change", &[("text", "Hello!\nMaya")]).await;
    assert_eq!(form.path, INVITE);
    for (name, value) in who {
        assert_eq!(form.value(name), value);
    }
    assert_eq!(form.each_attr("[name=role][checked]", "value"), ["account_admin"]);
    let letter = maya.press(&form, "Continue", &[("company", "Kiel AG")]).await;
    assert_eq!(letter.value("text").replace("\r\n", "\n"), "Hello!\nMaya");
    assert!(letter.text(".letter").contains("as Account admin until the end of 30 June 2026"));
    // The page can be come back to, and whatever was sent from it is over with it.
    assert_eq!(maya.visit("/resellers/invite/letter").await.path, "/resellers/invite/letter");
    maya.press(&letter, "Send invitation", &[]).await;
    assert_eq!(maya.visit("/resellers/invite/letter").await.path, INVITE);
    assert_eq!(maya.visit(INVITE).await.value("email"), "");
}

#[actix_web::test]
async fn a_letter_that_nobody_changed_is_made_anew() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let letter = maya.at_the_letter(KIEL, "Kiel GmbH").await;
    let form = maya.press(&letter, "Change", &[]).await;
    let changed = [("company", "Hafen AG"), ("language", "nl")];
    let letter = maya.press(&form, "Continue", &changed).await;
    assert!(letter.text("#text").contains("Hafen AG samen"), "{}", letter.text("#text"));
}

#[actix_web::test]
async fn what_two_tabs_show_is_what_each_sends() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let first = maya.at_the_letter(KIEL, "Kiel GmbH").await;
    let second = maya.at_the_letter("office@hafen.example", "Hafen AG").await;
    let sent = maya.press(&first, "Send invitation", &[]).await;
    assert_eq!(sent.text("h1"), "Invitation to Kiel GmbH");
    let sent = maya.press(&second, "Send invitation", &[]).await;
    assert_eq!(sent.text("h1"), "Invitation to Hafen AG");
}

#[actix_web::test]
async fn where_there_is_no_administrator_access_none_is_asked_for() {
    let off = |site| Site { admin_access: AdminAccess::Off, ..site };
    let portal = TestPortal::start_as(off).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(INVITE).await;
    assert_eq!(form.count("[name=role], [name=until]"), 0);
    let letter = maya.at_the_letter(KIEL, "Kiel GmbH").await;
    assert!(!letter.text(".letter").contains("administrator access"));
    let sent = maya.press(&letter, "Send invitation", &[]).await;
    assert!(sent.text(".facts").contains("The partnership alone"), "{}", sent.text(".facts"));
    // Nor if it is sent all the same.
    let forged = [
        ("email", "a@hafen.example"),
        ("company", "Hafen"),
        ("language", "en"),
        ("days", "3"),
        ("text", "Hi"),
        ("role", "user_admin"),
        ("until", "2026-06-30"),
    ];
    let forged = forged.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(maya.post("/resellers/invite/letter", &forged).await.status, 200);
    assert_eq!(portal.count("partnership_invitations WHERE access = 'none'").await, 2);
}

#[actix_web::test]
async fn where_it_is_offered_the_letter_says_so() {
    let portal =
        TestPortal::start_as(|site| Site { admin_access: AdminAccess::Offered, ..site }).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites(KIEL, "Kiel GmbH").await;
    let mail = portal.letter_to(KIEL).await;
    assert!(mail.text.contains("You can authorize Northwind Distribution without it"));
    assert_eq!(portal.count("partnership_invitations WHERE access = 'offered'").await, 1);
    // Without a role, nothing is asked for, whatever the last day.
    let form = maya.visit(INVITE).await;
    let who = [("email", "a@hafen.example"), ("company", "Hafen"), ("until", "")];
    let letter = maya.tick_and_fill(&form, "Continue", ("role", &[]), &who).await;
    assert_eq!(letter.path, "/resellers/invite/letter", "{}", letter.text("main"));
    maya.press(&letter, "Send invitation", &[]).await;
    assert_eq!(portal.count("partnership_invitations WHERE access = 'none'").await, 1);
}
