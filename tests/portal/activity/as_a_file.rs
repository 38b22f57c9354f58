//! The record and the list of people as files: all of it, safe for spreadsheets, and noted.
use super::{PAGE, found};
use crate::support::TestPortal;
use twotier::audit::{self, Actor, Event, Subject};

#[actix_web::test]
async fn all_that_is_shown_and_nothing_that_runs() {
    let portal = TestPortal::start().await;
    let now = portal.now();
    portal
        .write(move |conn| {
            let (home, user) = found(conn, "sanne@noordlicht")?;
            let who = Actor::Person { user, home, acting_for: None };
            for n in 0..1234 {
                let facts = [("domain", format!("=n{n}.example"))];
                let (event, subject) = (Event::DomainClaimed, Subject::Organization(home));
                audit::record(conn, &who, home, event, subject, facts, now)?;
            }
            Ok(())
        })
        .await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let list = sanne.visit(&format!("{PAGE}?kind=domains")).await;
    let file = sanne.visit(&list.link("Download as CSV")).await;
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    let name = file.headers["content-disposition"].to_str().unwrap().to_owned();
    assert!(name.contains("noordlicht-activity.csv"), "{name}");
    assert!(file.html.starts_with('\u{feff}'));
    let lines: Vec<&str> = file.html.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Number,When,What happened,About,Who,On behalf of,Event,Details");
    assert_eq!(lines.len(), 1235, "every row once");
    assert!(lines[1].contains("=n1233.example") && lines[1].contains("2026-01-05T10:00:00+01:00"));
    let cells = lines[1..].iter().flat_map(|line| line.split(','));
    assert!(cells.into_iter().all(|cell| !cell.starts_with('=')), "no cell is a formula");
    let once: std::collections::BTreeSet<_> = lines.iter().collect();
    assert_eq!(once.len(), lines.len());
}

/// What is taken along is noted with what was asked for, and is not among what is taken along.
#[actix_web::test]
async fn it_is_noted() {
    let portal = TestPortal::start().await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let asked = "?who=sanne&kind=records&from=2026-01-01&to=2026-01-05";
    let file = sanne.visit(&format!("{PAGE}.csv{asked}")).await;
    assert_eq!(file.html.lines().count(), 1, "{}", file.html);
    let facts =
        portal.line("SELECT facts AS line FROM audit_log WHERE event = 'activity.exported'").await;
    assert_eq!(facts, r#"{"from":"2026-01-01","kind":"records","to":"2026-01-05","who":"sanne"}"#);
    let page = sanne.visit(&format!("{PAGE}{asked}")).await;
    let text = page.text("tbody");
    assert!(text.contains("The activity was downloaded") && text.contains("2026-01-01"), "{text}");
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn the_list_of_people_is_noted_too_and_is_whole() {
    let portal = TestPortal::start().await;
    portal
        .sql(
            "INSERT INTO users (id, organization_id, user_name, first_name, last_name, email, email_key, state, \
             created_at, name_key) SELECT '00000000-0000-7000-8000-' || lpad.n, organization_id, 'p' || lpad.n, \
             'Person', 'Same', 'p' || lpad.n || '@noordlicht.example', 'p' || lpad.n || '@noordlicht.example', \
             'invited', created_at, 'same person' FROM users, (WITH RECURSIVE counted(n) AS (SELECT 100000000001 \
             UNION ALL SELECT n + 1 FROM counted WHERE n < 100000001100) SELECT CAST(n AS TEXT) AS n FROM counted) \
             AS lpad WHERE user_name = 'tom'",
        )
        .await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let file = sanne.visit("/settings/users.csv?q=person").await;
    let lines: std::collections::BTreeSet<&str> = file.html.lines().collect();
    assert_eq!((file.html.lines().count(), lines.len()), (1101, 1101));
    let facts =
        portal.line("SELECT facts AS line FROM audit_log WHERE event = 'people.exported'").await;
    assert_eq!(facts, r#"{"q":"person"}"#);
    assert_eq!(portal.events("noordlicht", "people.exported").await, 1);
}
