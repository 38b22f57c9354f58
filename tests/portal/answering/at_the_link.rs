//! Who opens the link: what it says, and that opening it changes nothing.
use super::{JONAS, add, answered, at_the_answer, state};
use crate::support::{Invited, TestPortal};
use reqwest::Method;
use twotier::{partnerships::answering::authorize, platform::db::Conn, users::Role};

#[actix_web::test]
async fn somebody_signed_in_goes_on_to_the_terms() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let door = jonas.visit(&invited.link).await;
    assert_eq!(door.path, "/invitation");
    assert_eq!(door.text("h1"), "Northwind Distribution invites you to work together");
    let told = door.text("main");
    assert!(told.contains("Invited by Maya Okafor"), "{told}");
    assert!(told.contains("Utrecht, Netherlands"), "{told}");
    assert!(told.contains("You are signed in as Jonas Bergmann of Bergmann Systemhaus."), "{told}");
    assert!(told.contains("4 February 2026"), "{told}");
    let answer = at_the_answer(&jonas, &invited).await;
    assert_eq!(answer.text("h1"), "Authorize Northwind Distribution as your indirect provider?");
    assert_eq!(state(&portal, &invited).await, "pending");
    assert_eq!(portal.events("bergmann", "partnership.invitation_seen").await, 1);
    // From now on its page can be come back to, and the home page leads there.
    let home = jonas.visit("/").await;
    assert!(home.text("main").contains("Northwind Distribution invites you to work together."));
    assert_eq!(jonas.follow(&home, "See the invitation").await.path, answer.path);
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_visitor_signs_in_and_finds_the_invitation_again() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let browser = portal.browser();
    let door = browser.visit(&invited.link).await;
    let told = door.text("main");
    assert!(told.contains("Sign in with your company’s work account"), "{told}");
    assert!(!told.contains(JONAS), "{told}");
    let sign_in = browser.follow(&door, "Sign in").await;
    assert_eq!(sign_in.path, "/sign-in");
    // The link in the page's head leads to the start; the one in the page leads back here.
    let sign_in = browser.visit("/sign-in?next=/invitation").await;
    let name =
        [("user_name", "jonas@bergmann.twotier.example"), ("password", crate::support::PASSWORD)];
    let door = browser.submit(&sign_in, &name).await;
    assert_eq!(door.path, "/invitation");
    assert!(door.text("main").contains("You are signed in as Jonas Bergmann"));
    let answer = browser.press(&door, "Continue", &[]).await;
    assert_eq!(answer.path, format!("/invitations/{}", invited.id));
}

#[actix_web::test]
async fn opening_it_a_hundred_times_changes_nothing() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let sizes = async || {
        let mut dump = vec![];
        for table in ["partnership_invitations", "links", "partnerships", "audit_log", "outbox"] {
            dump.push(portal.table(table).await);
        }
        dump
    };
    let before = sizes().await;
    let scanner = portal.wire();
    for n in 0..50 {
        let agent = [("user-agent", "Scanner/1.0"), ("sec-purpose", "prefetch")];
        let method = if n % 2 == 0 { Method::GET } else { Method::HEAD };
        let answer = scanner.send(method, &invited.link, &agent, "").await;
        assert_eq!((answer.status, answer.location()), (303, "/invitation"));
        let there = scanner.with(answer.session().unwrap());
        assert_eq!(there.get("/invitation").await.status, 200);
    }
    assert_eq!(sizes().await, before);
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    at_the_answer(&jonas, &invited).await;
    assert_ne!(sizes().await, before, "the table would show a change");
}

#[actix_web::test]
async fn another_company_is_told_and_changes_nothing() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let sanne = portal.signed_in_as("sanne@noordlicht").await;
    let door = sanne.visit(&invited.link).await;
    assert_eq!(door.text("h1"), "This invitation is for another account");
    let told = door.text("main");
    assert!(told.contains("It was sent to j***@bergmann.example"), "{told}");
    assert!(!door.html.contains(JONAS), "the address is not told in full");
    let posted = sanne.post("/invitation", &[]).await;
    assert_eq!(posted.text("h1"), "This invitation is for another account");
    assert_eq!(sanne.visit(&format!("/invitations/{}", invited.id)).await.status, 404);
    let wire = portal.wire_as("sanne@noordlicht").await;
    for act in ["authorization", "refusal"] {
        let path = format!("/invitations/{}/{act}", invited.id);
        assert_eq!(wire.post(&path, &[("authorize", "yes")]).await.status, 404);
    }
    let seen = "partnership_invitations WHERE reseller_id IS NOT NULL";
    assert_eq!(portal.count(seen).await, 0);
    // Whose it is goes on, all the same.
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    at_the_answer(&jonas, &invited).await;
    let again = sanne.visit(&invited.link).await;
    assert_eq!(again.text("h1"), "This invitation is for another account");
}

