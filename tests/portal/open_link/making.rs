//! The provider makes a link, gives it away, rotates and disables it.
use super::{JONAS, jonas_waits, maya_at_the_answer, state};
use crate::support::{PASSWORD, TestPortal};
use chrono::TimeDelta;

const PAGE: &str = "/resellers/open-link";

#[actix_web::test]
async fn a_link_is_made_and_shown_in_every_way_in_which_it_is_given_away() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let list = maya.visit("/resellers/invitations").await;
    let none = maya.follow(&list, "Open link").await;
    assert!(none.text("main").contains("There is no open link"));
    let form = maya.follow(&none, "Make the link").await;
    assert_eq!(
        form.count("main [name=approval][checked]"),
        1,
        "approval is on unless somebody says so"
    );
    let made = maya.press(&form, "Make the link", &[("days", "10"), ("uses", "3")]).await;
    assert_eq!(made.text(".flash"), "The link is made, and works.");
    let link = made.open_link();
    assert!(made.text("main").contains("By 0 of 3 companies"), "{}", made.text("main"));
    assert!(made.text("main").contains("You approve each company."));
    assert_eq!(made.count("main svg path"), 1);
    assert!(made.html.contains("data-copy=\"link\""));
    let mail = made.link("Open in email");
    assert!(mail.starts_with("mailto:?subject=Northwind%20Distribution%20invites"), "{mail}");
    let encoded: String = url::form_urlencoded::byte_serialize(link.as_bytes()).collect();
    assert!(mail.contains(&encoded), "{mail}");
    let dutch = maya.follow(&made, "Dutch").await;
    assert!(dutch.link("Open in email").contains("nodigt%20u%20uit"));
    assert!(dutch.text(".letter").contains("Wij willen graag met u samenwerken"));
    // It is there for colleagues who invite, at rest only sealed.
    let pieter = portal.signed_in_as("pieter@northwind").await;
    assert_eq!(pieter.visit(PAGE).await.open_link(), link);
    let token = link.strip_prefix("/i/").unwrap();
    assert!(!portal.dump().await.contains(token));
    assert_eq!(portal.events("northwind", "open_link.made").await, 1);
    portal.is_sound().await;
}

#[actix_web::test]
async fn what_is_wrong_is_said_beside_it_and_what_was_typed_stays() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let form = maya.visit("/resellers/open-link/new").await;
    let wrong = [("days", "366"), ("uses", "many"), ("until", "2040-01-01")];
    let again = maya.press(&form, "Make the link", &wrong).await;
    assert_eq!(again.status, 422);
    assert!(again.text("#days-error").contains("from 1 to 365"), "{}", again.text("#days-error"));
    assert!(
        again.text("#uses-error").contains("from 1 to 10,000"),
        "{}",
        again.text("#uses-error")
    );
    assert!(again.text("#until-error").contains("Choose a day from today"));
    for (name, value) in wrong {
        assert_eq!(again.value(name), value);
    }
    let wire = portal.wire_as("maya@northwind").await;
    for role in ["global_admin", "sales_agent", "nonsense"] {
        let answer =
            wire.post("/resellers/open-link/new", &[("role", role), ("until", "2026-10-01")]).await;
        assert_eq!(answer.status, 422, "{role}");
    }
    assert_eq!(portal.count("open_links").await, 0);
}

#[actix_web::test]
async fn another_link_takes_the_place_of_the_old_one_at_once() {
    for (button, flash) in [
        ("Rotate the link", "There is a new link. The old one no longer works."),
        ("Disable the link", "The link is disabled, and no longer works."),
    ] {
        let portal = TestPortal::start().await;
        let (jonas, waits) = jonas_waits(&portal, &[("uses", "7")]).await;
        let maya = portal.signed_in_as("maya@northwind").await;
        let old = maya.visit(PAGE).await;
        let done = maya.press(&old, button, &[]).await;
        assert_eq!(done.text(".flash"), flash);
        let visitor = portal.browser();
        let dead = visitor.visit(&old.open_link()).await;
        assert_eq!(dead.status, 410);
        let title = if done.count("#link") == 1 {
            "There is a newer link"
        } else {
            "This link was disabled"
        };
        assert_eq!(dead.text("h1"), title);
        if done.count("#link") == 1 {
            assert_ne!(done.open_link(), old.open_link());
            assert!(done.text("main").contains("By 0 of 7 companies"), "the same terms");
            assert_eq!(visitor.visit(&done.open_link()).await.status, 200);
        }
        // What waits outlives the link, and nothing of a dead link can be shown again.
        assert!(done.text("main").contains("Waiting for your approval (1)"));
        assert!(jonas.visit(&waits.path).await.text("main").contains("has to agree"));
        assert_eq!(
            portal.count("open_links WHERE state <> 'live' AND sealed IS NOT NULL").await,
            0
        );
        // The button of the old page does nothing any more.
        let late = maya.press(&old, button, &[]).await;
        assert_eq!(late.status, 409);
        assert!(late.text("main").contains("changed in the meantime"));
        portal.is_sound().await;
    }
}

