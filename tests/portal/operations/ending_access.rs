//! The operator ends the administrator access that one company has to another, for a reason that both read (T-IV-8, *end
//! by operator*; I3).
use super::{omar_is, page_of, told};
use crate::support::{Browser, PASSWORD, Page, TestPortal};
use chrono::TimeDelta;

const REASON: (&str, &str) = ("reason", "Their admin’s account was stolen.");

/// Vera on the page that ends what Northwind can do for Bergmann.
async fn at_the_access(portal: &TestPortal) -> (Browser, Page) {
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = page_of(&vera, "Bergmann").await;
    let page = vera.follow(&page, "End admin access").await;
    (vera, page)
}

/// Jonas of Bergmann ends the partnership, and leaves Northwind its access.
async fn ended_with_access_kept(portal: &TestPortal, id: &str) {
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&format!("/partnerships/{id}/end")).await;
    let typed = [("reason", "We stop."), ("removes_access", "")];
    jonas.press(&page, "End partnership", &typed).await;
    assert_eq!(portal.live_grants().await, 1);
}

#[actix_web::test]
async fn it_ends_at_once_and_both_read_why() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let company = portal.organization("bergmann").await;
    let people = format!("/for/{company}/settings/users");
    let maya = portal.signed_in_as("maya@northwind").await;
    assert_eq!(maya.visit(&people).await.status, 200);
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = page_of(&vera, "Bergmann").await;
    assert!(page.text("main").contains("Northwind Distribution: admin access as User admin"));
    let page = vera.follow(&page, "End admin access").await;
    let empty = vera.press(&page, "End admin access", &[]).await;
    assert_eq!((empty.status, empty.count("#reason-error")), (422, 1));
    assert_eq!(portal.live_grants().await, 1);
    let done = vera.press(&page, "End admin access", &[REASON]).await;
    assert!(told(&done).contains("Admin access has ended"), "{}", told(&done));
    assert!(!done.text("main").contains("Who can act for it"));
    assert_eq!(portal.live_grants().await, 0);
    assert_eq!(maya.visit(&people).await.status, 404, "the next request is refused");
    let letter = portal.letter_to("jonas@bergmann.example").await;
    for words in ["Fabrikam Cloud has ended", "stolen", "The partnership stays as it is"] {
        assert!(letter.text.contains(words), "{words}: {}", letter.text);
    }
    let letter = portal.letter_to("maya@northwind.example").await;
    assert!(letter.text.contains("Fabrikam Cloud heeft de beheerderstoegang beëindigd"));
    for chain in ["northwind", "bergmann"] {
        assert_eq!(portal.events(chain, "partnership.access_stopped").await, 1, "{chain}");
        assert_eq!(portal.events(chain, "grant.ended").await, 1, "{chain}");
    }
    let active = "partnerships WHERE state = 'active' AND is_access_removed";
    assert_eq!(portal.count(active).await, 1, "the partnership stays, and says so");
    assert_eq!(portal.broken().await, Vec::<String>::new());
    // Once more: there is none, and the page leads back.
    assert_eq!(vera.press(&page, "End admin access", &[REASON]).await.status, 409);
    assert_eq!(vera.visit(&page.path).await.text("main h1"), done.text("main h1"));
}

