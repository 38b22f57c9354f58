//! Every link that leads no further has a page of its own, and none of them changes anything.
use super::{JONAS, add, at_the_answer, jonas_at_the_answer, suspend};
use crate::support::TestPortal;
use chrono::TimeDelta;
use twotier::{users::Role, values::Token};

#[actix_web::test]
async fn what_was_never_mailed_is_one_page_for_all() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let token = invited.link.strip_prefix("/i/").unwrap();
    let set_password = portal
        .mail()
        .await
        .into_iter()
        .find_map(|letter| {
            let at = letter.text.find("/set-password/")?;
            letter.text[at + 14..].split_whitespace().next().map(str::to_owned)
        })
        .expect("a token of another purpose");
    let swapped: String =
        token
            .chars()
            .map(|c| {
                if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() }
            })
            .collect();
    let looks_right = [
        Token::new("tti").expose().to_owned(),
        "tti_none".to_owned(),
        token[..token.len() - 1].to_owned(),
        format!("{token}x"),
        swapped,
        set_password,
        token.replacen("tti", "ttp", 1),
        "a".repeat(4000),
    ];
    let wire = portal.wire();
    let mut pages = std::collections::BTreeSet::new();
    for path in &looks_right {
        let answer = wire.get(&format!("/i/{path}")).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.session().is_none(), "{path}: nothing is kept");
        assert!(answer.body.contains("This link does not work"), "{path}: {}", answer.body);
        pages.insert(answer.body);
    }
    assert_eq!(pages.len(), 1, "the same to the byte");
    for path in [&format!("{token}%00"), "%00", "%FF%FE", "%20"] {
        let answer = wire.get(&format!("/i/{path}")).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.session().is_none(), "{path}: nothing is kept");
    }
    for path in ["/i/", "/i", "/i?token[]=a", "/i/?token[]=a"] {
        assert_eq!(wire.get(path).await.status, 404, "{path}");
    }
    let long = wire.get(&format!("/i/{}", "a".repeat(60_000))).await;
    assert!((400..500).contains(&long.status), "{}", long.status);
}

#[actix_web::test]
async fn a_newer_link_takes_the_place_of_the_older() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    portal.pass(TimeDelta::hours(1));
    let newer = portal.resent("northwind", JONAS, invited.id).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let old = jonas.visit(&invited.link).await;
    assert_eq!((old.status, old.text("h1").as_str()), (410, "There is a newer link"));
    jonas.post("/invitation", &[]).await;
    assert_eq!(portal.count("partnership_invitations WHERE reseller_id IS NOT NULL").await, 0);
    let door = jonas.visit(&newer).await;
    assert_eq!(door.status, 200);
    jonas.press(&door, "Continue", &[]).await;
    // Now that it is remembered, the old link leads to it, too.
    let old = jonas.visit(&invited.link).await;
    assert_eq!(
        jonas.follow(&old, "See the invitation").await.path,
        format!("/invitations/{}", invited.id)
    );
}

#[actix_web::test]
async fn it_expires_at_its_last_moment() {
    let portal = TestPortal::start().await;
    let (jonas, invited, _) = jonas_at_the_answer(&portal).await;
    portal.sql("UPDATE sessions SET expires_at = '2030-01-01 00:00:00'").await;
    portal.pass(TimeDelta::days(30) - TimeDelta::seconds(1));
    assert_eq!(portal.browser().visit(&invited.link).await.status, 200);
    portal.pass(TimeDelta::seconds(1));
    drop(jonas);
    let visitor = portal.browser();
    let dead = visitor.visit(&invited.link).await;
    assert_eq!((dead.status, dead.text("h1").as_str()), (410, "This invitation has expired"));
    assert!(dead.text("main").contains("Ask Maya Okafor of Northwind Distribution"));
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let answer = jonas.visit(&format!("/invitations/{}", invited.id)).await;
    assert!(answer.text("main").contains("This invitation has expired"));
    assert_eq!(answer.count("main input[name=authorize]"), 0);
    for (account, events) in [
        ("northwind", ["partnership.invitation_expired", "partnership.invitation_lapsed"]),
        ("bergmann", ["partnership.invitation_lapsed", "partnership.invitation_expired"]),
    ] {
        portal.do_what_is_due().await;
        let [there, nowhere] = events;
        assert_eq!(portal.events(account, there).await, 1, "{account}");
        assert_eq!(portal.events(account, nowhere).await, 0, "{account}");
    }
    portal.is_sound().await;
}

#[actix_web::test]
async fn it_is_taken_back() {
    let portal = TestPortal::start().await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    portal.cancelled("northwind", invited.id).await;
    assert_eq!(portal.events("bergmann", "partnership.invitation_withdrawn").await, 1);
    let late = jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("This invitation was withdrawn"), "{}", late.text("main"));
    assert_eq!(portal.count("partnerships").await, 0);
    let dead = portal.browser().visit(&invited.link).await;
    assert_eq!((dead.status, dead.text("h1").as_str()), (410, "This invitation was withdrawn"));
}

