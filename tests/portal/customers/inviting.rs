//! From the form to the mail and the list, by a reseller and by a provider.
use super::{INVITE, LETTER, LIST, TULP, with_partners};
use crate::support::{ANNA, TestPortal};

#[actix_web::test]
async fn a_customer_is_invited_with_words_of_the_reseller_s_own() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let list = jonas.visit(LIST).await;
    assert!(list.text(".notice").contains("You have invited no customers yet."));
    let form = jonas.follow(&list, "Invite new customers").await;
    assert_eq!((form.path.as_str(), form.value("days").as_str()), (INVITE, "30"));
    assert_eq!(form.each_attr("#with option", "value"), ["northwind"]);
    let ticked = form.each_attr("[name=role][checked]", "value");
    assert_eq!(ticked, ["user_admin", "helpdesk_agent"]);
    assert_eq!(form.each_attr("[name=access_for][checked]", "value"), ["reseller", "provider"]);
    assert_eq!(form.value("until"), "2027-01-05");

    let who = [("with", "northwind"), ("email", ANNA), ("company", "Bakkerij <b>Tulp</b>")];
    let letter = jonas.press(&form, "Continue", &who).await;
    assert_eq!(letter.path, LETTER, "{}", letter.text("main"));
    let text = letter.text(".letter");
    for part in [
        "Bergmann Systemhaus invites you to become a customer",
        "Jonas Bergmann of Bergmann Systemhaus (Germany) asks your company to authorize Bergmann Systemhaus as your \
         reseller and Northwind Distribution as your indirect provider.",
        "asked for Bergmann Systemhaus and Northwind Distribution: User admin and Helpdesk agent, until 5 January 2027.",
        "until 4 February 2026, 10:00 CET",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let usual = letter.text("#text");
    assert!(usual.contains("look after the cloud services of Bakkerij <b>Tulp</b>"), "{usual}");

    let own = [("text", "Hello!\nCall me.\nJonas <i>B.</i>")];
    let sent = jonas.press(&letter, "Send invitation", &own).await;
    assert_eq!(sent.text(".flash"), "The invitation is on its way.", "{}", sent.text("main"));
    assert_eq!(sent.text("h1"), "Invitation to Bakkerij <b>Tulp</b>");
    assert_eq!(sent.each(".letter p"), ["Hello!", "Call me.", "Jonas <i>B.</i>"]);
    assert_eq!(sent.text(".chips"), "Sent");
    let history = sent.text(".timeline");
    assert!(history.contains("invited Bakkerij <b>Tulp</b> as a customer Jonas"), "{history}");

    let mail = portal.letter_to(ANNA).await;
    assert_eq!(mail.subject, "Bergmann Systemhaus invites you to become a customer");
    let phrase = sent.text("b.id");
    for part in ["Hello!", "Call me.", "Jonas <i>B.</i>", "(Germany)", phrase.as_str()] {
        assert!(mail.text.contains(part), "{part} in {}", mail.text);
    }
    assert!(portal.link_in(&mail).starts_with("/c/"));
    let row = jonas.visit(LIST).await.text("tbody");
    assert!(row.contains(ANNA) && row.contains("4 February 2026"), "{row}");
    assert!(row.contains("Sent") && row.contains("Mail: Delivered"), "{row}");
    assert_eq!(portal.events("bergmann", "customer.invited").await, 1);
    assert_eq!(portal.events("northwind", "customer.invited").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_letter_is_in_the_language_of_the_customer() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit("/customers/invite?with=northwind").await;
    let who = [("email", ANNA), ("company", TULP), ("language", "nl")];
    let letter = jonas.press(&form, "Continue", &who).await;
    let text = letter.text(".letter");
    assert!(text.contains("nodigt u uit klant te worden"), "{text}");
    jonas.press(&letter, "Send invitation", &[]).await;
    let mail = portal.letter_to(ANNA).await;
    assert_eq!(mail.language, "nl");
    assert!(mail.text.contains("Wij verzorgen graag de clouddiensten"), "{}", mail.text);
}

#[actix_web::test]
async fn back_at_the_first_page_everything_is_as_it_was() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit("/customers/invite?with=northwind").await;
    let who = [("email", ANNA), ("company", TULP), ("days", "7"), ("until", "2026-06-30")];
    let letter = jonas.tick_and_fill(&form, "Continue", ("access_for", &["provider"]), &who).await;
    let form = jonas.press(&letter, "Change", &[("text", "Hello!\nJonas")]).await;
    assert_eq!((form.path.as_str(), form.value("with").as_str()), (INVITE, "northwind"));
    for (name, value) in who {
        assert_eq!(form.value(name), value);
    }
    assert_eq!(form.each_attr("[name=access_for][checked]", "value"), ["provider"]);
    let letter = jonas.press(&form, "Continue", &[("company", "Tulp & Co")]).await;
    assert_eq!(letter.value("text").replace("\r\n", "\n"), "Hello!\nJonas");
    let text = letter.text(".letter");
    assert!(text.contains("is asked for Northwind Distribution: User admin"), "{text}");
    // Whatever was sent from the page is over with it.
    jonas.press(&letter, "Send invitation", &[]).await;
    assert_eq!(jonas.visit(LETTER).await.path, INVITE);
    assert_eq!(jonas.visit(INVITE).await.value("email"), "");
    assert_eq!(portal.count("customer_invitations WHERE company = 'Tulp & Co'").await, 1);
}