#[actix_web::test]
async fn it_takes_an_operator_admin_with_a_fresh_proof_and_keeps_what_was_typed() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let (vera, page) = at_the_access(&portal).await;
    portal.pass(TimeDelta::minutes(11));
    let proof = vera.press(&page, "End admin access", &[REASON]).await;
    assert_eq!((proof.path.as_str(), portal.live_grants().await), ("/proof", 1));
    let back = vera.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!(back.text("#reason"), REASON.1);
    // Who only looks organizations up sees who can act, and ends nothing.
    omar_is(&portal, "operator_support").await;
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let shown = page_of(&omar, "Bergmann").await;
    assert!(shown.text("main").contains("Northwind Distribution: admin access as User admin"));
    assert!(!shown.text("main").contains("End admin access"));
    let typed = [(REASON.0.to_owned(), REASON.1.to_owned())];
    assert_eq!(omar.visit(&page.path).await.status, 403);
    assert_eq!(omar.post(&page.path, &typed).await.status, 403);
    // A grant is found with the company that gave it, and nowhere else.
    let northwind = portal.organization("northwind").await;
    let grant = page.path.rsplit('/').next().unwrap().to_owned();
    let elsewhere = format!("/desk/organizations/{northwind}/access/{grant}");
    assert_eq!(vera.post(&elsewhere, &typed).await.status, 409);
    assert_eq!(vera.visit("/desk/organizations/x/access/y").await.status, 404);
    assert_eq!(portal.live_grants().await, 1);
}

#[actix_web::test]
async fn what_an_ended_partnership_left_behind_is_ended_too() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    ended_with_access_kept(&portal, &id).await;
    let (vera, page) = at_the_access(&portal).await;
    vera.press(&page, "End admin access", &[REASON]).await;
    assert_eq!(portal.live_grants().await, 0);
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.text.contains("Fabrikam Cloud has ended"), "{}", letter.text);
    assert!(!letter.text.contains("The partnership stays"), "{}", letter.text);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn whoever_is_left_reads_of_it_and_what_sleeps_says_so() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = page_of(&vera, "Northwind").await;
    vera.press(&page, "Suspend", &[REASON]).await;
    let shown = page_of(&vera, "Bergmann").await;
    assert!(shown.text("main").contains("Not in force while one of the two is suspended"));
    // None of Bergmann's people can sign in: its primary contact is told.
    let gone = "(SELECT id FROM organizations WHERE account_name = 'bergmann')";
    portal.sql(format!("UPDATE users SET state = 'disabled' WHERE organization_id = {gone}")).await;
    let contact = "contact_email = 'office@bergmann.example', contact_language = 'nl'";
    portal.sql(format!("UPDATE organization_profiles SET {contact}")).await;
    let page = vera.follow(&shown, "End admin access").await;
    vera.press(&page, "End admin access", &[REASON]).await;
    assert_eq!(portal.live_grants().await, 0);
    let letter = portal.letter_to("office@bergmann.example").await;
    assert!(letter.text.contains("beëindigd die Northwind Distribution tot het werkaccount van"));
    assert!(!letter.text.contains("/indirect-providers"), "who has no account: {}", letter.text);
}

#[actix_web::test]
async fn it_goes_with_the_partnership_that_there_is_now() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    ended_with_access_kept(&portal, &id).await;
    let new = portal.partners("northwind", "bergmann").await;
    assert_eq!(portal.live_grants().await, 1, "what the first one left behind");
    let (vera, page) = at_the_access(&portal).await;
    assert!(page.text("main").contains("The partnership stays"));
    vera.press(&page, "End admin access", &[REASON]).await;
    let about = "SELECT DISTINCT subject_id AS line FROM audit_log WHERE event = 'partnership.access_stopped'";
    assert_eq!(portal.lines(about).await, [new]);
    let letter = portal.letter_to("jonas@bergmann.example").await;
    assert!(letter.text.contains("The partnership stays as it is"), "{}", letter.text);
}

#[actix_web::test]
async fn of_the_operator_and_the_company_one_ends_it() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let (vera, at_the_desk) = at_the_access(&portal).await;
    let at_home = jonas.visit(&format!("/partnerships/{id}/access")).await;
    let both = tokio::join!(
        vera.press(&at_the_desk, "End admin access", &[REASON]),
        jonas.press(&at_home, "Remove admin access", &[]),
    );
    let mut statuses = [both.0.status, both.1.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    assert_eq!(portal.events("bergmann", "grant.ended").await, 1);
    assert_eq!(portal.broken().await, Vec::<String>::new());
}
