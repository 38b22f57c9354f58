//! What a company sees of its story is what the audit log says, one line a row.
use crate::support::{ABBREVIATED, Page, TestPortal};
use twotier::{platform::i18n::Words, values::Language, verification::SUBJECTS};

const COMPANY: &str = "Noordlicht ICT B.V.";
/// Each saved page of the wizard has a row; the story tells of the submission. What a submission or a
/// withdrawal causes besides is told with it.
const UNTOLD: &[&str] =
    &["enrollment.answered", "organization.created", "membership.proven", "membership.cancelled"];

/// Holds the story on Noordlicht's first page against the audit log: as many lines as rows, in their order, each
/// with the moment of its row and the words of its event. Returns how many there are.
pub async fn is_the_record(portal: &TestPortal, home: &Page) -> usize {
    let kinds: Vec<_> = SUBJECTS.iter().map(|kind| format!("'{kind}'")).collect();
    let rows = portal
        .lines(format!(
            "SELECT event || ' ' || at AS line FROM audit_log WHERE subject_kind IN ({}) AND organization_id = \
             (SELECT id FROM organizations WHERE account_name = 'noordlicht') ORDER BY seq DESC",
            kinds.join(", ")
        ))
        .await;
    let rows: Vec<_> = rows.iter().filter_map(|row| row.split_once(' ')).collect();
    let rows: Vec<_> = rows.into_iter().filter(|(event, _)| !UNTOLD.contains(event)).collect();
    let told = home.each(".timeline li b");
    let moments = home.each_attr(".timeline time", "datetime");
    assert_eq!((told.len(), moments.len()), (rows.len(), rows.len()), "{rows:#?}\n{told:#?}");
    for ((event, at), (line, moment)) in rows.iter().zip(told.iter().zip(&moments)) {
        assert_eq!(&moment[..19], at[..19].replace(' ', "T"), "{event}: {line}");
        assert!(says(line, event), "{event}: {line}");
    }
    rows.len()
}

/// Whether a line is the sentence of an event, whatever stands in its gaps.
fn says(line: &str, event: &str) -> bool {
    let words = Words::new(Language::En, chrono_tz::UTC);
    let sentence = words.count("days", 2).say(format!("event-{}", event.replace(['.', '_'], "-")));
    let parts = sentence.split(['{', '}']).filter(|part| !part.starts_with('$'));
    let mut rest = line;
    for part in parts.map(|part| part.trim().trim_matches(['\u{2068}', '\u{2069}'])) {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return event == "verification.warned",
        }
    }
    true
}

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
    assert!(is_the_record(&portal, &home).await > 9);
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

/// An event without a sentence would be missing from the story and from the record.
#[actix_web::test]
async fn every_event_has_its_sentence() {
    for language in Language::ALL {
        let words = Words::new(language, chrono_tz::UTC);
        for event in twotier::audit::Event::ALL {
            let id = format!("event-{}", event.as_str().replace(['.', '_'], "-"));
            assert!(words.knows(&id), "{id}");
        }
    }
}
