//! A refused page says which permission is missing, which roles hold it, and who can give it.
use super::{MINE, PEOPLE, is};
use crate::support::TestPortal;
use twotier::{organizations::Standing, users::Permission};

#[actix_web::test]
async fn whoever_is_refused_reads_why_and_whom_to_ask() {
    let portal = TestPortal::start().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let page = tom.visit("/settings/users").await;
    assert_eq!(page.status, 403);
    let text = page.text("main");
    for told in [
        "You may not open this page",
        "See the people and their roles",
        "Membership admin",
        "Global admin",
        "Sanne de Vries",
        "Eva Smit",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(!text.contains("Sales agent"), "for providers only");
    assert_eq!(page.attr("main form", "action").unwrap(), PEOPLE);
    assert_eq!(portal.count("security_events WHERE kind = 'request.forbidden'").await, 1);
    assert_eq!(page.headers["cache-control"], "no-store");
}

#[actix_web::test]
async fn so_it_is_in_dutch() {
    let portal = TestPortal::start().await;
    let tom = portal.sign_in(portal.dutch_browser(), "tom@noordlicht").await;
    let page = tom.visit("/settings/users").await;
    let text = page.text("main");
    for told in ["De mensen en hun rollen zien", "Lidmaatschapsbeheerder", "Toegang aanvragen"] {
        assert!(text.contains(told), "{told}: {text}");
    }
}

#[actix_web::test]
async fn what_is_another_kind_of_organization_s_cannot_be_asked_for() {
    let portal = TestPortal::start().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let page = tom.visit("/desk").await;
    assert_eq!(page.status, 403);
    assert!(page.text("main").contains("another kind of organization"), "{}", page.text("main"));
    assert_eq!(page.count("main form"), 0);
    assert!(!page.text("main").contains("Vera"), "the operator's staff are nobody's business");
    let fields = [("reason".to_owned(), "Please.".to_owned())];
    let page = tom.post("/settings/access/ask/verify", &fields).await;
    assert!(page.text("main").contains("another kind of organization"));
    assert_eq!(portal.count("access_requests").await, 0);
    assert_eq!(tom.visit("/settings/access/ask/anything").await.status, 404);
}

#[actix_web::test]
async fn the_operator_s_staff_ask_their_operator_admins() {
    let portal = TestPortal::start().await;
    let omar = portal.signed_in_as("omar@fabrikam").await;
    let page = omar.visit("/settings/users").await;
    assert_eq!(page.status, 403);
    let text = page.text("main");
    assert!(text.contains("Operator admin") && text.contains("Vera Lind"), "{text}");
    let mine = omar.press(&page, "Request access", &[("reason", "I train newcomers.")]).await;
    assert_eq!(mine.path, MINE);
    let letter = portal.letter_to("vera@fabrikam.example").await;
    assert!(letter.subject.contains("Omar Haddad"), "{}", letter.subject);
}

#[actix_web::test]
async fn a_guest_is_sent_to_the_global_admins() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE users SET is_guest = TRUE WHERE user_name = 'tom'").await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    for path in ["/settings/users", PEOPLE, MINE] {
        let page = tom.visit(path).await;
        let text = page.text("main");
        assert!(text.contains("contact a global admin of the company"), "{path}: {text}");
        assert_eq!(page.count("main form"), 0, "{path}");
    }
    let fields = [("reason".to_owned(), "Please.".to_owned())];
    tom.post(PEOPLE, &fields).await;
    assert_eq!(portal.count("access_requests").await, 0);
}

#[actix_web::test]
async fn where_nobody_is_left_to_give_it_the_operator_helps() {
    let portal = TestPortal::start().await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    portal.sql("UPDATE users SET state = 'disabled' WHERE user_name IN ('sanne', 'eva')").await;
    let page = tom.visit("/settings/users").await;
    let text = page.text("main");
    assert!(text.contains("Ask the support of Fabrikam Cloud"), "{text}");
    assert!(!text.contains("Sanne"), "who cannot sign in is asked nothing");
    assert_eq!(page.count("main form"), 0);
    assert_eq!(page.count("main a[href='/support']"), 1);
}

#[actix_web::test]
async fn everybody_sees_what_they_may_do_and_why() {
    let portal = TestPortal::start().await;
    is(&portal, "tom", &["membership_admin"]).await;
    let tom = portal.signed_in_as("tom@noordlicht").await;
    let settings = tom.visit("/settings").await;
    let page = tom.follow(&settings, "My access").await;
    let rows = page.each("main tbody tr");
    let there = Permission::ALL.into_iter().filter(|what| what.exists_in(Standing::None));
    assert_eq!(rows.len(), there.count(), "{rows:?}");
    let row = |what: &str| rows.iter().find(|row| row.starts_with(what)).unwrap();
    assert!(row("See the people").contains("Yes Membership admin"), "{rows:?}");
    let enroll = row("Enroll");
    assert!(enroll.contains("No") && enroll.contains("Global admin"), "{enroll}");
    assert!(enroll.contains("Sanne de Vries"), "{enroll}");
    let ask = tom.follow(&page, "Request access: Enroll").await;
    assert_eq!((ask.status, ask.text("main h1").as_str()), (200, "Request access"));
    // What they may do already, they need not ask for.
    let held = tom.visit(PEOPLE).await;
    assert!(held.text("main").contains("You may do this already"));
    assert_eq!(held.count("main form"), 0);
}

#[actix_web::test]
async fn a_page_of_another_company_is_not_there_rather_than_refused() {
    let portal = TestPortal::start().await;
    super::tom_asks(&portal).await;
    let id = portal.line("SELECT id AS line FROM access_requests").await;
    let maya = portal.signed_in_as("maya@northwind").await;
    for (path, status) in
        [(format!("/settings/access/{id}"), 404), ("/settings/access/x".into(), 404)]
    {
        assert_eq!(maya.visit(&path).await.status, status);
    }
    for deed in ["grant", "refusal", "cancellation"] {
        let fields = [("role", "membership_admin"), ("note", "No.")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let page = maya.post(&format!("/settings/access/{id}/{deed}"), &fields).await;
        assert_eq!(page.status, 404, "{deed}");
    }
    assert_eq!(portal.count("access_requests WHERE state = 'open'").await, 1);
}
