//! What cannot be sent is said at its field, and nothing that was typed is lost.
use super::{INVITE, KIEL, LIST};
use crate::support::{PASSWORD, Page, TestPortal};
use chrono::TimeDelta;

fn fields(changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let good = [
        ("email", KIEL),
        ("company", "Kiel GmbH"),
        ("language", "en"),
        ("days", "30"),
        ("role", "user_admin"),
        ("until", "2026-12-31"),
        ("text", "Hello!"),
    ];
    let kept = good.iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
    let all = kept.chain(changed);
    all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn told(page: &Page, field: &str) -> String {
    page.text(&format!("#{field}-error"))
}

#[actix_web::test]
async fn each_field_says_what_is_wrong_with_it() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for (field, value, says) in [
        ("email", "", "Enter"),
        ("email", "kiel", "email address"),
        ("email", "maya@northwind.twotier.example", "twotier.example"),
        ("company", "", "Enter the company’s name"),
        ("company", "a\u{202e}b", "cannot be seen"),
        ("language", "fr", ""),
        ("days", "", "from 1 to 90"),
        ("days", "0", "from 1 to 90"),
        ("days", "91", "from 1 to 90"),
        ("days", "1e1", "from 1 to 90"),
        ("until", "", "Enter a day"),
        ("until", "2026-02-30", "Enter a day"),
        ("until", "2026-01-04", "from today to 2028-01-04"),
        ("until", "2028-01-05", "from today to 2028-01-04"),
        ("role", "global_admin", "Choose one of the roles"),
        ("role", "nonsense", "Choose one of the roles"),
    ] {
        for path in [INVITE, "/resellers/invite/letter"] {
            let page = maya.post(path, &fields(&[(field, value)])).await;
            assert_eq!(page.status, 422, "{field} {value}");
            assert!(page.text("title").starts_with("Error: "));
            assert!(told(&page, field).contains(says), "{field} {value}: {}", told(&page, field));
            assert_eq!(page.value("text"), "Hello!", "what was written is still there");
            if field != "email" {
                assert_eq!(page.value("email"), KIEL);
            }
        }
    }
    for (text, says) in
        [("", "Write a few words"), ("x\u{0}", "cannot be seen"), (&"x".repeat(2001), "2000")]
    {
        let page = maya.post("/resellers/invite/letter", &fields(&[("text", text)])).await;
        assert_eq!((page.status, page.count("form [name=text]")), (422, 1));
        assert!(told(&page, "text").contains(says), "{}", told(&page, "text"));
        assert_eq!(page.value("company"), "Kiel GmbH");
    }
    assert_eq!(portal.count("partnership_invitations").await, 0);
    portal.is_sound().await;
}

#[actix_web::test]
async fn the_own_company_is_not_invited() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for address in ["pieter@northwind.example", "PIETER@Northwind.Example"] {
        let page = maya.post(INVITE, &fields(&[("email", address)])).await;
        assert_eq!(page.status, 422);
        assert!(told(&page, "email").contains("your own company"), "{}", told(&page, "email"));
    }
}

#[actix_web::test]
async fn who_is_invited_already_is_pointed_at() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let unsent = maya.at_the_letter(KIEL, "Kiel GmbH").await;
    let sent = maya.invites(KIEL, "Kiel GmbH").await;
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let form = pieter.visit(INVITE).await;
    let again = [("email", "Office@KIEL.example"), ("company", "Kiel & Co")];
    let refused = pieter.press(&form, "Continue", &again).await;
    assert_eq!((refused.status, refused.value("company").as_str()), (422, "Kiel & Co"));
    assert!(told(&refused, "email").contains("waits at this address already"));
    assert_eq!(refused.link("See the invitation that waits"), sent.path);
    // Pressed a moment later, too.
    let late = maya.press(&unsent, "Send invitation", &[]).await;
    assert_eq!((late.status, late.link("See the invitation that waits")), (422, sent.path));
    assert_eq!(portal.letters_to(KIEL).await, 1);
    // Another provider hears nothing of it.
    let lukas = portal.signed_in_as("lukas@alpine").await;
    lukas.invites(KIEL, "Kiel GmbH").await;
    portal.is_sound().await;
}

#[actix_web::test]
async fn who_works_with_the_provider_already_is_not_invited() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    maya.invites("other@bergmann.example", "Bergmann").await;
    let company = "(SELECT id FROM organizations WHERE account_name = 'bergmann')";
    portal
        .sql(format!(
            "UPDATE partnership_invitations SET state = 'accepted', reseller_id = {company}, \
             seen_at = sent_at, answered_at = sent_at, answered_by = invited_by"
        ))
        .await;
    let columns = "id, provider_id, reseller_id, invitation_id, state, since, keeps_access, sort_name, country, readiness";
    portal
        .sql(format!(
            "INSERT INTO partnerships ({columns}) SELECT id, provider_id, reseller_id, id, 'active', \
             sent_at, FALSE, 'bergmann', 'DE', 'ready' FROM partnership_invitations"
        ))
        .await;
    let page = maya.post(INVITE, &fields(&[("email", "jonas@bergmann.example")])).await;
    assert_eq!(page.status, 422);
    let text = told(&page, "email");
    assert!(
        text.contains("Bergmann Systemhaus") && text.contains("works with you already"),
        "{text}"
    );
    // Its invitation leads to the partnership.
    let list = maya.visit(&format!("{LIST}?stage=accepted")).await;
    let one = maya.follow(&list, "Bergmann").await;
    assert!(one.link("See the partnership").starts_with("/resellers/"));
    assert_eq!(one.count("main form"), 0, "nothing can be done with it any more");
}

#[actix_web::test]
async fn a_session_that_ends_under_the_page_takes_nothing_along() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let letter = maya.at_the_letter(KIEL, "Kiel GmbH").await;
    portal.pass(TimeDelta::minutes(31));
    let sign_in = maya.press(&letter, "Send invitation", &[("text", "Hello again!")]).await;
    assert_eq!(sign_in.path, "/sign-in");
    let name = [("user_name", "maya@northwind.twotier.example"), ("password", PASSWORD)];
    let letter = maya.submit(&sign_in, &name).await;
    assert_eq!(letter.path, "/resellers/invite/letter");
    assert_eq!(
        (letter.value("text").as_str(), letter.value("email").as_str()),
        ("Hello again!", KIEL)
    );
    let sent = maya.press(&letter, "Send invitation", &[]).await;
    assert_eq!(sent.text(".flash"), "The invitation is on its way.");
}

#[actix_web::test]
async fn a_suspended_provider_invites_nobody() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let sent = maya.invites(KIEL, "Kiel GmbH").await;
    let letter = maya.at_the_letter("office@hafen.example", "Hafen AG").await;
    portal
        .sql("UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact' WHERE account_name = 'northwind'")
        .await;
    portal.pass(TimeDelta::minutes(11));
    for page in [
        maya.visit(INVITE).await,
        maya.press(&letter, "Send invitation", &[]).await,
        maya.press(&sent, "Send again", &[]).await,
        maya.press(&sent, "Cancel the invitation", &[]).await,
    ] {
        assert_eq!(page.status, 409, "{}", page.path);
        assert!(page.text("main").contains("Your company is suspended"), "{}", page.text("main"));
    }
    assert_eq!(maya.visit(&sent.path).await.count("main form"), 0);
    assert_eq!(portal.count("partnership_invitations WHERE version = 1").await, 1);
}
