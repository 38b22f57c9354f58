//! The operator sees what does not arrive, of all companies, and has it tried again.
use super::{DESK, deliver, desk, only, parked, refused, retries, told};
use crate::support::{BRAM, Mood, TestPortal};

#[actix_web::test]
async fn who_what_whose_why_and_how_often() {
    let (portal, _) = refused().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let home = vera.visit("/").await;
    let page = vera.follow(&home, "Mail that does not arrive").await;
    assert_eq!((page.path.as_str(), page.count("tbody tr")), (DESK, 2));
    let rows = page.text("tbody");
    for fact in [
        "Request to confirm the email address",
        "please confirm",
        BRAM,
        "Noordlicht ICT",
        "550",
        "no such mailbox",
        "Failing",
        "Tried once; next try: 10:01 CET.",
        "5 January 2026, 10:00 CET",
    ] {
        assert!(rows.contains(fact), "{fact}: {rows}");
    }
    let choices = page.text(".chips");
    assert!(choices.contains("All 2") && choices.contains("Parked 0"), "{choices}");
    let parked = vera.follow(&page, "Parked").await;
    assert_eq!(parked.count("tbody tr"), 0);
    assert_eq!(
        parked.attr(".chips a[aria-current]", "href").as_deref(),
        Some("/desk/mail?state=parked")
    );
    assert_eq!(vera.follow(&page, "Failing").await.count("tbody tr"), 2);
    assert!(!page.html.contains("ttc_"));
}

