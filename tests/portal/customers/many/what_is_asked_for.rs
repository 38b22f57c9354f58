//! Administrator access: for whom, as what, and until when, as it was ticked; and a customer that gives some of it.
use super::{sent, uploaded};
use crate::{
    customers::{TULP, with_partners},
    partnerships::lists::{send_all, verdicts},
    support::{ANNA, Browser, MANY_CUSTOMERS, Page, TestPortal},
};
use twotier::{platform::web::Site, values::AdminAccess};

const LINE: (&str, &str) = ("lines", "anna@tulp.example,Bakkerij Tulp");
const NOBODY: &str = "NOT reseller_access AND NOT provider_access AND access_roles = '' \
                      AND access_until IS NULL";

/// What is said of a list that asks for none.
const NONE: &str = "It asks for no administrator access.";

/// The list of Jonas's on which these boxes were unticked, once it is sent, and Jonas.
async fn asked_without(
    portal: &TestPortal,
    boxes: &[(&str, &str)],
    answers: &[(&str, &str)],
) -> (Browser, Page) {
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(&format!("{MANY_CUSTOMERS}?with=northwind")).await;
    let form = boxes.iter().fold(form, |form, (name, value)| form.untick(name, value));
    let page = jonas.check_list(&form, answers, None).await;
    assert_eq!(verdicts(&page), ["1 New"], "{}", page.text("main"));
    jonas.press(&page, "Send 1 invitation", &[]).await;
    send_all(portal).await;
    assert_eq!(sent(portal).await, (1, 1, 1));
    let page = jonas.visit(&page.path).await;
    (jonas, page)
}

#[actix_web::test]
async fn what_is_usual_is_ticked() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(MANY_CUSTOMERS).await;
    assert_eq!(form.each_attr("[name=access_for][checked]", "value"), ["reseller", "provider"]);
    let roles = form.each_attr("[name=role][checked]", "value");
    assert_eq!(roles, ["user_admin", "helpdesk_agent"]);
    let usual = (form.value("days"), form.value("until"), form.value("language"));
    assert_eq!(usual, ("30".to_owned(), "2027-01-05".to_owned(), "en".to_owned()));
}

#[actix_web::test]
async fn access_is_asked_for_whoever_is_ticked_and_as_what_is_ticked() {
    let (reseller, provider) = (("access_for", "reseller"), ("access_for", "provider"));
    let (admin, helpdesk) = (("role", "user_admin"), ("role", "helpdesk_agent"));
    let both = "access_roles = 'user_admin helpdesk_agent' AND access_until IS NOT NULL";
    for (unticked, kept, asks) in [
        (
            &[provider][..],
            format!("reseller_access AND NOT provider_access AND {both}"),
            "Bergmann Systemhaus: User admin and Helpdesk agent, until",
        ),
        (
            &[reseller][..],
            format!("provider_access AND NOT reseller_access AND {both}"),
            "Northwind Distribution: User admin and Helpdesk agent, until",
        ),
        (
            &[admin][..],
            "reseller_access AND provider_access AND access_roles = 'helpdesk_agent'".to_owned(),
            "Bergmann Systemhaus and Northwind Distribution: Helpdesk agent, until",
        ),
        (&[reseller, provider][..], NOBODY.to_owned(), ""),
        (&[admin, helpdesk][..], NOBODY.to_owned(), ""),
    ] {
        let portal = with_partners().await;
        let (_, page) = asked_without(&portal, unticked, &[LINE]).await;
        let found = portal.count(&format!("customer_invitations WHERE {kept}")).await;
        assert_eq!(found, 1, "{unticked:?}: {kept}");
        let letter = portal.letter_to(ANNA).await.text;
        let says = letter.contains("administrator access to your work account");
        assert_eq!(says, !asks.is_empty(), "{unticked:?}: {letter}");
        assert_eq!(
            letter.contains(&format!("is asked for {asks} 5 January 2027.")),
            says,
            "{letter}"
        );
        let listed = if says {
            format!("It asks for administrator access for {asks} 5 January 2027.")
        } else {
            NONE.to_owned()
        };
        assert!(page.text("main").contains(&listed), "{listed}: {}", page.text("main"));
        portal.is_sound().await;
    }
}