#[actix_web::test]
async fn an_address_counts_only_when_it_is_confirmed() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", "ada@bergmann.example").await;
    add(&portal, "bergmann", "ada", Role::GlobalAdmin).await;
    portal.sql("UPDATE users SET email_verified_at = NULL WHERE user_name = 'ada'").await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let door = jonas.visit(&invited.link).await;
    assert_eq!(door.text("h1"), "This invitation is for another account");
    portal.sql("UPDATE users SET email_verified_at = created_at WHERE user_name = 'ada'").await;
    at_the_answer(&jonas, &invited).await;
}

#[actix_web::test]
async fn the_inviter_s_own_company_and_the_operator_are_no_resellers() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", "lukas@alpine.example").await;
    for who in ["lukas@alpine", "maya@northwind", "vera@fabrikam"] {
        let browser = portal.signed_in_as(who).await;
        let door = browser.visit(&invited.link).await;
        assert_eq!(door.text("h1"), "This account cannot be a reseller", "{who}");
        browser.post("/invitation", &[]).await;
        assert_eq!(portal.count("partnership_invitations WHERE reseller_id IS NOT NULL").await, 0);
    }
}

/// T-RC-4, A→B and B→A: a provider never answers as a reseller, whatever it presses, nor if its role were lost on the way.
#[actix_web::test]
async fn two_providers_that_invite_each_other_become_no_partners() {
    let portal = TestPortal::start().await;
    let theirs = portal.invited("northwind", "lukas@alpine.example").await;
    let ours = portal.invited("alpine", "maya@northwind.example").await;
    for (id, account) in [(theirs.id, "alpine"), (ours.id, "northwind")] {
        let of = format!("SELECT id FROM organizations WHERE account_name = '{account}'");
        portal
            .sql(format!(
                "UPDATE partnership_invitations SET reseller_id = ({of}), seen_at = sent_at WHERE id = '{id}'"
            ))
            .await;
    }
    let press = async |invited: &Invited, account: &str, name: &str| {
        let me = portal.doer(account, name).await;
        let what = answered(&portal, &me, invited).await;
        let fields = [("authorize", "yes"), ("digest", what.digest.as_str())];
        let path = format!("/invitations/{}/authorization", invited.id);
        let wire = portal.wire_as(&format!("{name}@{account}")).await;
        let status = wire.post(&path, &fields).await.status;
        let now = portal.now();
        let act = move |conn: &mut Conn| authorize(conn, &me, &what, now).map(drop);
        (status, portal.portal.db.write(act).await.is_err())
    };
    let pressed =
        tokio::join!(press(&theirs, "alpine", "lukas"), press(&ours, "northwind", "maya"));
    assert_eq!(pressed, ((403, true), (403, true)));
    assert_eq!(portal.count("partnerships").await + portal.count("partnership_consents").await, 0);
}

#[actix_web::test]
async fn what_was_opened_is_forgotten_at_sign_out_and_proves_nothing() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    // A stranger opens the link in a browser, and somebody else signs in there.
    let browser = portal.browser();
    browser.visit(&invited.link).await;
    let tom = portal.sign_in(browser, "tom@noordlicht").await;
    let home = tom.visit("/").await;
    assert!(!home.text("main").contains("Northwind"), "it is not theirs");
    assert_eq!(portal.count("partnership_invitations WHERE reseller_id IS NOT NULL").await, 0);
    tom.post("/sign-out", &[]).await;
    let gone = tom.visit("/invitation").await;
    assert_eq!((gone.status, gone.text("h1").as_str()), (404, "This link does not work"));
}

/// Holding the link is no way in: whoever has an account signs in to it, and nothing about the account changes (T-IV-7).
#[actix_web::test]
async fn a_visitor_comes_no_further_than_the_sign_in() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let users = portal.table("users").await;
    let opened = portal.wire().get(&invited.link).await;
    let visitor = portal.wire().with(opened.session().unwrap());
    let fields = [("authorize", "yes"), ("password", "correct horse battery staple")];
    for path in ["/invitation".to_owned(), format!("/invitations/{}/authorization", invited.id)] {
        let answer = visitor.post(&path, &fields).await;
        assert!(answer.location().starts_with("/sign-in"), "{path}: {}", answer.location());
    }
    for page in ["", "/receipt"] {
        let answer = visitor.get(&format!("/invitations/{}{page}", invited.id)).await;
        assert!(answer.location().starts_with("/sign-in"), "{page}");
    }
    assert_eq!(portal.table("users").await, users);
    assert_eq!(state(&portal, &invited).await, "pending");
    assert_eq!(portal.count("partnership_invitations WHERE reseller_id IS NOT NULL").await, 0);
}
