//! Who opens the link, and who answers: a global admin of the company whose address it is, and nobody else.
use super::{is_nothing_recorded, tulp_is_asked, with_partners};
use crate::support::{ANNA, PASSWORD};
use reqwest::Method;
use twotier::users::Role;

#[actix_web::test]
async fn a_visitor_signs_in_and_finds_the_invitation_again() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let browser = portal.browser();
    let door = browser.visit(&invited.link).await;
    assert_eq!(door.path, "/authorization");
    let text = door.text("main");
    for part in
        ["Bergmann Systemhaus", "Northwind Distribution", "Jonas Bergmann", "4 February 2026"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(text.contains("Sign in with your company's work account"), "{text}");
    assert!(!door.html.contains(ANNA), "the address is not told");
    let wire = portal.wire();
    for page in [invited.page(), invited.receipt()] {
        let answer = wire.get(&page).await;
        assert!(answer.location().starts_with("/sign-in"), "{page}: {}", answer.location());
    }
    let sign_in = browser.visit("/sign-in?next=/authorization").await;
    let name = [("user_name", "anna@tulp.twotier.example"), ("password", PASSWORD)];
    let door = browser.submit(&sign_in, &name).await;
    assert_eq!(door.path, "/authorization");
    let text = door.text("main");
    assert!(text.contains("You are signed in as Anna Tulp of Bakkerij Tulp."), "{text}");
    let answer = browser.press(&door, "Continue", &[]).await;
    assert_eq!(answer.path, invited.page());
    assert_eq!(portal.events("tulp", "customer.invitation_seen").await, 1);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    assert_eq!(jonas.visit(&invited.sent()).await.text(".chips"), "Opened");
    portal.is_sound().await;
}

#[actix_web::test]
async fn opening_it_changes_nothing() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let dump = async || {
        let mut dump = vec![];
        for table in ["customer_invitations", "links", "audit_log", "outbox"] {
            dump.push(portal.table(table).await);
        }
        dump
    };
    let before = dump().await;
    let scanner = portal.wire();
    for method in [Method::GET, Method::HEAD, Method::GET] {
        let answer = scanner.send(method, &invited.link, &[], "").await;
        assert_eq!((answer.status, answer.location()), (303, "/authorization"));
        let there = scanner.with(answer.session().unwrap());
        assert_eq!(there.get("/authorization").await.status, 200);
    }
    assert_eq!(dump().await, before);
    let anna = portal.signed_in_as("anna@tulp").await;
    anna.at_the_boxes(&invited).await;
    assert_ne!(dump().await, before, "the table would show a change");
}

#[actix_web::test]
async fn a_link_that_was_never_made_opens_nothing() {
    let portal = with_partners().await;
    for path in ["/c/ttu_nonsense", "/c/x", "/authorization"] {
        let page = portal.browser().visit(path).await;
        let title = page.text("h1");
        assert_eq!((page.status, title.as_str()), (404, "This link does not work"), "{path}");
    }
}

#[actix_web::test]
async fn who_is_no_global_admin_is_told_who_can() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let digest = anna.at_the_boxes(&invited).await.value("digest");
    crate::answering::add(&portal, "tulp", "ada", Role::AdminAgent).await;
    for who in ["kees@tulp", "ada@tulp"] {
        let page = portal.signed_in_as(who).await.visit(&invited.page()).await;
        let text = page.text("main");
        assert_eq!(page.status, 200, "{who}");
        assert!(text.contains("A global admin has to answer this"), "{who}: {text}");
        assert!(text.contains("Anna Tulp"), "{who}: {text}");
        assert_eq!(page.count("main form"), 0, "{who}");
        let wire = portal.wire_as(who).await;
        let fields = [("reseller", "yes"), ("provider", "yes"), ("digest", digest.as_str())];
        for act in ["consent", "refusal"] {
            let path = format!("{}/{act}", invited.page());
            assert_eq!(wire.post(&path, &fields).await.status, 403, "{who} {act}");
        }
    }
    is_nothing_recorded(&portal).await;
    assert_eq!(portal.customer_invitation(&invited.id).await, "pending");
}