#[actix_web::test]
async fn other_terms_are_another_link() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let first = maya.makes_a_link(&[]).await;
    let form = maya.follow(&first, "Make a link with other terms").await;
    assert!(form.text("main").contains("Other terms are a new link"));
    let pieter = portal.signed_in_as("pieter@northwind").await;
    let second = pieter.makes_a_link(&[("approval", "")]).await;
    assert!(second.text("main").contains("as soon as a company agrees"));
    assert_eq!(portal.browser().visit(&first.open_link()).await.status, 410);
    // Maya saw the first one only. What she typed is there still.
    let late = maya.press(&form, "Make the link", &[("days", "9"), ("uses", "4")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text("main").contains("The link has changed meanwhile"));
    assert_eq!((late.value("days").as_str(), late.value("uses").as_str()), ("9", "4"));
    assert_eq!(portal.browser().visit(&second.open_link()).await.status, 200);
    let third = maya.press(&late, "Make the link", &[]).await;
    assert!(third.text("main").contains("By 0 of 4 companies"), "{}", third.text("main"));
    assert_eq!(portal.browser().visit(&second.open_link()).await.status, 410);
    assert_eq!(portal.count("open_links WHERE state = 'live'").await, 1);
}

#[actix_web::test]
async fn what_was_typed_outlives_the_session() {
    for ends in [true, false] {
        let portal = TestPortal::start().await;
        let maya = portal.signed_in_as("maya@northwind").await;
        let form = maya.visit("/resellers/open-link/new").await;
        let press = maya.press(&form, "Make the link", &[("days", "9")]);
        let shown = portal.while_waiting("maya", ends, press).await;
        assert_eq!(shown.path == "/sign-in", ends, "{}", shown.path);
        assert_eq!(portal.count("open_links").await, i64::from(!ends));
        if ends {
            let name = [("user_name", "maya@northwind.twotier.example"), ("password", PASSWORD)];
            let back = maya.submit(&shown, &name).await;
            assert_eq!(
                (back.path.as_str(), back.value("days").as_str()),
                (form.path.as_str(), "9")
            );
        }
    }
}

#[actix_web::test]
async fn a_reason_outlives_the_session() {
    let portal = TestPortal::start().await;
    jonas_waits(&portal, &[]).await;
    let (maya, answer) = maya_at_the_answer(&portal).await;
    let press = maya.press(&answer, "Refuse", &[("reason", "We are full.")]);
    let shown = portal.while_waiting("maya", true, press).await;
    assert_eq!((shown.path.as_str(), state(&portal).await.as_str()), ("/sign-in", "waiting"));
    let name = [("user_name", "maya@northwind.twotier.example"), ("password", PASSWORD)];
    let back = maya.submit(&shown, &name).await;
    assert_eq!((&back.path, back.text("#reason").as_str()), (&answer.path, "We are full."));
}

#[actix_web::test]
async fn without_approval_the_two_work_together_at_once() {
    let portal = TestPortal::start().await;
    let link = portal.open_link(&[("approval", "")]).await;
    let jonas = portal.signed_in_as("jonas@bergmann").await;
    let answer = jonas.goes_on(&link).await;
    assert!(!answer.text("main").contains("has the last word"));
    let done = jonas.press(&answer, "Authorize", &[("authorize", "yes")]).await;
    assert_eq!(done.path, "/indirect-providers");
    assert_eq!(portal.count("grants WHERE ended_at IS NULL").await, 1);
    assert!(portal.has_written(JONAS, "work together now").await);
    let maya = portal.signed_in_as("maya@northwind").await;
    assert!(maya.visit(PAGE).await.text("main").contains("By one company"));
    portal.is_sound().await;
}

#[actix_web::test]
async fn a_suspended_provider_makes_none_and_its_link_does_nothing() {
    let portal = TestPortal::start().await;
    let maya = portal.signed_in_as("maya@northwind").await;
    let page = maya.makes_a_link(&[]).await;
    let suspended = "UPDATE organizations SET suspended_at = created_at, suspended_for = 'contact'";
    portal.sql(format!("{suspended} WHERE account_name = 'northwind'")).await;
    for button in ["Rotate the link", "Disable the link"] {
        assert_eq!(maya.press(&page, button, &[]).await.status, 409);
    }
    assert_eq!(maya.visit("/resellers/open-link/new").await.status, 409);
    let door = portal.browser().visit(&page.open_link()).await;
    assert!(door.text("h1").contains("cannot invite at the moment"));
    portal.sql("UPDATE organizations SET suspended_at = NULL, suspended_for = NULL").await;
    portal.pass(TimeDelta::minutes(1));
    assert_eq!(portal.browser().visit(&page.open_link()).await.count("main [href*='/sign-in']"), 1);
}
