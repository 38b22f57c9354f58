//! *Authorize indirect provider*: who may, what was shown, and what comes of it.
use super::{JONAS, add, at_the_answer, jonas_at_the_answer, state, with_two_boxes};
use crate::support::TestPortal;
use chrono::TimeDelta;
use twotier::{users::Role, values::AdminAccess};

const YES: [(&str, &str); 1] = [("authorize", "yes")];

#[actix_web::test]
async fn the_box_is_ticked_and_the_two_work_together() {
    let portal = TestPortal::start().await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    let box_text = answer.text("label.check");
    assert_eq!(
        box_text,
        "I authorize Northwind Distribution to be our indirect provider. It may submit orders and add subscriptions \
         for our customers, and has administrator access to our work account as User admin and Helpdesk agent until \
         the end of 22 November 2026."
    );
    assert!(!answer.text("main .note .id").is_empty(), "the phrase");
    let refused = jonas.press(&answer, "Authorize", &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text("#authorize-error").contains("Tick the box if you agree"));
    let wire_page = jonas.press(&refused, "Authorize indirect provider", &YES).await;
    assert_eq!(wire_page.path, "/indirect-providers");
    assert_eq!(state(&portal, &invited).await, "accepted");
    assert_eq!(portal.count("partnerships WHERE state = 'active'").await, 1);
    assert_eq!(portal.count("grants WHERE ended_at IS NULL").await, 1);
    for account in ["bergmann", "northwind"] {
        assert_eq!(portal.events(account, "partnership.begun").await, 1, "{account}");
    }
    assert!(portal.has_written(JONAS, "work together now").await);
    assert!(portal.has_written("maya@northwind.example", "werken nu samen").await);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_same_in_dutch() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let jonas = portal.sign_in(portal.dutch_browser(), "jonas@bergmann").await;
    let door = jonas.visit(&invited.link).await;
    assert_eq!(door.text("h1"), "Northwind Distribution nodigt u uit om samen te werken");
    let answer = jonas.press(&door, "Doorgaan", &[]).await;
    assert!(answer.text("label.check").contains("tot en met 22 november 2026"));
    let done = jonas.press(&answer, "Indirecte provider machtigen", &YES).await;
    assert_eq!(done.path, "/indirect-providers");
    let receipt = jonas.visit(&format!("/invitations/{}/receipt", invited.id)).await;
    assert!(
        receipt
            .text("main")
            .contains("Ik machtig Northwind Distribution als onze indirecte provider.")
    );
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_second_box_may_stay_empty() {
    for (ticked, grants) in [("", 0), ("yes", 1)] {
        let portal = with_two_boxes().await;
        let invited = portal.invited_with("northwind", JONAS, AdminAccess::Offered).await;
        let jonas = portal.signed_in_as("jonas@bergmann").await;
        let answer = at_the_answer(&jonas, &invited).await;
        assert_eq!(answer.count("main form [type=checkbox]"), 2);
        let boxes = [("authorize", "yes"), ("access", ticked)];
        jonas.press(&answer, "Authorize", &boxes).await;
        assert_eq!(portal.count("partnerships").await, 1);
        assert_eq!(portal.count("grants").await, grants, "{ticked:?}");
        let consented = portal.line("SELECT text AS line FROM partnership_consents").await;
        assert_eq!(consented.contains("I also give"), grants == 1, "{consented}");
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn without_the_right_role_nothing_is_accepted() {
    let portal = TestPortal::start().await;
    add(&portal, "bergmann", "ada", Role::AdminAgent).await;
    add(&portal, "bergmann", "bea", Role::HelpdeskAgent).await;
    let (_, invited, _) = jonas_at_the_answer(&portal).await;
    let page = format!("/invitations/{}", invited.id);
    // A helpdesk agent reads it, and whom to ask.
    let bea = portal.signed_in_as("bea@bergmann").await;
    let shown = bea.visit(&page).await;
    assert!(shown.text("main").contains("Somebody else has to answer"));
    assert!(shown.text("main").contains("Jonas Bergmann"));
    assert_eq!(shown.count("main form[action]"), 0);
    let wire = portal.wire_as("bea@bergmann").await;
    for act in ["authorization", "refusal"] {
        assert_eq!(wire.post(&format!("{page}/{act}"), &YES).await.status, 403);
    }
    // An admin agent gives no administrator access, and is told who does.
    let ada = portal.signed_in_as("ada@bergmann").await;
    let shown = ada.visit(&page).await;
    assert!(shown.text("main").contains("A global admin has to do this"));
    assert!(shown.text("main").contains("Jonas Bergmann"));
    let forced = portal.wire_as("ada@bergmann").await;
    let digest = portal.digest_of(&portal.signed_in_as("jonas@bergmann").await, &page).await;
    let fields = [("authorize", "yes"), ("digest", digest.as_str())];
    assert_eq!(forced.post(&format!("{page}/authorization"), &fields).await.status, 409);
    assert_eq!(portal.count("partnerships").await, 0);
    assert_eq!(portal.count("grants").await, 0);
}

#[actix_web::test]
async fn an_admin_agent_authorizes_without_the_second_box() {
    let portal = with_two_boxes().await;
    add(&portal, "bergmann", "ada", Role::AdminAgent).await;
    let invited = portal.invited_with("northwind", JONAS, AdminAccess::Offered).await;
    let ada = portal.signed_in_as("ada@bergmann").await;
    let answer = at_the_answer(&ada, &invited).await;
    assert_eq!(answer.count("main form [type=checkbox]"), 1);
    assert!(answer.text("main").contains("Only a global admin can give administrator access"));
    // Ticked all the same, behind the page's back.
    let (wire, page) =
        (portal.wire_as("ada@bergmann").await, format!("/invitations/{}", invited.id));
    let digest = answer.value("digest");
    let fields = [("authorize", "yes"), ("access", "yes"), ("digest", digest.as_str())];
    assert_eq!(wire.post(&format!("{page}/authorization"), &fields).await.status, 409);
    assert_eq!(portal.count("partnerships").await, 0);
    ada.press(&answer, "Authorize", &YES).await;
    assert_eq!((portal.count("partnerships").await, portal.count("grants").await), (1, 0));
}

#[actix_web::test]
async fn what_was_not_shown_is_not_accepted() {
    let portal = TestPortal::start().await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    let other = portal.invited("alpine", JONAS).await;
    let other_page = at_the_answer(&jonas, &other).await;
    let wire = portal.wire_as("jonas@bergmann").await;
    let own = format!("/invitations/{}/authorization", invited.id);
    let others = other_page.value("digest");
    for digest in ["", "0", others.as_str(), &"a".repeat(64)] {
        let answer = wire.post(&own, &[("authorize", "yes"), ("digest", digest)]).await;
        assert_eq!(answer.status, 409, "{digest}");
        assert!(answer.body.contains("The terms are different now"));
        assert!(!answer.body.contains(" checked"), "it has to be ticked again");
    }
    assert_eq!(portal.count("partnerships").await, 0);
    // Another name is another sentence.
    portal
        .sql("UPDATE organizations SET name = 'Northwind & Sons' WHERE account_name = 'northwind'")
        .await;
    let late = jonas.press(&answer, "Authorize", &YES).await;
    assert_eq!(late.status, 409);
    assert!(late.text("label.check").contains("Northwind & Sons"));
    let done = jonas.press(&late, "Authorize", &YES).await;
    assert_eq!(done.path, "/indirect-providers");
}

#[actix_web::test]
async fn an_old_proof_is_asked_for_again_and_the_tick_is_kept() {
    let portal = TestPortal::start().await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    portal.pass(TimeDelta::minutes(11));
    let proof = jonas.press(&answer, "Authorize", &YES).await;
    assert_eq!(proof.path, "/proof");
    assert_eq!(portal.count("partnerships").await, 0);
    let back = jonas.submit(&proof, &[("password", crate::support::PASSWORD)]).await;
    assert_eq!(back.path, format!("/invitations/{}", invited.id));
    assert_eq!(back.count("#authorize[checked]"), 1);
    assert_eq!(jonas.press(&back, "Authorize", &[]).await.path, "/indirect-providers");
}
