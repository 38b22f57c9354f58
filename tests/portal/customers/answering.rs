//! *Authorize*, and *Decline*: what was ticked, and only that (AC11, AC12).
use super::{
    JONAS, MAYA, PROVIDER, RESELLER, RESELLER_ACCESS, TULP, is_nothing_recorded, told,
    tulp_authorized, tulp_is_asked, with_partners,
};
use crate::support::ANNA;

#[actix_web::test]
async fn both_are_authorized_and_one_of_them_has_access() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    assert_eq!(answer.text("h1"), "Authorize Bergmann Systemhaus and Northwind Distribution?");
    let boxes = answer.each("label.check");
    assert_eq!((boxes[0].as_str(), boxes[1].as_str()), (RESELLER, RESELLER_ACCESS));
    assert_eq!((boxes[2].as_str(), boxes.len()), (PROVIDER, 4));
    assert_eq!(answer.count("main form [type=checkbox][checked]"), 0, "nothing is ticked before");
    // Who they are, and how they are reached (feature map, E.2).
    let partners = answer.each("section.letter > p.soft:nth-of-type(1)");
    for (partner, parts) in partners.iter().zip([
        ["Your reseller · Germany", "Speicherstraße 7, 20457 Hamburg", "+49"],
        ["Your indirect provider · Netherlands", "Utrecht", "+31"],
    ]) {
        assert!(parts.iter().all(|part| partner.contains(part)), "{partner}");
    }
    is_nothing_recorded(&portal).await;

    let ticked = ["reseller", "reseller_access", "provider"];
    let receipt = anna.authorizes(&answer, &ticked).await;
    assert_eq!(receipt.path, invited.receipt(), "{}", receipt.text("main"));
    assert!(receipt.text(".flash").contains("Here is your receipt"));
    let both = ["bergmann reseller active", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, both);
    assert_eq!(portal.lent().await, ["tulp bergmann user_admin helpdesk_agent"]);
    let last_day = "until > '2027-01-05 22:59:00' AND until < '2027-01-05 23:01:00'";
    assert_eq!(portal.count(&format!("grants WHERE {last_day}")).await, 1);
    let consented =
        [format!("bergmann: {RESELLER}\n{RESELLER_ACCESS}"), format!("northwind: {PROVIDER}")];
    assert_eq!(portal.consented().await, consented);
    assert_eq!(portal.count("customer_consents WHERE gives_access").await, 1);
    assert_eq!(portal.customer_invitation(&invited.id).await, "accepted");
    assert_eq!(portal.count("customer_shares").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn all_three_companies_read_of_it() {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["reseller", "reseller_access", "provider"]).await;
    for (chain, event, times) in [
        ("tulp", "customer.invitation_seen", 1),
        ("tulp", "customer.authorized", 1),
        ("tulp", "customer.relationship_begun", 2),
        ("tulp", "grant.begun", 1),
        ("bergmann", "customer.answered", 1),
        ("bergmann", "customer.relationship_begun", 1),
        ("bergmann", "grant.begun", 1),
        ("northwind", "customer.answered", 1),
        ("northwind", "customer.relationship_begun", 1),
        ("northwind", "grant.begun", 0),
    ] {
        assert_eq!(portal.events(chain, event).await, times, "{chain} {event}");
    }
    let own = portal.letter_to(ANNA).await;
    assert_eq!(own.subject, "Your receipt: what Bakkerij Tulp authorized");
    let answered = portal.letter_to(JONAS).await;
    assert_eq!(answered.subject, "Bakkerij Tulp has answered");
    for text in [&own.text, &answered.text] {
        for part in [
            "Bakkerij Tulp authorized Bergmann Systemhaus as its reseller.",
            "Bergmann Systemhaus has administrator access until 5 January 2027",
            "Bakkerij Tulp authorized Northwind Distribution as its indirect provider.",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("Northwind Distribution has administrator access"), "{text}");
    }
    // The other partner's people, too: whoever invites customers there.
    for address in [MAYA, "pieter@northwind.example"] {
        assert!(portal.has_written(address, "Bakkerij Tulp heeft geantwoord").await, "{address}");
    }
}

