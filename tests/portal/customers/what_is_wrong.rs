//! What cannot be sent is said at its field, and nothing that was typed is lost.
use super::{INVITE, LETTER, TULP, suspend, told, tulp_authorized, with_partners};
use crate::support::{ANNA, PASSWORD};
use chrono::TimeDelta;

fn fields(changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let good = [
        ("with", "northwind"),
        ("email", ANNA),
        ("company", TULP),
        ("language", "en"),
        ("days", "30"),
        ("role", "user_admin"),
        ("until", "2026-12-31"),
        ("access_for", "reseller provider"),
        ("text", "Hello!"),
    ];
    let kept = good.iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    let all = kept.chain(changed);
    all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[actix_web::test]
async fn each_field_says_what_is_wrong_with_it() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for (field, value, says) in [
        ("with", "", "Fill in this field"),
        ("with", "alpine", "You work with no such provider"),
        ("with", "no such name", "You work with no such provider"),
        ("email", "", "Enter"),
        ("email", "tulp", "email address"),
        ("email", "anna@tulp.twotier.example", "twotier.example have no mailbox"),
        ("company", "", "Enter the company’s name"),
        ("company", "a\u{202e}b", "cannot be seen"),
        ("language", "fr", ""),
        ("days", "", "from 1 to 90"),
        ("days", "0", "from 1 to 90"),
        ("days", "91", "from 1 to 90"),
        ("until", "", "Enter a day"),
        ("until", "2026-01-04", "from today to 2028-01-04"),
        ("until", "2028-01-05", "from today to 2028-01-04"),
        ("role", "global_admin", "Choose one of the roles"),
    ] {
        for path in [INVITE, LETTER] {
            let page = jonas.post(path, &fields(&[(field, value)])).await;
            assert_eq!(page.status, 422, "{field} {value}");
            assert!(page.text("title").starts_with("Error: "));
            assert_eq!(page.count(&format!("#{field}-error")), 1, "{field} {value}");
            assert!(told(&page, field).contains(says), "{field} {value}: {}", told(&page, field));
            assert_eq!(page.value("text"), "Hello!", "what was written is still there");
            if field != "email" {
                assert_eq!(page.value("email"), ANNA);
            }
        }
    }
    for (text, says) in
        [("", "Write a few words"), ("x\u{0}", "cannot be seen"), (&"x".repeat(2001), "2000")]
    {
        let page = jonas.post(LETTER, &fields(&[("text", text)])).await;
        assert_eq!((page.status, page.count("form textarea[name=text]")), (422, 1));
        assert!(told(&page, "text").contains(says), "{}", told(&page, "text"));
        assert_eq!(page.value("company"), TULP);
    }
    assert_eq!(portal.count("customer_invitations").await, 0);
    // All of it right, the same is sent.
    let sent = jonas.post(LETTER, &fields(&[])).await;
    assert_eq!(sent.text(".flash"), "The invitation is on its way.");
    portal.is_sound().await;
}

#[actix_web::test]
async fn neither_the_own_company_nor_the_partner_is_a_customer() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    for address in [
        "jonas@bergmann.example",
        "somebody@Bergmann.example",
        "maya@northwind.example",
        "somebody@sub.northwind.example",
    ] {
        for path in [INVITE, LETTER] {
            let page = jonas.post(path, &fields(&[("email", address)])).await;
            assert_eq!(page.status, 422, "{address}");
            let says = told(&page, "email");
            assert!(says.contains("an address of your own company or of your partner"), "{says}");
            assert_eq!(page.value("company"), TULP);
        }
    }
    assert_eq!(portal.count("customer_invitations").await, 0);
}

#[actix_web::test]
async fn who_is_invited_already_is_pointed_at() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let unsent = jonas.at_the_customer_letter("northwind", ANNA, TULP).await;
    let sent = jonas.invites_customer("northwind", ANNA, TULP).await;
    let again = fields(&[("email", "Anna@TULP.example"), ("company", "Tulp & Co")]);
    let refused = jonas.post(INVITE, &again).await;
    assert_eq!((refused.status, refused.value("company").as_str()), (422, "Tulp & Co"));
    assert!(told(&refused, "email").contains("waits at this address already"));
    assert_eq!(refused.link("See the invitation that waits"), sent.path);
    // Pressed a moment later, too.
    let late = jonas.press(&unsent, "Send invitation", &[]).await;
    assert_eq!((late.status, late.link("See the invitation that waits")), (422, sent.path));
    assert_eq!(portal.letters_to(ANNA).await, 1);
    // The partner hears nothing of it, and invites all the same.
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites_customer("bergmann", ANNA, TULP).await;
    assert_eq!(portal.count("customer_invitations WHERE state = 'pending'").await, 2);
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_has_authorized_both_already_is_not_invited() {
    let portal = with_partners().await;
    tulp_authorized(&portal, &["reseller", "provider"]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let refused = jonas.post(INVITE, &fields(&[])).await;
    assert_eq!(refused.status, 422);
    let says = told(&refused, "email");
    assert!(says.contains("Bakkerij Tulp has authorized everybody you ask for already"), "{says}");
    assert_eq!(portal.count("customer_invitations").await, 1);
}

#[actix_web::test]
async fn where_one_of_the_two_is_suspended_nobody_is_invited() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let letter = jonas.at_the_customer_letter("northwind", ANNA, TULP).await;
    suspend(&portal, "northwind").await;
    let refused = jonas.press(&letter, "Send invitation", &[]).await;
    assert_eq!(refused.status, 409);
    assert!(told(&refused, "with").contains("One of you is suspended"), "{}", refused.text("main"));
    suspend(&portal, "bergmann").await;
    for page in [jonas.visit(INVITE).await, jonas.press(&letter, "Send invitation", &[]).await] {
        assert_eq!(page.status, 409, "{}", page.path);
        assert!(page.text("main").contains("Your company is suspended"), "{}", page.text("main"));
    }
    assert_eq!(portal.count("customer_invitations").await, 0);
}

#[actix_web::test]
async fn a_session_that_ends_under_the_page_takes_nothing_along() {
    let portal = with_partners().await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let letter = jonas.at_the_customer_letter("northwind", ANNA, TULP).await;
    portal.pass(TimeDelta::minutes(31));
    let sign_in = jonas.press(&letter, "Send invitation", &[("text", "Hello again!")]).await;
    assert_eq!(sign_in.path, "/sign-in");
    let name = [("user_name", "jonas@bergmann.twotier.example"), ("password", PASSWORD)];
    let letter = jonas.submit(&sign_in, &name).await;
    assert_eq!(letter.path, LETTER);
    assert_eq!(
        (letter.value("text").as_str(), letter.value("email").as_str()),
        ("Hello again!", ANNA)
    );
    let sent = jonas.press(&letter, "Send invitation", &[]).await;
    assert_eq!(sent.text(".flash"), "The invitation is on its way.");
}