#[actix_web::test]
async fn a_parked_letter_arrives_when_it_is_tried_again() {
    let (portal, server) = parked().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = vera.visit("/desk/mail?state=parked").await;
    server.be(Mood::Fine);
    assert_eq!(deliver(&portal, &server).await, 0, "parked is parked");
    let after = vera.press(&page, BRAM, &[]).await;
    assert_eq!(after.path, DESK);
    assert!(told(&after).contains("The email is tried again in a moment"), "{}", told(&after));
    assert!(
        after.attr("html", "lang").is_some() && after.count("tbody tr") == 1,
        "still parked: one"
    );
    let all = desk(&vera).await;
    assert!(all.text("tbody").contains("Tried 2 times; now being tried again."), "{}", told(&all));
    assert_eq!(deliver(&portal, &server).await, 1);
    let sent = server.letters();
    assert!(sent.len() == 1 && sent[0].contains(&format!("<{BRAM}>")), "{sent:?}");
    assert_eq!(desk(&vera).await.count("tbody tr"), 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn each_retry_stands_in_the_operator_s_chain() {
    let (portal, _) = parked().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = desk(&vera).await;
    vera.press(&page, BRAM, &[]).await;
    let query = "SELECT CAST(o.standing || ' ' || a.subject_kind || ' ' || a.facts AS TEXT) AS line \
         FROM audit_log a JOIN organizations o ON o.id = a.organization_id \
         JOIN outbox m ON m.id = a.subject_id WHERE a.event = 'mail.retried' AND m.recipient = ";
    let line = portal.line(format!("{query}'{BRAM}'")).await;
    assert!(line.starts_with("operator mail {"), "{line}");
    assert!(line.contains(BRAM) && line.contains("\"letter\":"), "{line}");
    let sanne = portal.signed_in_as("sanne@noordlicht").await.visit("/").await;
    assert!(!told(&sanne).contains("tried again"), "{}", told(&sanne));
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_failing_letter_need_not_wait_for_its_next_try() {
    let (portal, server) = refused().await;
    server.be(Mood::Fine);
    assert_eq!(deliver(&portal, &server).await, 0, "its next try is a minute away");
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = desk(&vera).await;
    vera.press(&page, BRAM, &[]).await;
    assert_eq!(deliver(&portal, &server).await, 1);
}

#[actix_web::test]
async fn all_parked_letters_with_one_press() {
    let (portal, server) = parked().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = desk(&vera).await;
    let after = vera.press(&page, "Try all parked again", &[]).await;
    assert!(told(&after).contains("The parked emails are tried again"), "{}", told(&after));
    assert_eq!(retries(&portal).await, 2);
    let again = vera.press(&page, "Try all parked again", &[]).await;
    assert!(told(&again).contains("There is no parked email"), "{}", told(&again));
    assert_eq!(retries(&portal).await, 2);
    server.be(Mood::Fine);
    assert_eq!(deliver(&portal, &server).await, 2);
    let done = desk(&vera).await;
    assert!(told(&done).contains("There is no such mail"), "{}", told(&done));
    portal.is_sound().await;
}

#[actix_web::test]
async fn operator_support_may_and_a_verifier_may_not() {
    let (portal, server) = parked().await;
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let refused = omar.visit(DESK).await;
    assert_eq!(refused.status, 403);
    assert!(told(&refused).contains("operator support"), "{}", told(&refused));
    assert_eq!(omar.post("/desk/mail/parked/retry", &[]).await.status, 403);
    assert_eq!(omar.visit("/").await.count(&format!("a[href=\"{DESK}\"]")), 0);
    only(&portal, "omar", "operator_support").await;
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let home = omar.visit("/").await;
    let page = omar.follow(&home, "Mail that does not arrive").await;
    omar.press(&page, BRAM, &[]).await;
    server.be(Mood::Fine);
    assert_eq!(deliver(&portal, &server).await, 1);
    for who in ["sanne@noordlicht", "maya@northwind"] {
        assert_eq!(portal.signed_in_as(who).await.visit(DESK).await.status, 403, "{who}");
    }
}

#[actix_web::test]
async fn what_a_mail_server_says_is_text_and_short() {
    let (portal, _) = refused().await;
    let evil = format!("<script>alert(1)</script>{}", "x".repeat(400));
    portal.sql(format!("UPDATE outbox SET problem = '{evil}' WHERE problem IS NOT NULL")).await;
    let page = desk(&portal.signed_in_as("vera@fabrikam").await).await;
    assert!(!page.html.contains("<script>alert"));
    assert!(page.text("tbody").contains("<script>alert(1)</script>xxx"));
    assert!(!page.html.contains(&"x".repeat(200)));
}

#[actix_web::test]
async fn in_dutch() {
    let (portal, _) = parked().await;
    portal.sql("UPDATE outbox SET problem = 'timeout' WHERE problem IS NOT NULL").await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let page = vera.visit(&format!("{DESK}?lang=nl")).await;
    for words in [
        "E-mail die niet aankomt",
        "Blijven liggen 2",
        "Verzoek om het e-mailadres te bevestigen",
        "De mailserver antwoordde niet op tijd.",
        "2 keer geprobeerd, daarna gestopt.",
    ] {
        assert!(told(&page).contains(words), "{words}: {}", told(&page));
    }
    let after = vera.press(&page, "Opnieuw proberen", &[]).await;
    assert!(told(&after).contains("De e-mail wordt zo opnieuw geprobeerd."), "{}", told(&after));
}

#[actix_web::test]
async fn a_letter_to_a_stranger_belongs_to_no_company() {
    let portal = TestPortal::empty().await;
    assert_eq!(portal.count("outbox").await, 0);
    let portal = TestPortal::start().await;
    portal.mail().await;
    let copy = "UPDATE outbox SET organization_id = NULL, audit_seq = NULL, letter = 'address-code', \
         state = 'parked', delivered_at = NULL, problem = 'unreadable' \
         WHERE id = (SELECT min(id) FROM outbox WHERE state = 'delivered')";
    portal.force(copy).await;
    let page = desk(&portal.signed_in_as("vera@fabrikam").await).await;
    let row = page.text("tbody");
    for words in
        ["Code for a new work account", "None yet", "the key it was sealed with is missing"]
    {
        assert!(row.contains(words), "{words}: {row}");
    }
}