#[actix_web::test]
async fn access_is_asked_for_whoever_is_ticked() {
    for (sides, kept) in [
        (&["reseller"][..], "reseller_access AND NOT provider_access"),
        (&["provider"][..], "provider_access AND NOT reseller_access"),
        (&["reseller", "provider"][..], "provider_access AND reseller_access"),
        (&[][..], "access_until IS NULL AND access_roles = ''"),
    ] {
        let portal = with_partners().await;
        let jonas = portal.signed_in_as("jonas@bergmann").await;
        let form = jonas.visit("/customers/invite?with=northwind").await;
        let who = [("email", ANNA), ("company", TULP)];
        let letter = jonas.tick_and_fill(&form, "Continue", ("access_for", sides), &who).await;
        let sent = jonas.press(&letter, "Send invitation", &[]).await;
        let asks = sent.text("main").contains("No administrator access");
        assert_eq!(asks, sides.is_empty(), "{}", sent.text("main"));
        let mail = portal.letter_to(ANNA).await.text;
        assert_eq!(mail.contains("administrator access to your"), !sides.is_empty(), "{mail}");
        let kept = format!("customer_invitations WHERE {kept}");
        assert_eq!(portal.count(&kept).await, 1, "{kept}");
    }
}

#[actix_web::test]
async fn a_provider_adds_a_customer_of_a_reseller_by_its_account_name() {
    let portal = with_partners().await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let list = pieter.visit("/customers").await;
    let form = pieter.follow(&list, "Add new customer").await;
    assert_eq!((form.path.as_str(), form.text("h1").as_str()), (INVITE, "Add new customer"));
    let who = [("with", "bergmann"), ("email", ANNA), ("company", TULP)];
    let letter = pieter.press(&form, "Continue", &who).await;
    assert_eq!(letter.path, LETTER, "{}", letter.text("main"));
    pieter.press(&letter, "Send invitation", &[]).await;
    let mail = portal.letter_to(ANNA).await;
    assert_eq!(mail.subject, "Northwind Distribution invites you to become a customer");
    assert!(mail.text.contains("Pieter Bos of Northwind Distribution"), "{}", mail.text);
    let named = portal
        .line(
            "SELECT i.account_name || ' ' || r.account_name || ' ' || p.account_name AS line \
             FROM customer_invitations c JOIN organizations i ON i.id = c.inviter_id \
             JOIN organizations r ON r.id = c.reseller_id JOIN organizations p ON p.id = c.provider_id",
        )
        .await;
    assert_eq!(named, "northwind bergmann northwind");
    portal.is_sound().await;
}

/// Whether there is such a company, and what it is, is told to nobody who does not work with it.
#[actix_web::test]
async fn a_reseller_that_is_no_partner_is_refused_like_one_that_is_none() {
    let portal = with_partners().await;
    portal.is_a_reseller("hanseit").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit(INVITE).await;
    for account in ["hanseit", "noordlicht", "alpine", "northwind", "nobody", "no such name"] {
        let who = [("with", account), ("email", ANNA), ("company", TULP)];
        let refused = maya.press(&form, "Continue", &who).await;
        assert_eq!(refused.status, 422, "{account}");
        let says = super::told(&refused, "with");
        assert!(says.contains("You work with no reseller of this account name"), "{says}");
        assert_eq!(refused.value("with"), account);
        assert_eq!(refused.value("email"), ANNA, "what was typed is kept");
    }
    assert_eq!(portal.count("customer_invitations").await, 0);
}

#[actix_web::test]
async fn only_partners_invite_customers() {
    let portal = TestPortal::start().await;
    for who in ["sanne@noordlicht", "anna@tulp", "kees@tulp", "vera@fabrikam"] {
        let wire = portal.wire_as(who).await;
        for page in ["/customers", "/customers.csv", INVITE, LETTER, LIST] {
            assert_eq!(wire.get(page).await.status, 403, "{who} {page}");
        }
        assert_eq!(wire.post(LETTER, &[("email", ANNA)]).await.status, 403, "{who}");
    }
    // A reseller without a provider has nobody to share a customer with.
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let form = jonas.visit(INVITE).await;
    assert!(form.text(".notice").contains("You work with no provider yet"));
    assert_eq!((form.status, form.count("main form")), (200, 0));
}
