//! Who may not come in, line by line (reliability rule 26).
use super::{lines, table};
use crate::support::TestPortal;
use reqwest::Method;
use twotier::platform::web::{Site, routing::Access};

/// The demo's people in a portal that is none: there the inbox is not open to everybody.
async fn for_real() -> TestPortal {
    TestPortal::start_as(|site| Site { is_demo: false, ..site }).await
}

#[actix_web::test]
async fn a_visitor_is_led_to_sign_in_or_to_the_wizard() {
    let portal = for_real().await;
    let visitor = portal.wire();
    for line in lines(&Method::GET).iter().filter(|line| line.access != Access::Public) {
        let answer = visitor.get(&line.path).await;
        let to = answer.location();
        assert_eq!(answer.status, 303, "{}", line.path);
        assert!(to.starts_with("/sign-in?next=%2F") || to == "/enroll", "{} → {to}", line.path);
    }
}

#[actix_web::test]
async fn a_visitor_can_do_nothing_that_takes_a_permit() {
    let portal = for_real().await;
    let before = portal.count("audit_log").await;
    for line in lines(&Method::POST).iter().filter(|line| line.access != Access::Public) {
        let answer = portal.wire().post(&line.path, &[("declaration", "yes")]).await;
        assert_eq!(answer.status, 303, "{}", line.path);
    }
    assert_eq!(portal.count("audit_log").await, before);
}

#[actix_web::test]
async fn somebody_without_the_role_is_led_elsewhere_or_refused() {
    let portal = for_real().await;
    // Whom a permit is missing, and those that they have.
    for (who, has) in [
        ("tom@noordlicht", ""),
        ("omar@fabrikam", "verify see-organizations"),
        (
            "pieter@northwind",
            "see-resellers invite-resellers see-customers invite-customers see-catalogue \
             see-orders place-orders",
        ),
    ] {
        let somebody = portal.wire_as(who).await;
        let before = portal.count("audit_log").await;
        let needs_role = |access| match access {
            Access::Public => false,
            Access::Permit(permit) => {
                permit != "signed-in" && !has.split(' ').any(|one| one == permit)
            }
        };
        for line in table().iter().filter(|line| needs_role(line.access)) {
            let answer = match line.method {
                Method::GET => somebody.get(&line.path).await,
                _ => somebody.post(&line.path, &[("declaration", "yes")]).await,
            };
            let is_elsewhere = answer.status == 303 && answer.location() == "/enroll/cannot";
            // What is another company's is not there for them.
            let refused = if line.path.starts_with("/for/") { 404 } else { 403 };
            let is_refused = is_elsewhere || answer.status == refused;
            assert!(is_refused, "{who} {} {}", line.path, answer.status);
        }
        assert_eq!(portal.count("audit_log").await, before, "{who} changed something");
    }
}

/// Letters are shown to whoever looks after the portal; what in them opens something is not.
#[actix_web::test]
async fn kept_mail_is_for_operator_admins_and_its_secrets_are_for_nobody() {
    let portal = for_real().await;
    portal.submitted().await;
    portal.mail().await;
    let vera = portal.signed_in_as("vera@fabrikam").await;
    let list = vera.visit("/inbox").await;
    let letter = vera.follow(&list, "Noordlicht ICT B.V.: please confirm").await;
    let told = letter.text("pre");
    assert!(told.contains("/confirm-contact/…"), "{told}");
    assert_eq!(letter.count("pre a"), 0);
    assert!(!letter.html.contains("ttc_"), "a token is shown");
    let received = vera.follow(&list, "Noordlicht ICT B.V.: we have received").await;
    assert!(received.text("pre").contains(&format!("{}/", portal.base)), "harmless links stay");
    for who in ["omar@fabrikam", "sanne@noordlicht"] {
        assert_eq!(portal.signed_in_as(who).await.visit("/inbox").await.status, 403, "{who}");
    }
    assert_eq!(portal.browser().visit("/inbox").await.path, "/sign-in");
}
