//! Two verifiers, and people who are none.
use crate::support::{ABBREVIATED, BRAM, Browser, Page, TestPortal};

const COMPANY: &str = "Noordlicht ICT B.V.";

#[actix_web::test]
async fn the_second_to_claim_is_told_who_was_faster() {
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let (vera, omar) =
        (portal.signed_in_as("vera@fabrikam").await, portal.signed_in_as("omar@fabrikam").await);
    let (seen_by_vera, seen_by_omar) =
        (vera.at_the_case(COMPANY).await, omar.at_the_case(COMPANY).await);
    omar.press(&seen_by_omar, "Take this case", &[]).await;
    let late = vera.press(&seen_by_vera, "Take this case", &[]).await;
    assert_eq!(late.status, 409);
    assert_eq!(late.text(".summary h2"), "Somebody was faster");
    assert!(late.text("aside").contains("Omar Haddad, since"), "{}", late.text("aside"));
    let queue = vera.visit("/desk").await;
    assert!(queue.text("tbody").contains("Omar Haddad"));
    assert_eq!(omar.visit("/desk?mine=yes").await.count("tbody tr"), 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn nothing_is_decided_without_having_the_case_in_hand() {
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    assert_eq!(vera.at_the_case(COMPANY).await.count("#reason"), 0, "no form to fill in");
    for act in ["pass", "refusal", "request", "diligence", "authorization"] {
        let refused = vera.post(&format!("{}/{act}", case.path), &filled_in(&case)).await;
        assert_eq!(refused.status, 409, "{act}");
        assert_eq!(refused.text(".summary h2"), "This case is not in your hands", "{act}");
    }
    let free = omar.press(&case, "Hand it back", &[]).await;
    assert_eq!(free.text(".flash"), "The case is free for others.");
    let case = vera.press(&vera.at_the_case(COMPANY).await, "Take this case", &[]).await;
    assert_eq!(vera.pass(case, 1).await.text("#now"), "Business");
    portal.is_sound().await;
}

/// What every act of a case may take.
fn filled_in(case: &Page) -> Vec<(String, String)> {
    let version = case.attr("[name=version]", "value").unwrap_or_default();
    let mut fields = vec![("version".to_owned(), version), ("request".into(), "An extract".into())];
    for (name, value) in [("reason", "other"), ("about", "document")] {
        fields.push((name.to_owned(), value.to_owned()));
    }
    fields
}

#[actix_web::test]
async fn an_admin_can_give_back_what_a_colleague_has_in_hand() {
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    vera.press(&vera.at_the_case(COMPANY).await, "Hand it back", &[]).await;
    let lost = omar.press(&case, "Confirm this step", &[]).await;
    assert_eq!(lost.status, 409);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_page_that_showed_it_in_other_hands_takes_it_from_nobody() {
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let (vera, seen) = portal.at_the_desk_as("vera@fabrikam", COMPANY).await;
    vera.press(&seen, "Hand it back", &[]).await;
    let (omar, _) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let again = vera.press(&seen, "Hand it back", &[]).await;
    assert_eq!((again.status, again.count(".summary h2")), (409, 1));
    assert!(omar.at_the_case(COMPANY).await.text("aside").contains("You have this case in hand."));
    portal.is_sound().await;
}

#[actix_web::test]
async fn nobody_is_authorized_on_the_strength_of_an_older_page() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let case = omar.pass(case, 2).await;
    let seen = omar.press(&case, "Ask the company", &[("request", "An extract")]).await;
    let fix = sanne.visit("/verification/fix").await;
    sanne.press(&fix, "Send for review", &[("comment", "We stopped trading.")]).await;
    let stale = omar.press(&seen, "Authorize the company", &[]).await;
    assert_eq!(stale.status, 409);
    assert!(stale.text("main").contains("We stopped trading."), "the case as it stands now");
    assert_eq!(sanne.visit("/").await.text("h1"), "Every check is done");
    assert!(!portal.has_written(BRAM, "is an indirect reseller now").await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_the_applicant_has_just_changed_is_not_decided_as_it_was() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let business = omar.pass(case, 1).await;
    omar.press(&business, "Ask the company", &[("request", "An extract")]).await;
    let seen = omar.at_the_case(COMPANY).await;
    let fix = sanne.visit("/verification/fix").await;
    sanne.press(&fix, "Send for review", &[("comment", "Here it is.")]).await;
    let stale = omar.press(&seen, "Confirm this step", &[]).await;
    assert_eq!(
        (stale.status, stale.text(".summary h2").as_str()),
        (409, "The case has changed meanwhile")
    );
    let typed = omar.press(&seen, "Refuse", &ABBREVIATED).await;
    assert_eq!(typed.status, 409);
    assert!(typed.text("#sentence").contains("See the extract."), "what was typed stays");
    assert!(typed.count("#reason option[selected][value=company_name_abbreviated]") == 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn nobody_reviews_their_own_company() {
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let (vera, case) = portal.at_the_desk_as("vera@fabrikam", COMPANY).await;
    vera.press(&case, "Save the note", &[("note", "A letter box company?")]).await;
    // Omar's address is that of the company's contact; then he has an account there.
    portal.force("UPDATE users SET email = 'bram@noordlicht.example', email_key = 'bram@noordlicht.example' WHERE user_name = 'omar'").await;
    own(&portal).await;
    portal.force("UPDATE users SET email = 'tom@noordlicht.example', email_key = 'tom@noordlicht.example' WHERE user_name = 'omar'").await;
    own(&portal).await;
}

async fn own(portal: &TestPortal) {
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let queue = omar.visit("/desk?q=noordlicht").await;
    assert!(!queue.text("tbody").contains("Vera Lind"), "who has it in hand");
    let case = omar.at_the_case(COMPANY).await;
    assert!(case.text("main").contains("This is your own company"));
    assert_eq!(case.count("main form"), 0, "nothing to press");
    for hidden in ["Internal notes", "letter box", "The same in other cases"] {
        assert!(!case.text("main").contains(hidden), "{hidden}");
    }
    for act in ["claim", "claim/end", "pass", "refusal", "request", "note", "authorization"] {
        let mut fields = filled_in(&case);
        fields.retain(|(name, _)| name != "version");
        fields.extend([("version".into(), "2".into()), ("note".into(), "Hm".into())]);
        let refused = omar.post(&format!("{}/{act}", case.path), &fields).await;
        assert_eq!(
            (refused.status, refused.text(".summary h2").as_str()),
            (409, "This is your own company"),
            "{act}"
        );
    }
}

#[actix_web::test]
async fn a_role_taken_away_is_gone_at_the_next_press() {
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    portal.force("DELETE FROM user_roles WHERE user_id = (SELECT id FROM users WHERE user_name = 'omar')").await;
    assert_eq!(omar.press(&case, "Confirm this step", &[]).await.status, 403);
    assert_eq!(omar.visit("/desk").await.status, 403);
}

#[actix_web::test]
async fn the_desk_is_for_verifiers_and_a_case_that_is_none_is_not_found() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    for path in ["/desk", case.path.as_str()] {
        let refused = sanne.visit(path).await;
        assert_eq!(refused.status, 403, "{path}");
        assert!(refused.text("main").contains("Only a verifier"), "{}", refused.text("main"));
        assert_eq!(portal.browser().visit(path).await.path, "/sign-in", "{path}");
    }
    for path in ["/desk/cases/TT-2222-2222", "/desk/cases/nonsense", "/desk/cases/%00"] {
        assert_eq!(omar.visit(path).await.status, 404, "{path}");
    }
    // A reference read aloud is found however it is typed.
    // The prefix alone is left out: a reference may hold these letters further on, too (TT-ABTT-7K3M).
    let spoken = case.path.to_lowercase().replacen("/tt-", "/", 1);
    assert_eq!(omar.visit(&spoken).await.text("h1"), COMPANY);
}

#[actix_web::test]
async fn internal_notes_stand_on_no_page_of_the_company() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let empty = omar.press(&case, "Save the note", &[]).await;
    assert_eq!((empty.status, empty.count("#note-error")), (422, 1));
    let secret = "Looks like a shell company";
    let noted = omar.press(&case, "Save the note", &[("note", secret)]).await;
    assert!(noted.text("aside").contains(secret));
    let noted = omar.at_the_case(COMPANY).await;
    let asked = omar.press(&noted, "Ask the company", &[("request", "An extract")]).await;
    assert!(asked.text("aside").contains(secret), "the others see it");
    for path in ["/", "/verification/fix", "/settings/mail", "/enroll/submitted"] {
        assert!(!sanne.visit(path).await.html.contains(secret), "{path}");
    }
    assert!(portal.mail().await.iter().all(|letter| !letter.text.contains(secret)));
    assert_eq!(portal.events("noordlicht", "verification.noted").await, 0);
    assert_eq!(portal.events("noordlicht", "verification.claimed").await, 0);
    assert_eq!(portal.events("fabrikam", "verification.noted").await, 1);
    assert_eq!(portal.events("fabrikam", "verification.claimed").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn words_typed_at_the_desk_outlive_the_session() {
    let portal = TestPortal::start().await;
    portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    portal.pass(chrono::TimeDelta::hours(13));
    let sign_in = omar.press(&case, "Refuse", &ABBREVIATED).await;
    assert_eq!(sign_in.path, "/sign-in");
    let again = signed_in(&omar, &sign_in).await;
    assert_eq!(again.path, case.path);
    assert!(again.text("#sentence").contains("See the extract."));
}

async fn signed_in(browser: &Browser, page: &Page) -> Page {
    let name = "omar@fabrikam.twotier.example";
    browser.submit(page, &[("user_name", name), ("password", crate::support::PASSWORD)]).await
}
