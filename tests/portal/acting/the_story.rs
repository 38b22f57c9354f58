//! From the list of resellers into a reseller's work account, and out again.
use super::{add, band, given, people_of, told};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

#[actix_web::test]
async fn maya_helps_bergmann_and_leaves() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit(&format!("/resellers/{id}")).await;
    let list = maya.follow(&page, "Open their user management").await;
    let people = people_of(&portal, "bergmann").await;
    assert_eq!((list.status, list.path.as_str()), (200, people.as_str()));
    assert!(list.text("tbody").contains("Jonas Bergmann"), "{}", told(&list));
    assert!(!list.text("tbody").contains("Pieter"), "{}", told(&list));
    let said = band(&list);
    for part in ["You are in Bergmann Systemhaus", "for Northwind", "User admin and Helpdesk agent"]
    {
        assert!(said.contains(part), "{said}");
    }
    assert_eq!(list.each("nav.nav a"), ["User management", "Company"]);
    let added = add(&maya, &people, "Ada", "account_admin").await;
    assert!(added.path.starts_with(&format!("{people}/")), "{}", added.path);
    assert!(added.text("h1").contains("Ada Lind") && !band(&added).is_empty());
    assert!(portal.letter_to("ada@bergmann.example").await.text.contains("Bergmann Systemhaus"));
    let ada = portal.line("SELECT o.account_name AS line FROM users u JOIN organizations o ON o.id = u.organization_id WHERE u.user_name = 'ada'").await;
    assert_eq!(ada, "bergmann");
    let cancelled = maya.press(&added, "Cancel the invitation", &[]).await;
    assert_eq!((cancelled.status, cancelled.path.as_str()), (200, added.path.as_str()));
    let company = maya.follow(&cancelled, "Company").await;
    assert_eq!(company.text("h1"), "Company");
    assert_eq!(company.count("main a"), 0, "nothing there can be changed by a user admin");
    let out = maya.follow(&company, "Leave").await;
    assert_eq!(out.path, format!("/resellers/{id}"));
    assert!(band(&out).is_empty());
    assert_eq!(portal.broken().await, Vec::<String>::new());
}

#[actix_web::test]
async fn so_it_is_in_dutch() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.sign_in(portal.dutch_browser(), "maya@northwind").await;
    let page = maya.visit("/settings/partner-relationships").await;
    let page = maya.follow(&page, "Hun bedrijfsgegevens openen").await;
    let said = page.text("section.banner");
    assert!(said.contains("U bent in Bergmann Systemhaus"), "{said}");
    assert_eq!(maya.follow(&page, "Verlaten").await.status, 200);
}

#[actix_web::test]
async fn whoever_may_not_act_is_led_nowhere() {
    let portal = TestPortal::start().await;
    let id = portal.partners_with_access("northwind", "bergmann").await;
    // A sales agent sees the reseller, and no way in.
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let page = pieter.visit(&format!("/resellers/{id}")).await;
    assert!(page.status == 200 && !page.html.contains("/for/"), "{}", told(&page));
    // The reseller's own people act for nobody.
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert!(!jonas.visit("/settings/partner-relationships").await.html.contains("/for/"));
    // What was given opens no page at all: nothing leads to one.
    given(&portal, "helpdesk_agent").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    assert!(!maya.visit(&format!("/resellers/{id}")).await.html.contains("/for/"));
    let page = maya.visit(&people_of(&portal, "bergmann").await).await;
    assert_eq!(page.status, 403);
    assert!(told(&page).contains("does not include this"), "{}", told(&page));
    assert_eq!(portal.events("bergmann", "grant.used").await, 0, "who sees nothing uses nothing");
}

#[actix_web::test]
async fn a_proof_and_a_session_lead_back_to_the_same_company() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let people = people_of(&portal, "bergmann").await;
    let form = maya.visit(&format!("{people}/new")).await;
    portal.pass(TimeDelta::minutes(11));
    let answers = [("first_name", "Ada"), ("last_name", "Lind"), ("email", "ada@bergmann.example")];
    let proof = maya.press(&form, "Send invitation", &answers).await;
    assert_eq!(proof.path, "/proof");
    assert!(band(&proof).is_empty(), "the proof is one's own");
    let form = maya.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!(form.path, format!("{people}/new"));
    assert_eq!(form.value("first_name"), "Ada");
    // What was typed for one company is on no page of another.
    portal.pass(TimeDelta::minutes(31));
    let door = maya.press(&form, "Send invitation", &answers).await;
    assert_eq!(door.path, "/sign-in");
    let maya = portal.sign_in(maya, "maya@northwind").await;
    assert_eq!(maya.visit("/settings/users/new").await.value("first_name"), "");
    assert_eq!(maya.visit(&format!("{people}/new")).await.value("first_name"), "Ada");
    assert_eq!(portal.events("bergmann", "user.invited").await, 0);
}

#[actix_web::test]
async fn a_file_of_the_other_company_s_people_is_theirs() {
    let portal = TestPortal::start().await;
    portal.partners_with_access("northwind", "bergmann").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let people = people_of(&portal, "bergmann").await;
    let list = maya.visit(&format!("{people}?q=jonas")).await;
    let file = maya.follow(&list, "Download as CSV").await;
    assert_eq!(file.path, format!("{people}.csv"));
    assert!(
        file.html.contains("jonas@bergmann") && !file.html.contains("northwind"),
        "{}",
        file.html
    );
    assert_eq!(portal.events("bergmann", "people.exported").await, 1);
    assert_eq!(portal.events("northwind", "people.exported").await, 1);
}

/// An account admin keeps up how customers reach the company, and nothing of it that was verified.
#[actix_web::test]
async fn the_support_contact_is_kept_up_for_them() {
    let portal = TestPortal::start().await;
    portal.submitted().await;
    portal.partners_with_access("northwind", "noordlicht").await;
    given(&portal, "account_admin").await;
    let base = format!("/for/{}/settings/company", portal.organization("noordlicht").await);
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.visit(&base).await;
    assert_eq!(page.count("main a"), 1, "{}", told(&page));
    let form = maya.follow(&page, "Change the support contact").await;
    assert!(!band(&form).is_empty());
    let wrong = maya.press(&form, "Save", &[("support_email", "hilfe")]).await;
    assert_eq!(wrong.status, 422);
    let done = maya.press(&wrong, "Save", &[("support_email", "hulp@noordlicht.example")]).await;
    assert_eq!(done.path, base);
    assert!(told(&done).contains("hulp@noordlicht.example"), "{}", told(&done));
    for account in ["noordlicht", "northwind"] {
        assert_eq!(portal.events(account, "company.support_changed").await, 1);
    }
    portal.mail().await;
    assert_eq!(portal.broken().await, Vec::<String>::new());
}
