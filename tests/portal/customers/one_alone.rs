//! One of the two is authorized alone: both see who is missing, and another invitation asks for that one.
use super::{TULP, tulp_authorized, with_partners};
use crate::support::{ANNA, Browser, InvitedCustomer, TestPortal};

/// From the customer's page to the letter that asks for whoever is missing, and on.
async fn asks_for_the_missing_one(
    portal: &TestPortal,
    partner: &Browser,
    (customer, is_own): (&str, bool),
) -> InvitedCustomer {
    let page = partner.visit(customer).await;
    let form = partner.follow(&page, "Invite for the missing one").await;
    assert_eq!(form.text("h1"), "Invite for the missing one", "{}", form.text("main"));
    // Where the other partner wrote is no business of this one.
    let email = if form.value("email").is_empty() { vec![("email", ANNA)] } else { vec![] };
    assert_eq!(email.is_empty(), is_own);
    assert_eq!(form.value("company"), TULP);
    let letter = partner.press(&form, "Continue", &email).await;
    assert_eq!(letter.path, "/customers/invite/letter", "{}", letter.text("main"));
    let sent = partner.press(&letter, "Send invitation", &[]).await;
    assert_eq!(sent.text(".flash"), "The invitation is on its way.", "{}", sent.text("main"));
    portal.invited_by(&sent, ANNA).await
}

#[actix_web::test]
async fn both_partners_see_who_is_missing() {
    let portal = with_partners().await;
    let invited = tulp_authorized(&portal, &["provider"]).await;
    assert_eq!(portal.customer_invitation(&invited.id).await, "partially_accepted");
    let there = ["bergmann reseller missing", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, there);
    assert_eq!(portal.count("customer_consents").await, 1);
    assert_eq!(portal.lent().await, Vec::<String>::new());
    for (who, mine, other) in [
        ("jonas@bergmann", "Missing", "Northwind Distribution Authorized"),
        ("maya@northwind", "Authorized", "Bergmann Systemhaus Missing"),
    ] {
        let partner = portal.signed_in_as(who).await;
        let list = partner.visit("/customers").await;
        let cells = list.each("tbody td");
        assert!(list.text("tbody th").contains(TULP), "{who}: {}", list.text("main"));
        assert!(cells[0].starts_with(mine) && cells[1].contains(other), "{who}: {cells:?}");
        let narrowed = partner.visit("/customers?pairs=incomplete").await;
        assert_eq!(narrowed.count("tbody tr"), 1, "{who}");
    }
    // Whoever invited is told so, too.
    let letter = portal.letter_to(super::JONAS).await.text;
    assert!(letter.contains("Bergmann Systemhaus was not authorized as reseller."), "{letter}");
    assert!(letter.contains("Orders need both relationships."), "{letter}");
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit(&invited.sent()).await.text(".chips"), "Partly accepted");
    portal.is_sound().await;
}

#[actix_web::test]
async fn another_invitation_names_the_missing_one_alone_and_completes_it() {
    let portal = with_partners().await;
    let first = tulp_authorized(&portal, &["provider", "provider_access"]).await;
    let missing = portal.relationship("tulp", "bergmann").await;
    let customer = format!("/customers/{missing}");
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&customer).await;
    let form = jonas.follow(&page, "Invite for the missing one").await;
    assert!(
        form.text("main").contains("asks for Bergmann Systemhaus alone"),
        "{}",
        form.text("main")
    );
    assert_eq!(form.each_attr("[name=access_for]", "value"), ["reseller"]);

    let second = asks_for_the_missing_one(&portal, &jonas, (&customer, true)).await;
    let named = "reseller_id IS NOT NULL AND provider_id IS NULL AND follows";
    let follows = format!("customer_invitations WHERE {named} = '{}'", first.id);
    assert_eq!(portal.count(&follows).await, 1);
    let letter = portal.letter_to(ANNA).await.text;
    let asks = "asks your company to authorize Bergmann Systemhaus as your reseller.";
    assert!(letter.contains(asks), "{letter}");
    assert!(letter.contains("Northwind Distribution already works for"), "{letter}");
    assert!(!letter.contains("may submit orders"), "{letter}");

    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&second).await;
    assert_eq!(answer.text("h1"), "Authorize Bergmann Systemhaus?");
    let boxes = answer.each_attr("main form [type=checkbox]", "name");
    assert_eq!(boxes, ["reseller", "reseller_access"]);
    let receipt = anna.authorizes(&answer, &["reseller"]).await;
    assert_eq!(receipt.path, second.receipt(), "{}", receipt.text("main"));
    let both = ["bergmann reseller active", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, both);
    assert_eq!(portal.relationship("tulp", "bergmann").await, missing, "it is the same one");
    assert_eq!(portal.lent().await, ["tulp northwind user_admin helpdesk_agent"]);
    assert_eq!(portal.customer_invitation(&second.id).await, "accepted");
    assert_eq!(portal.customer_invitation(&first.id).await, "partially_accepted");
    assert_eq!(portal.count("customer_shares").await, 1);
    let page = jonas.visit(&customer).await;
    assert!(!page.text("main").contains("Invite for the missing one"), "{}", page.text("main"));
    assert_eq!(jonas.visit("/customers?pairs=incomplete").await.count("tbody tr"), 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_one_who_is_there_asks_for_the_other() {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["provider"]).await;
    let customer = format!("/customers/{}", portal.relationship("tulp", "northwind").await);
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let second = asks_for_the_missing_one(&portal, &pieter, (&customer, false)).await;
    let letter = portal.letter_to(ANNA).await;
    assert_eq!(letter.subject, "Northwind Distribution asks you to authorize Bergmann Systemhaus");
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&second).await;
    anna.authorizes(&answer, &["reseller", "reseller_access"]).await;
    let both = ["bergmann reseller active", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, both);
    assert_eq!(portal.lent().await, ["tulp bergmann user_admin helpdesk_agent"]);
    portal.is_sound().await;
}

