//! To grant or refuse: by those who can give such a role, by the rules of all roles, and once.
use super::{MINE, is, request_of_tom, roles_of_tom, told, tom_asks};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

#[actix_web::test]
async fn a_request_is_granted_by_the_smallest_role() {
    let portal = TestPortal::start().await;
    let tom = tom_asks(&portal).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = request_of_tom(&sanne).await;
    assert!(page.text("main").contains("I plan our training."), "{}", page.text("main"));
    let chosen = page.attr("main input[type=radio][checked]", "value").unwrap();
    assert_eq!(chosen, "membership_admin");
    let list = sanne.press(&page, "Grant access", &[]).await;
    assert!(told(&list).contains("Access is granted"), "{}", told(&list));
    assert!(list.text("main").contains("Sanne de Vries gave the role Membership admin"));
    assert_eq!(roles_of_tom(&portal).await, ["membership_admin"]);
    assert_eq!(tom.visit("/settings/users").await.status, 200, "from the next page on");
    let letters = portal.mail().await;
    let to_tom: Vec<_> =
        letters.iter().filter(|letter| letter.recipient == "tom@noordlicht.example").collect();
    assert_eq!(to_tom.len(), 1, "one letter says it all");
    assert!(to_tom[0].text.contains("Membership admin"), "{}", to_tom[0].text);
    assert!(tom.visit(MINE).await.text("main").contains("Granted"));
    for event in ["access.granted", "user.roles_changed"] {
        assert_eq!(portal.events("noordlicht", event).await, 1, "{event}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_greater_role_can_be_chosen_and_the_other_admins_hear_of_it() {
    let portal = TestPortal::start().await;
    tom_asks(&portal).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = request_of_tom(&sanne).await;
    sanne.press(&page, "Grant access", &[("role", "global_admin")]).await;
    assert_eq!(roles_of_tom(&portal).await, ["global_admin"]);
    let told = portal.letter_to("eva@noordlicht.example").await;
    assert!(told.text.contains("made Tom Visser a global admin"), "{}", told.text);
}

#[actix_web::test]
async fn a_refusal_says_why() {
    let portal = TestPortal::start().await;
    let tom = tom_asks(&portal).await;
    portal.sql("UPDATE users SET language = 'nl' WHERE user_name = 'tom'").await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = request_of_tom(&sanne).await;
    let page = sanne.press(&page, "Refuse", &[("note", "")]).await;
    assert_eq!(page.status, 422);
    let list = sanne.press(&page, "Refuse", &[("note", "Ask <b>Eva</b>.")]).await;
    assert!(told(&list).contains("refused"), "{}", told(&list));
    let letter = portal.letter_to("tom@noordlicht.example").await;
    assert!(letter.subject.contains("geweigerd"), "{}", letter.subject);
    assert!(letter.text.contains("Ask <b>Eva</b>."), "{}", letter.text);
    assert!(roles_of_tom(&portal).await.is_empty());
    assert!(tom.visit(MINE).await.text("main").contains("Ask <b>Eva</b>."));
    assert_eq!(portal.events("noordlicht", "access.refused").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_role_is_given_after_a_fresh_proof_and_the_choice_is_kept() {
    let portal = TestPortal::start().await;
    tom_asks(&portal).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = request_of_tom(&sanne).await;
    portal.pass(TimeDelta::minutes(11));
    let proof = sanne.press(&page, "Grant access", &[("role", "account_admin")]).await;
    assert_eq!(proof.path, "/proof");
    assert!(roles_of_tom(&portal).await.is_empty());
    let back = sanne.submit(&proof, &[("password", PASSWORD)]).await;
    assert_eq!(back.path, page.path);
    sanne.press(&back, "Grant access", &[]).await;
    assert_eq!(roles_of_tom(&portal).await, ["account_admin"]);
}

#[actix_web::test]
async fn only_a_role_that_allows_it_and_is_not_above_one_s_own_is_given() {
    let portal = TestPortal::start().await;
    tom_asks(&portal).await;
    is(&portal, "eva", &["user_admin"]).await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    let page = request_of_tom(&eva).await;
    assert_eq!(page.count("main input[value=global_admin]"), 0);
    for role in ["global_admin", "helpdesk_agent", "sales_agent", "operator_admin", "none", ""] {
        let fields = [("role".to_owned(), role.to_owned())];
        let refused = eva.post(&format!("{}/grant", page.path), &fields).await;
        assert_eq!(refused.status, 422, "{role}");
        assert!(told(&refused).contains("Choose one of the roles"), "{}", told(&refused));
    }
    assert!(roles_of_tom(&portal).await.is_empty());
    assert_eq!(portal.count("access_requests WHERE state = 'open'").await, 1);
}

#[actix_web::test]
async fn whoever_cannot_give_it_is_not_asked_and_does_not_decide() {
    let portal = TestPortal::start().await;
    is(&portal, "eva", &["account_admin"]).await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit("/settings/access/ask/enroll").await;
    assert!(!form.text("main").contains("Eva Smit"), "{}", form.text("main"));
    tom.press(&form, "Request access", &[("reason", "I enroll us.")]).await;
    assert_eq!(portal.count("outbox WHERE recipient = 'eva@noordlicht.example'").await, 0);
    let id = portal.line("SELECT id AS line FROM access_requests").await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    assert!(!eva.visit("/settings/access").await.text("main").contains("Tom Visser"));
    let fields =
        [("role", "global_admin"), ("note", "No.")].map(|(n, v)| (n.to_owned(), v.to_owned()));
    assert_eq!(eva.visit(&format!("/settings/access/{id}")).await.status, 404);
    for deed in ["grant", "refusal"] {
        let path = format!("/settings/access/{id}/{deed}");
        assert_eq!(eva.post(&path, &fields).await.status, 404, "{deed}");
        assert_eq!(tom.post(&path, &fields).await.status, 403, "{deed}: by whoever asked");
    }
    assert!(roles_of_tom(&portal).await.is_empty());
}

/// A role that the page would offer is no help if whoever decides cannot touch the person at all.
#[actix_web::test]
async fn whoever_is_above_somebody_is_not_their_request_s_judge() {
    let portal = TestPortal::start().await;
    is(&portal, "eva", &["account_admin"]).await;
    is(&portal, "tom", &["helpdesk_agent"]).await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let form = tom.visit(super::PEOPLE).await;
    assert!(!form.text("main").contains("Eva Smit"), "{}", form.text("main"));
    tom.press(&form, "Request access", &[("reason", "I answer questions.")]).await;
    let eva = portal.signed_in_as("eva@noordlicht").await;
    assert!(!eva.visit("/settings/access").await.text("main").contains("Tom Visser"));
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = request_of_tom(&sanne).await;
    sanne.press(&page, "Grant access", &[]).await;
    assert_eq!(roles_of_tom(&portal).await, ["helpdesk_agent", "membership_admin"]);
}

#[actix_web::test]
async fn a_suspended_company_gives_no_roles() {
    let portal = TestPortal::start().await;
    tom_asks(&portal).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let page = request_of_tom(&sanne).await;
    portal
        .sql("UPDATE organizations SET suspended_at = '2025-01-01 00:00:00', suspended_for = 'overdue' WHERE account_name = 'noordlicht'")
        .await;
    let refused = sanne.press(&page, "Grant access", &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text("main").contains("suspended"), "{}", refused.text("main"));
    assert!(roles_of_tom(&portal).await.is_empty());
}

/// A session that is ended while the answer waits for its turn gives no role, and says nothing.
#[actix_web::test]
async fn a_session_that_ends_meanwhile_answers_nothing() {
    for (button, answers) in [("Grant access", vec![]), ("Refuse", vec![("note", "No.")])] {
        for ends in [true, false] {
            let portal = TestPortal::start().await;
            tom_asks(&portal).await;
            let sanne = portal.signed_in_as("sanne@noordlicht").await;
            let page = request_of_tom(&sanne).await;
            let press = sanne.press(&page, button, &answers);
            let answer = portal.while_waiting("sanne", ends, press).await;
            assert_eq!(answer.path == "/sign-in", ends, "{button}: {}", answer.path);
            let open = portal.count("access_requests WHERE state = 'open'").await;
            assert_eq!(open, i64::from(ends), "{button}");
        }
    }
}