/// A day means the same here and where one is invited.
#[actix_web::test]
async fn the_last_day_is_the_one_that_was_typed() {
    let portal = with_partners().await;
    let until = ("until", "2026-06-30");
    let (jonas, _) = asked_without(&portal, &[], &[LINE, until]).await;
    let letter = portal.letter_to(ANNA).await.text;
    assert!(letter.contains("Helpdesk agent, until 30 June 2026."), "{letter}");
    let form = jonas.visit("/customers/invite?with=northwind").await;
    let who = [("email", "office@kiel.example"), ("company", "Kiel"), until];
    let single = jonas.press(&form, "Continue", &who).await;
    jonas.press(&single, "Send invitation", &[]).await;
    assert_eq!(portal.count("customer_invitations").await, 2);
    let ends = "SELECT DISTINCT CAST(access_until AS TEXT) AS line FROM customer_invitations";
    assert_eq!(portal.lines(ends).await.len(), 1);
}

/// Where nobody is to get any, its last day does not matter: not when it is checked, and not when it is over.
#[actix_web::test]
async fn without_access_there_is_no_last_day() {
    let portal = with_partners().await;
    let nobody = [("access_for", "reseller"), ("access_for", "provider")];
    asked_without(&portal, &nobody, &[LINE, ("until", "2020-01-01")]).await;
    assert_eq!(portal.count(&format!("customer_invitations WHERE {NOBODY}")).await, 1);
}

/// A portal that gives none, in which Northwind and Bergmann work together.
async fn without_access() -> TestPortal {
    let off = |site| Site { admin_access: AdminAccess::Off, ..site };
    let portal = TestPortal::start_as(off).await;
    portal.partners("northwind", "bergmann").await;
    portal
}

#[actix_web::test]
async fn where_there_is_no_administrator_access_none_is_asked_for() {
    let portal = without_access().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(MANY_CUSTOMERS).await;
    assert_eq!(form.count("[name=role], [name=until], [name=access_for]"), 0);
    let (jonas, page) = uploaded(&portal, 2).await;
    assert!(!page.text(".letter").contains("dministrator access"), "{}", page.text(".letter"));
    assert!(page.text("main").contains(NONE), "{}", page.text("main"));
    jonas.press(&page, "Send 2 invitations", &[]).await;
    send_all(&portal).await;
    assert_eq!(portal.count(&format!("customer_invitations WHERE {NOBODY}")).await, 2);
}

/// A list of before asks for some, and its last day is over.
#[actix_web::test]
async fn where_there_is_no_administrator_access_its_last_day_does_not_matter() {
    let portal = without_access().await;
    let (jonas, page) = uploaded(&portal, 2).await;
    let asks = "reseller_access = TRUE, access_roles = 'user_admin', access_until = made_at";
    assert_eq!(portal.sql(format!("UPDATE invitation_lists SET {asks}")).await, 1);
    let page = jonas.press(&page, "Send 2 invitations", &[]).await;
    assert_eq!(page.status, 200, "{}", page.text("main"));
    send_all(&portal).await;
    assert_eq!(sent(&portal).await, (2, 2, 2));
    assert_eq!(portal.count(&format!("customer_invitations WHERE {NOBODY}")).await, 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_customer_answers_what_a_list_asked_like_any_other_invitation() {
    let portal = with_partners().await;
    let for_one = [("access_for", "provider")];
    let (jonas, page) = asked_without(&portal, &for_one, &[LINE]).await;
    let one = jonas.follow(&page, TULP).await;
    let invited = portal.invited_by(&one, ANNA).await;
    assert_eq!(invited.sent(), one.path);
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    let boxes = answer.each_attr("main form [type=checkbox]", "name");
    assert_eq!(boxes, ["reseller", "reseller_access", "provider"]);
    let receipt = anna.authorizes(&answer, &["reseller", "reseller_access", "provider"]).await;
    assert_eq!(receipt.path, invited.receipt(), "{}", receipt.text("main"));
    let both = ["bergmann reseller active", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, both);
    assert_eq!(portal.lent().await, ["tulp bergmann user_admin helpdesk_agent"]);
    assert_eq!(portal.customer_invitation(&invited.id).await, "accepted");
    let again = jonas.many_customers(&[LINE]).await;
    assert_eq!(verdicts(&again), ["1 Already connected"]);
    portal.is_sound().await;
}