#[actix_web::test]
async fn nothing_ticked_and_nothing_is_recorded() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    let refused = anna.authorizes(&answer, &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text("title").starts_with("Error: "));
    assert!(told(&refused, "reseller").contains("Tick whom you authorize"));
    for (boxes, field) in [
        (&["reseller_access"][..], "reseller_access"),
        (&["provider_access"][..], "provider_access"),
        (&["reseller", "provider_access"][..], "provider_access"),
        (&["provider", "provider_access", "reseller_access"][..], "reseller_access"),
    ] {
        let refused = anna.authorizes(&answer, boxes).await;
        assert_eq!(refused.status, 422, "{boxes:?}");
        let says = told(&refused, field);
        assert!(says.contains("Tick both boxes, or neither"), "{boxes:?}: {says}");
        for name in boxes {
            assert_eq!(refused.count(&format!("#{name}[checked]")), 1, "{boxes:?}: {name} is kept");
        }
    }
    is_nothing_recorded(&portal).await;
    assert_eq!(portal.customer_invitation(&invited.id).await, "pending");
    portal.is_sound().await;
}

#[actix_web::test]
async fn whoever_invited_reads_why_not() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    let long = anna.press(&answer, "Decline", &[("reason", &"x".repeat(501))]).await;
    assert_eq!((long.status, long.text("#reason").len()), (422, 501));
    let why = [("reason", "We bake, and need <b>no</b> cloud.")];
    let home = anna.press(&long, "Decline", &why).await;
    assert_eq!(home.path, "/");
    assert!(home.text(".flash").contains("You declined the invitation"), "{}", home.text("main"));
    assert_eq!(portal.customer_invitation(&invited.id).await, "declined");
    let letter = portal.letter_to(JONAS).await;
    assert_eq!(letter.subject, "Bakkerij Tulp said no");
    assert!(letter.text.contains("We bake, and need <b>no</b> cloud."), "{}", letter.text);
    assert!(letter.text.contains(&invited.sent()), "{}", letter.text);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&invited.sent()).await;
    assert_eq!((page.text(".chips"), page.count("main form")), ("Declined".to_owned(), 0));
    is_nothing_recorded(&portal).await;
    // The link leads nowhere, and to nobody else either.
    let dead = anna.visit(&invited.link).await;
    assert_eq!((dead.status, dead.text("h1").as_str()), (410, "You said no to this"));
    let visitor = portal.browser().visit(&invited.link).await;
    assert_eq!(
        (visitor.status, visitor.text("h1").as_str()),
        (410, "This invitation was answered")
    );
    let again = anna.authorizes(&answer, &["reseller"]).await;
    assert_eq!(again.status, 409);
    is_nothing_recorded(&portal).await;
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_was_not_shown_is_not_accepted() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    let wire = portal.wire_as("anna@tulp").await;
    for digest in ["", "0", &"a".repeat(64)] {
        let fields = [("reseller", "yes"), ("provider", "yes"), ("digest", digest)];
        let late = wire.post(&format!("{}/consent", invited.page()), &fields).await;
        assert_eq!(late.status, 409, "{digest}");
        assert!(late.body.contains("The terms are different now"), "{digest}");
    }
    // Another name is another sentence, whichever box was ticked.
    portal
        .sql("UPDATE organizations SET name = 'Northwind & Sons' WHERE account_name = 'northwind'")
        .await;
    let late = anna.authorizes(&answer, &["reseller"]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("[role=alert]").contains("The terms are different now"));
    assert_eq!(late.count("main form [type=checkbox][checked]"), 0, "it has to be ticked again");
    is_nothing_recorded(&portal).await;
    assert_eq!(portal.customer_invitation(&invited.id).await, "pending");
    assert!(late.each("label.check")[2].contains("Northwind & Sons"));
    let done = anna.authorizes(&late, &["reseller"]).await;
    assert_eq!(done.path, invited.receipt(), "{}", done.text("main"));
}

#[actix_web::test]
async fn it_is_answered_once() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    anna.authorizes(&answer, &["reseller", "provider"]).await;
    let rows = portal.table("audit_log").await;
    for button in ["Authorize", "Decline"] {
        let late = anna.press(&answer, button, &[]).await;
        assert_eq!(late.status, 409, "{button}");
        assert!(late.text("main").contains("You have answered this"), "{}", late.text("main"));
        assert_eq!(late.count("main form"), 0, "there is nothing to press");
    }
    assert_eq!(portal.table("audit_log").await, rows);
    assert_eq!(portal.count("customer_relationships").await, 2);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&invited.sent()).await;
    assert_eq!(page.text(".chips"), "Accepted");
    let customer = jonas.follow(&page, "The customer's page").await;
    assert_eq!((customer.status, customer.text("h1").as_str()), (200, TULP));
    portal.is_sound().await;
}