#[actix_web::test]
async fn another_company_is_told_and_changes_nothing() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let door = sanne.visit(&invited.link).await;
    assert_eq!(door.text("h1"), "This invitation is for somebody else");
    assert!(door.text("main").contains("a***@tulp.example"), "{}", door.text("main"));
    assert!(!door.html.contains(ANNA), "the address is not told in full");
    let field = [("invitation".to_owned(), invited.id.clone())];
    let pressed = sanne.post("/authorization", &field).await;
    assert_eq!(pressed.text("h1"), "This invitation is for somebody else");
    let wire = portal.wire_as("sanne@noordlicht").await;
    assert_eq!(wire.get(&invited.page()).await.status, 404);
    for act in ["consent", "refusal"] {
        let path = format!("{}/{act}", invited.page());
        assert_eq!(wire.post(&path, &[("reseller", "yes")]).await.status, 404, "{act}");
    }
    assert_eq!(portal.count("customer_invitations WHERE customer_id IS NOT NULL").await, 0);
    is_nothing_recorded(&portal).await;
    // Whose it is goes on, all the same.
    portal.signed_in_as("anna@tulp").await.at_the_boxes(&invited).await;
}

#[actix_web::test]
async fn neither_partners_nor_the_operator_are_customers() {
    let portal = with_partners().await;
    let invited = portal.invited_customer("lukas@alpine.example", "Alpine").await;
    let field = [("invitation".to_owned(), invited.id.clone())];
    for who in ["lukas@alpine", "jonas@bergmann", "maya@northwind", "vera@fabrikam"] {
        let browser = portal.signed_in_as(who).await;
        let door = browser.visit(&invited.link).await;
        assert_eq!(door.text("h1"), "This account cannot be a customer", "{who}");
        browser.post("/authorization", &field).await;
        let seen = portal.count("customer_invitations WHERE customer_id IS NOT NULL").await;
        assert_eq!(seen, 0, "{who}");
        let wire = portal.wire_as(who).await;
        let path = format!("{}/consent", invited.page());
        assert_eq!(wire.post(&path, &[("reseller", "yes")]).await.status, 403, "{who}");
    }
    is_nothing_recorded(&portal).await;
}

/// Nobody says yes to themselves, with an account in each of the two companies (AC14).
#[actix_web::test]
async fn whoever_invited_does_not_answer_for_the_customer() {
    let portal = with_partners().await;
    let invited = tulp_is_asked(&portal).await;
    let anna = portal.signed_in_as("anna@tulp").await;
    let answer = anna.at_the_boxes(&invited).await;
    let theirs = "email = 'Anna+shop@tulp.example', email_key = 'anna+shop@tulp.example'";
    portal.sql(format!("UPDATE users SET {theirs} WHERE user_name = 'jonas'")).await;
    let refused = anna.authorizes(&answer, &["reseller", "provider"]).await;
    assert_eq!(refused.status, 409);
    assert!(
        refused.text("main").contains("You cannot answer yourself"),
        "{}",
        refused.text("main")
    );
    is_nothing_recorded(&portal).await;
    anna.press(&refused, "Decline", &[]).await;
    assert_eq!(portal.customer_invitation(&invited.id).await, "declined");
    assert_eq!(portal.broken_names().await, ["I7"], "Jonas’s address, which the test has changed");
}

/// Every partner that is named is looked at, whichever was ticked (AC12).
#[actix_web::test]
async fn one_who_is_not_eligible_and_nothing_is_recorded() {
    for (change, says) in [
        (
            "organizations SET suspended_at = created_at, suspended_for = 'contact' \
             WHERE account_name = 'northwind'",
            "Northwind Distribution cannot be authorized now",
        ),
        ("organizations SET country = 'US' WHERE account_name = 'tulp'", "sells in another region"),
        (
            "partnerships SET state = 'ended', ends_at = since, ended_by = 'reseller', \
             end_said_at = since, end_reason = 'x'",
            "These two do not work together any more",
        ),
        (
            "users SET state = 'disabled' WHERE user_name = 'jonas'",
            "Nobody stands behind this invitation",
        ),
        (
            "organizations SET standing = 'none' WHERE account_name = 'northwind'",
            "Northwind Distribution cannot be authorized",
        ),
    ] {
        let portal = with_partners().await;
        let invited = tulp_is_asked(&portal).await;
        let anna = portal.signed_in_as("anna@tulp").await;
        let answer = anna.at_the_boxes(&invited).await;
        portal.sql(format!("UPDATE {change}")).await;
        let refused = anna.authorizes(&answer, &["reseller"]).await;
        assert_eq!(refused.status, 409, "{says}");
        assert!(refused.text("main").contains(says), "{says}: {}", refused.text("main"));
        assert_eq!(refused.count("main [name=reseller]"), 0, "{says}");
        is_nothing_recorded(&portal).await;
        assert_eq!(portal.customer_invitation(&invited.id).await, "pending", "{says}");
    }
}