/// Whoever invites need not be named: it is looked at all the same (AC16).
#[actix_web::test]
async fn a_suspended_company_asks_for_nobody() {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["provider"]).await;
    let customer = format!("/customers/{}", portal.relationship("tulp", "northwind").await);
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let second = asks_for_the_missing_one(&portal, &pieter, (&customer, false)).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&second).await;
    super::suspend(&portal, "northwind").await;
    let refused = anna.authorizes(&answer, &["reseller"]).await;
    assert_eq!(refused.status, 409);
    let told = refused.text("main");
    assert!(told.contains("Northwind Distribution is suspended"), "{told}");
    let there = ["bergmann reseller missing", "northwind provider active"];
    assert_eq!(portal.relationships("tulp").await, there);
    assert_eq!(portal.count("customer_consents").await, 1);
}

/// What asks for a missing half is its customer's alone, whoever reads at the address by then.
#[actix_web::test]
async fn the_missing_half_is_asked_of_nobody_else() {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["provider"]).await;
    let customer = format!("/customers/{}", portal.relationship("tulp", "bergmann").await);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let page = jonas.visit(&customer).await;
    let form = jonas.follow(&page, "Invite for the missing one").await;
    let claire = "claire@nuage.example";
    let letter = jonas.press(&form, "Continue", &[("email", claire)]).await;
    let sent = jonas.press(&letter, "Send invitation", &[]).await;
    let second = portal.invited_by(&sent, claire).await;
    let reader = portal.signed_in_as("claire@nuage").await;
    let door = reader.visit(&second.link).await;
    assert_eq!(door.text("h1"), "This invitation is for somebody else");
    assert_eq!(reader.visit(&second.page()).await.status, 404);
    assert_eq!(portal.relationships("nuage").await, Vec::<String>::new());
}

/// Two invitations for the same two: what the first one brought is not asked for again by the second.
#[actix_web::test]
async fn who_works_for_the_customer_already_is_not_asked_for_again() {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["provider"]).await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit("/customers/invite?with=bergmann").await;
    let who = [("email", ANNA), ("company", TULP)];
    let letter = maya.press(&form, "Continue", &who).await;
    let sent = maya.press(&letter, "Send invitation", &[]).await;
    let second = portal.invited_by(&sent, ANNA).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&second).await;
    let text = answer.text("main");
    assert!(text.contains("Northwind Distribution is your indirect provider already"), "{text}");
    assert_eq!(answer.count("main form [name=provider]"), 0);
    let third = portal.signed_in_as("jonas@bergmann").await;
    let third = third.invites_customer("northwind", ANNA, TULP).await;
    let third = portal.invited_by(&third, ANNA).await;
    let third_page = anna.at_the_boxes(&third).await;
    anna.authorizes(&answer, &["reseller"]).await;
    assert_eq!(portal.customer_invitation(&second.id).await, "accepted");
    assert_eq!(portal.count("customer_consents").await, 2);
    // Now there is nothing left to say yes to.
    let late = anna.authorizes(&third_page, &["reseller"]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("They work for you already"), "{}", late.text("main"));
    assert_eq!(portal.customer_invitation(&third.id).await, "pending");
    assert_eq!(portal.count("customer_relationships").await, 2);
    portal.is_sound().await;
}
