//! Whoever may see how the company stands sees its mail, and nobody else's; never what it says.
use super::{OWN, only, told};
use crate::support::{BRAM, TestPortal};

#[actix_web::test]
async fn subject_recipient_and_moment_of_each_and_nothing_of_others() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    portal.mail().await;
    let page = sanne.visit(OWN).await;
    assert_eq!(page.status, 200);
    let row = page.text("tbody tr");
    for fact in [BRAM, "Bram Jansen", "please confirm", "5 January 2026, 10:00 CET", "Delivered"] {
        assert!(row.contains(fact), "{fact}: {row}");
    }
    assert!(row.contains("sanne@noordlicht.example"), "{row}");
    let of_ours =
        "organization_id = (SELECT id FROM organizations WHERE account_name = 'noordlicht')";
    let others = portal
        .lines(format!(
            "SELECT recipient AS line FROM outbox WHERE recipient NOT IN \
             (SELECT recipient FROM outbox WHERE {of_ours})"
        ))
        .await;
    assert!(others.len() >= 5, "there is other mail: {others:?}");
    for other in others {
        assert!(!page.html.contains(&other), "{other} is no business of Noordlicht");
    }
    let jonas = portal.signed_in_as("jonas@bergmann").await.visit(OWN).await;
    assert_eq!(jonas.status, 200);
    assert!(!jonas.html.contains("noordlicht"), "{}", told(&jonas));
}

#[actix_web::test]
async fn never_what_a_letter_says() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    // Sealed while it waits, and wiped when it has arrived: on the page it is at no time.
    let waiting = sanne.visit(OWN).await;
    let letter = portal.letter_to(BRAM).await;
    let token = portal.link_in(&letter).rsplit('/').next().unwrap().to_owned();
    assert!(token.starts_with("ttc_"), "{token}");
    let arrived = sanne.visit(OWN).await;
    let sentence = letter.text.lines().find(|line| line.len() > 60).expect("a sentence");
    for page in [waiting, arrived] {
        assert!(page.html.contains(BRAM));
        for secret in [token.as_str(), "ttc_", "/confirm-contact", sentence] {
            assert!(!page.html.contains(secret), "{secret} is shown");
        }
    }
}

#[actix_web::test]
async fn what_the_operator_s_staff_is_written_is_not_the_company_s_business() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    let contact = portal.browser();
    let questions = contact.visit(&portal.link_in(&portal.letter_to(BRAM).await)).await;
    contact.press(&questions, "I did not sign up", &[]).await;
    portal.mail().await;
    assert!(
        portal.count("outbox WHERE letter = 'dispute' AND organization_id IS NOT NULL").await > 0
    );
    let page = sanne.visit(OWN).await;
    assert!(told(&page).contains("sanne@noordlicht.example"));
    assert!(!page.html.contains("@fabrikam.example"), "{}", told(&page));
}

#[actix_web::test]
async fn nobody_without_a_role_and_nobody_of_the_operator() {
    let portal = TestPortal::start().await;
    for who in ["tom@noordlicht", "pieter@northwind", "omar@fabrikam"] {
        let page = portal.signed_in_as(who).await.visit(OWN).await;
        assert_eq!(page.status, 403, "{who}");
        assert!(told(&page).contains("lets you see how its enrollment stands"), "{}", told(&page));
    }
    let visitor = portal.browser().visit(OWN).await;
    assert_eq!(visitor.path, "/sign-in");
    for role in ["global_admin", "user_admin", "account_admin", "membership_admin", "admin_agent"] {
        only(&portal, "tom", role).await;
        assert_eq!(
            portal.signed_in_as("tom@noordlicht").await.visit(OWN).await.status,
            200,
            "{role}"
        );
    }
}

#[actix_web::test]
async fn the_first_page_of_every_company_leads_there() {
    let portal = TestPortal::start().await;
    let sanne = portal.submitted().await;
    for browser in [sanne, portal.signed_in_as("maya@northwind").await] {
        let home = browser.visit("/").await;
        assert_eq!(browser.follow(&home, "Mail we sent").await.path, OWN);
    }
    let tom = portal.signed_in_as("tom@noordlicht").await.visit("/").await;
    assert_eq!(tom.count(&format!("a[href=\"{OWN}\"]")), 0, "it would be refused");
}