#[actix_web::test]
async fn it_was_answered_already() {
    let portal = TestPortal::start().await;
    add(&portal, "bergmann", "ada", Role::GlobalAdmin).await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!(portal.count("partnerships").await, 1);
    let own = jonas.visit(&invited.link).await;
    assert_eq!(own.status, 410);
    assert_eq!(own.text("h1"), "You have already authorized Northwind Distribution");
    let ada = portal.signed_in_as("ada@bergmann").await;
    let theirs = ada.visit(&invited.link).await;
    assert_eq!(theirs.text("h1"), "A colleague has already authorized Northwind Distribution");
    assert!(theirs.text("main").contains("Jonas Bergmann did so on 5 January 2026"));
    // A stranger who holds the link is not told who it was.
    for stranger in [portal.browser(), portal.signed_in_as("sanne@noordlicht").await] {
        let page = stranger.visit(&invited.link).await;
        assert_eq!(page.text("h1"), "This invitation was already accepted");
        assert!(!page.html.contains("Jonas"));
    }
    // The same button once more.
    let again = jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!(again.status, 409);
    assert!(again.text("main").contains("You have already authorized"));
    assert_eq!(portal.count("partnerships").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn it_was_declined() {
    let portal = TestPortal::start().await;
    add(&portal, "bergmann", "ada", Role::AdminAgent).await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    let home = jonas.press(&answer, "Decline", &[("reason", "We are content with Alpine.")]).await;
    assert_eq!(home.path, "/");
    assert!(home.text(".flash").contains("You declined the invitation"));
    let letter = portal.letter_to("maya@northwind.example").await;
    assert_eq!(letter.subject, "Bergmann Systemhaus heeft uw uitnodiging afgewezen");
    assert!(letter.text.contains("We are content with Alpine."));
    assert_eq!(jonas.visit(&invited.link).await.text("h1"), "You have declined this invitation");
    let ada = portal.signed_in_as("ada@bergmann").await;
    assert_eq!(
        ada.visit(&invited.link).await.text("h1"),
        "A colleague has declined this invitation"
    );
    let visitor = portal.browser().visit(&invited.link).await;
    assert_eq!(visitor.text("h1"), "This invitation was declined");
    let late = jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!((late.status, portal.count("partnerships").await), (409, 0));
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_suspended_company_s_invitations_do_nothing_until_it_is_restored() {
    let portal = TestPortal::start().await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    suspend(&portal, "northwind").await;
    let dead = portal.browser().visit(&invited.link).await;
    assert_eq!(dead.text("h1"), "Northwind Distribution cannot invite at the moment");
    assert!(!jonas.visit("/").await.text("main").contains("Northwind"));
    let late = jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!((late.status, portal.count("partnerships").await), (409, 0));
    portal.sql("UPDATE organizations SET suspended_at = NULL, suspended_for = NULL").await;
    let done = jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_ne!(done.status, 409);
    assert_eq!(portal.count("partnerships").await, 1);
}

#[actix_web::test]
async fn a_suspended_reseller_answers_nothing() {
    let portal = TestPortal::start().await;
    let (jonas, invited, answer) = jonas_at_the_answer(&portal).await;
    suspend(&portal, "bergmann").await;
    let page = jonas.visit(&format!("/invitations/{}", invited.id)).await;
    assert!(page.text("main").contains("Your company is suspended"));
    assert_eq!(page.count("main form[action]"), 0, "no button at all");
    for button in ["Authorize", "Decline"] {
        let late = jonas.press(&answer, button, &[]).await;
        assert!(matches!(late.status, 409 | 422), "{}", late.status);
    }
    let late = jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!(late.status, 409);
    assert_eq!(super::state(&portal, &invited).await, "pending");
}

#[actix_web::test]
async fn another_sales_region_is_told_and_nothing_is_remembered() {
    let portal = TestPortal::start().await;
    portal.sql("UPDATE organizations SET country = 'US' WHERE account_name = 'bergmann'").await;
    let invited = portal.invited("northwind", JONAS).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let door = jonas.visit(&invited.link).await;
    assert_eq!(door.text("h1"), "You and Northwind Distribution are in different sales regions");
    jonas.post("/invitation", &[]).await;
    assert_eq!(portal.count("partnership_invitations WHERE reseller_id IS NOT NULL").await, 0);
}

#[actix_web::test]
async fn the_link_of_one_company_is_of_no_use_in_another_s_browser_once_remembered() {
    let portal = TestPortal::start().await;
    let invited = portal.invited("northwind", JONAS).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    at_the_answer(&jonas, &invited).await;
    // The address moves to another company: what was remembered stays.
    add(&portal, "hanseit", "jan", Role::GlobalAdmin).await;
    portal
        .sql(format!(
            "UPDATE users SET email = '{JONAS}', email_key = '{JONAS}' WHERE user_name = 'jan'"
        ))
        .await;
    portal
        .sql("UPDATE organizations SET standing = 'reseller' WHERE account_name = 'hanseit'")
        .await;
    let jan = portal.signed_in_as("jan@hanseit").await;
    assert_eq!(jan.visit(&invited.link).await.text("h1"), "This invitation is for another account");
}
