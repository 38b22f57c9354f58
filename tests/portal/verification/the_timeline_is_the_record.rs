//! What a company sees of its story is what the audit log says, one line a row.
use crate::support::{ABBREVIATED, TestPortal};

const COMPANY: &str = "Noordlicht ICT B.V.";
/// Each saved page of the wizard has a row; the story tells of the submission.
const UNTOLD: &str =
    "'enrollment.answered', 'organization.created', 'membership.proven', 'membership.cancelled'";

#[actix_web::test]
async fn a_line_a_row_from_the_beginning_to_the_authorization() {
    let portal = TestPortal::start().await;
    let sanne = portal.confirmed().await;
    let (omar, case) = portal.at_the_desk_as("omar@fabrikam", COMPANY).await;
    let noted = omar.press(&case, "Save the note", &[("note", "Check the register")]).await;
    let case = omar.pass(noted, 1).await;
    let case = omar.press(&case, "Ask the company", &[("request", "An extract")]).await;
    omar.press(&case, "Refuse", &ABBREVIATED).await;
    let fix = sanne.visit("/verification/fix").await;
    sanne.press(&fix, "Send for review", &[("city", "Amsterdam-Noord")]).await;
    let case = omar.press(&omar.at_the_case(COMPANY).await, "Take this case", &[]).await;
    let case = omar.pass(case, 1).await;
    omar.press(&case, "Authorize the company", &[]).await;

    let home = sanne.visit("/").await;
    let rows = portal
        .lines(format!(
            "SELECT event AS line FROM audit_log WHERE subject_kind IN ('organization', 'enrollment', 'case') \
             AND event NOT IN ({UNTOLD}) AND organization_id = \
             (SELECT id FROM organizations WHERE account_name = 'noordlicht') ORDER BY seq DESC"
        ))
        .await;
    assert_eq!(home.count(".timeline li"), rows.len(), "{}", home.text(".timeline"));
    assert!(rows.len() > 9, "{rows:?}");
    let told = home.text(".timeline");
    for line in [
        "Fabrikam Cloud authorized",
        "Fabrikam Cloud could not confirm: Business",
        "Fabrikam Cloud asked for documents",
        "Sanne de Vries corrected the details",
        "Bram Jansen confirmed the email address",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    assert!(!told.contains("Omar"), "who works at the desk is the operator to the company");
    let desk = omar.visit("/desk?check=closed&q=noordlicht").await;
    assert!(omar.follow(&desk, COMPANY).await.text(".timeline").contains("Omar Haddad"));
}

/// An event about a case that has no sentence would be missing from the story.
#[actix_web::test]
async fn every_event_of_a_case_has_its_sentence_unless_it_is_the_desks_own() {
    let own = [
        "claimed",
        "handed_back",
        "noted",
        "refusal_proposed",
        "refusal_returned",
        "document_read",
    ];
    let words = twotier::platform::i18n::Words::new(twotier::values::Language::En, chrono_tz::UTC);
    for event in twotier::audit::Event::ALL {
        let Some(verb) = event.as_str().strip_prefix("verification.") else { continue };
        let id = format!("event-verification-{}", verb.replace('_', "-"));
        assert_eq!(words.knows(&id), !own.contains(&verb), "{id}");
    }
}
